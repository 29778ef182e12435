import { atOnce, each, type Steps } from '../model/check/steps'
import type { Claim } from '../model/piece'
import type { Stance } from '../model/vocabulary'
import { isSuggested, isUnsure } from './made'
import { depth, type Saying } from './voices'

/** All claims between the same two entities, either way round: what the graph draws as one line. */
export interface Tie {
  /** Both entity ids in alphabetical order, joined by `~`, which no id contains. */
  readonly id: string
  readonly ends: readonly [string, string]
  /** In reading order. */
  readonly claims: readonly Claim[]
}

export const tieId = (one: string, other: string): string =>
  one < other ? `${one}~${other}` : `${other}~${one}`

export const tieOf = (claim: Claim): string => tieId(claim.subject, claim.object)

export const otherEnd = (tie: Tie, entity: string): string =>
  tie.ends[0] === entity ? tie.ends[1] : tie.ends[0]

export const firstParagraph = (claim: Saying): number => claim.evidence[0].paragraph

export const inReadingOrder = (a: Saying, b: Saying): number =>
  firstParagraph(a) - firstParagraph(b) || (a.id < b.id ? -1 : 1)

/** By id. */
export type Ties = ReadonlyMap<string, Tie>

/** The ties that claims make. */
export const bundleTies = (claims: readonly Claim[]): Ties => atOnce(bundleTiesInSteps(claims))

export function* bundleTiesInSteps(claims: readonly Claim[]): Steps<Ties> {
  const bundles = new Map<string, Claim[]>()
  yield* each(claims, (claim) => {
    const id = tieOf(claim)
    const bundle = bundles.get(id)
    if (bundle) bundle.push(claim)
    else bundles.set(id, [claim])
  })
  const ties = new Map<string, Tie>()
  yield* each(bundles, ([id, bundle]) => {
    const [first] = bundle
    if (!first) return
    const { subject, object } = first
    const ends = subject < object ? ([subject, object] as const) : ([object, subject] as const)
    ties.set(id, { id, ends, claims: bundle.sort(inReadingOrder) })
  })
  return ties
}

/** What remains of ties of those claims that `keep` admits; one that loses none is the same as before, and so are all where none does. */
export const keptTies = (ties: Ties, keep: (claim: Claim) => boolean): Ties =>
  atOnce(keptTiesInSteps(ties, keep))

export function* keptTiesInSteps(ties: Ties, keep: (claim: Claim) => boolean): Steps<Ties> {
  const kept = new Map<string, Tie>()
  let isLess = false
  yield* each(ties.values(), (tie) => {
    if (tie.claims.every(keep)) {
      kept.set(tie.id, tie)
      return
    }
    isLess = true
    const claims = tie.claims.filter(keep)
    if (claims.length > 0) kept.set(tie.id, { ...tie, claims })
  })
  return isLess ? kept : ties
}

/** Entity id to its ties. */
export const tiesByEntity = (ties: Iterable<Tie>): ReadonlyMap<string, readonly Tie[]> =>
  atOnce(tiesByEntityInSteps(ties))

export function* tiesByEntityInSteps(ties: Iterable<Tie>): Steps<ReadonlyMap<string, readonly Tie[]>> {
  const byEntity = new Map<string, Tie[]>()
  yield* each(ties, (tie) => {
    for (const end of tie.ends) {
      const list = byEntity.get(end)
      if (list) list.push(tie)
      else byEntity.set(end, [tie])
    }
  })
  return byEntity
}

/** How many happenings and states a tie tells: the claims of one event count once. */
export function weight(claims: readonly Claim[]): number {
  if (claims.every(({ event }) => event === undefined)) return claims.length
  const events = new Set<string>()
  let single = 0
  for (const claim of claims)
    if (claim.event === undefined) single++
    else events.add(claim.event)
  return single + events.size
}

/** The firmest first. */
const lines = ['solid', 'dashed', 'dotted'] as const
export type Line = (typeof lines)[number]

/** What is told with each stance is drawn like this, wherever it is drawn. */
export const lineOf: Readonly<Record<Stance, Line>> = {
  asserted: 'solid',
  planned: 'dashed',
  predicted: 'dashed',
  possible: 'dotted',
}

export interface TieLook {
  /** The firmest stance among the claims that are not denied; of the denied ones where there is no other. */
  readonly line: Line
  /** Every claim went through two voices or more. */
  readonly passedOn: boolean
  readonly onlyDenied: boolean
  /** Some claims are denied and some are not, without being set against each other. */
  readonly partlyDenied: boolean
  readonly disputed: boolean
  /** Nothing but suggestions of a machine. */
  readonly suggested: boolean
  /** Nothing but claims that are rather wrong than right. */
  readonly unsure: boolean
  readonly weight: number
}

/** Whether every claim of it went through two voices or more. */
export const isPassedOn = ({ claims }: Tie): boolean => claims.every((claim) => depth(claim) >= 2)

export function tieLook(tie: Tie, disputed: ReadonlySet<string>): TieLook {
  const affirmed = tie.claims.filter((claim) => !claim.denied)
  const told = affirmed.length > 0 ? affirmed : tie.claims
  return {
    line: firmest(told),
    passedOn: isPassedOn(tie),
    onlyDenied: affirmed.length === 0,
    partlyDenied: affirmed.length > 0 && affirmed.length < tie.claims.length,
    disputed: tie.claims.some((claim) => disputed.has(claim.id)),
    suggested: tie.claims.every(isSuggested),
    unsure: tie.claims.every(isUnsure),
    weight: weight(tie.claims),
  }
}

function firmest(claims: readonly Claim[]): Line {
  return lines.find((line) => claims.some(({ stance }) => lineOf[stance] === line)) ?? 'dotted'
}
