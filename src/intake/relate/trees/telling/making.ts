/** A bearing while it is made out, word by word. */

import type { Stance } from '../../../../model/vocabulary'
import { documents, sending } from '../lexicon'
import { type Branches, children, headOf, lowerAt, relationAt } from '../reading'
import { isPassive, type Polarity } from './polarity'

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

export interface Making {
  /** The first stance that is not plain stays. */
  take(next: Stance): void
  tell(cue: number, teller: Teller, polarity: Polarity, instead?: number): void
  deny(): void
  unsay(): void
  /** Whether a word tells the clause so far. */
  isToldBy(word: number): boolean
  bearing(): Bearing
}

export function making(): Making {
  let stance: Stance = 'asserted'
  let denied = false
  let unsaid = false
  const tellings: Telling[] = []
  const take = (next: Stance): void => {
    if (stance === 'asserted') stance = next
  }
  return {
    take,
    tell(cue, teller, polarity, instead) {
      tellings.push({ cue, teller, polarity, ...(instead !== undefined && { instead }) })
      if (polarity === 'unsaid') unsaid = true
      if (polarity === 'denied' || polarity === 'doubted') denied = !denied
      if (polarity === 'doubted') take('possible')
      if (polarity === 'possible' || polarity === 'predicted' || polarity === 'planned') take(polarity)
    },
    deny() {
      denied = !denied
    },
    unsay() {
      unsaid = true
    },
    isToldBy: (word) => tellings.some(({ cue }) => cue === word),
    bearing: () => ({ stance, denied, tellings, unsaid }),
  }
}

/** Whoever does the telling that a verb tells. */
export function tellerOf(b: Branches, at: number): Teller {
  if (isPassive(b, at)) return agentOf(b, at)
  // "heard from Ruiz that"
  const from = /^(?:hear|learn)/.test(lowerAt(b, at))
    ? children(b, at, 'obl').find((child) =>
        children(b, child, 'case').some((one) => lowerAt(b, one) === 'from'),
      )
    : undefined
  return from === undefined ? { subjectOf: senderOf(b, at) } : { word: from }
}

/** "Orsa sent a letter urging": Orsa urges, by its letter. */
function senderOf(b: Branches, at: number): number {
  const paper = headOf(b, at)
  const isOfPaper =
    relationAt(b, at) === 'acl' && b.nodes[at]?.fine === 'VBG' && documents.has(lowerAt(b, paper))
  const verb = isOfPaper && relationAt(b, paper) === 'obj' ? headOf(b, paper) : at
  return sending.has(lowerAt(b, verb)) && !isPassive(b, verb) ? verb : at
}

/** "by experts": the word itself tells it. */
export function agentOf(b: Branches, at: number): Teller {
  const agent = children(b, at, 'obl:agent', 'obl').find((child) =>
    children(b, child, 'case').some((by) => lowerAt(b, by) === 'by'),
  )
  return agent === undefined ? 'somebody' : { word: agent }
}
