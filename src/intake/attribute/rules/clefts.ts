/** Speech told by turns of phrase: "what they announced is that …", "took credit for". */

import { words } from '../../../language/lists'
import lists from '../lists.json'
import { CLAUSE, cueAt, feelings, stances, THAT } from '../reading/cues'
import { isBoundary, lower, type Sentence, traits } from '../reading/items'
import { groupStart, phraseBefore, phraseFrom } from '../reading/phrases'
import { ADVERB, AUXILIARY, has } from '../reading/words'
import { endOf, topicEnd } from './bounds'
import type { Telling } from './telling'

/** What one does with credit. */
const taking = words(lists.taking)

/** How many items may stand between the verb and "is that". */
const INSERTED = 20

/** "What they announced is that it rains." */
export function clefts(s: Sentence): Telling[] {
  const found: Telling[] = []
  for (let what = 0; what < s.length - 4; what++) {
    if (lower(s, what) !== 'what') continue
    const source = phraseFrom(s, what + 1, false)
    if (source === null) continue
    let verb = source.last + 1
    while (has(traits(s, verb), AUXILIARY | ADVERB) && verb < source.last + 5) verb++
    const cue = cueAt(lower(s, verb), lower(s, verb + 1))
    if (cue === undefined || !has(cue.verb.frames, CLAUSE | THAT)) continue
    for (let is = verb + 1; is < verb + INSERTED && is + 2 < s.length; is++) {
      if (!/^(?:is|was)$/.test(lower(s, is)) || lower(s, is + 1) !== 'that') continue
      found.push({
        source,
        cue: { from: source.last + 1, to: verb + 1 },
        content: [{ from: is + 1, to: endOf(s) }],
        form: 'clause',
        looksBack: false,
      })
      break
    }
  }
  return found
}

/** "X took credit for the attack", "the attack, for which X claimed responsibility": X says that it was X. */
export function creditTaken(s: Sentence): Telling[] {
  return s.flatMap((item, i): Telling[] => {
    if (!/^(?:credit|responsibility|blame)$/.test(item.lower)) return []
    if (!taking.has(lower(s, i - 1))) return []
    const group = groupStart(s, i - 1)
    const source = phraseBefore(s, group)
    if (source === null) return []
    const cue = { from: group, to: i + 1 }
    const relative = source.first - 2
    const content =
      lower(s, i + 1) === 'for'
        ? { from: i + 2, to: (phraseFrom(s, i + 2)?.last ?? i + 1) + 1 }
        : lower(s, relative) === 'for' && lower(s, relative + 1) === 'which'
          ? { from: clauseStart(s, relative - 1), to: relative }
          : undefined
    if (content === undefined || content.to <= content.from) return []
    return [{ source, cue, content: [content], form: 'clause', looksBack: false }]
  })
}

const BE = words(lists.linking)

/** "X is worried that …", "X was critical of …", "X is an opponent of …", "X was willing to …". */
export function attitudes(s: Sentence): Telling[] {
  return s.flatMap((item, i): Telling[] => {
    const felt = feelings.has(item.lower)
    if (!felt && !stances.has(item.lower)) return []
    let be = i - 1
    while (be > 0 && i - be < 6 && !BE.has(lower(s, be)) && !isBoundary(s, be)) be--
    if (!BE.has(lower(s, be))) return []
    const group = groupStart(s, be)
    const source = phraseBefore(s, group)
    if (source === null) return []
    const cue = { from: group, to: i + 1 }
    const next = lower(s, i + 1)
    // "it is clear that": nobody's word.
    if (lower(s, source.first) === 'it' && /^(?:clear|certain|doubtful)$/.test(item.lower)) return []
    const end = endOf(s)
    const told = { source, cue, looksBack: false }
    if (felt && next === 'that')
      return [{ ...told, content: [{ from: i + 1, to: saidFrom(s, i + 2, end) }], form: 'clause' }]
    if (felt && next === 'to')
      return [{ ...told, content: [{ from: i + 1, to: topicEnd(s, i + 1, end) }], form: 'wish' }]
    const joint = felt ? /^(?:of|about|with|by|over|at|for|on|in)$/ : /^of$/
    if (!joint.test(next) || i + 2 >= end) return []
    return [{ ...told, content: [{ from: i + 2, to: topicEnd(s, i + 2, end) }], form: 'topic' }]
  })
}

/** "is sure that it rains, she told the paper": the comma before whoever says all of it, near the end. */
function saidFrom(s: Sentence, from: number, end: number): number {
  for (let k = end - 2; k > from && k > end - TAG; k--) {
    const source = lower(s, k) === ',' ? phraseFrom(s, k + 1, false) : null
    const next = (source?.last ?? k) + 1
    // "Sen. Ruiz (D-Ohio) told"
    const close = lower(s, next) === '(' ? s.findIndex(({ text }, at) => at > next && text === ')') : -1
    const verb = close < 0 ? next : close + 1
    if (source && /^(?:said|says|told|tells|added|wrote)$/.test(lower(s, verb))) return k
  }
  return end
}
/** How many items "she told the paper on Monday" may have. */
const TAG = 20

/** Where the noun phrase before "for which" begins, its comma passed over. */
function clauseStart(s: Sentence, last: number): number {
  const end = isBoundary(s, last) ? last : last + 1
  return phraseBefore(s, end)?.first ?? Math.max(0, end - 1)
}
