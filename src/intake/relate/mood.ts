/** Whether what a verb tells is so, is planned, predicted or possible, and whether it is denied. */

import type { Stance } from '../../model/vocabulary'
import { lower, type Sentence, traits } from '../attribute/reading/items'
import { ADVERB, has } from '../attribute/reading/words'
import { governingOf } from './verbs'

export interface Mood {
  readonly stance: Stance
  readonly denied: boolean
}

export const plainMood: Mood = { stance: 'asserted', denied: false }

const negations = /^(?:not|never|no|neither|nor|hardly|scarcely|cannot)$|n't$/
const future = /^(?:will|'ll|shall|won't|would|'d|wouldn't)$/
const chance =
  /^(?:may|might|could|can|can't|cannot|couldn't|should|must|shouldn't|mightn't|possibly|perhaps|maybe|presumably|probably|likely|if|unless|whether)$/

/** The mood that the words of the group give, from `group` up to the verb; a stance that is given already stays. */
export function groupMood(s: Sentence, group: number, verb: number, mood: Mood): Mood {
  let { stance, denied } = mood
  for (let k = group; k < verb; k++) {
    const word = lower(s, k)
    if (negations.test(word) && !(word === 'no' && lower(s, k + 1) !== 'longer')) denied = !denied
    if (stance !== 'asserted') continue
    if (future.test(word)) stance = 'predicted'
    else if (chance.test(word)) stance = 'possible'
  }
  return stance === 'asserted' && isConditional(s, group)
    ? { stance: 'possible', denied }
    : { stance, denied }
}

/** "if", "whether" before the verb, in the same part of the sentence; or it is a question. */
function isConditional(s: Sentence, group: number): boolean {
  for (let k = group - 1; k >= 0 && k > group - 12 && !/^[,;:]$/.test(lower(s, k)); k--)
    if (/^(?:if|whether|unless)$/.test(lower(s, k))) return true
  return s.at(-1)?.lower === '?'
}

const outlook: readonly (readonly [words: RegExp, mood: Mood])[] = [
  [
    /^(?:likely|expected|set|due|bound|forecast|predicted|certain|poised|going|projected|about)$/,
    { stance: 'predicted', denied: false },
  ],
  [/^(?:unlikely)$/, { stance: 'predicted', denied: true }],
  [/^(?:ready|willing|determined|scheduled|eager|keen|prepared)$/, { stance: 'planned', denied: false }],
  [/^(?:forced|able|obliged|had|allowed|used)$/, { stance: 'asserted', denied: false }],
  [/^(?:have|has)$/, { stance: 'predicted', denied: false }],
  [/^(?:reported|said|believed|thought|alleged|rumoured|rumored)$/, { stance: 'possible', denied: false }],
]
const nouns = /^(?:plans?|promises?|pledges?|vows?|intentions?|decision|goal|ambition|aim|wish|bid|proposal)$/

/** "plans to", "is likely to", "announced plans to", "refused to": the verb that leads, and the mood that it gives. */
export function moodBeforeTo(s: Sentence, to: number): { at: number; mood: Mood } | undefined {
  let at = to - 1
  while (at > 0 && has(traits(s, at), ADVERB)) at--
  const word = lower(s, at)
  if (
    nouns.test(word) &&
    /^(?:announced|announces|unveiled|confirmed|has|have|had|made|makes|repeated|outlined)$/.test(
      lower(s, at - 1),
    )
  )
    return { at: at - 1, mood: { stance: 'planned', denied: false } }
  const kind = governingOf(word)
  if (kind === 'denied') return { at, mood: { stance: 'asserted', denied: true } }
  if (kind !== undefined) return { at, mood: { stance: kind, denied: false } }
  const mood = outlook.find(([words]) => words.test(word))?.[1]
  return mood && { at, mood }
}
