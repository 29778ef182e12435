import { useLayoutEffect, useRef } from 'preact/hooks'
import { coverageReport, tellCoverage } from '../graph/report'
import { nameOf, useApp } from './app'
import { CopyButton } from './parts/CopyButton'

/** What the annotation does not say: short and honest, for readers who doubt. */
export function CoverageReport() {
  const app = useApp()
  const { store } = app
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => dialog.current?.showModal(), [])
  const lines = tellCoverage(coverageReport(store.piece), (id) => nameOf(store, id))
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-labelledby="coverage-title"
      onClose={() => {
        app.dialog.value = null
      }}
    >
      <h2 id="coverage-title">What the annotation covers</h2>
      <p class="dossier-meta">
        Annotated by {store.piece.annotated.by}, {store.piece.annotated.on}. A claim stands for what the piece
        says, not for what is so.
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
    </dialog>
  )
}
