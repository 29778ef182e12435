import { falls } from '../../graph/leaveOut'
import { sortCast } from '../../graph/lists/cast'
import { type Outlined, outlined } from '../../graph/outline/outline'
import type { Store } from '../../state/store'
import type { Telling } from './rowSentences'

/**
 * The outline of what the graph shows, in the order of the cast. Whom nothing ties, and nobody speaks of, in it has no row;
 * what is selected has one whatever is filtered out.
 */
export function outlineOf(store: Store): Outlined {
  const { entities, told } = store.shown.value
  const { selected, kept } = store.lights.value
  const keptTie = kept === null || told.has(kept) ? undefined : store.ties.get(kept)
  const remarks = store.toldRemarks.value
  const tied = new Set([
    ...[...told.values()].flatMap((tie) => tie.ends),
    ...remarks.flatMap(({ voices, about }) => [...voices, ...about]),
  ])
  const isWhole = !store.isFiltered.value
  const roots = sortCast(store.cast, store.view.value.castSort)
    .map(({ entity }) => entity.id)
    .filter(
      (id) =>
        selected.has(id) || (entities.has(id) && (tied.has(id) || (isWhole && !store.neighbours.has(id)))),
    )
  return outlined(roots, [...told.values(), ...(keptTie ? [keptTie] : [])], remarks)
}

/** What the sentences on an outline's rows rest on. */
export function tellingOf(store: Store, told: Outlined): Telling {
  const leftOut = store.leftOut.value
  const { entities, told: shown } = store.shown.value
  const { steps, onWord } = store.lights.value
  const against = [...store.against].flatMap(([id, opponents]) => {
    const left = opponents.filter((claim) => !falls(claim, leftOut))
    return store.stillDisputed.value.has(id) && left.length > 0 ? [[id, left] as const] : []
  })
  return {
    entities: store.entities,
    published: store.piece.published,
    tiesOf: (entity) => told.ties.get(entity)?.length ?? 0,
    saidBy: (entity) => told.sayings.get(entity) ?? [],
    against: new Map(against),
    leftOut,
    steps,
    onWord,
    isHidden: (id) => (store.entities.has(id) ? !entities.has(id) : !shown.has(id)),
  }
}
