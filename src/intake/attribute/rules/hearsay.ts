/** What is said by somebody whom the text does not name: "reportedly", "it is claimed that", "is said to", "was accused of". */

import { words } from '../../../language/lists'
import lists from '../lists.json'
import { CLAUSE, cueVerb, THAT } from '../reading/cues'
import { isBoundary, lower, type Sentence, traits } from '../reading/items'
import { groupStart, phraseBefore } from '../reading/phrases'
import { ADVERB, AUXILIARY, DETERMINER, has } from '../reading/words'
import { endOf } from './bounds'
import type { Range, Telling } from './telling'

/** `told`: what the other rules found in the sentence. What is hearsay within it stays within it. */
export function hearsay(s: Sentence, told: readonly Telling[]): Telling[] {
  const end = endOf(s)
  const around = told.filter(({ form }) => form === 'clause').flatMap(({ content }) => content)
  return s.flatMap(({ lower: word }, i): Telling[] => {
    if (!(adverbs.test(word) || cueVerb(word)?.form === 'past' || believed.has(word))) return []
    const within = around
      .filter(({ from, to }) => from <= i && i < to)
      .reduce((closest, range) => (range.to - range.from < closest.to - closest.from ? range : closest), {
        from: 0,
        to: end,
      })
    const place = { s, i, part: partAround(s, i, within) }
    return saidAdverb(place) ?? impersonal(place) ?? ofSubject(place) ?? accused(place) ?? []
  })
}

const adverbs = /^(?:reportedly|allegedly|supposedly|purportedly)$/

interface Place {
  readonly s: Sentence
  readonly i: number
  /** The clause that the word at `i` stands in, as far as that can be told. */
  readonly part: Range
}

const unnamed = (cue: Range, content: readonly Range[]): Telling[] | undefined => {
  const some = content.filter(({ from, to }) => to > from)
  return some.length === 0
    ? undefined
    : [{ source: null, cue, content: some, form: 'clause', looksBack: false }]
}

/** The part of a range around an index that no semicolon, colon or "but" bounds. */
function partAround(s: Sentence, at: number, within: Range): Range {
  const bounds = (k: number): boolean =>
    /^[;:]$/.test(lower(s, k)) || (lower(s, k - 1) === ',' && turns.test(lower(s, k)))
  let { from, to } = { from: at, to: at }
  while (from > within.from && !bounds(from - 1)) from--
  while (to < within.to && !bounds(to)) to++
  while (from < at && (isBoundary(s, from) || turns.test(lower(s, from)))) from++
  while (to > at + 1 && isBoundary(s, to - 1)) to--
  return { from, to }
}
const turns = /^(?:but|and|while|whereas|though|although|that)$/

/** "Delta Marine reportedly paid the council." Before a noun ("an allegedly stolen car") it is that noun's alone. */
function saidAdverb({ s, i, part: { from, to } }: Place): Telling[] | undefined {
  if (!adverbs.test(lower(s, i))) return undefined
  if (has(traits(s, i - 1), DETERMINER) && i > 0) return undefined
  const rest = lower(s, i + 1) === ',' ? i + 2 : i + 1
  const before = lower(s, i - 1) === ',' ? i - 1 : i
  return unnamed({ from: i, to: i + 1 }, [
    { from, to: before },
    { from: rest, to },
  ])
}

/** Verbs of what is known for sure, or settled, and not only said. */
const settled = words(lists.settled)
const tells = (s: Sentence, i: number): boolean => {
  const verb = cueVerb(lower(s, i))
  return verb?.form === 'past' && has(verb.frames, CLAUSE | THAT)
}

/** "It is claimed that …", "…, it is claimed". */
function impersonal({ s, i, part: { from, to } }: Place): Telling[] | undefined {
  if (!tells(s, i) || settled.has(cueVerb(lower(s, i))?.lemma ?? '')) return undefined
  let it = i - 1
  while (it > 0 && i - it < 6 && has(traits(s, it), AUXILIARY | ADVERB)) it--
  if (lower(s, it) !== 'it' || it === i - 1) return undefined
  const cue = { from: it, to: i + 1 }
  if (lower(s, i + 1) === 'that') return unnamed(cue, [{ from: i + 1, to }])
  const closed = i + 1 >= to || lower(s, i + 1) === ','
  if (it === 0 || !closed || !/^(?:,|—|–|--)$/.test(lower(s, it - 1))) return undefined
  return unnamed(cue, [
    { from, to: it - 1 },
    { from: i + 2, to },
  ])
}

const believed = words(lists.believed)

/** "Delta Marine is said to have paid the council." */
function ofSubject({ s, i, part: { to } }: Place): Telling[] | undefined {
  if (!believed.has(lower(s, i)) || lower(s, i + 1) !== 'to') return undefined
  const group = groupStart(s, i)
  if (group === i || !isPassiveGroup(s, group, i)) return undefined
  const subject = phraseBefore(s, group)
  if (subject === null) return undefined
  return unnamed({ from: group, to: i + 1 }, [
    { from: subject.first, to: subject.last + 1 },
    { from: i + 1, to },
  ])
}

const isPassiveGroup = (s: Sentence, group: number, verb: number): boolean => {
  for (let k = verb - 1; k >= group; k--)
    if (has(traits(s, k), AUXILIARY))
      return /^(?:is|are|was|were|be|been|being|'s|'re|isn't|aren't|wasn't|weren't)$/.test(lower(s, k))
  return false
}

/** What stands behind each of these before what somebody is accused of. */
const charges: ReadonlyMap<string, string> = new Map([
  ['accused', 'of'],
  ['suspected', 'of'],
  ['charged', 'with'],
])

/** "Delta Marine was accused of paying the council": by somebody, unless the text says by whom. */
function accused({ s, i, part: { to } }: Place): Telling[] | undefined {
  const joint = charges.get(lower(s, i))
  if (joint === undefined || lower(s, i + 1) !== joint) return undefined
  for (let k = i + 1; k < to; k++)
    if (lower(s, k) === 'by' && /^(?:him|her|them)$|^\p{Lu}/u.test(s[k + 1]?.text ?? '')) return undefined
  const group = groupStart(s, i)
  const stands = /^(?:stands|stood|stand)$/.test(lower(s, i - 1))
  if (!stands && (group === i || !isPassiveGroup(s, group, i))) return undefined
  const subject = phraseBefore(s, stands ? i - 1 : group)
  if (subject === null || isNobody(s, subject.first, group, i)) return undefined
  return unnamed({ from: stands ? i - 1 : group, to: i + 1 }, [
    { from: subject.first, to: subject.last + 1 },
    { from: i + 1, to },
  ])
}

/** "neither Lindt nor her aides have been accused", "no one was charged", "has never been": of nobody. */
const isNobody = (s: Sentence, subject: number, group: number, verb: number): boolean =>
  s.slice(group, verb).some(({ lower: word }) => /^(?:not|never|n't)$|n't$/.test(word)) ||
  /^(?:no|nobody|none|neither|nor)$/.test(lower(s, subject)) ||
  /^(?:nor|neither)$/.test(lower(s, subject - 1))
