import type { Export, Subjects } from './export'
import { tellBeside, tellSteps } from './words/path'

/** With paragraph references. */
export const answerText = {
  id: 'answer-text',
  of: 'path',
  label: 'Copy answer',
  does: 'Copy how two are connected',
  keeps: 'the answer, the strongest claim of each step, what each says about the other, and a link',
  loses: 'other claims of a step and other ways',
  produce,
  to: { place: 'clipboard', told: () => 'Answer copied' },
} as const satisfies Export<'path'>

function produce(subject: Subjects['path']): string {
  const { title, answer, steps } = tellSteps(subject)
  const { link } = subject
  return [title, answer, ...steps, ...tellBeside(subject, ''), ...(link === null ? [] : [link])].join('\n')
}
