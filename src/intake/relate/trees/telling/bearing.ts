/** What becomes of a clause by what it hangs from: who says it, and whether it is said, denied, doubted or not said at all. */

import { prepositionOf } from '../arguments'
import {
  accusing,
  alleged,
  asking,
  claimNouns,
  denying,
  evidenceNouns,
  factual,
  failingNouns,
  gists,
  hearsay,
  minded,
  openNouns,
  preventing,
  saying,
  sources,
  untrue,
} from '../lexicon'
import { type Branches, baseAt, children, headOf, lowerAt, relationAt } from '../reading'
import { byPlea, byVerdict } from './courts'
import { accusation, byGist, byNoun, govern, weighOwn } from './governing'
import { type Bearing, making, tellerOf } from './making'
import { isBeside, isGiven, tellsMore } from './meanwhile'
import {
  CHANCE,
  CONDITIONS,
  FUTURE,
  isByNoMeans,
  isHaving,
  isKnownToAll,
  isNegated,
  isPassive,
  isUnreal,
  isVerb,
  isWithheld,
  polarityOf,
  SEEMING,
  sharesVerb,
} from './polarity'
import { byLie, isLie, weighThing } from './things'
import {
  isAgainst,
  isAhead,
  isDemanded,
  isFirst,
  isNeeded,
  isNotThere,
  isOnlyWanted,
  isShortOf,
  isUninflected,
  takeAgainst,
} from './undone'

/** "polls show that": found out by something, not simply so. */
const isToldBySource = (b: Branches, at: number): boolean =>
  children(b, at, 'nsubj').some(
    (child) =>
      sources.has(lowerAt(b, child)) ||
      (/^(?:that|which)$/.test(lowerAt(b, child)) && sources.has(lowerAt(b, child - 1))),
  )

