import { placeName } from '../../app/places'
import { newsOf, type SoFar, type Step, stepName } from '../../graph/timeline/replay'
import type { Store } from '../../state/store'

/** "Paragraph 7"; of one piece among several "WSWS ¶ 7". */
const nameOf = (store: Store, step: Step): string =>
  step.paragraph !== null && store.sources.length > 0 ? placeName(store, step.paragraph) : stepName(step)

/** What the present step brings, in one sentence. */
export const tellNews = (store: Store, { step }: SoFar): string =>
  step === null ? 'Nothing is known yet.' : `${nameOf(store, step)}: ${newsOf(step)}.`

/** Where the replay stands: "Paragraph 7 of 22", "18 Oct, 9 of 15"; of several pieces "WSWS ¶ 7, 9 of 40". */
export function tellPosition(store: Store, { steps, step, at }: SoFar): string {
  if (step === null) return 'Before the beginning'
  if (step.paragraph === null || store.sources.length > 0)
    return `${nameOf(store, step)}, ${at} of ${steps.length}`
  return step.paragraph === 0 ? stepName(step) : `${stepName(step)} of ${steps.length - 1}`
}
