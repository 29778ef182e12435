import { type Interval, type Precision, readDate, tellDate } from '../../model/dates/dates'
import type { Claim, Piece } from '../../model/piece'
import { type Clock, intervalOf } from '../filter/clock'
import { restsOn, speakersOf, takesPart } from '../voices'
import { count } from '../words'

/** As the piece tells it, or by the dates of its claims. */
export const replayOrders = ['told', 'dated'] as const
export type ReplayOrder = (typeof replayOrders)[number]

/** How what is still to come is drawn. */
export const aheads = ['faint', 'absent'] as const
export type Ahead = (typeof aheads)[number]

/** How far the piece is replayed. */
export interface Replay {
  readonly order: ReplayOrder
  /** How many steps are shown, from 0. */
  readonly at: number
  readonly ahead: Ahead
}

/** What becomes known at once. */
export interface Step {
  readonly claims: readonly Claim[]
  /** Entity ids. */
  readonly entities: readonly string[]
  /** Number of the paragraph that tells it; null in the order of dates. */
  readonly paragraph: number | null
  /** When its claims begin; null in the order of the piece, and for claims without a date. */
  readonly date: StepDate | null
}

export interface StepDate {
  /** "18 Oct", "about 20 Sept", "2014". */
  readonly label: string
  /** Of the beginning alone: the day, the month or the year. */
  readonly interval: Interval
}

/** What is known after some steps, and what of it the last of them brought. */
export interface SoFar {
  readonly steps: readonly Step[]
  /** How many steps are shown, from 0 to all. */
  readonly at: number
  /** The last one that is shown; null before the first. */
  readonly step: Step | null
  /** Claim ids. */
  readonly claims: ReadonlySet<string>
  /** Entity ids. */
  readonly entities: ReadonlySet<string>
  readonly freshClaims: ReadonlySet<string>
  readonly freshEntities: ReadonlySet<string>
  /** Everybody on whose word a known claim rests, the author included. */
  readonly voices: ReadonlySet<string>
}

/** The steps in which a piece becomes known; each claim and each entity becomes known in exactly one. */
export const replaySteps = (piece: Piece, order: ReplayOrder, clock: Clock): readonly Step[] =>
  order === 'told' ? toldSteps(piece) : datedSteps(piece, clock)

/** A step for each paragraph, the head first: a claim is known from the first that it rests on. */
function toldSteps(piece: Piece): readonly Step[] {
  const claims = piece.paragraphs.map((_, number) =>
    piece.claims.filter((claim) => firstEvidence(claim) === number),
  )
  const known = new Set<string>()
  return piece.paragraphs.map(({ mentions }, paragraph) => {
    const told = claims[paragraph] ?? []
    const named = [...mentions.map(({ entity }) => entity), ...told.flatMap(endsOf)]
    const isLast = paragraph === piece.paragraphs.length - 1
    const entities = isLast ? [...named, ...piece.entities.map(({ id }) => id)] : named
    return { claims: told, entities: newOf(entities, known), paragraph, date: null }
  })
}

/**
 * A step for each date at which claims begin, in order, a year before its first month and a month before its first day;
 * claims without a date come last. An entity is known from the first claim that it takes part in or speaks.
 */
function datedSteps(piece: Piece, clock: Clock): readonly Step[] {
  const byStart = new Map<string, Claim[]>()
  const undated: Claim[] = []
  for (const claim of piece.claims) {
    const start = startOf(claim, clock)
    if (start === null) undated.push(claim)
    else byStart.set(start, [...(byStart.get(start) ?? []), claim])
  }
  const dated = [...byStart]
    .flatMap(([start, claims]) => {
      const interval = readDate(start === OPEN ? `${OPEN}/${OPEN}` : start)
      return interval === null ? [] : [{ start, interval, claims }]
    })
    .sort(
      (a, b) =>
        compare(a.interval.start, b.interval.start) ||
        coarseness[a.interval.precision] - coarseness[b.interval.precision] ||
        compare(a.start, b.start),
    )
    .map(({ start, interval, claims }) => ({
      claims,
      date: { label: start === OPEN ? 'no beginning told' : tellDate(start, piece.published), interval },
    }))
  const groups =
    undated.length > 0 || dated.length === 0 ? [...dated, { claims: undated, date: null }] : dated
  const known = new Set<string>()
  return groups.map(({ claims, date }, at) => {
    const inClaims = piece.entities.filter(({ id }) =>
      claims.some((claim) => takesPart(claim, id) || restsOn(claim, id)),
    )
    const named = at === groups.length - 1 ? [...inClaims, ...piece.entities] : inClaims
    const entities = newOf(
      named.map(({ id }) => id),
      known,
    )
    return { claims, entities, paragraph: null, date }
  })
}

