import type { Export, Subjects } from './export'
import { plainMarkdown } from './words/markdown'
import { tellBeside, tellSteps } from './words/path'

export const answerMarkdown = {
  id: 'answer-markdown',
  of: 'path',
  label: 'Copy as Markdown',
  does: 'Copy how two are connected, as Markdown',
  keeps: 'the same as the answer as text, with numbered steps and the link behind the title',
  loses: 'other claims of a step and other ways',
  produce,
  to: { place: 'clipboard', told: () => 'Markdown copied' },
} as const satisfies Export<'path'>

function produce(subject: Subjects['path']): string {
  const { title, answer, steps } = tellSteps(subject)
  const lines = [answer, '', ...steps, ...tellBeside(subject, '- ')].map(escapedLine)
  const { link } = subject
  const heading = link === null ? plainMarkdown(title) : `[${plainMarkdown(title)}](${link})`
  return [`**${heading}**`, '', ...lines].join('\n')
}

/** The signs that begin an item of a list are meant; all others are not. */
function escapedLine(line: string): string {
  const [, sign = '', text = ''] = /^(- |\d+\. )?(.*)$/.exec(line) ?? []
  return sign + plainMarkdown(text)
}
