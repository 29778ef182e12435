/** What becomes of a clause by what it hangs from: who says it, and whether it is said, denied, doubted or not said at all. */

import type { Stance } from '../../../model/vocabulary'
import { governingOf } from '../verbs'
import { prepositionOf } from './arguments'
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
  open,
  openNouns,
  planNouns,
  planning,
  saying,
  sources,
  untrue,
  withholding,
} from './lexicon'
import { type Branches, baseAt, children, headOf, lowerAt, relationAt } from './reading'

/** What a word does to what it tells. `unsaid`: nobody says it, so that there is no claim. */
export type Polarity = 'said' | 'denied' | 'doubted' | 'possible' | 'predicted' | 'planned' | 'unsaid'

/** Something that tells the clause: the word of telling, and in whose name. */
export interface Telling {
  readonly cue: number
  /** The word whose subject tells it; −1 where the text names nobody. */
  readonly teller: number
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

const NEGATIONS = /^(?:not|n['’]t|never|no|neither|nor|hardly|scarcely|nobody|none|nothing|cannot|few)$/
const FUTURE = /^(?:will|['’]ll|shall|wo|would|['’]d)$/
const CHANCE = /^(?:may|might|could|can|ca|must|should|ought)$/
const MAYBE = /^(?:possibly|perhaps|maybe|presumably|probably|likely|potentially|apparently|seemingly)$/
const CONFESSING = /^(?:admi|acknowledg|report|recall|confess|mention|conced|recogni)/
const CONDITIONS = /^(?:if|whether|unless|lest|should|were)$/

/** "did not say", "neither confirm nor deny", "nobody denied", "no evidence". */
export function isNegated(b: Branches, at: number): boolean {
  let negated = false
  for (const child of b.under[at] ?? []) {
    const relation = baseAt(b, child)
    const word = lowerAt(b, child)
    if (['advmod', 'det', 'cc', 'aux', 'mark'].includes(relation) && NEGATIONS.test(word)) {
      if (word === 'no' && lowerAt(b, child + 1) !== 'longer' && relation === 'advmod') continue
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
        children(b, child, 'det').some((det) => /^(?:no|neither|few)$/.test(lowerAt(b, det))))
    )
      negated = !negated
  }
  // "neither confirm nor deny": what is joined shares it.
  if (!negated && relationAt(b, at) === 'conj' && sharesVerb(b, at)) {
    const head = headOf(b, at)
    return head >= 0 && isNegated(b, head)
  }
  return negated
}

/** "will not confirm or deny": a verb without helpers and subject of its own has those of the one it is joined to. */
const sharesVerb = (b: Branches, at: number): boolean =>
  children(b, at, 'aux', 'nsubj', 'cop').length === 0 && /^(?:VB|VBN|VBG)$/.test(b.nodes[at]?.fine ?? '')

export const isPassive = (b: Branches, at: number): boolean => {
  if (children(b, at, 'aux:pass', 'nsubj:pass').length > 0) return true
  if (b.nodes[at]?.fine !== 'VBN') return false
  const relation = relationAt(b, at)
  if (relation === 'conj') {
    const head = headOf(b, at)
    return head >= 0 && children(b, at, 'aux', 'nsubj', 'obj').length === 0 && isPassive(b, head)
  }
  return children(b, at, 'aux').length === 0 && /^(?:acl|advcl|acl:relcl|amod)$/.test(relation)
}

/** What a verb or adjective of telling does to what it tells, with its own negation. */
export function polarityOf(b: Branches, at: number): Polarity {
  const word = lowerAt(b, at)
  const negated = isNegated(b, at)
  if (isWithheld(b, at)) return 'unsaid'
  if (
    children(b, at, 'xcomp', 'obj', 'advcl', 'obl', 'ccomp').some(
      (child) => untrue.has(lowerAt(b, child)) && children(b, child, 'nsubj', 'cop').length === 0,
    )
  )
    return negated ? 'unsaid' : 'denied'
  if (untrue.has(word)) return negated ? 'unsaid' : 'denied'
  if (/^(?:true|correct|right|so)$/.test(word)) return negated ? 'denied' : 'said'
  if (denying.has(word) || isWavedOff(b, at)) return negated ? 'unsaid' : 'denied'
  if (doubting.has(word)) return negated ? 'said' : 'doubted'
  if (withholding.has(word)) return 'unsaid'
  if (open.has(word)) return /^(?:unlikely|improbable|doubtful)$/.test(word) ? 'doubted' : 'possible'
  if (negated) return isThought(word) ? 'doubted' : 'unsaid'
  if (!isVerb(b, at)) return 'said'
  if (foreseeing.has(word)) return 'predicted'
  if (guessing.has(word))
    return /^(?:think|thinks|thought|believe|believes|believed|feel|feels|felt)$/.test(word)
      ? 'said'
      : 'possible'
  if (asking.has(word) && !saying.has(word)) return 'possible'
  if (planning.has(word)) return 'planned'
  return 'said'
}

const isVerb = (b: Branches, at: number): boolean => b.nodes[at]?.tag === 'VERB' || b.nodes[at]?.tag === 'AUX'
/** "does not think that": the one who does not think it thinks otherwise. */
const isThought = (word: string): boolean =>
  /^(?:think|thinks|believe|believes|expect|expects|expected|thought|believed)$/.test(word)

/** "polls show that": found out by something, not simply so. */
const isToldBySource = (b: Branches, at: number): boolean =>
  children(b, at, 'nsubj').some((child) => sources.has(lowerAt(b, child)))

/** "ruled out that", "laughed off the idea that", "brushed aside claims that". */
const isWavedOff = (b: Branches, at: number): boolean =>
  /^(?:rul|laugh|brush|shrug|wav|push|explain)\w*$/.test(lowerAt(b, at)) &&
  (b.under[at] ?? []).some(
    (child) =>
      AWAY.test(lowerAt(b, child)) || children(b, child, 'case').some((link) => AWAY.test(lowerAt(b, link))),
  )
const AWAY = /^(?:out|off|aside|away|back)$/

/** "declined to say", "would not say whether", "refused to confirm or deny". */
function isWithheld(b: Branches, at: number): boolean {
  const lead = relationAt(b, at) === 'conj' ? headOf(b, at) : at
  const marks = children(b, lead, 'mark', 'case').map((mark) => lowerAt(b, mark))
  if (marks.includes('without')) return true
  if (baseAt(b, lead) !== 'xcomp' && !marks.some((mark) => mark === 'of' || mark === 'from')) return false
  const head = headOf(b, lead)
  const word = lowerAt(b, head)
  if (denying.has(word)) return true
  if (/^(?:unable|unwilling|reluctant|impossible)$/.test(word)) return true
  const withheld = withholding.has(word) || (word === 'short' && withholding.has(lowerAt(b, headOf(b, head))))
  // "did not decline to say", "did not want to say".
  return withheld !== isNegated(b, head)
}

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
  const tell = (cue: number, teller: number, polarity: Polarity, instead?: number): void => {
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
        tell(child, -1, alleged.has(word) ? 'possible' : 'said')
      else if (MAYBE.test(word) || CONDITIONS.test(word)) take('possible')
    }
  }
  own(verb)
  for (const child of children(b, verb, 'obl'))
    if (prepositionOf(b, child) === 'according to') tell(child, OWNER - child, 'said')
  if (b.words.at(-1)?.text === '?' || b.words.at(-2)?.text === '?') take('possible')
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
            tell(child, -1, alleged.has(helper) ? 'possible' : 'said')
        }
      }
      if (children(b, head, 'mark').some((mark) => CONDITIONS.test(lowerAt(b, mark)))) take('possible')
    } else if (base === 'advcl') {
      const marks = children(b, at, 'mark').map((mark) => lowerAt(b, mark))
      if (marks.some((mark) => CONDITIONS.test(mark)) || marks.includes('in')) take('possible')
      if (accusing.has(word) && marks.some((mark) => /^(?:of|for|with)$/.test(mark))) {
        tell(head, isPassive(b, head) ? agentOf(b, head) : head, isNegated(b, head) ? 'unsaid' : 'said')
      } else if (denying.has(word) && b.nodes[at]?.fine === 'VBG') tell(head, head, polarityOf(b, head))
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
          tell(
            judge,
            isPassive(b, judge) ? agentOf(b, judge) : judge,
            isNegated(b, judge) ? 'unsaid' : polarity,
          )
          at = judge
          continue
        }
        if (judged || (impersonal && !passive)) {
          tell(head, judged ? NOBODY : -1, polarity)
        } else tell(head, passive ? agentOf(b, head) : head, polarity)
        if (children(b, at, 'mark').some((mark) => CONDITIONS.test(lowerAt(b, mark)))) take('possible')
      } else if (isNegated(b, head)) unsaid = true
    } else if (relation === 'acl' && isAccused(b, at, head)) {
      const over = headOf(b, head)
      tell(over, isPassive(b, over) ? agentOf(b, over) : over, isNegated(b, over) ? 'unsaid' : 'said')
    } else if (relation === 'acl' && b.nodes[head]?.tag !== 'VERB') {
      byNoun(head)
    } else if (relation === 'acl:relcl' || base === 'appos' || base === 'nmod') {
      break
    }
    at = head
  }
  // What stands behind or inside of the told: "Norway left, it is claimed", "Norway, she said, left".
  for (const child of children(b, verb, 'parataxis')) {
    const word = lowerAt(b, child)
    if (!saying.has(word) && !denying.has(word) && !asking.has(word)) continue
    const passive = isPassive(b, child)
    tell(child, passive ? agentOf(b, child) : child, polarityOf(b, child))
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
      tell(head, head, polarityOf(b, head))
      return
    }
    if (accusing.has(word) || (denying.has(word) && !passive)) {
      tell(
        head,
        passive ? agentOf(b, head) : head,
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
        const passive = isPassive(b, over)
        tell(
          over,
          untrue.has(above) ? NOBODY : passive ? agentOf(b, over) : over,
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
          ? over
          : -1
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
  function owned(noun: number): number | undefined {
    const [owner] = children(b, noun, 'nmod:poss')
    return owner === undefined ? undefined : OWNER - owner
  }
}

/** The clause is judged by whoever says it, not by somebody of its own. */
export const NOBODY = -2
/** Below this, the teller is that word itself and not the subject of one. */
export const OWNER = -10

/** "by experts": the word itself tells it. */
function agentOf(b: Branches, at: number): number {
  const agent = children(b, at, 'obl:agent', 'obl').find((child) =>
    children(b, child, 'case').some((by) => lowerAt(b, by) === 'by'),
  )
  return agent === undefined ? -1 : OWNER - agent
}

/** "accused Orsa of attacking", where the clause hangs from the one accused. */
const isAccused = (b: Branches, at: number, noun: number): boolean =>
  accusing.has(lowerAt(b, headOf(b, noun))) &&
  children(b, at, 'mark').some((mark) => /^(?:of|for|with)$/.test(lowerAt(b, mark)))

/** "it is claimed that", "there is". */
const isImpersonal = (b: Branches, at: number): boolean =>
  children(b, at, 'expl').length > 0 ||
  children(b, at, 'nsubj', 'nsubj:pass').some((child) => lowerAt(b, child) === 'it')
