/** Clauses of which nothing is told, although a verb joins two. */

import type { Clause } from './clauses'
import { denying, empty, lacking, media, naming, opining, saying, unfolding } from './lexicon'
import { isUnder } from './mending/mending'
import { behindTie, isDeniedTie } from './nouns/doing'
import { type Branches, children, headOf, lowerAt, relationAt } from './reading'

export const isUntold = (b: Branches, clause: Clause): boolean =>
  isSaid(b, clause) ||
  isUndone(b, clause) ||
  isCalledSo(b, clause) ||
  isAskedAbout(b, clause) ||
  isAskedHow(b, clause) ||
  isQuotedBy(b, clause) ||
  isSomebodySaid(b, clause) ||
  isOnMedium(b, clause) ||
  isSaidThen(b, clause) ||
  isQuoted(b, clause) ||
  isBlameOn(b, clause) ||
  isToldAsDenied(b, clause) ||
  isAllDenied(b, clause) ||
  isCaused(b, clause) ||
  isOfEvent(b, clause) ||
  isWhenDone(b, clause) ||
  isCalledApart(b, clause)

/** "denied any ties to Orsa": told as what is denied. */
const isToldAsDenied = (b: Branches, { verb, object, passive, link }: Clause): boolean =>
  !passive &&
  children(b, verb, 'obj').some(
    (tie) =>
      isDeniedTie(b, tie) && (link[0]?.noun === tie || isUnder(b.nodes, object.at, behindTie(b, tie) ?? tie)),
  )

/** "having Ruiz treat Horak well would help": whether she does is not told. */
const isCaused = (b: Branches, { verb }: Clause): boolean => {
  const head = headOf(b, verb)
  const [subject = verb] = children(b, verb, 'nsubj')
  return (
    b.nodes[verb]?.fine === 'VB' &&
    (children(b, verb, 'aux').some((aux) => lowerAt(b, aux) === 'having' && aux < subject) ||
      (relationAt(b, verb) === 'xcomp' && lowerAt(b, head) === 'having'))
  )
}

/** "asked Ruiz, and culminated in Orsa": what is done by no person was hung from one. */
const isOfEvent = (b: Branches, { verb, subject, passive }: Clause): boolean =>
  !passive &&
  unfolding.has(lowerAt(b, verb)) &&
  children(b, verb, 'obj', 'aux:pass').length === 0 &&
  (b.mentions[subject.at]?.who.kind === 'person' || /^(?:s?he|who)$/.test(lowerAt(b, subject.at)))

/** "called Orsa’s plan on Monday “a mistake”": what it is called is not in the clause, as that was read. */
const isCalledApart = (b: Branches, { verb, object, passive, link }: Clause): boolean => {
  const isMarked = (from: number, to: number): boolean =>
    b.words.slice(from, to).some(({ text }) => MARKS.test(text))
  return (
    !passive &&
    link[0]?.noun !== undefined &&
    /^call(?:s|ed|ing)?$/.test(lowerAt(b, verb)) &&
    children(b, verb, 'xcomp').length === 0 &&
    !isMarked(verb, object.at) &&
    isMarked(object.at, object.at + NEAR)
  )
}
const NEAR = 9

/** "left Orsa, which she denies": that one left, and not Orsa. */
const isAllDenied = (b: Branches, { verb, passive, link }: Clause): boolean =>
  !passive &&
  link.length === 0 &&
  denying.has(lowerAt(b, verb)) &&
  children(b, verb, 'obj').some((one) => lowerAt(b, one) === 'which')

/** "in what she called a breach of Orsa’s rules": what is called so is not told. */
const isCalledSo = (b: Branches, { verb }: Clause): boolean =>
  naming.has(lowerAt(b, verb)) &&
  [headOf(b, verb), ...children(b, verb, 'obj')].some((word) => lowerAt(b, word) === 'what')

/** "wrote on Twitter that": it is what one writes on, and has nothing to do with it. */
const isOnMedium = (b: Branches, { verb, object, link }: Clause): boolean =>
  link.length === 1 &&
  link[0]?.word === 'on' &&
  media.has(b.mentions[object.at]?.who.name.toLowerCase() ?? '') &&
  saying.has(lowerAt(b, verb))

