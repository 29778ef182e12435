import { nameOf } from '../../app/names'
import { coverageReport, tellCoverage } from '../../graph/review/coverage'
import { useStore } from '../context'
import { CopyButton } from '../parts/buttons/CopyButton'
import { Dialog } from '../parts/Dialog'
import './CoverageReport.css'
import './Help.css'

/** What the annotation does not say: short and honest, for readers who doubt. */
export function CoverageReport() {
  const store = useStore()
  const lines = tellCoverage(coverageReport(store.piece), (id) => nameOf(store, id))
  return (
    <Dialog class="help" label="What the annotation covers">
      {() => (
        <>
          <h2>What the annotation covers</h2>
          <p class="dossier-meta">
            Annotated by {store.piece.annotated.by}, {store.piece.annotated.on}. A claim stands for what the
            piece says, not for what is so.
          </p>
          <ul class="report">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <form method="dialog" class="actions">
            <CopyButton label="Copy" done="Report copied" text={() => lines.join('\n')} />
            <button type="submit" class="button primary">
              Close
            </button>
          </form>
        </>
      )}
    </Dialog>
  )
}
