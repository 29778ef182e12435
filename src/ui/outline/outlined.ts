import { computed, type ReadonlySignal } from '@preact/signals'
import { falls } from '../../graph/leaveOut'
import { sortCast } from '../../graph/lists/cast'
import { branches, type Outlined } from '../../graph/outline/outline'
import type { Store } from '../../state/store'
import type { Telling } from './rowSentences'

/**
 * The outline of what the graph shows, in the order of the cast. Whom nothing ties, and nobody speaks of, in it has no row;
 * what is selected has one whatever is filtered out. While something else is selected, all but that stays as it is.
 */
export function createOutlined(store: Store): ReadonlySignal<Outlined> {
  const sort = computed(() => store.view.value.castSort)
  const inOrder = computed(() => sortCast(store.cast, sort.value).map(({ entity }) => entity.id))
  /** The tie that is selected, where a filter would hide it. */
  const keptTie = computed(() => {
    const { kept } = store.lights.value
    return kept === null || store.shown.value.told.has(kept) ? undefined : store.ties.get(kept)
  })
  const isRoot = computed(() => {
    const { entities, told } = store.shown.value
    const tied = new Set([
      ...[...told.values()].flatMap((tie) => tie.ends),
      ...store.toldRemarks.value.flatMap(({ voices, about }) => [...voices, ...about]),
    ])
    const isWhole = !store.isFiltered.value
    return (id: string) => entities.has(id) && (tied.has(id) || (isWhole && !store.neighbours.has(id)))
  })
  const usual = computed(() => inOrder.value.filter(isRoot.value))
  const roots = computed(() => {
    const { selected } = store.lights.value
    const isUsual = isRoot.value
    return [...selected].every(isUsual)
      ? usual.value
      : inOrder.value.filter((id) => selected.has(id) || isUsual(id))
  })
  const opened = computed(() =>
    branches(
      [...store.shown.value.told.values(), ...(keptTie.value ? [keptTie.value] : [])],
      store.toldRemarks.value,
    ),
  )
  return computed(() => ({ roots: roots.value, ...opened.value }))
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