/** "told them she was “against the war in Orsa”": what stands in the quotation is told by it. */
function isQuoted(b: Branches, { verb, object }: Clause): boolean {
  if (!saying.has(lowerAt(b, verb)) && !/^t(?:ells?|old|elling)$/.test(lowerAt(b, verb))) return false
  const between = b.words.slice(Math.min(verb, object.at), Math.max(verb, object.at))
  return between.filter(({ text }) => MARKS.test(text)).length % 2 === 1
}
const MARKS = /^(?:["“”]|``|'')$/

/** "there and elsewhere that he blamed on Orsa": what was blamed is not in the clause, as that was read. */
const isBlameOn = (b: Branches, { verb, passive, link }: Clause): boolean =>
  !passive &&
  link[0]?.word === 'on' &&
  /^blam(?:es?|ed|ing)$/.test(lowerAt(b, verb)) &&
  children(b, verb, 'obj').length === 0

/** "announced after her talks with Orsa": when it is said joins nobody. */
const isSaidThen = (b: Branches, { verb, passive, link }: Clause): boolean =>
  !passive &&
  saying.has(lowerAt(b, verb)) &&
  link.length > 1 &&
  /^(?:after|before|during|following|since|upon)$/.test(link[0]?.word ?? '')

/** "said Orsa, a group, left": what Orsa does is said, and nobody says Orsa. */
const isSomebodySaid = (b: Branches, { verb, object, passive, link }: Clause): boolean =>
  !passive &&
  link.length === 0 &&
  b.mentions[object.at] !== undefined &&
  /^sa(?:y|ys|id|ying)$/.test(lowerAt(b, verb))

/** "was quoted as saying by Orsa": by whom it was quoted. */
const isQuotedBy = (b: Branches, { verb, passive, link }: Clause): boolean =>
  !passive && link[0]?.word === 'by' && saying.has(lowerAt(b, verb))

/** "asked how many men he had sent to Orsa": whether he had is not told. */
const isAskedAbout = (b: Branches, { verb }: Clause): boolean =>
  relationAt(b, verb) === 'acl:relcl' &&
  children(b, headOf(b, verb), 'det', 'amod').some((child) =>
    [child, ...(b.under[child] ?? [])].some((word) => /^(?:how|which|what)$/.test(lowerAt(b, word))),
  )

/** "an answer about how she would fight Orsa": whether she would is what is asked. */
const isAskedHow = (b: Branches, { verb }: Clause): boolean =>
  headOf(b, verb) >= 0 &&
  children(b, verb, 'advmod', 'mark').some((child) => /^(?:how|why|where)$/.test(lowerAt(b, child))) &&
  children(b, verb, 'aux').some((child) => b.nodes[child]?.fine === 'MD')

/** "says Orsa’s tweets are lies": what is said is a clause, whatever it was read as. */
const isSaid = (b: Branches, { verb, nouns, link, passive }: Clause): boolean =>
  !passive && nouns > 0 && link[0]?.noun !== undefined && opining.has(lowerAt(b, verb))

/** "did with Orsa what", "made about Orsa": what is done has no word of its own here. */
const isUndone = (b: Branches, { verb, link }: Clause): boolean =>
  empty.has(lowerAt(b, verb)) &&
  (link.length > 0 || !lacking.has(lowerAt(b, verb))) &&
  !link.some(({ noun }) => noun !== undefined) &&
  !children(b, verb, 'obj').some((child) => /^(?:NOUN|PROPN)$/.test(b.nodes[child]?.tag ?? '')) &&
  (relationAt(b, verb) !== 'acl:relcl' || lowerAt(b, headOf(b, verb)) === 'what')

/** "fell after Orsa left": it tells what Orsa did then. */
const isWhenDone = (b: Branches, { object, link, passive }: Clause): boolean => {
  const behind = b.nodes[object.at + 1]
  return (
    !passive &&
    /^(?:after|before|since|until)$/.test(link.at(-1)?.word ?? '') &&
    /^(?:VB[DPZ]|MD)$/.test(behind?.fine ?? '') &&
    behind?.head !== object.at
  )
}
