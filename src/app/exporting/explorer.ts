import type { Subjects } from '../../export/export'
import { fingerprint } from '../../layouts/kernel/input'
import { web } from '../../layouts/web'
import { readyLayoutsFile } from '../../layouts/web/ready'
import { show } from '../../state/actions'
import { mostReadable } from '../../state/derived/part'
import type { Store } from '../../state/store'
import { toUrl } from '../../state/url'
import type { Picture } from '../screen/picture'

/** The piece as it is looked at, with the layouts that are made for it and the one that is drawn. */
export function explorerSubject(
  { piece, view, isLarge }: Store,
  { ready, drawings }: Pick<Picture, 'ready' | 'drawings'>,
  choice: Pick<Subjects['explorer'], 'shell' | 'together' | 'hasText'>,
): Subjects['explorer'] {
  const drawn = drawings.peek().get(web.id)
  // Of an overview on a phone, which has no room for all whom a desktop shows.
  const isOfFew = isLarge.peek() && piece.entities.length <= mostReadable.usual
  const shown = view.peek()
  return {
    ...choice,
    piece,
    layouts: readyLayoutsFile([...ready, ...(drawn && !isOfFew ? [drawn] : [])], fingerprint(piece)),
    // Nothing is reviewed there.
    view: toUrl(shown.display === 'review' ? show('graph')(shown) : shown),
  }
}
