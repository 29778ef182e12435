import { isLocalPiece } from '../../storage/localId'
import { useCommands, useEditing, useStore } from '../context'

/** Nothing where the piece takes in no suggestions. */
export function ReadWithMachineButton() {
  const editing = useEditing()
  const store = useStore()
  const { run } = useCommands()
  const canEdit = editing.canEdit.value
  return isLocalPiece(store.piece.id) ? (
    <p>
      <button type="button" class="button" disabled={!canEdit} onClick={() => run('read-with-model')}>
        Read with a model of your own…
      </button>{' '}
      {!canEdit && <span class="quiet-text">Another tab has this piece: take it over first.</span>}
    </p>
  ) : null
}
