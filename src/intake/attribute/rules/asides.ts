/** Where what is said in an aside ends. */

import { lower, type Sentence } from '../reading/items'
import { phraseFrom } from '../reading/phrases'
import type { Place } from './beside'
import { closingOf } from './participles'

/** "Smith, who said it rained, left", "Smith, saying it rained, left": what stands between two commas ends with the second. */
export function asideEnd({ s, c }: Place, from: number, to: number): number {
  const first = c.subject?.first ?? 0
  // "Smith, who Jones said had left, slept"
  const opens = /^(?:who|whom|which)$/.test(lower(s, first)) ? first : first - 1
  const isRelative = /^(?:who|whom|which)$/.test(lower(s, opens)) && lower(s, opens - 1) === ','
  const isSaying = c.verb.form === 'ing' && lower(s, c.group - 1) === ',' && c.subject?.last === c.group - 2
  if (isRelative || isSaying) return Math.min(to, closingOf(s, from) ?? to)
  // "With Smith saying it rained, Jones left"
  return c.verb.form === 'ing' && first > 0 && first <= 2 && LEADING.test(lower(s, 0))
    ? Math.min(to, mainFrom(s, from) ?? to)
    : to
}
const LEADING = /^(?:with|amid|despite|after)$/

/** The comma behind which the clause begins that the sentence is about. */
function mainFrom(s: Sentence, from: number): number | undefined {
  for (let k = from + 1; k < s.length; k++) {
    const subject = lower(s, k) === ',' ? phraseFrom(s, k + 1, false) : null
    if (subject && !/^(?:,|and|or)$/.test(lower(s, subject.last + 1))) return k
  }
  return undefined
}
