/** Who else takes up what somebody says: "said -- and Horak denied -- that", "said that …, a charge Horak denies". */

import { accusing, claimNouns, denying, saying } from '../lexicon'
import { type Branches, baseAt, children, extent, headOf, lowerAt, relationAt } from '../reading'
import { isNegated } from './polarity'

/** The words by which others say or deny what the clause of a verb tells. */
export function takenUpBy(b: Branches, verb: number): readonly number[] {
  const lead = relationAt(b, verb) === 'conj' ? headOf(b, verb) : verb
  if (!isContent(b, lead) && (isTelling(b, lead) || accusing.has(lowerAt(b, lead)))) return []
  const over = isContent(b, lead) ? headOf(b, lead) : undefined
  const beside = [
    ...(over === undefined ? [] : children(b, over, 'parataxis', 'conj')),
    ...children(b, lead, 'parataxis', 'conj'),
  ]
  return [
    ...beside.filter((at) => isTelling(b, at) && isOfAll(b, at, verb)),
    ...b.words.flatMap((_, at) => (at > verb && isBehind(b, at) ? [at] : [])),
  ].filter((at) => children(b, at, 'nsubj').length > 0 && !isNegated(b, at))
}

const isTelling = (b: Branches, at: number): boolean =>
  denying.has(lowerAt(b, at)) || saying.has(lowerAt(b, at))

/** "said that Orsa left", "accused Orsa of leaving" */
const isContent = (b: Branches, at: number): boolean =>
  (baseAt(b, at) === 'ccomp' && isTelling(b, headOf(b, at))) ||
  (baseAt(b, at) === 'advcl' && accusing.has(lowerAt(b, headOf(b, at))))

/** "and Horak denied", before what is said, or "but Horak denies it", behind it. */
const isOfAll = (b: Branches, at: number, verb: number): boolean => {
  if (children(b, at, 'ccomp', 'xcomp', 'obl').length > 0) return false
  const objects = children(b, at, 'obj')
  return at < verb
    ? objects.length === 0 && children(b, at, 'cc').length > 0
    : objects.length === 1 &&
        denying.has(lowerAt(b, at)) &&
        objects.every((one) => /^(?:it|this|that)$/.test(lowerAt(b, one)))
}

/** ", which Horak denies", ", a charge Horak denies", ", something she denies": however that hangs. */
const isBehind = (b: Branches, at: number): boolean => {
  if (!denying.has(lowerAt(b, at))) return false
  const [subject] = children(b, at, 'nsubj').filter((child) => lowerAt(b, child) !== 'which')
  if (subject === undefined) return false
  const what = extent(b, subject)[0] - 1
  const comma =
    lowerAt(b, what) === 'which' ? what - 1 : b.words.findLastIndex(({ text }, k) => k < what && text === ',')
  const isNothingElse = children(b, at, 'obj', 'ccomp', 'xcomp').every(
    (child) => child === what || lowerAt(b, child) === 'that',
  )
  const isWhat = /^(?:which|something)$/.test(lowerAt(b, what)) || claimNouns.has(lowerAt(b, what))
  return isNothingElse && isWhat && lowerAt(b, comma) === ',' && what - comma < NEAR
}
/** "a serious charge" */
const NEAR = 4
