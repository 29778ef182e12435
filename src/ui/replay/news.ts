import { type SoFar, stepName, tellStep } from '../../graph/timeline/replay'

/** What the present step brings, in one sentence. */
export const tellNews = ({ step }: SoFar): string =>
  step === null ? 'Nothing is known yet.' : tellStep(step)

/** Where the replay stands: "Paragraph 7 of 22", "18 Oct, 9 of 15". */
export function tellPosition({ steps, step, at }: SoFar): string {
  if (step === null) return 'Before the beginning'
  if (step.paragraph === null) return `${stepName(step)}, ${at} of ${steps.length}`
  return step.paragraph === 0 ? stepName(step) : `${stepName(step)} of ${steps.length - 1}`
}
