import { computed, type ReadonlySignal } from '@preact/signals-core'
import { type Filter, remarkPasses, type Shown } from '../graph/filter/filter'
import { remarkMeets } from '../graph/filter/narrowing'
import { falls } from '../graph/leaveOut'
import { type SpeaksOf, speaksOf } from '../graph/remarks'
import type { Entity, Piece, Remark } from '../model/piece'
import type { View } from './view'

interface Sources {
  readonly piece: ReadonlySignal<Piece>
  readonly entities: ReadonlySignal<ReadonlyMap<string, Entity>>
  readonly view: ReadonlySignal<View>
  readonly filter: ReadonlySignal<Filter>
  readonly shown: ReadonlySignal<Shown>
  readonly leftOut: ReadonlySignal<ReadonlySet<string>>
}

/** What is said without tying two, and what of that is shown. */
export function spokenOf({ piece, entities, view, filter, shown, leftOut }: Sources) {
  /** All who speak of another in a remark, before any filter. */
  const spoken = computed(() => speaksOf(piece.value.remarks))
  const narrowing = computed(() => view.value.narrowing)
  /** The remarks that pass the filter and are asked for, those of voices left out with them. */
  const askedRemarks: ReadonlySignal<readonly Remark[]> = computed(() => {
    const { remarks } = piece.value
    if (remarks.length === 0) return remarks
    const passes = remarkPasses(filter.value)
    const meets = remarkMeets(narrowing.value, entities.value)
    return remarks.filter((remark) => passes(remark) && meets(remark))
  })
  const isOn = computed(() => view.value.speaksOf && view.value.replay === null)
  /** Those whom a line of their own joins: where a claim ties two, its line is there. None while the piece is replayed. */
  const shownSpoken: ReadonlySignal<ReadonlyMap<string, SpeaksOf>> = computed(() => {
    if (!isOn.value || askedRemarks.value.length === 0) return nobody
    const { entities: seen, told } = shown.value
    const found = speaksOf(askedRemarks.value, (remark) => !falls(remark, leftOut.value))
    return new Map([...found].filter(([id, { ends }]) => !told.has(id) && ends.every((end) => seen.has(end))))
  })
  return { spoken, askedRemarks, shownSpoken }
}

const nobody: ReadonlyMap<string, SpeaksOf> = new Map()
