import type { Failure as Failed } from '../../app/screen/presenter'
import './Failure.css'

/** A piece that cannot be read says why, and what to do. */
export function Failure({ asked, faults, instead, raw }: Failed) {
  return (
    <main class="failure">
      <h1>The piece “{asked}” cannot be read</h1>
      <p>
        {faults.length === 1 ? 'One thing is wrong with it:' : `${faults.length} things are wrong with it:`}
      </p>
      <ul>
        {faults.map(({ path, problem, remedy }) => (
          <li key={`${path} ${problem}`}>
            {path !== '' && <code>{path}</code>} {problem} <span class="quiet-text">{remedy}</span>
          </li>
        ))}
      </ul>
      {raw && (
        <p>
          Nothing else is concerned, and it stays as it is.{' '}
          <button type="button" class="button" onClick={raw}>
            Download it as it is
          </button>
        </p>
      )}
      {instead === null ? (
        <a class="button primary" href="?">
          Load the page again
        </a>
      ) : (
        <a class="button primary" href={`?piece=${instead}`}>
          Open the piece that comes with Hearsay
        </a>
      )}
    </main>
  )
}
