import type { ToldFault } from '../../export/words/faults'
import '../frame/Failure.css'

/** Faults that are listed at most: whoever reads the page around can mend none. */
const MOST = 5

/** A piece that cannot be shown here says why. */
export function EmbedFailure({ asked, faults }: { asked: string; faults: readonly ToldFault[] }) {
  return (
    <main class="failure">
      <h1>The piece {asked !== '' && `“${asked.slice(0, 60)}” `}cannot be shown</h1>
      <ul>
        {faults.slice(0, MOST).map(({ path, problem, remedy }) => (
          <li key={`${path} ${problem}`}>
            {path !== '' && <code>{path}</code>} {problem} <span class="quiet-text">{remedy}</span>
          </li>
        ))}
      </ul>
      {faults.length > MOST && <p>And {faults.length - MOST} more.</p>}
    </main>
  )
}
