import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { coloursOf as work } from '../../graph/collection/colouring'
import type { Source } from '../../graph/collection/sources'
import type { Tie } from '../../graph/ties'
import type { Piece } from '../../model/piece'
import type { View } from '../view'

interface Parts {
  readonly view: ReadonlySignal<View>
  readonly piece: ReadonlySignal<Piece>
  readonly ties: ReadonlySignal<ReadonlyMap<string, Tie>>
  readonly sources: ReadonlySignal<readonly Source[]>
}

/** What colours tell, of several pieces. */
export function coloursOf({ view, piece, ties, sources }: Parts) {
  /** Works out colours; null until it is needed and fetched. */
  const colourer = signal<typeof work | null>(null)
  const colourBy = computed(() => (sources.value.length > 0 ? view.value.colourBy : 'kind'))
  /** By id, the classes of what is coloured by who told it; null while colours tell kinds. */
  const colours = computed(() =>
    colourBy.value === 'kind'
      ? null
      : (colourer.value?.(colourBy.value, piece.value, ties.value.values(), sources.value) ?? null),
  )
  return { colourer, colourBy, colours }
}
