import { list } from '../../graph/words'
import type { Piece } from '../../model/piece'
import type { Selection } from '../../state/view'
import type { Telling } from './story'

/** What a step shows no more, in a sentence; empty where it shows all. `base` is the piece as it came: it knows their names. */
export function tellGone(
  gone: readonly Selection[],
  base: Pick<Piece, 'entities' | 'claims' | 'remarks'>,
): string {
  if (gone.length === 0) return ''
  const names = gone.map(({ id }) => {
    const entity = base.entities.find((one) => one.id === id)
    if (entity) return entity.inText ?? entity.name
    const claim = [...base.claims, ...base.remarks].find((one) => one.id === id)
    return claim ? `“${claim.text.replace(/\.$/, '')}”` : `“${id}”`
  })
  return `The piece does not have ${list(names)} any more.`
}

/** "Step 2 of 8". */
export const tellPlace = ({ at, steps }: Pick<Telling, 'at' | 'steps'>): string =>
  `Step ${at + 1} of ${steps.length}`
