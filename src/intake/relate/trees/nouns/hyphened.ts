import { type Argument, type Around, meantBy, surest } from '../arguments'
import { hyphenedBy, hyphenedTo } from '../lexicon'
import { type Branches, headOf, lowerAt, relationAt } from '../reading'
import type { Nominal } from './nominal'

/** "Orsa-backed rebels", "the Orsa-based firm Halden": what a name and a participle tell of whom they stand before. */
export function hyphened(b: Branches, at: number, around: Around): readonly Nominal[] {
  const word = lowerAt(b, at)
  const name = b.mentions[at - 2]
  const [phrase, predicate] = hyphenedBy.get(word) ?? hyphenedTo.get(word) ?? []
  if (!name || phrase === undefined || predicate === undefined || !/^[-‐‑]$/u.test(lowerAt(b, at - 1)))
    return []
  const before: Argument = { who: name.index, at: at - 2, sure: 1 }
  return described(b, at, around)
    .filter(({ who, as }) => as === undefined && who !== before.who)
    .map((other) => {
      const [subject, object] = hyphenedBy.has(word) ? [before, other] : [other, before]
      return { at, subject, object, predicate, phrase, sure: other.sure * surest(b, [at]), passing: true }
    })
}

/** Whom the noun behind the participle means: "an Orsa-backed group, the Haldens", "the Haldens, an Orsa-backed group". */
function described(b: Branches, at: number, around: Around): readonly Argument[] {
  const noun = headOf(b, at)
  if (noun <= at || relationAt(b, at) !== 'amod') return []
  const meant = meantBy(b, noun, around)
  const beside = relationAt(b, noun) === 'appos' ? headOf(b, noun) : -1
  return (meant.length > 0 || beside < 0 ? meant : meantBy(b, beside, around)).slice(0, 1)
}
