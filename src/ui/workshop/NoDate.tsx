import { publishedOn } from '../../model/dates/published'
import { isLocalPiece } from '../../storage/localId'
import { useCommands, useDesk, useStore } from '../context'

/** A day that was not found, where the text can no more be looked over: where it is set. */
export function NoDate({ isAlone }: { readonly isAlone: boolean }) {
  const { piece } = useStore()
  const { readAs } = useDesk()
  const { run } = useCommands()
  if (!isLocalPiece(piece.id) || readAs(piece.id) || publishedOn(piece) !== undefined) return null
  const told = (
    <>
      No date found:{' '}
      <button type="button" class="link" onClick={() => run('set-date')}>
        set it
      </button>
    </>
  )
  return isAlone ? <p class="suggestions-note">{told}</p> : <> · {told}</>
}
