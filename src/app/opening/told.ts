import { count, some } from '../../graph/words'
import type { Opened, Trouble } from './opening'

/** What came of what was brought, in sentences: each told once, and every file that failed named. */
export const tellOpened = ({ journals, left, troubles, notices }: Opened): readonly string[] => [
  ...tellLeft(journals.length, left),
  ...tellTroubles(troubles),
  ...oftenTold(notices),
]

/** Which of several were not opened; none where all were. */
function tellLeft(opened: number, left: readonly (string | null)[]): readonly string[] {
  if (left.length === 0) return []
  const files = some(left.map((file) => (file === null ? 'the text that was pasted' : `“${file}”`)))
  return [`${count(opened, 'text is', 'texts are')} opened. Not opened: ${files}.`]
}

/** From how many on files that failed are told together, by what is wrong with them. */
const MANY = 4

function tellTroubles(troubles: readonly Trouble[]): readonly string[] {
  if (troubles.length < MANY)
    return troubles.map(({ file, what, mend }) => [file && `${file}:`, what, mend].filter(Boolean).join(' '))
  const byFault = new Map<string, string[]>()
  for (const { file, what, mend } of troubles) {
    const fault = `${what} ${mend}`
    const files = byFault.get(fault) ?? []
    files.push(file ?? 'what was pasted')
    byFault.set(fault, files)
  }
  return [
    `${count(troubles.length, 'file')} could not be opened.`,
    ...[...byFault].map(([fault, files]) => `${files.join(', ')}: ${fault}`),
  ]
}

/** The same once, with how often. */
function oftenTold(notices: readonly string[]): readonly string[] {
  const times = new Map<string, number>()
  for (const notice of notices) times.set(notice, (times.get(notice) ?? 0) + 1)
  return [...times].map(([notice, often]) => (often > 1 ? `${notice} (${often} times)` : notice))
}
