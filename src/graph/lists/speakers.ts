import { atOnce, each, type Steps } from '../../model/check/steps'
import type { Claim, Entity, Remark } from '../../model/piece'
import { bySpeaker, isAuthor, isRemark, isUnnamed, speakersOf } from '../voices'

/** Somebody who speaks in a piece: an entity, the author, or those whom the piece does not name. */
export interface Speaker {
  readonly voice: string
  readonly unnamed: boolean
  /** Claims that rest on its word, in whatever place of the chain. */
  readonly claims: readonly Claim[]
  /** Remarks that do so. */
  readonly remarks: readonly Remark[]
}

/** What follows from what somebody says: worked out where it is told, as most who speak are never looked at. */
export interface Details {
  /** How many of its claims and remarks rest on its word alone. */
  readonly alone: number
  /** Who passes its words on, and how often; the most frequent first. */
  readonly passedOnBy: readonly (readonly [voice: string, claims: number])[]
  /** How often it passes on the words of others. */
  readonly passesOn: number
  /** In how many paragraphs it is heard. */
  readonly paragraphs: number
  /** Whom it speaks about: entity ids, those in most of its claims and remarks first. */
  readonly about: readonly string[]
}

/** Everybody who speaks, who carries most claims and remarks first. */
export const speakers = (
  claims: readonly Claim[],
  entities: ReadonlyMap<string, Entity>,
  remarks?: readonly Remark[],
): readonly Speaker[] => atOnce(speakersInSteps(claims, entities, remarks))

export function* speakersInSteps(
  claims: readonly Claim[],
  entities: ReadonlyMap<string, Entity>,
  remarks: readonly Remark[] = [],
): Steps<readonly Speaker[]> {
  const spoken = bySpeaker(claims)
  const remarked = new Map<string, Remark[]>()
  yield* each(remarks, (remark) => {
    for (const voice of new Set(remark.voices)) {
      const list = remarked.get(voice)
      if (list) list.push(remark)
      else remarked.set(voice, [remark])
    }
  })
  const all: { speaker: Speaker; sayings: number }[] = []
  yield* each(new Set([...spoken.keys(), ...remarked.keys()]), (voice) => {
    const speaker = {
      voice,
      unnamed: !isAuthor(voice) && isUnnamed(voice, entities),
      claims: spoken.get(voice) ?? [],
      remarks: remarked.get(voice) ?? [],
    }
    all.push({ speaker, sayings: sayingsOf(speaker) })
  })
  return all
    .sort((a, b) => b.sayings - a.sayings || (a.speaker.voice < b.speaker.voice ? -1 : 1))
    .map(({ speaker }) => speaker)
}

/** How much rests on somebody's word. */
export const sayingsOf = ({ claims, remarks }: Pick<Speaker, 'claims' | 'remarks'>): number =>
  claims.length + remarks.length

export function inDetail({ voice, claims, remarks }: Omit<Speaker, 'unnamed'>): Details {
  const passedOnBy = new Map<string, number>()
  const about = new Map<string, number>()
  const paragraphs = new Set<number>()
  let [alone, passesOn] = [0, 0]
  for (const saying of [...claims, ...remarks]) {
    const chain = speakersOf(saying)
    const at = chain.indexOf(voice)
    const next = chain[at + 1]
    if (chain.length === 1) alone++
    if (at > 0) passesOn++
    if (next !== undefined) tally(passedOnBy, next)
    for (const { paragraph } of saying.evidence) paragraphs.add(paragraph)
    for (const id of isRemark(saying) ? saying.about : [saying.subject, saying.object])
      if (id !== voice) tally(about, id)
  }
  return {
    alone,
    passedOnBy: mostFirst(passedOnBy),
    passesOn,
    paragraphs: paragraphs.size,
    about: mostFirst(about).map(([id]) => id),
  }
}

const tally = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)

/** Then by id. */
const mostFirst = (counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
