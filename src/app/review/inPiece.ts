import { type Source, sourceOf } from '../../graph/collection/sources'
import type { Ids } from '../../graph/collection/whole/ids'
import { isSuggested } from '../../graph/made'
import type { Item } from '../../graph/review/review'
import type { Store } from '../../state/store'

/** What can be reviewed, in the piece in which it stands, by the id that it has there. */
export interface InPiece {
  readonly source: Source
  readonly item: Pick<Item, 'type' | 'id'>
}

/**
 * Of several pieces, where something of the whole is to be decided on: somebody who is told of in many, in the first in which
 * nobody decided. Null where no piece has it.
 */
export function inPiece(
  { sources, claims, remarks }: Pick<Store, 'sources' | 'claims' | 'remarks'>,
  ids: Ids,
  { type, id }: Pick<Item, 'type' | 'id'>,
): InPiece | null {
  if (type === 'entity') {
    const all = sources.flatMap((source) =>
      source.of.entities.flatMap((entity) =>
        ids.get(source.piece)?.get(entity.id) === id ? [{ source, entity }] : [],
      ),
    )
    const found = all.find(({ entity }) => isSuggested(entity)) ?? all[0]
    return found ? { source: found.source, item: { type, id: found.entity.id } } : null
  }
  const told = type === 'claim' ? claims.get(id) : remarks.get(id)
  const source = told && sourceOf(sources, told)
  if (!source) return null
  const own = (type === 'claim' ? source.of.claims : source.of.remarks).find(
    (one) => id === `${source.piece}-${one.id}`,
  )
  return own ? { source, item: { type, id: own.id } } : null
}
