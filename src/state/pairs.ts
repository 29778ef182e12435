import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Drawn } from '../graph/groups/collapse'
import { fewOfEach, isAbout, type Together, together } from '../graph/together'
import type { Piece } from '../model/piece'
import type { View } from './view'

interface Sources {
  readonly piece: ReadonlySignal<Piece>
  readonly view: ReadonlySignal<View>
  readonly drawn: ReadonlySignal<Drawn>
}

/** Lines of one name at most, while it is not selected: with all of them nothing else would be seen. */
const MOST_OF_EACH = 2

/** Who is mentioned together without a claim, and what of that is drawn. */
export function pairsOf({ piece, view, drawn }: Sources) {
  /** All of them, those most often so first. */
  const pairs: ReadonlySignal<readonly Together[]> = computed(() => together(piece.value))
  const few = computed(() => fewOfEach(pairs.value, MOST_OF_EACH))
  const isOn = computed(() => view.value.together && view.value.replay === null)
  const selection = computed(() => view.value.selection)
  /** Few of each name, and all of what is selected; none while the piece is replayed. */
  const drawnPairs: ReadonlySignal<readonly Together[]> = computed(() => {
    if (!isOn.value) return []
    const { entities } = drawn.value
    const usual = new Set(few.value)
    return pairs.value.filter(
      (pair) =>
        pair.ends.every((end) => entities.has(end)) && (usual.has(pair) || isAbout(pair, selection.value)),
    )
  })
  return { pairs, drawnPairs }
}
