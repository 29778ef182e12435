import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Drawn } from '../../graph/groups/collapse'
import { madeStatesIn, surenessOf } from '../../graph/made'
import type { SpeaksOf } from '../../graph/remarks'
import { keptTies, type Ties } from '../../graph/ties'
import {
  areAnyTogetherInSteps,
  fewOfEach,
  isAbout,
  oneOfEach,
  pairsInText,
  type Together,
  together,
  untied,
} from '../../graph/together'
import type { Piece } from '../../model/piece'
import type { View } from '../view'
import { stepped } from './stepped'

interface Sources {
  readonly piece: ReadonlySignal<Piece>
  readonly view: ReadonlySignal<View>
  readonly ties: ReadonlySignal<Ties>
  readonly drawn: ReadonlySignal<Drawn>
  readonly shownSpoken: ReadonlySignal<ReadonlyMap<string, SpeaksOf>>
  /** How sure claims are that are asked for, from 0 to 1. */
  readonly sure: ReadonlySignal<number>
}

/** Lines of one name at most, while it is not selected: with all of them nothing else would be seen. */
const MOST_OF_EACH = 2

/** Who is mentioned together without a claim, or speaks of another without one, and what of that is drawn. */
export function pairsOf({ piece, view, ties, drawn, sure, shownSpoken }: Sources) {
  /** All of them, those most often so first. */
  const pairs: ReadonlySignal<readonly Together[]> = computed(() => together(piece.value))
  const few = computed(() => fewOfEach(pairs.value, MOST_OF_EACH))
  /** Where claims are guesses, whom none ties is joined at first: nothing that is connected stays out of sight. */
  const togetherAtFirst = computed(() => madeStatesIn(piece.value) !== null)
  const isTogether = computed(() => view.value.together ?? togetherAtFirst.value)
  const isOn = computed(() => isTogether.value && view.value.replay === null)
  const selection = computed(() => view.value.selection)
  const all = computed(() => pairsInText(piece.value.paragraphs))
  const sureTies = computed(() => keptTies(ties.value, (claim) => surenessOf(claim) >= sure.value))
  /** The pairs that a line can join: in a piece of guesses those too of which the claims are too unsure to be shown. */
  const joinable = computed(() => (togetherAtFirst.value ? untied(all.value, sureTies.value) : pairs.value))
  const areAnyJoinable = stepped(
    () => [piece.value.paragraphs, togetherAtFirst.value ? sureTies.value : ties.value],
    areAnyTogetherInSteps,
  )
  /** Two of each name; in a piece of guesses one of each name that has no line which is sure enough. */
  const usual = (seen: readonly Together[]): readonly Together[] => {
    if (!togetherAtFirst.value) return few.value
    const lines = [...sureTies.value.values(), ...shownSpoken.value.values()]
    const tied = new Set(lines.flatMap(({ ends }) => ends))
    return oneOfEach(seen, (entity) => !tied.has(entity))
  }
  /** Few of each name, and all of what is selected; none while the piece is replayed. */
  const drawnPairs: ReadonlySignal<readonly Together[]> = computed(() => {
    if (!isOn.value) return []
    const { entities } = drawn.value
    const seen = untied(joinable.value, shownSpoken.value).filter(({ ends }) =>
      ends.every((end) => entities.has(end)),
    )
    const lasting = new Set(usual(seen))
    return seen.filter((pair) => lasting.has(pair) || isAbout(pair, selection.value))
  })
  const drawnSpoken: ReadonlySignal<readonly SpeaksOf[]> = computed(() => {
    const { entities } = drawn.value
    return [...shownSpoken.value.values()].filter(({ ends }) => ends.every((end) => entities.has(end)))
  })
  return { pairs, joinable, areAnyJoinable, drawnPairs, drawnSpoken, togetherAtFirst, isTogether }
}
