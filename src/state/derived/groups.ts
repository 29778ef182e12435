import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Shown } from '../../graph/filter/filter'
import { collapse, type Drawn, lightsOn, nothingDrawn } from '../../graph/groups/collapse'
import type { Group } from '../../graph/groups/group'
import { nodeSizes } from '../../graph/groups/sizes'
import type { Weights } from '../../graph/groups/weights'
import type { CastRow } from '../../graph/lists/cast'
import type { Overview } from '../../graph/overview/overview'
import type { Spotlight } from '../../graph/paths/spotlight'
import { layoutOf } from '../../layouts/list'
import type { View } from '../view'
import type { Overviews } from './part'

interface Sources {
  readonly view: ReadonlySignal<View>
  readonly shown: ReadonlySignal<Shown>
  readonly lights: ReadonlySignal<Spotlight>
  readonly cast: ReadonlySignal<readonly CastRow[]>
  readonly isLarge: ReadonlySignal<boolean>
  readonly overview: ReadonlySignal<Overview | null>
  readonly overviews: ReadonlySignal<Overviews | null>
}

/** What groups and weights make of what is shown. */
export function groupsOf({ view, shown, lights, cast, isLarge, overview, overviews }: Sources) {
  /** Null until they were needed and are worked out. */
  const weights = signal<Weights | null>(null)
  const grouping = computed(() => view.value.grouping)
  const sizeBy = computed(() => view.value.sizeBy)
  const isInRows = computed(() => layoutOf(view.value.layout).inRows)
  const hasGroups = computed(() => layoutOf(view.value.layout).hasGroups)
  const isPath = computed(() => view.value.selection?.type === 'path')

  /** The largest first; none while the graph is not grouped by the reader. */
  const groups: ReadonlySignal<readonly Group[]> = computed(() =>
    grouping.value && !isLarge.value
      ? stillThere(weights.value?.groups[grouping.value.fineness] ?? [], cast.value)
      : [],
  )
  /** Groups drawn as one node: never one that a path goes through, and none where every name has a line of its own. */
  const collapsed: ReadonlySignal<readonly Group[]> = computed(() => {
    const asked = grouping.value?.collapsed ?? []
    if (asked.length === 0 || isInRows.value) return []
    const onPath: ReadonlySet<string> = isPath.value ? lights.value.lit : new Set()
    return groups.value.filter(
      ({ leader, members }) => asked.includes(leader) && !members.some((id) => onPath.has(id)),
    )
  })
  const drawn: ReadonlySignal<Drawn> = computed(() => {
    if (!isLarge.value) return collapse(shown.value, collapsed.value)
    if (overview.value === null) return nothingDrawn
    return overviews.value?.drawnOf(overview.value, shown.value, hasGroups.value) ?? nothingDrawn
  })
  return {
    weights,
    groups,
    collapsed,
    drawn,
    drawnLights: computed(() => lightsOn(lights.value, drawn.value)),
    sizes: computed(() => nodeSizes(sizeBy.value, cast.value, weights.value?.betweenness ?? null)),
  }
}

/** Until groups are worked out anew, an edit only takes members out of them. */
function stillThere(groups: readonly Group[], cast: readonly CastRow[]): readonly Group[] {
  const ids = new Set(cast.map(({ entity }) => entity.id))
  return groups.flatMap((group) => {
    const members = group.members.filter((id) => ids.has(id))
    const [leader] = members
    if (leader === undefined || members.length < 2) return []
    return [members.length === group.members.length ? group : { leader, members }]
  })
}
