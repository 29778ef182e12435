/** What a word of telling does to what it tells: it says, denies, doubts or withholds it. */

import {
  asking,
  denying,
  doubting,
  foreseeing,
  giving,
  guessing,
  open,
  planning,
  retracting,
  saying,
  supposing,
  thinking,
  thinkingOtherwise,
  unbelieving,
  untrue,
  wavingOff,
  withholding,
} from '../lexicon'
import { type Branches, baseAt, children, headOf, lowerAt, relationAt } from '../reading'

/** What a word does to what it tells. `unsaid`: nobody says it, so that there is no claim. */
export type Polarity = 'said' | 'denied' | 'doubted' | 'possible' | 'predicted' | 'planned' | 'unsaid'

const NEGATIONS = /^(?:not|n['’]t|never|no|neither|nor|hardly|scarcely|nobody|none|nothing|cannot|few)$/

const ONLY = /^(?:only|just|merely|simply|solely)$/

/** "did not say", "neither confirm nor deny", "nobody denied", "no evidence". */
export function isNegated(b: Branches, at: number): boolean {
  let negated = false
  for (const child of b.under[at] ?? []) {
    const relation = baseAt(b, child)
    const word = lowerAt(b, child)
    if (['advmod', 'det', 'cc', 'aux', 'mark'].includes(relation) && NEGATIONS.test(word)) {
      if (word === 'no' && lowerAt(b, child + 1) !== 'longer' && relation === 'advmod') continue
      // "not only paid": it was paid.
      if (word !== 'no' && ONLY.test(lowerAt(b, child + 1))) continue
      negated = !negated
    }
    if (
      relation === 'advmod' &&
      word === 'longer' &&
      lowerAt(b, child - 1) === 'no' &&
      headOf(b, child - 1) === child
    )
      negated = !negated
    if (
      /^(?:nsubj|obj|iobj)$/.test(relation) &&
      (NEGATIONS.test(word) ||
        children(b, child, 'det').some((det) => /^(?:no|few)$/.test(lowerAt(b, det))) ||
        (b.under[child] ?? []).some((each) => lowerAt(b, each) === 'neither') ||
        isNotOne(b, child))
    )
      negated = !negated
  }
  if (isVerb(b, at) && isAtNoTime(b, at)) negated = !negated
  if (children(b, at, 'obl', 'nmod', 'advmod').some((child) => isByNoMeans(b, child))) negated = !negated
  // "nothing to suggest"
  if (relationAt(b, at) === 'acl' && isNothing(b, headOf(b, at))) negated = !negated
  // "neither confirm nor deny": what is joined shares it.
  if (!negated && relationAt(b, at) === 'conj' && sharesVerb(b, at)) {
    const head = headOf(b, at)
    return head >= 0 && isNegated(b, head)
  }
  return negated
}

/** "by no means certain", "far from certain" */
export const isByNoMeans = (b: Branches, at: number): boolean =>
  (lowerAt(b, at) === 'means' && lowerAt(b, at - 1) === 'no') ||
  (lowerAt(b, at) === 'far' &&
    lowerAt(b, at + 1) === 'from' &&
    // "Far from leaving, she stayed": she did stay.
    !(at <= 1 && b.nodes[at + 2]?.fine === 'VBG'))

/** "not a single person", "hardly anyone"; "not only Orsa" is more than one. */
const isNotOne = (b: Branches, at: number): boolean =>
  children(b, at, 'advmod').some(
    (child) =>
      /^(?:hardly|scarcely)$/.test(lowerAt(b, child)) ||
      (lowerAt(b, child) === 'not' && /^(?:an?|one|single|every\w*)$/.test(lowerAt(b, child + 1))),
  )

/** "at no time did", "under no circumstances": where a sentence begins with it, it may hang from what tells it. */
function isAtNoTime(b: Branches, at: number): boolean {
  const [subject = at] = children(b, at, 'nsubj')
  const isTurned = children(b, at, 'aux').some((child) => child < subject)
  return [at, ...(isTurned ? [headOf(b, at)] : [])].some((verb) =>
    children(b, verb, 'obl').some(
      (child) =>
        child < at &&
        (isTurned || child > subject) &&
        /^(?:time|point|stage|circumstances|way|condition)$/.test(lowerAt(b, child)) &&
        children(b, child, 'det').some((det) => lowerAt(b, det) === 'no'),
    ),
  )
}

const isNothing = (b: Branches, at: number): boolean => /^(?:nothing|nobody|none)$/.test(lowerAt(b, at))

/** "will not confirm or deny": a verb without helpers and subject of its own has those of the one it is joined to. */
export const sharesVerb = (b: Branches, at: number): boolean =>
  children(b, at, 'aux', 'nsubj', 'cop').length === 0 &&
  /^(?:VB|VBN|VBG)$/.test(b.nodes[at]?.fine ?? '') &&
  // "would leave and warned": it was warned.
  !(b.nodes[at]?.fine === 'VBN' && b.nodes[headOf(b, at)]?.fine === 'VB')

export const isPassive = (b: Branches, at: number): boolean => {
  if (children(b, at, 'aux:pass', 'nsubj:pass').length > 0) return true
  if (b.nodes[at]?.fine !== 'VBN') return false
  const relation = relationAt(b, at)
  if (relation === 'conj') {
    const head = headOf(b, at)
    return head >= 0 && children(b, at, 'aux', 'nsubj', 'obj').length === 0 && isPassive(b, head)
  }
  // "Orsa, which is large, named Ruiz": to somebody it was done.
  if (relation === 'acl' && isDoneTo(b, at)) return false
  return children(b, at, 'aux').length === 0 && /^(?:acl|advcl|acl:relcl|amod)$/.test(relation)
}

const isDoneTo = (b: Branches, verb: number): boolean =>
  lowerAt(b, verb - 1) === ',' &&
  lowerAt(b, verb) !== 'born' &&
  (lowerAt(b, verb) === 'sent' || !giving.has(lowerAt(b, verb))) &&
  children(b, verb, 'obj').some((child) => b.mentions[child] !== undefined && child > verb)

/** "seems unlikely that", "does not look likely that" */
export const SEEMING = /^(?:seem|appear|look|remain)(?:s|ed)?$/
const UNSEEMING: Readonly<Record<Polarity, Polarity>> = {
  said: 'unsaid',
  denied: 'unsaid',
  doubted: 'possible',
  possible: 'doubted',
  predicted: 'unsaid',
  planned: 'unsaid',
  unsaid: 'unsaid',
}

/** What a verb or adjective of telling does to what it tells, with its own negation. */
export function polarityOf(b: Branches, at: number): Polarity {
  const word = lowerAt(b, at)
  const negated = isNegated(b, at)
  const seeming = SEEMING.test(word)
    ? children(b, at, 'xcomp').find((child) => open.has(lowerAt(b, child)))
    : undefined
  if (seeming !== undefined) return negated ? UNSEEMING[polarityOf(b, seeming)] : polarityOf(b, seeming)
  if (isWithheld(b, at)) return 'unsaid'
  if (
    children(b, at, 'xcomp', 'obj', 'advcl', 'obl', 'ccomp').some(
      (child) => untrue.has(lowerAt(b, child)) && children(b, child, 'nsubj', 'cop').length === 0,
    )
  )
    return negated ? 'unsaid' : 'denied'
  if (untrue.has(word)) return negated ? 'unsaid' : 'denied'
  if (/^(?:true|correct|right|so|case)$/.test(word)) return negated ? 'denied' : 'said'
  if (denying.has(word) || isWavedOff(b, at)) return negated ? 'unsaid' : 'denied'
  if (doubting.has(word) || unbelieving.has(word)) return negated ? 'said' : 'doubted'
  if (withholding.has(word)) return 'unsaid'
  if (open.has(word)) return /^(?:unlikely|improbable|doubtful)$/.test(word) ? 'doubted' : 'possible'
  if (negated) return isThought(word) && !isByNobody(b, at) ? 'doubted' : 'unsaid'
  if (!isVerb(b, at)) return 'said'
  if (foreseeing.has(word)) return 'predicted'
  if (guessing.has(word)) return thinking.has(word) ? 'said' : 'possible'
  if (asking.has(word) && !saying.has(word)) return 'possible'
  if (planning.has(word)) return 'planned'
  return 'said'
}

export const isVerb = (b: Branches, at: number): boolean =>
  b.nodes[at]?.tag === 'VERB' || b.nodes[at]?.tag === 'AUX'
/** "nobody believes that": who thinks otherwise is not told. */
const isByNobody = (b: Branches, at: number): boolean =>
  children(b, at, 'nsubj').some(
    (child) =>
      NEGATIONS.test(lowerAt(b, child)) ||
      children(b, child, 'det').some((det) => /^(?:no|few)$/.test(lowerAt(b, det))),
  )

/** "does not think that": the one who does not think it thinks otherwise. */
const isThought = (word: string): boolean => thinkingOtherwise.has(word)

/** "ruled out that", "laughed off the idea that", "brushed aside claims that". */
export const isWavedOff = (b: Branches, at: number): boolean =>
  wavingOff.has(lowerAt(b, at)) &&
  !isAnswering(b, at) &&
  (b.under[at] ?? []).some(
    (child) =>
      AWAY.test(lowerAt(b, child)) || children(b, child, 'case').some((link) => AWAY.test(lowerAt(b, link))),
  )
/** "“Orsa paid,” she shot back": she says so. "hit back at claims that": she does not. */
const isAnswering = (b: Branches, at: number): boolean =>
  children(b, at, 'advmod', 'compound:prt').some((child) => lowerAt(b, child) === 'back') &&
  children(b, at, 'obl', 'obj').every(
    (child) =>
      child < at || !children(b, child, 'case').some((link) => /^(?:at|on|against)$/.test(lowerAt(b, link))),
  )
const AWAY = /^(?:out|off|aside|away|back|down)$/

/** "denied paying", "denied having paid" */
export const isHaving = (b: Branches, at: number): boolean =>
  b.nodes[at]?.fine === 'VBG' || children(b, at, 'aux').some((child) => lowerAt(b, child) === 'having')

/** "declined to say", "would not say whether", "refused to confirm or deny". */
export function isWithheld(b: Branches, at: number): boolean {
  const lead = relationAt(b, at) === 'conj' ? headOf(b, at) : at
  const marks = children(b, lead, 'mark', 'case').map((mark) => lowerAt(b, mark))
  if (marks.includes('without')) return true
  const over = lowerAt(b, headOf(b, lead))
  const isTurnedDown = retracting.has(over) || (baseAt(b, lead) === 'advcl' && denying.has(over))
  if (isTurnedDown && /^(?:advcl|xcomp)$/.test(baseAt(b, lead)) && isHaving(b, lead)) return true
  if (baseAt(b, lead) !== 'xcomp' && !marks.some((mark) => mark === 'of' || mark === 'from')) return false
  const head = headOf(b, lead)
  const word = lowerAt(b, head)
  if (denying.has(word)) return true
  if (/^(?:unable|unwilling|reluctant|impossible)$/.test(word)) return true
  const withheld = withholding.has(word) || (word === 'short' && withholding.has(lowerAt(b, headOf(b, head))))
  // "did not decline to say", "did not want to say".
  return withheld !== isNegated(b, head)
}

export const FUTURE = /^(?:will|['’]ll|shall|wo|would|['’]d)$/
export const CHANCE = /^(?:may|might|could|can|ca|must|should|ought)$/
export const CONDITIONS = /^(?:if|whether|unless|lest|should|were)$/

/** "you have to understand that", "everybody realises that" */
export function isKnownToAll(b: Branches, at: number): boolean {
  const [who = headOf(b, at)] = children(b, at, 'nsubj')
  const subject = baseAt(b, at) === 'xcomp' ? (children(b, who, 'nsubj')[0] ?? -1) : who
  return (
    /^(?:understand|remember|reali[sz]e|recogni[sz]e|know)s?$/.test(lowerAt(b, at)) &&
    /^(?:you|we|everybody|everyone)$/.test(lowerAt(b, subject)) &&
    !isNegated(b, at)
  )
}

/** "would have paid", "would pay if", "in that case would pay", "supposes that she would pay". */
export const isUnreal = (b: Branches, at: number): boolean =>
  children(b, at, 'aux').some((child) => lowerAt(b, child) === 'have') ||
  children(b, at, 'advcl').some((child) =>
    children(b, child, 'mark').some((mark) => CONDITIONS.test(lowerAt(b, mark))),
  ) ||
  children(b, at, 'obl').some((child) => isSupposed(b, child)) ||
  (relationAt(b, at) === 'acl:relcl' && isSupposed(b, headOf(b, at))) ||
  (baseAt(b, at) === 'ccomp' &&
    (supposing.has(lowerAt(b, headOf(b, at))) ||
      children(b, headOf(b, at), 'ccomp').some((other) => other < at && isTurned(b, other))))

/** "in that case", "in a hypothetical race" */
const isSupposed = (b: Branches, noun: number): boolean =>
  (/^(?:case|event|scenario)$/.test(lowerAt(b, noun)) &&
    children(b, noun, 'det').some((det) => /^(?:that|this|such)$/.test(lowerAt(b, det)))) ||
  children(b, noun, 'amod').some((one) => /^(?:hypothetical|imaginary)$/.test(lowerAt(b, one)))

/** "if only Orsa had left", "if Orsa had left, …": it has not. */
export const isContrary = (b: Branches, at: number): boolean =>
  b.nodes[at]?.fine === 'VBN' &&
  baseAt(b, at) !== 'ccomp' &&
  children(b, at, 'mark', 'advmod').some((mark) => lowerAt(b, mark) === 'if') &&
  children(b, at, 'aux').some((aux) => /^(?:had|['’]d)$/.test(lowerAt(b, aux)))

/** "had Orsa left, …", "were Orsa to leave, …" */
export const isTurned = (b: Branches, at: number): boolean => {
  const [subject = -1] = children(b, at, 'nsubj')
  return children(b, at, 'aux').some(
    (child) => child < subject && /^(?:had|were|should)$/.test(lowerAt(b, child)),
  )
}