/** The stance and denial of a verb as it stands, and of all that it hangs from. */
export function bearingOf(b: Branches, verb: number): Bearing {
  const made = making()
  weighOwn(b, verb, made)
  weighThing(b, verb, made)
  for (const child of children(b, verb, 'obl'))
    if (prepositionOf(b, child) === 'according to') made.tell(child, { word: child }, 'said')
  for (const child of children(b, verb, 'nsubj:outer'))
    if (gists.has(lowerAt(b, child))) byGist(b, child, made)
  for (const child of children(b, verb, 'advcl'))
    if (lowerAt(b, child) === 'believed' && isPassive(b, child))
      made.tell(child, { subjectOf: child }, 'said')
  if (isAsked(b, verb)) made.take('possible')
  // "decided against paying"
  if (isAgainst(b, verb) && baseAt(b, verb) !== 'advcl') takeAgainst(b, verb, made)
  let isMeanwhile = false
  for (let at = verb, steps = 0; steps < 12; steps++) {
    const head = headOf(b, at)
    if (head < 0) break
    const relation = relationAt(b, at)
    const isThat = children(b, at, 'mark').some((mark) => lowerAt(b, mark) === 'that')
    // "it cannot be ruled out that"
    const isOfAll = isThat && (isPassive(b, head) || (b.nodes[head]?.tag === 'ADJ' && isImpersonal(b, head)))
    const base = baseAt(b, at) === 'advcl' && isOfAll ? 'ccomp' : baseAt(b, at)
    const word = lowerAt(b, head)
    if (isByNoMeans(b, head)) made.unsay()
    // "is reluctant to act while Norway arms": what happens meanwhile is not what one is reluctant to do.
    isMeanwhile ||= (base === 'advcl' && isBeside(b, at)) || isGiven(b, at, verb)
    const isAbove = base === 'xcomp' || base === 'acl' || (base === 'advcl' && !isBeside(b, at))
    if (isMeanwhile && isAbove && !tellsMore(b, head)) {
      at = head
      continue
    }
    if (base === 'conj') {
      if (sharesVerb(b, at)) {
        for (const child of children(b, head, 'aux', 'mark', 'advmod')) {
          const helper = lowerAt(b, child)
          if (child > at) continue
          if (baseAt(b, child) === 'aux' && FUTURE.test(helper))
            // "would have been freed and sent": it was not.
            made.take(/^(?:would|['’]d)$/.test(helper) && isUnreal(b, head) ? 'possible' : 'predicted')
          else if (baseAt(b, child) === 'aux' && CHANCE.test(helper)) made.take('possible')
          else if (alleged.has(helper) || hearsay.has(helper))
            made.tell(child, 'somebody', alleged.has(helper) ? 'possible' : 'said')
        }
      }
      if (children(b, head, 'mark').some((mark) => CONDITIONS.test(lowerAt(b, mark)))) made.take('possible')
    } else if (base === 'advcl') {
      const marks = children(b, at, 'mark').map((mark) => lowerAt(b, mark))
      // "declined to comment on whether"
      if (minded.has(word) && marks.some((mark) => /^(?:if|whether)$/.test(mark)))
        made.tell(head, { subjectOf: head }, 'possible')
      else if (marks.includes('whether') && (isNegated(b, head) || isWithheld(b, head))) made.unsay()
      if (marks.some((mark) => CONDITIONS.test(mark)) || isInCase(b, at)) made.take('possible')
      // "would have to win in order to lead", "must win to lead": nobody says that it will come to it.
      if (marks.includes('to') && isNeeded(b, head)) made.unsay()
      // "once Ruiz takes office": it is still to come.
      if (at === verb && marks.some((mark) => AHEAD.test(mark)) && /^VB[ZP]$/.test(b.nodes[at]?.fine ?? ''))
        made.take('predicted')
      if (accusing.has(word) && marks.some((mark) => /^(?:of|for|with)$/.test(mark))) {
        made.tell(head, tellerOf(b, head), accusation(b, head))
      } else if (/^plead/.test(word)) byPlea(b, head, made)
      else if (denying.has(word) && isHaving(b, at)) made.tell(head, { subjectOf: head }, polarityOf(b, head))
      else if (marks.includes('to')) {
        govern(b, verb, head, made)
        // "went on air to say that": whether it is said is no matter of what is said; "alleged to have paid": it is past.
        if (!isMeans(b, head) && !made.isToldBy(at) && !isPerfect(b, at)) made.take('planned')
      }
      if (/^(?:clear|acquit|absolv|exonerat|exculpat)/.test(word)) made.unsay()
      if (word === 'guilty') byVerdict(b, head, made)
      // "without paying": it did not happen; "without saying that" is no matter of what is said.
      if (at === verb && isAgainst(b, at)) takeAgainst(b, at, made)
      // "kept from paying", "stopped short of paying", "came close to paying"
      if (
        (preventing.has(word) && marks.includes('from')) ||
        marks.includes('out') ||
        (at === verb && isShortOf(b, at, head))
      )
        made.unsay()
    } else if (base === 'xcomp') {
      // "a poll shows Ruiz leading"
      if (b.nodes[at]?.fine === 'VBG' && isToldBySource(b, head))
        made.tell(head, tellerOf(b, head), polarityOf(b, head))
      // "wants Ruiz to say that", "let us say that": nobody has said it.
      else if (made.isToldBy(at) && (isOnlyWanted(b, at, head) || word === 'let')) made.unsay()
      else govern(b, verb, head, made)
    } else if (base === 'ccomp' && claimNouns.has(word) && /^(?:obj|obl|nsubj)$/.test(baseAt(b, head))) {
      // "rejected claims that", its noun taken for a verb.
      byNoun(b, head, at, made)
    } else if (base === 'ccomp' || base === 'csubj' || base === 'parataxis' || base === 'dislocated') {
      // "you have to understand that": it is so, whether one does or not.
      isMeanwhile ||= isKnownToAll(b, head)
      // "it is important for Orsa to pay", "that Orsa pay": whether it does, is not told.
      if (
        at === verb &&
        base === 'csubj' &&
        !isVerb(b, head) &&
        isUninflected(b, at) &&
        children(b, at, 'aux').length === 0
      )
        made.take('possible')
      // "wishes Orsa had paid", "opposes Orsa paying"
      if (base === 'ccomp' && isNotThere(b, at, head)) made.unsay()
      const isTold =
        !isKnownToAll(b, head) && (base !== 'parataxis' || saying.has(word) || saying.has(lowerAt(b, at)))
      const isTelling = saying.has(lowerAt(b, at))
      if (
        (base === 'parataxis' && isTelling && !saying.has(word)) ||
        (base === 'csubj' && isTelling) ||
        isBeforeColon(b, at, head)
      ) {
        // "Norway left, she said", "it was wrong to say that": the telling hangs from the told, or from what it is called.
      } else if (isTold && (!factual.has(word) || isToldBySource(b, head))) {
        const impersonal = isImpersonal(b, head)
        // "it is important that": judged by whoever says so, and told by nobody else.
        const judged = !isVerb(b, head)
        const passive = isPassive(b, head)
        const polarity = isDemanded(b, at, head) ? 'possible' : polarityOf(b, head)
        // "denied that she had said that"
        if (made.isToldBy(at) && /^(?:denied|doubted)$/.test(polarity)) made.unsay()
        if (judged && minded.has(word) && !impersonal) {
          made.tell(head, { subjectOf: head }, polarity)
          at = head
          continue
        }
        if (judged && baseAt(b, head) === 'xcomp') {
          // "called it false that": whoever calls it so.
          const judge = headOf(b, head)
          const teller = SEEMING.test(lowerAt(b, judge)) ? 'whoever tells it' : tellerOf(b, judge)
          made.tell(judge, teller, isNegated(b, judge) ? 'unsaid' : polarity)
          at = judge
          continue
        }
        if (judged || (impersonal && !passive)) {
          if (SEEMING.test(word)) made.take('possible')
          made.tell(head, judged || SEEMING.test(word) ? 'whoever tells it' : 'somebody', polarity)
        } else made.tell(head, tellerOf(b, head), polarity)
        if (children(b, at, 'mark').some((mark) => CONDITIONS.test(lowerAt(b, mark)))) made.take('possible')
      } else if (isNegated(b, head)) made.unsay()
      // "let it be known that"
      else if (word === 'known' && baseAt(b, head) === 'xcomp')
        made.tell(headOf(b, head), { subjectOf: headOf(b, head) }, 'said')
    } else if (relation === 'acl' && isAccused(b, at, head)) {
      const over = headOf(b, head)
      made.tell(over, tellerOf(b, over), accusation(b, over))
    } else if (relation === 'acl' && baseAt(b, head) === 'obj' && isToldBySource(b, headOf(b, head))) {
      // "a poll shows Ruiz leading"
      const over = headOf(b, head)
      made.tell(over, tellerOf(b, over), polarityOf(b, over))
    } else if (relation === 'acl' && isLie(b, head)) {
      byLie(b, head, made)
    } else if (relation === 'acl' && word === 'guilty') {
      byVerdict(b, head, made)
    } else if (relation === 'acl' && isVerdict(b, head)) {
      made.tell(head, 'whoever tells it', polarityOf(b, head))
    } else if (relation === 'acl' && (b.nodes[head]?.tag !== 'VERB' || claimNouns.has(word))) {
      byNoun(b, head, at, made)
      // "is no man to lead": nobody says that he leads.
      if (b.nodes[at]?.fine === 'VB' && isNegated(b, head)) made.unsay()
      // "a nominee to replace", "a commitment to making": it has not come to it.
      if (isAhead(b, at) && !isFirst(b, head) && !failingNouns.has(word)) made.take('planned')
    } else if (relation === 'acl:relcl' && isContent(b, at, head)) {
      byNoun(b, head, at, made)
    } else if (relation === 'acl:relcl' || base === 'appos' || base === 'nmod') {
      break
    }
    at = head
  }
  // What stands behind or inside of the told: "Norway left, it is claimed", "Norway, she said, left".
  for (const child of children(b, verb, 'parataxis')) {
    const word = lowerAt(b, child)
    if (!saying.has(word) && !denying.has(word) && !asking.has(word)) continue
    made.tell(child, tellerOf(b, child), polarityOf(b, child))
  }
  return made.bearing()
}

const AHEAD = /^(?:once|until|till)$/

/** "no guarantee he would name Ruiz": the noun’s content, which lacks nothing. */
const isContent = (b: Branches, at: number, noun: number): boolean =>
  (evidenceNouns.has(lowerAt(b, noun)) || openNouns.has(lowerAt(b, noun))) &&
  children(b, at, 'nsubj').length > 0 &&
  children(b, at, 'obj').length > 0 &&
  (b.under[at] ?? []).every((child) => !/^W/.test(b.nodes[child]?.fine ?? '') && lowerAt(b, child) !== 'that')

/** "in case Norway leaves" */
const isInCase = (b: Branches, at: number): boolean =>
  children(b, at, 'mark').some(
    (mark) => lowerAt(b, mark) === 'in' && /^(?:case|event)$/.test(lowerAt(b, mark + 1)),
  )

/** "to have paid" */
const isPerfect = (b: Branches, verb: number): boolean =>
  children(b, verb, 'aux').some((child) => lowerAt(b, child) === 'have')

/** "it is a lie that", "it is not the case that". */
const isVerdict = (b: Branches, noun: number): boolean =>
  (untrue.has(lowerAt(b, noun)) || lowerAt(b, noun) === 'case') && children(b, noun, 'cop').length > 0

/** "used a speech to attack", "took to the stage to mock": it was done, and this is how. */
const isMeans = (b: Branches, verb: number): boolean =>
  /^us(?:es|ed|ing)$/.test(lowerAt(b, verb)) ||
  (/^(?:takes|took)$/.test(lowerAt(b, verb)) &&
    children(b, verb, 'obl').some((child) => prepositionOf(b, child) === 'to'))

/** The sentence is a question; of one that ends with a quoted question, only what is quoted. */
function isAsked({ words }: Branches, verb: number): boolean {
  const last = words.length - 1
  if (words[last]?.text === '?') return true
  if (words[last - 1]?.text !== '?') return false
  const opening = words.findLastIndex(({ text }, at) => at < last && /^(?:["“‘]|''|``)$/.test(text))
  return opening < verb
}

/** "accused Orsa of attacking", where the clause hangs from the one accused. */
const isAccused = (b: Branches, at: number, noun: number): boolean =>
  accusing.has(lowerAt(b, headOf(b, noun))) &&
  children(b, at, 'mark').some((mark) => /^(?:of|for|with)$/.test(lowerAt(b, mark)))

/** "Ruiz scolded Horak: “It is late,” she said": what stands before the colon is not what she said. */
const isBeforeColon = ({ words }: Branches, at: number, head: number): boolean =>
  words
    .slice(at, head)
    .some(({ text }, k) => text === ':' && /^(?:["“]|``|'')/.test(words[at + k + 1]?.text ?? ''))

/** "it is claimed that", "there is". */
const isImpersonal = (b: Branches, at: number): boolean =>
  children(b, at, 'expl').length > 0 ||
  children(b, at, 'nsubj', 'nsubj:pass').some((child) => lowerAt(b, child) === 'it')
