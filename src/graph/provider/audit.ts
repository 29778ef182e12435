/** On whose word claims and remarks rest, counted: the rule by which the most come first, whatever counted them. */

import { type Kind, kinds } from '../../model/vocabulary'
import { depth, firstSpeaker, isAuthor, isRemark, type Saying, speakersOf } from '../voices'
import { order } from './glance'
import { tally } from './near'
import {
  type CorpusAudit,
  MOST_AUDITED,
  type Name,
  type Shares,
  type Told,
  type ToldRemark,
} from './provider'

/** By what it is; null for somebody whom nobody names. */
export type FirstVoice = 'own' | 'unnamed' | Kind

/** So many claims, or remarks, have such a first voice, and more than one or not. */
export interface Counted {
  readonly first: FirstVoice
  readonly isPassedOn: boolean
  readonly isRemark: boolean
  readonly many: number
}

const sum = (all: readonly Counted[]): number => all.reduce((total, { many }) => total + many, 0)

export const sayingsIn = ({ claims, remarks }: Pick<Shares, 'claims' | 'remarks'>): number => claims + remarks

export const sharesOf = (counted: readonly Counted[]): Shares => {
  const of = (first: FirstVoice): number => sum(counted.filter((one) => one.first === first))
  return {
    claims: sum(counted.filter((one) => !one.isRemark)),
    remarks: sum(counted.filter((one) => one.isRemark)),
    own: of('own'),
    named: tally(kinds, of),
    unnamed: of('unnamed'),
    passedOn: sum(counted.filter(({ isPassedOn }) => isPassedOn)),
  }
}

/** The most of what counts first, then by name. */
export const most = <One extends { readonly name: Name }>(
  all: readonly One[],
  ...counts: readonly ((one: One) => number)[]
): readonly One[] =>
  all
    .toSorted(
      (a, b) =>
        counts.map((count) => count(b) - count(a)).find((difference) => difference !== 0) ??
        order(a.name.id, b.name.id),
    )
    .slice(0, MOST_AUDITED)

/** @param nameOf undefined for an author without a name, and for those whom no piece names */
export function auditOf(
  all: readonly (Told | ToldRemark)[],
  nameOf: (id: string) => Name | undefined,
): CorpusAudit {
  const firstOf = (saying: Saying): FirstVoice => {
    const [voice] = saying.voices
    if (voice === undefined) return 'own'
    const name = nameOf(voice)
    return !name || name.unnamed ? 'unnamed' : name.kind
  }
  const counted = (told: Told | ToldRemark): Counted => {
    const saying = sayingIn(told)
    return { first: firstOf(saying), isPassedOn: depth(saying) > 1, isRemark: isRemark(saying), many: 1 }
  }
  const named = <One>(told: ReadonlyMap<string, One>) =>
    [...told].flatMap(([id, one]) => {
      const name = isAuthor(id) ? undefined : nameOf(id)
      return name ? [{ name, ...one }] : []
    })
  const publishers = new Map<string, (Told | ToldRemark)[]>()
  for (const told of all) {
    const teller = tellerIn(told)
    const own = publishers.get(teller)
    if (own) own.push(told)
    else publishers.set(teller, [told])
  }
  const voices = new Map<string, { says: number; falls: number }>()
  const spokenOf = new Map<string, { spokenOf: number }>()
  for (const told of all) {
    const saying = sayingIn(told)
    for (const id of new Set(speakersOf(saying))) {
      const one = voices.get(id) ?? { says: 0, falls: 0 }
      one.falls++
      if (firstSpeaker(saying) === id) one.says++
      voices.set(id, one)
    }
    for (const id of new Set(isRemark(saying) ? saying.about : [saying.subject, saying.object]))
      spokenOf.set(id, { spokenOf: (spokenOf.get(id)?.spokenOf ?? 0) + 1 })
  }
  const silent = named(spokenOf).filter(({ name }) => name.kind !== 'place' && !voices.has(name.id))
  return {
    total: sharesOf(all.map(counted)),
    newest: null,
    publishers: most(
      named(
        new Map(
          [...publishers].map(([id, told]) => [
            id,
            { ...sharesOf(told.map(counted)), pieces: new Set(told.map(({ piece }) => piece)).size },
          ]),
        ),
      ),
      sayingsIn,
    ),
    voices: most(
      named(voices),
      ({ falls }) => falls,
      ({ says }) => says,
    ),
    silent: most(silent, (one) => one.spokenOf),
  }
}

export const sayingIn = (told: Told | ToldRemark): Saying => ('remark' in told ? told.remark : told.claim)
export const tellerIn = (told: Told | ToldRemark): string =>
  ('remark' in told ? told.teller : told.claim.teller) ?? ''
