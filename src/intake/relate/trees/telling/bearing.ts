/** What becomes of a clause by what it hangs from: who says it, and whether it is said, denied, doubted or not said at all. */

import type { Stance } from '../../../../model/vocabulary'
import { governingOf } from '../../verbs'
import { prepositionOf } from '../arguments'
import {
  accusing,
  alleged,
  asking,
  claimNouns,
  denying,
  doubting,
  evidenceNouns,
  factual,
  foreseeing,
  guessing,
  hearsay,
  openNouns,
  planNouns,
  saying,
  sources,
  untrue,
} from '../lexicon'
import { type Branches, baseAt, children, headOf, lowerAt, relationAt } from '../reading'
import { isNegated, isPassive, isVerb, isWavedOff, type Polarity, polarityOf, sharesVerb } from './polarity'

/** In whose name something is told: the subject of a word, the word itself, somebody not named, or whoever tells the rest. */
export type Teller =
  | { readonly subjectOf: number }
  | { readonly word: number }
  | 'somebody'
  | 'whoever tells it'

/** Something that tells the clause: the word of telling, and in whose name. */
export interface Telling {
  readonly cue: number
  readonly teller: Teller
  readonly polarity: Polarity
  /** The noun of telling whose place it takes: in "rejected claims that" nobody's claims are told. */
  readonly instead?: number
}

export interface Bearing {
  readonly stance: Stance
  readonly denied: boolean
  /** Closest to the fact first. */
  readonly tellings: readonly Telling[]
  /** Nobody says it: it is asked, withheld, or there is no evidence of it. */
  readonly unsaid: boolean
}

const FUTURE = /^(?:will|['’]ll|shall|wo|would|['’]d)$/
const CHANCE = /^(?:may|might|could|can|ca|must|should|ought)$/
const MAYBE = /^(?:possibly|perhaps|maybe|presumably|probably|likely|potentially|apparently|seemingly)$/
const CONFESSING = /^(?:admi|acknowledg|report|recall|confess|mention|conced|recogni)/
const FIRSTS = /^(?:first|second|third|last|only|next|one|ones)$/
const CONDITIONS = /^(?:if|whether|unless|lest|should|were)$/

/** "polls show that": found out by something, not simply so. */
const isToldBySource = (b: Branches, at: number): boolean =>
  children(b, at, 'nsubj').some((child) => sources.has(lowerAt(b, child)))

/** "would have paid", "would pay if". */
const isUnreal = (b: Branches, at: number): boolean =>
  children(b, at, 'aux').some((child) => lowerAt(b, child) === 'have') ||
  children(b, at, 'advcl').some((child) =>
    children(b, child, 'mark').some((mark) => CONDITIONS.test(lowerAt(b, mark))),
  )

