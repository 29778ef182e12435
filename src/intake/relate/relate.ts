/** What those recognised have to do with each other: claims suggested by the sentences that tell them. */

import { groupsIn } from './groups'
import { membershipsIn } from './memberships'
import { officesIn } from './offices'
import type { Known, Suggestion } from './suggestion'
import { claimsInTrees, type Sentences, sentencesIn } from './trees/claims'
import type { Reader } from './trees/reading'

/** What is less sure than this was hardly ever right. */
const LEAST = 0.2

/**
 * Suggested claims in the order of the text, from paragraph 1 on: what its sentences say by their grammar, and offices
 * that stand beside names. Who merely shares a sentence is left to `graph/together.ts`. Time grows linearly with the text.
 */
export function relate(
  known: Known,
  reader: Reader,
  sentences: Sentences = sentencesIn(known, reader),
): readonly Suggestion[] {
  const suggestions: Suggestion[] = []
  const seen = new Set<string>()
  for (const suggestion of claimsInTrees(known, sentences)) {
    const { evidence, subject, object, predicate, wording, voices, confidence } = suggestion
    if (confidence < LEAST) continue
    const key = [evidence.paragraph, subject, object, predicate, wording, voices.join()].join('|')
    if (seen.has(key)) continue
    seen.add(key)
    suggestions.push(suggestion)
  }
  for (const membership of membershipsIn(known)) suggestions.push(membership)
  for (const group of groupsIn(known)) suggestions.push(group)
  // Beside the name, where the branches were misread.
  const told = new Set(suggestions.map(pairOf))
  for (const office of officesIn(known)) {
    if (!told.has(pairOf(office))) suggestions.push(office)
    told.add(pairOf(office))
  }
  return suggestions.toSorted(
    (a, b) => a.evidence.paragraph - b.evidence.paragraph || a.evidence.start - b.evidence.start,
  )
}

const pairOf = ({ subject, object }: Suggestion): string => `${subject}|${object}`
