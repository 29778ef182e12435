import { computed, type ReadonlySignal } from '@preact/signals-core'
import { labelName } from '../graph/made'
import type { Overview } from '../graph/overview/overview'
import type { Sources } from '../layouts/layout'
import type { Store } from '../state/store'
import type { Measure } from './labels/measure'

export type Given = Pick<Sources, 'pane' | 'covered' | 'made'>

/**
 * What a drawing is made from: all of a piece, or what is shown of it now; and, of a large piece, what is shown before anything
 * is brought in, by which alone it is laid out. Null while it is not known what is shown.
 */
export function createSources(store: Store, measure: Measure, given: ReadonlySignal<Given>) {
  const whole = computed(() => {
    const { piece, entities, ties, cast } = store
    const measured = measure(piece.entities.map((entity) => [entity.id, labelName(entity)]))
    return { piece, entities, ties, cast, measured }
  })
  const partOf = (overview: Overview | null) => {
    const overviews = store.overviews.value
    if (!overviews || !overview) return null
    const measured = measure(overviews.labels(overview))
    return { ...overviews.partOf(overview.names), measured, groups: overviews.groupsOf(overview, measured) }
  }
  const sourcesOf = (overview: ReadonlySignal<Overview | null>) => {
    const from = computed(() => (store.isLarge.value ? partOf(overview.value) : whole.value))
    return computed(
      (): Sources | null => from.value && { ...from.value, ...given.value, centre: store.centre.value },
    )
  }
  const now = sourcesOf(store.overview)
  const atFirst = sourcesOf(store.overviewAtFirst)
  const isAtFirst = computed(() => store.overviewAtFirst.value === store.overview.value)
  return { now, atFirst: computed(() => (isAtFirst.value ? now.value : atFirst.value)) }
}