/** The stance and denial of a verb as it stands, and of all that it hangs from. */
export function bearingOf(b: Branches, verb: number): Bearing {
  let stance: Stance = 'asserted'
  let denied = false
  let unsaid = false
  const tellings: Telling[] = []
  const take = (next: Stance): void => {
    if (stance === 'asserted') stance = next
  }
  const tell = (cue: number, teller: Teller, polarity: Polarity, instead?: number): void => {
    tellings.push({ cue, teller, polarity, ...(instead !== undefined && { instead }) })
    if (polarity === 'unsaid') unsaid = true
    if (polarity === 'denied') denied = !denied
    if (polarity === 'doubted') {
      denied = !denied
      take('possible')
    }
    if (polarity === 'possible' || polarity === 'predicted' || polarity === 'planned') take(polarity)
  }
  const own = (at: number): void => {
    if (isNegated(b, at)) denied = !denied
    for (const child of children(b, at, 'aux', 'advmod', 'mark')) {
      const word = lowerAt(b, child)
      if (baseAt(b, child) === 'aux') {
        if (/^(?:would|['’]d)$/.test(word) && isUnreal(b, at)) take('possible')
        else if (FUTURE.test(word)) take('predicted')
        else if (CHANCE.test(word)) take('possible')
      } else if (alleged.has(word) || hearsay.has(word))
        tell(child, 'somebody', alleged.has(word) ? 'possible' : 'said')
      else if (MAYBE.test(word) || CONDITIONS.test(word)) take('possible')
    }
  }
  own(verb)
  for (const child of children(b, verb, 'obl'))
    if (prepositionOf(b, child) === 'according to') tell(child, { word: child }, 'said')
  if (isAsked(b, verb)) take('possible')
  for (let at = verb, steps = 0; steps < 12; steps++) {
    const head = headOf(b, at)
    if (head < 0) break
    const relation = relationAt(b, at)
    const base = baseAt(b, at)
    const word = lowerAt(b, head)
    if (base === 'conj') {
      if (sharesVerb(b, at)) {
        for (const child of children(b, head, 'aux', 'mark', 'advmod')) {
          const helper = lowerAt(b, child)
          if (child > at) continue
          if (baseAt(b, child) === 'aux' && FUTURE.test(helper)) take('predicted')
          else if (baseAt(b, child) === 'aux' && CHANCE.test(helper)) take('possible')
          else if (alleged.has(helper) || hearsay.has(helper))
            tell(child, 'somebody', alleged.has(helper) ? 'possible' : 'said')
        }
      }
      if (children(b, head, 'mark').some((mark) => CONDITIONS.test(lowerAt(b, mark)))) take('possible')
    } else if (base === 'advcl') {
      const marks = children(b, at, 'mark').map((mark) => lowerAt(b, mark))
      if (marks.some((mark) => CONDITIONS.test(mark)) || marks.includes('in')) take('possible')
      if (accusing.has(word) && marks.some((mark) => /^(?:of|for|with)$/.test(mark))) {
        tell(head, tellerOf(b, head), isNegated(b, head) ? 'unsaid' : 'said')
      } else if (denying.has(word) && b.nodes[at]?.fine === 'VBG')
        tell(head, { subjectOf: head }, polarityOf(b, head))
      else if (marks.includes('to')) {
        govern(head)
        take('planned')
      }
      if (/^(?:clear|acquit|absolv|exonerat|exculpat)/.test(word)) unsaid = true
      // "without paying": it did not happen; "without saying that" is no matter of what is said.
      if (marks.includes('without') && at === verb) denied = !denied
    } else if (base === 'xcomp') {
      govern(head)
    } else if (base === 'ccomp' && claimNouns.has(word) && /^(?:obj|obl|nsubj)$/.test(baseAt(b, head))) {
      // "rejected claims that", its noun taken for a verb.
      byNoun(head)
    } else if (base === 'ccomp' || base === 'csubj' || base === 'parataxis' || base === 'dislocated') {
      const isTold = base !== 'parataxis' || saying.has(word) || saying.has(lowerAt(b, at))
      if (base === 'parataxis' && saying.has(lowerAt(b, at)) && !saying.has(word)) {
        // "Norway left, she said": the telling hangs from the told.
      } else if (isTold && (!factual.has(word) || isToldBySource(b, head))) {
        const impersonal = isImpersonal(b, head)
        // "it is important that": judged by whoever says so, and told by nobody else.
        const judged = !isVerb(b, head)
        const passive = isPassive(b, head)
        const polarity = polarityOf(b, head)
        if (judged && baseAt(b, head) === 'xcomp') {
          // "called it false that": whoever calls it so.
          const judge = headOf(b, head)
          tell(judge, tellerOf(b, judge), isNegated(b, judge) ? 'unsaid' : polarity)
          at = judge
          continue
        }
        if (judged || (impersonal && !passive)) {
          tell(head, judged ? 'whoever tells it' : 'somebody', polarity)
        } else tell(head, tellerOf(b, head), polarity)
        if (children(b, at, 'mark').some((mark) => CONDITIONS.test(lowerAt(b, mark)))) take('possible')
      } else if (isNegated(b, head)) unsaid = true
    } else if (relation === 'acl' && isAccused(b, at, head)) {
      const over = headOf(b, head)
      tell(over, tellerOf(b, over), isNegated(b, over) ? 'unsaid' : 'said')
    } else if (relation === 'acl' && b.nodes[head]?.tag !== 'VERB') {
      byNoun(head)
      // "a nominee to replace": it has not come to it.
      if (b.nodes[at]?.fine === 'VB' && !FIRSTS.test(word)) take('planned')
    } else if (relation === 'acl:relcl' || base === 'appos' || base === 'nmod') {
      break
    }
    at = head
  }
  // What stands behind or inside of the told: "Norway left, it is claimed", "Norway, she said, left".
  for (const child of children(b, verb, 'parataxis')) {
    const word = lowerAt(b, child)
    if (!saying.has(word) && !denying.has(word) && !asking.has(word)) continue
    tell(child, tellerOf(b, child), polarityOf(b, child))
  }
  return { stance, denied, tellings, unsaid }

  function govern(head: number): void {
    const word = lowerAt(b, head)
    const passive = isPassive(b, head)
    if (saying.has(word) && passive && !foreseeing.has(word)) {
      const polarity = polarityOf(b, head)
      tell(head, agentOf(b, head), polarity === 'said' && guessing.has(word) ? 'possible' : polarity)
      return
    }
    // "admitted paying": it tells of itself.
    if (saying.has(word) && b.nodes[verb]?.fine === 'VBG' && CONFESSING.test(word)) {
      tell(head, { subjectOf: head }, polarityOf(b, head))
      return
    }
    if (accusing.has(word) || (denying.has(word) && !passive)) {
      tell(
        head,
        tellerOf(b, head),
        denying.has(word) ? polarityOf(b, head) : isNegated(b, head) ? 'unsaid' : 'said',
      )
      return
    }
    if (
      /^(?:likely|expected|forecast|projected|predicted|set|due|bound|certain|poised|going|about|sure|supposed)$/.test(
        word,
      )
    )
      take('predicted')
    else if (/^(?:ready|willing|determined|eager|keen|prepared)$/.test(word)) take('planned')
    else if (word === 'unlikely') {
      take('predicted')
      denied = !denied
    } else if (/^(?:unable|unwilling|reluctant|loath)$/.test(word)) denied = !denied
    else if (/^(?:have|has)$/.test(word)) take('predicted')
    else {
      const kind = governingOf(word)
      if (kind === 'denied') denied = !denied
      else if (children(b, head, 'obj').some((child) => planNouns.has(lowerAt(b, child)))) take('planned')
      else if (kind !== undefined && kind !== 'asserted') take(kind)
      else if (
        /^(?:ask|urge|order|tell|want|press|call|invite|encourage|advise|warn|instruct|demand|lobby|persuad|pressur|request)/.test(
          word,
        )
      )
        take('planned')
    }
    own(head)
  }

  /** "claims that", "no evidence that", "plans to". */
  function byNoun(noun: number): void {
    const word = lowerAt(b, noun)
    const over = headOf(b, noun)
    const above = over < 0 ? '' : lowerAt(b, over)
    if (claimNouns.has(word)) {
      const role = baseAt(b, noun)
      if (
        over >= 0 &&
        (role === 'obj' || role === 'obl' || role === 'nsubj') &&
        (denying.has(above) ||
          isWavedOff(b, over) ||
          untrue.has(above) ||
          children(b, over, 'xcomp', 'obl', 'advcl').some((child) => untrue.has(lowerAt(b, child))))
      ) {
        tell(
          over,
          untrue.has(above) ? 'whoever tells it' : tellerOf(b, over),
          isNegated(b, over) ? 'unsaid' : 'denied',
          noun,
        )
        return
      }
      if (
        children(b, noun, 'det').some((det) => lowerAt(b, det) === 'no') ||
        (over >= 0 && isNegated(b, over))
      )
        unsaid = true
      const teller =
        role === 'obj' &&
        over >= 0 &&
        !isPassive(b, over) &&
        /^(?:ma[dk]e|repeat|voice|issue|raise|level|lodge|air|file|spread|publish)/.test(above)
          ? { subjectOf: over }
          : 'somebody'
      tell(noun, owned(noun) ?? teller, over >= 0 && doubting.has(above) ? 'doubted' : 'said')
    } else if (evidenceNouns.has(word)) {
      const none = children(b, noun, 'det', 'amod').some((det) =>
        /^(?:no|little|any|scant|zero|insufficient)$/.test(lowerAt(b, det)),
      )
      if (none || (over >= 0 && isNegated(b, over)) || /^(?:doubt|question|denial)s?$/.test(word))
        unsaid = true
      else take('possible')
    } else if (planNouns.has(word)) take('planned')
    else if (openNouns.has(word)) take('possible')
  }

  /** Whose claim it is: "Kelby’s claim that". */
  function owned(noun: number): Teller | undefined {
    const [owner] = children(b, noun, 'nmod:poss')
    return owner === undefined ? undefined : { word: owner }
  }
}

/** The sentence is a question; of one that ends with a quoted question, only what is quoted. */
function isAsked({ words }: Branches, verb: number): boolean {
  const last = words.length - 1
  if (words[last]?.text === '?') return true
  if (words[last - 1]?.text !== '?') return false
  const opening = words.findLastIndex(({ text }, at) => at < last && /^(?:["“‘]|''|``)$/.test(text))
  return opening < verb
}

/** Whoever does the telling that a verb tells. */
const tellerOf = (b: Branches, at: number): Teller => (isPassive(b, at) ? agentOf(b, at) : { subjectOf: at })

/** "by experts": the word itself tells it. */
function agentOf(b: Branches, at: number): Teller {
  const agent = children(b, at, 'obl:agent', 'obl').find((child) =>
    children(b, child, 'case').some((by) => lowerAt(b, by) === 'by'),
  )
  return agent === undefined ? 'somebody' : { word: agent }
}

/** "accused Orsa of attacking", where the clause hangs from the one accused. */
const isAccused = (b: Branches, at: number, noun: number): boolean =>
  accusing.has(lowerAt(b, headOf(b, noun))) &&
  children(b, at, 'mark').some((mark) => /^(?:of|for|with)$/.test(lowerAt(b, mark)))

/** "it is claimed that", "there is". */
const isImpersonal = (b: Branches, at: number): boolean =>
  children(b, at, 'expl').length > 0 ||
  children(b, at, 'nsubj', 'nsubj:pass').some((child) => lowerAt(b, child) === 'it')
