import { computed, type ReadonlySignal } from '@preact/signals-core'
import { type Filter, remarkPasses, remarkStands, type Shown } from '../../graph/filter/filter'
import { remarkMeets } from '../../graph/filter/narrowing'
import { falls } from '../../graph/leaveOut'
import { type SpeaksOf, speaksOf } from '../../graph/remarks'
import type { SoFar } from '../../graph/timeline/replay'
import type { Entity, Piece, Remark } from '../../model/piece'
import type { View } from '../view'

interface Sources {
  readonly piece: ReadonlySignal<Piece>
  readonly entities: ReadonlySignal<ReadonlyMap<string, Entity>>
  readonly view: ReadonlySignal<View>
  readonly filter: ReadonlySignal<Filter>
  readonly shown: ReadonlySignal<Shown>
  /** What is shown once a replay has come to its end. */
  readonly shownAtLast: ReadonlySignal<Shown>
  readonly soFar: ReadonlySignal<SoFar | null>
  readonly leftOut: ReadonlySignal<ReadonlySet<string>>
}

/** What is said without tying two, and what of that is shown. */
export function spokenOf({ piece, entities, view, filter, shown, shownAtLast, soFar, leftOut }: Sources) {
  /** All who speak of another in a remark, before any filter. */
  const spoken = computed(() => speaksOf(piece.value.remarks))
  const narrowing = computed(() => view.value.narrowing)
  const isOn = computed(() => view.value.speaksOf)
  /** The remarks that pass the filter and are asked for, once a replay has come to its end. */
  const toldAtLast: ReadonlySignal<readonly Remark[]> = computed(() => {
    const { remarks } = piece.value
    if (remarks.length === 0 || !isOn.value) return none
    const passes = remarkPasses(filter.value)
    const meets = remarkMeets(narrowing.value, entities.value)
    const stands = remarkStands(shownAtLast.value.entities)
    return remarks.filter((remark) => passes(remark) && meets(remark) && stands(remark))
  })
  /** Those that are known so far, those of voices left out with them. */
  const toldRemarks: ReadonlySignal<readonly Remark[]> = computed(() => {
    const known = soFar.value?.remarks
    return known ? toldAtLast.value.filter(({ id }) => known.has(id)) : toldAtLast.value
  })
  const shownRemarks: ReadonlySignal<readonly Remark[]> = computed(() => without(toldRemarks.value))
  const without = (remarks: readonly Remark[]): readonly Remark[] =>
    leftOut.value.size === 0 ? remarks : remarks.filter((remark) => !falls(remark, leftOut.value))
  /** Those whom a line of their own joins: where a claim ties two, its line is there. */
  const shownSpoken = computed(() => joined(shownRemarks.value, shown.value))
  /** Those whom one will join further, were the piece replayed to its end. */
  const aheadSpoken: ReadonlySignal<readonly SpeaksOf[]> = computed(() => {
    if (soFar.value === null) return []
    const [now, last] = [shownSpoken.value, joined(without(toldAtLast.value), shownAtLast.value)]
    return [...last.values()].filter(({ id }) => !now.has(id))
  })
  return { spoken, toldRemarks, shownRemarks, shownSpoken, aheadSpoken }
}

function joined(remarks: readonly Remark[], { entities, told }: Shown): ReadonlyMap<string, SpeaksOf> {
  if (remarks.length === 0) return nobody
  return new Map(
    [...speaksOf(remarks)].filter(
      ([id, { ends }]) => !told.has(id) && ends.every((end) => entities.has(end)),
    ),
  )
}

const none: readonly Remark[] = []
const nobody: ReadonlyMap<string, SpeaksOf> = new Map()
