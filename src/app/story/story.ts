import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Step } from '../../model/piece'
import { focusNow } from '../../platform/focus'
import { explained } from '../../state/derived/explained'
import type { Work } from '../../state/derived/told'
import { begin } from '../../state/history'
import { createWorkStore, type Store, unchanging } from '../../state/store'
import { endStory, isAsTold, type Shown, shownBy, tellStep } from '../../state/story'
import { knownIn } from '../../state/url'

/** A story while it is told. */
export interface Telling extends Shown {
  readonly steps: readonly Step[]
  readonly step: Step
  /** Index of the step. */
  readonly at: number
  /** Whether the reader went elsewhere since. */
  readonly isAway: boolean
}

/** Tells the story of one piece. */
export interface Story {
  /** Null while it is not told. */
  readonly telling: ReadonlySignal<Telling | null>
  /** Tells the first step; while the story is told, goes back to its step. */
  begin(): void
  stepBy(by: number): void
  /** `id` of a step. */
  goTo(id: string): void
  /** Leaves the reader where they are. */
  end(): void
}

/** The state of a piece as a step shows it, names standing where they were dragged to, with what it does not have any more. */
export function storeOfStep(
  from: Pick<Store, 'piece' | 'successors' | 'view' | 'sources' | 'findings' | 'disputes' | 'against'>,
  step: Step,
): { readonly store: Store; readonly gone: Shown['gone'] } {
  const { piece, successors, sources, findings, disputes, against } = from
  const { view, gone } = shownBy(step, knownIn(piece), successors)
  const work: Work = {
    ...unchanging(piece),
    sources: signal(sources),
    across: signal(sources.length > 0 ? { findings, disputes, against } : null),
  }
  return { store: createWorkStore(work, begin({ ...view, pins: from.view.value.pins }), explained), gone }
}

export function createStory(store: Store): Story {
  const known = computed(() => knownIn(store.piece))
  const shown = (step: Step): Shown => shownBy(step, known.value, store.successors)
  const telling = computed((): Telling | null => {
    const view = store.view.value
    const steps = store.piece.story?.steps ?? []
    const at = steps.findIndex(({ id }) => id === view.story)
    const step = steps[at]
    if (step === undefined) return null
    const told = shown(step)
    return { steps, step, at, ...told, isAway: !isAsTold(view, told.view) }
  })
  const tell = (step: Step | undefined) => {
    if (step) store.act(tellStep(shown(step).view))
  }
  return {
    telling,
    begin: () => tell(telling.value?.step ?? store.piece.story?.steps[0]),
    stepBy(by) {
      if (telling.value) tell(telling.value.steps[telling.value.at + by])
    },
    goTo: (id) => tell(store.piece.story?.steps.find((step) => step.id === id)),
    end() {
      store.act(endStory)
      focusNow('.graph')
    },
  }
}
