import { each, type Steps } from '../model/check/steps'
import { onceEachInSteps } from '../model/onceEach'
import type { Claim, Entity, Remark } from '../model/piece'
import { UNATTRIBUTED } from '../model/vocabulary'

/** The author's own voice, beside entity ids and `unattributed`; no entity id can be spelled so. */
export const AUTHOR = '@author'

/** That of a piece among several which tells of no publisher and no author: nobody knows whether two such are one. */
export const authorOf = (piece: string): string => `${AUTHOR}-${piece}`
export const isAuthor = (voice: string): boolean => voice.startsWith(AUTHOR)

/** What somebody says: a claim or a remark. */
export type Saying = Claim | Remark

export const isRemark = (saying: Saying): saying is Remark => 'about' in saying

/** How many voices a claim passed through: 0 the author, 1 one voice, 2 and more passed on. */
export const depth = (claim: Saying): number => claim.voices.length

/** Everybody on whose word a claim rests: its voices, or the author where there are none, who is somebody in a collection. */
export const speakersOf = (claim: Saying): readonly string[] =>
  claim.voices.length > 0 ? claim.voices : [tellerOf(claim)]

const tellerOf = (claim: Saying): string => ('teller' in claim ? claim.teller : undefined) ?? AUTHOR

/** Everybody through whom it came, across pieces. */
export const throughWhom = (claim: Saying): readonly string[] => {
  const ways = waysOf(claim)
  return ways ? [...new Set([...speakersOf(claim), ...ways.flat()])] : speakersOf(claim)
}

/** Each way on which it came, where several pieces are explored. */
export const waysOf = (claim: Saying): Claim['ways'] => ('ways' in claim ? claim.ways : undefined)

/** Whose word it is first. */
export const firstSpeaker = (claim: Saying): string => claim.voices[0] ?? tellerOf(claim)

export const isUnnamed = (voice: string, entities: Pick<ReadonlyMap<string, Entity>, 'get'>): boolean =>
  voice === UNATTRIBUTED || entities.get(voice)?.unnamed === true

export const restsOn = (claim: Saying, entity: string): boolean => claim.voices.includes(entity)

export const takesPart = (claim: Claim, entity: string): boolean =>
  claim.subject === entity || claim.object === entity

function* listed(
  claims: readonly Claim[],
  namesOf: (claim: Claim) => Iterable<string>,
): Steps<ReadonlyMap<string, readonly Claim[]>> {
  const lists = new Map<string, Claim[]>()
  yield* each(claims, (claim) => {
    for (const name of new Set(namesOf(claim))) {
      const list = lists.get(name)
      if (list) list.push(claim)
      else lists.set(name, [claim])
    }
  })
  return lists
}

/** By voice, the claims that rest on its word, in their order; made once for the same `claims`. */
export const bySpeaker = onceEachInSteps((claims: readonly Claim[]) => listed(claims, speakersOf))
/** By entity, the claims that it takes part in, as above. */
export const byPart = onceEachInSteps((claims: readonly Claim[]) =>
  listed(claims, ({ subject, object }) => [subject, object]),
)

/** Of claims, those that rest on somebody's word, in their order. */
export const spokenBy = (claims: readonly Claim[], voice: string): readonly Claim[] =>
  bySpeaker(claims).get(voice) ?? []

/** Of claims, those that an entity takes part in, in their order; looked up in lists that are made once for the same `claims`. */
export const partIn = (claims: readonly Claim[], entity: string): readonly Claim[] =>
  byPart(claims).get(entity) ?? []

/** Its only voice is its own subject, so it never counts as independent. */
export const isAboutItself = (claim: Claim): boolean => {
  const [first, ...further] = speakersOf(claim)
  return further.length === 0 && first === claim.subject
}

/** A run of an attribution: plain words, or the name of an entity that can be followed. */
export type Run = string | { readonly entity: string; readonly name: string }

/**
 * Who says so, as a line without a verb of saying: "Dmitry Medvedev, as told by DW interviewer".
 * The first voice starts the line, so it has its full name; names inside the line are as in a sentence.
 * A `lead` such as "Denied by " may go before it.
 */
export function attribution(
  claim: Saying,
  entities: ReadonlyMap<string, Entity>,
  lead = 'denied' in claim && claim.denied ? 'Denied by ' : '',
): Run[] {
  const name = (voice: string, inText: boolean): Run => {
    if (voice === UNATTRIBUTED) return 'somebody, the piece does not say who'
    const entity = entities.get(voice)
    if (!entity) return voice
    return { entity: voice, name: inText ? (entity.inText ?? entity.name) : entity.name }
  }
  const [first = AUTHOR, ...further] = speakersOf(claim)
  const runs: Run[] = []
  if (lead !== '') runs.push(lead, isAuthor(first) ? 'the author' : name(first, true))
  else if (first === UNATTRIBUTED) runs.push('Somebody, the piece does not say who')
  else runs.push(isAuthor(first) ? 'The author' : name(first, false))
  for (const voice of further) runs.push(', as told by ', name(voice, true))
  if (claim.to !== undefined) runs.push(', to ', name(claim.to, true))
  return runs
}

export const plainText = (runs: readonly Run[]): string =>
  runs.map((run) => (typeof run === 'string' ? run : run.name)).join('')
