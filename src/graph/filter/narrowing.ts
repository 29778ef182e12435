import { type Interval, readDate } from '../../model/dates/dates'
import type { Claim, Entity, Remark } from '../../model/piece'
import { type Saying, speakersOf, takesPart } from '../voices'
import { type Clock, intervalOf } from './clock'

/** Which claims are asked for; an empty text or null asks for all. All conditions must hold. */
export interface Narrowing {
  /** Words that a claim's sentence or the names of its ends and voices contain, in whatever order. */
  readonly words: string
  /** Somebody on whose word a claim rests. */
  readonly voice: string | null
  /** An entity that takes part in it. */
  readonly entity: string | null
  /** Another one that takes part, too. */
  readonly other: string | null
  /** Number of a paragraph that it rests on. */
  readonly paragraph: number | null
  /** EDTF: its date, of the kind that the clock goes by, shares a day with what lies between; without such a date it does not. */
  readonly since: string | null
  readonly until: string | null
}

export const everything: Narrowing = {
  words: '',
  voice: null,
  entity: null,
  other: null,
  paragraph: null,
  since: null,
  until: null,
}

export const sameNarrowing = (one: Narrowing, other: Narrowing): boolean =>
  one.words === other.words &&
  one.voice === other.voice &&
  one.entity === other.entity &&
  one.other === other.other &&
  one.paragraph === other.paragraph &&
  one.since === other.since &&
  one.until === other.until

export const narrows = (narrowing: Narrowing): boolean =>
  narrowing.words.trim() !== '' ||
  [
    ...[narrowing.voice, narrowing.entity, narrowing.other],
    ...[narrowing.paragraph, narrowing.since, narrowing.until],
  ].some((condition) => condition !== null)

export function meets(
  narrowing: Narrowing,
  entities: ReadonlyMap<string, Entity>,
  clock: Clock,
): (claim: Claim) => boolean {
  if (!narrows(narrowing)) return () => true
  const words = wordsOf(narrowing)
  const interval = askedTime(narrowing)
  const ends = endsOf(narrowing)
  return (claim) =>
    saidAsAsked(claim, narrowing) &&
    ends.every((end) => takesPart(claim, end)) &&
    (interval === null || isWithin(intervalOf(claim, clock), interval)) &&
    hasWords(claim, [claim.subject, claim.object], words, entities)
}

/** As `meets`, of remarks: who speaks takes part as well as whoever is spoken of, and time is when it was said. */
export function remarkMeets(
  narrowing: Narrowing,
  entities: ReadonlyMap<string, Entity>,
): (remark: Remark) => boolean {
  const words = wordsOf(narrowing)
  const interval = askedTime(narrowing)
  const ends = endsOf(narrowing)
  return (remark) =>
    saidAsAsked(remark, narrowing) &&
    ends.every((end) => remark.voices[0] === end || remark.about.includes(end)) &&
    (interval === null || isWithin(intervalOf(remark, 'said'), interval)) &&
    hasWords(remark, remark.about, words, entities)
}

const endsOf = ({ entity, other }: Narrowing): readonly string[] =>
  [entity, other].filter((end) => end !== null)

const wordsOf = ({ words }: Narrowing): readonly string[] => words.toLowerCase().split(/\s+/).filter(Boolean)

const saidAsAsked = (saying: Saying, { voice, paragraph }: Narrowing): boolean =>
  (voice === null || speakersOf(saying).includes(voice)) &&
  (paragraph === null || saying.evidence.some((evidence) => evidence.paragraph === paragraph))

function hasWords(
  saying: Saying,
  about: readonly string[],
  words: readonly string[],
  entities: ReadonlyMap<string, Entity>,
): boolean {
  if (words.length === 0) return true
  const names = [...about, ...saying.voices].map((id) => entities.get(id)?.name ?? '')
  const text = [saying.text, ...names].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}

/** From the first day of `since` to the last of `until`; null where all time is asked for. */
export function askedTime({
  since,
  until,
}: Pick<Narrowing, 'since' | 'until'>): Pick<Interval, 'start' | 'end'> | null {
  if (since === null && until === null) return null
  return {
    start: readDate(since ?? '')?.start ?? Number.NEGATIVE_INFINITY,
    end: readDate(until ?? '')?.end ?? Number.POSITIVE_INFINITY,
  }
}

const isWithin = (told: Interval | null, { start, end }: Pick<Interval, 'start' | 'end'>): boolean =>
  told !== null && start <= end && told.start <= end && told.end >= start
