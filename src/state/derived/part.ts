import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Shown } from '../../graph/filter/filter'
import type { Drawn } from '../../graph/groups/collapse'
import type { Group } from '../../graph/groups/group'
import type { CastRow } from '../../graph/lists/cast'
import type { Choice, Expansion } from '../../graph/overview/expansion'
import type { Overview } from '../../graph/overview/overview'
import type { Path } from '../../graph/paths/paths'
import type { Selection, Spotlight } from '../../graph/paths/spotlight'
import type { Tie, TieLook } from '../../graph/ties'
import type { Measured } from '../../layouts/kernel/labels'
import type { Groups } from '../../layouts/layout'
import type { Steps } from '../../model/check/steps'
import type { Entity, Piece } from '../../model/piece'
import type { View } from '../view'

interface Sources {
  readonly piece: ReadonlySignal<Piece>
  readonly view: ReadonlySignal<View>
  readonly entities: ReadonlySignal<ReadonlyMap<string, Entity>>
  readonly ties: ReadonlySignal<ReadonlyMap<string, Tie>>
  readonly cast: ReadonlySignal<readonly CastRow[]>
  readonly path: ReadonlySignal<Path | null>
}

/** What of a piece can be drawn, before any filter. */
export interface Part {
  readonly piece: Pick<Piece, 'entities' | 'claims' | 'remarks'>
  readonly entities: ReadonlyMap<string, Entity>
  readonly ties: ReadonlyMap<string, Tie>
  readonly cast: readonly CastRow[]
}

/** What a reader did that decides what an overview shows. */
export interface Asked {
  readonly expanded: readonly Expansion[]
  /** What was looked at, in that order. */
  readonly looked: readonly Selection[]
  readonly path: Path | null
  /** Who was put into the middle. */
  readonly centre: string | null
}

/** What works out the overviews of a piece; fetched for large pieces alone. */
export interface Overviews {
  overviewOf(asked: Asked): Overview
  /** How many neighbours of a name that are not among these each choice would bring in; those that bring in nobody left out. */
  hiddenAround(names: ReadonlySet<string>, id: string): ReadonlyMap<Choice, number>
  partOf(names: ReadonlySet<string>): Part
  /** What is drawn of what is shown: who is left in groups as one node a group, or not at all. */
  drawnOf(overview: Overview, shown: Shown, hasGroups: boolean): Drawn
  /** By node id, what stands beside the nodes of an overview: names, how many neighbours of each are hidden, and groups. */
  labels(overview: Overview): Iterable<readonly [id: string, label: string]>
  groupLabel(group: Group, count: number): string
  /** By id, how bundles of ties look: those that show how things hang together, and those that belong to what is selected. */
  bundlesOf(drawn: Drawn, lights: Spotlight): ReadonlyMap<string, TieLook>
  /** The nodes of what is left of groups, and the lines to them. */
  groupsOf(overview: Overview, measured: ReadonlyMap<string, Measured>): Groups
  /** Works out in steps what an overview is drawn from: whoever asks has it from then on. */
  ahead(overview: Overview): Steps<void>
}

/** A piece of more names is shown in part: in one pane no more can be read, and on a phone fewer. */
export const mostReadable = { usual: 120, phone: 60 } as const

/** The piece, or the part of it that an overview shows. */
export function partsOf({ piece, view, entities, ties, cast, path }: Sources, most: number) {
  /** Makes them of the piece as it is now; null until that can be done. */
  const makeOverviews = signal<(() => Overviews) | null>(null)
  const overviews = computed(() => makeOverviews.value?.() ?? null)
  /** Too large to be read as a whole; or something tells by now what of it is shown. */
  const isLarge = computed(() => overviews.value !== null || piece.value.entities.length > most)
  const expanded = computed(() => view.value.expanded)
  const trail = computed(() => view.value.trail)
  const selection = computed(() => view.value.selection)
  const centre = computed(() => view.value.centre)
  let last: Overview | null = null
  let lastMade: Overviews | null = null
  const asked = computed(
    (): Asked => ({
      expanded: expanded.value,
      looked: selection.value ? [...trail.value, selection.value] : trail.value,
      path: path.value,
      centre: centre.value,
    }),
  )
  /** What is shown of a piece too large to be read as a whole; null of any other, and until it is worked out. */
  const overview: ReadonlySignal<Overview | null> = computed(() => {
    const next = overviewOf(asked.value)
    // Most of what is selected is shown already: then nothing is worked out anew, unless the piece changed.
    const isChanged = lastMade !== overviews.value
    if (next === null || last === null || isChanged || !isSameOrder(next.names, last.names)) last = next
    lastMade = overviews.value
    return last
  })
  /** The same before anything is brought in. */
  const overviewAtFirst = computed(() => (isNothing(asked.value) ? overview.value : overviewOf(nothing)))
  const overviewOf = (asked: Asked): Overview | null =>
    isLarge.value ? (overviews.value?.overviewOf(asked) ?? null) : null
  /** Null until it is known which part is shown. */
  const part: ReadonlySignal<Part | null> = computed(() => {
    if (!isLarge.value)
      return { piece: piece.value, entities: entities.value, ties: ties.value, cast: cast.value }
    return overview.value && (overviews.value?.partOf(overview.value.names) ?? null)
  })
  return { makeOverviews, overviews, isLarge, overview, overviewAtFirst, part }
}

const nothing: Asked = { expanded: [], looked: [], path: null, centre: null }

const isNothing = ({ expanded, looked, path, centre }: Asked): boolean =>
  expanded.length + looked.length === 0 && path === null && centre === null

const isSameOrder = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].join() === [...other].join()