/** What is known after `asked` steps; of more than there are, after all. */
export function stateAt(steps: readonly Step[], asked: number): SoFar {
  const at = Math.max(0, Math.min(steps.length, asked))
  const shown = steps.slice(0, at)
  const step = shown.at(-1) ?? null
  const claims = shown.flatMap((one) => one.claims)
  return {
    steps,
    at,
    step,
    claims: new Set(claims.map(({ id }) => id)),
    entities: new Set(shown.flatMap((one) => one.entities)),
    freshClaims: new Set(step?.claims.map(({ id }) => id)),
    freshEntities: new Set(step?.entities),
    voices: new Set(claims.flatMap(speakersOf)),
  }
}

/** Numbers of the paragraphs that tell a step, ascending. */
export const paragraphsOf = ({ paragraph, claims }: Step): readonly number[] =>
  paragraph === null ? [...new Set(claims.map(firstEvidence))].sort((a, b) => a - b) : [paragraph]

/** "Paragraph 7", "The head", "18 Oct", "Without a date". */
export function stepName({ paragraph, date }: Step): string {
  if (paragraph !== null) return paragraph === 0 ? 'The head' : `Paragraph ${paragraph}`
  if (date === null) return 'Without a date'
  return date.label.charAt(0).toUpperCase() + date.label.slice(1)
}

/** "Paragraph 7: 4 new claims, 2 new names." */
export function tellStep(step: Step): string {
  const news = [
    step.claims.length > 0 ? count(step.claims.length, 'new claim') : '',
    step.entities.length > 0 ? count(step.entities.length, 'new name') : '',
  ].filter(Boolean)
  return `${stepName(step)}: ${news.join(', ') || 'nothing new'}.`
}

/** "12 of 114 claims · 5 voices · 14 of 49 names". */
export const tellKnown = ({ claims, entities, voices }: SoFar, piece: Piece, separator = ' · '): string =>
  [
    `${claims.size} of ${count(piece.claims.length, 'claim')}`,
    count(voices.size, 'voice'),
    `${entities.size} of ${count(piece.entities.length, 'name')}`,
  ].join(separator)

/** How many claims the order of dates cannot place; 0 in the order of the piece. */
export const undatedIn = (steps: readonly Step[]): number =>
  steps.find(({ paragraph, date }) => paragraph === null && date === null)?.claims.length ?? 0

const OPEN = '..'
const coarseness: Readonly<Record<Precision, number>> = { year: 0, month: 1, day: 2 }

/** The date at which a claim begins, as it is written; null where it has none that can be read. */
function startOf(claim: Claim, clock: Clock): string | null {
  return intervalOf(claim, clock) === null ? null : (claim[clock]?.split('/')[0] ?? null)
}

const endsOf = ({ subject, object }: Claim): readonly string[] => [subject, object]

const firstEvidence = ({ evidence }: Claim): number => Math.min(...evidence.map(({ paragraph }) => paragraph))

/** Those that are not known yet, each once; they are from now on. */
function newOf(ids: readonly string[], known: Set<string>): readonly string[] {
  const fresh = [...new Set(ids)].filter((id) => !known.has(id))
  for (const id of fresh) known.add(id)
  return fresh
}

const compare = <Value extends number | string>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0)
