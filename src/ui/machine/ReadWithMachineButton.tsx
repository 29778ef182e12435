import { isOwnPiece } from '../../app/app'
import { runCommand } from '../../app/commands/all'
import { useApp } from '../context'

/** Nothing where the piece takes in no suggestions. */
export function ReadWithMachineButton() {
  const app = useApp()
  const canEdit = app.editing.canEdit.value
  return isOwnPiece(app) ? (
    <p>
      <button
        type="button"
        class="button"
        disabled={!canEdit}
        onClick={() => runCommand(app, 'read-with-model')}
      >
        Read with a model of your own…
      </button>{' '}
      {!canEdit && <span class="quiet-text">Another tab has this piece: take it over first.</span>}
    </p>
  ) : null
}
