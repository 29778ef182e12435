import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Drawn } from '../graph/groups/collapse'
import type { SpeaksOf } from '../graph/remarks'
import { fewOfEach, isAbout, type Together, together } from '../graph/together'
import type { Piece } from '../model/piece'
import type { View } from './view'

interface Sources {
  readonly piece: ReadonlySignal<Piece>
  readonly view: ReadonlySignal<View>
  readonly drawn: ReadonlySignal<Drawn>
  readonly shownSpoken: ReadonlySignal<ReadonlyMap<string, SpeaksOf>>
}

/** Lines of one name at most, while it is not selected: with all of them nothing else would be seen. */
const MOST_OF_EACH = 2

/** Who is mentioned together without a claim, or speaks of another without one, and what of that is drawn. */
export function pairsOf({ piece, view, drawn, shownSpoken }: Sources) {
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
        pair.ends.every((end) => entities.has(end)) &&
        !shownSpoken.value.has(pair.id) &&
        (usual.has(pair) || isAbout(pair, selection.value)),
    )
  })
  const drawnSpoken: ReadonlySignal<readonly SpeaksOf[]> = computed(() => {
    const { entities } = drawn.value
    return [...shownSpoken.value.values()].filter(({ ends }) => ends.every((end) => entities.has(end)))
  })
  return { pairs, drawnPairs, drawnSpoken }
}
