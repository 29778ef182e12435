import { count, some } from '../../graph/words'
import type { Noticed } from './batch'
import type { Opened, Trouble } from './opening'

/** What came of what was brought, in sentences: each told once, and every file that failed named. */
export const tellOpened = ({ journals, collection, left, troubles, notices }: Opened): readonly string[] => [
  ...tellLeft(journals.length, left),
  ...tellTroubles(troubles),
  ...eachOnce(notices, journals.length > 1 && collection === null),
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

/** The same once; among several texts with whose files it is about. */
function eachOnce(notices: readonly Noticed[], isAmongOthers: boolean): readonly string[] {
  const files = new Map<string, string[]>()
  for (const { file, told } of notices) {
    const own = files.get(told) ?? []
    own.push(file ?? 'what was pasted')
    files.set(told, own)
  }
  return [...files].map(([told, own]) => (isAmongOthers ? `${some(own)}: ${told}` : told))
}
