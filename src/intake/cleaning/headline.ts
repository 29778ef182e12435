/** Titles that end with a full stop, told from sentences. */

import { weekdayWords } from '../../language/en/calendar'
import { words } from '../../language/lists'
import { datelineIn } from '../dateline'
import { isCommon } from '../recognise/known/lexicon'
import { functionWords, speechVerbs } from '../recognise/words/grammar'
import lists from './lists.json'

/** Words that sentences have and headlines do without. */
const IN_SENTENCES = new Set([...words(lists.inSentences), ...weekdayWords])
const [LONGEST, FEWEST_WORDS, FEWEST_CAPITALS] = [120, 5, 2]
/** What stands below a headline is longer by this factor. */
const LONGER = 1.5

/** Whether the first line of a text is its title, by how it is written and what stands below it. */
export function isHeadline(line: string, below: string): boolean {
  if (line.length > LONGEST) return false
  const all = line.replaceAll('’', "'").match(/(?<![\p{L}\p{M}\p{N}.'-])\p{L}[\p{L}\p{M}'-]*/gu) ?? []
  return (
    datelineIn(below) !== null ||
    isInCapitals(all) ||
    (isTelegraphic(all) && below.length >= line.length * LONGER)
  )
}

/** "Three Boats Are Lost at Sea" */
function isInCapitals([, ...rest]: readonly string[]): boolean {
  const isSmall = (word: string) => /^\p{Ll}/u.test(word)
  const plain = rest.filter(
    (word) => !isSmall(word) && isCommon(word.toLowerCase()) && !IN_SENTENCES.has(word.toLowerCase()),
  )
  return plain.length >= FEWEST_CAPITALS && rest.every((word) => !isSmall(word) || functionWords.has(word))
}

/** "Mayor calls for new inquiry into loss of ferry" */
const isTelegraphic = (all: readonly string[]): boolean =>
  all.length >= FEWEST_WORDS &&
  all
    .map((word) => word.toLowerCase())
    .every((word) => !IN_SENTENCES.has(word) && !(speechVerbs.has(word) && !word.endsWith('s')))
