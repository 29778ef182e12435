import { type Interval, type Precision, readDate, tellDate } from '../../model/dates/dates'
import type { Claim, Piece, Remark } from '../../model/piece'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { type Clock, dateOf, intervalOf } from '../filter/clock'
import { isRemark, restsOn, type Saying, speakersOf, takesPart } from '../voices'
import { count, countSayings } from '../words'

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
  readonly remarks: readonly Remark[]
  /** Entity ids. */
  readonly entities: readonly string[]
  /** Number of the paragraph that tells it; null in the order of dates. */
  readonly paragraph: number | null
  /** When its claims begin and its remarks were made; null in the order of the piece, and for those without a date. */
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
  /** Remark ids. */
  readonly remarks: ReadonlySet<string>
  /** Entity ids. */
  readonly entities: ReadonlySet<string>
  readonly freshClaims: ReadonlySet<string>
  readonly freshRemarks: ReadonlySet<string>
  readonly freshEntities: ReadonlySet<string>
  /** Everybody on whose word a known claim or remark rests, the author included. */
  readonly voices: ReadonlySet<string>
}

/** The steps in which a piece becomes known; each claim, remark and entity becomes known in exactly one. */
export const replaySteps = (piece: Piece, order: ReplayOrder, clock: Clock): readonly Step[] =>
  order === 'told' ? toldSteps(piece) : datedSteps(piece, clock)

/** A step for each paragraph, the head first: what is said is known from the first that it rests on. */
function toldSteps(piece: Piece): readonly Step[] {
  const claims = byParagraph(piece.claims)
  const remarks = byParagraph(piece.remarks)
  const known = new Set<string>()
  return piece.paragraphs.map(({ mentions }, paragraph) => {
    const told = { claims: claims.get(paragraph) ?? [], remarks: remarks.get(paragraph) ?? [] }
    const ends = [...told.claims, ...told.remarks].flatMap(endsOf)
    const named = [...mentions.map(({ entity }) => entity), ...ends]
    const isLast = paragraph === piece.paragraphs.length - 1
    const entities = isLast ? [...named, ...piece.entities.map(({ id }) => id)] : named
    return { ...told, entities: newOf(entities, known), paragraph, date: null }
  })
}

/** By the number of the first paragraph that each rests on. */
function byParagraph<One extends Saying>(sayings: readonly One[]): ReadonlyMap<number, readonly One[]> {
  const found = new Map<number, One[]>()
  for (const saying of sayings) {
    const list = found.get(firstEvidence(saying))
    if (list) list.push(saying)
    else found.set(firstEvidence(saying), [saying])
  }
  return found
}

/**
 * A step for each date at which claims begin or remarks were made, in order, a year before its first month and a month
 * before its first day; what has no date comes last. An entity is known from the first claim that it takes part in, or
 * from what is first said by it, or of it in a remark.
 */
function datedSteps(piece: Piece, clock: Clock): readonly Step[] {
  const byStart = new Map<string, Saying[]>()
  const undated: Saying[] = []
  for (const saying of [...piece.claims, ...piece.remarks]) {
    const start = startOf(saying, clock)
    const list = start === null ? undated : byStart.get(start)
    if (list) list.push(saying)
    else if (start !== null) byStart.set(start, [saying])
  }
  const dated = [...byStart]
    .flatMap(([start, sayings]) => {
      const interval = readDate(start === OPEN ? `${OPEN}/${OPEN}` : start)
      return interval === null ? [] : [{ start, interval, sayings }]
    })
    .sort(
      (a, b) =>
        compare(a.interval.start, b.interval.start) ||
        coarseness[a.interval.precision] - coarseness[b.interval.precision] ||
        compare(a.start, b.start),
    )
    .map(({ start, interval, sayings }) => ({
      sayings,
      date: { label: start === OPEN ? 'no beginning told' : tellDate(start, piece.published), interval },
    }))
  const groups =
    undated.length > 0 || dated.length === 0 ? [...dated, { sayings: undated, date: null }] : dated
  const known = new Set<string>()
  return groups.map(({ sayings, date }, at) => {
    const inSayings = piece.entities.filter(({ id }) =>
      sayings.some((saying) => concerns(saying, id) || restsOn(saying, id)),
    )
    const named = at === groups.length - 1 ? [...inSayings, ...piece.entities] : inSayings
    const entities = newOf(
      named.map(({ id }) => id),
      known,
    )
    return { ...apart(sayings), entities, paragraph: null, date }
  })
}

const concerns = (saying: Saying, id: string): boolean =>
  isRemark(saying) ? saying.about.includes(id) : takesPart(saying, id)

const apart = (sayings: readonly Saying[]): Pick<Step, 'claims' | 'remarks'> => ({
  claims: sayings.flatMap((saying) => (isRemark(saying) ? [] : [saying])),
  remarks: sayings.filter(isRemark),
})

/** What is known after `asked` steps; of more than there are, after all. */
export function stateAt(steps: readonly Step[], asked: number): SoFar {
  const at = Math.max(0, Math.min(steps.length, asked))
  const shown = steps.slice(0, at)
  const step = shown.at(-1) ?? null
  const claims = shown.flatMap((one) => one.claims)
  const remarks = shown.flatMap((one) => one.remarks)
  return {
    steps,
    at,
    step,
    claims: new Set(claims.map(({ id }) => id)),
    remarks: new Set(remarks.map(({ id }) => id)),
    entities: new Set(shown.flatMap((one) => one.entities)),
    freshClaims: new Set(step?.claims.map(({ id }) => id)),
    freshRemarks: new Set(step?.remarks.map(({ id }) => id)),
    freshEntities: new Set(step?.entities),
    voices: new Set([...claims, ...remarks].flatMap(speakersOf)),
  }
}

/** Numbers of the paragraphs that tell a step, ascending. */
export const paragraphsOf = ({ paragraph, claims, remarks }: Step): readonly number[] =>
  paragraph === null
    ? [...new Set([...claims, ...remarks].map(firstEvidence))].sort((a, b) => a - b)
    : [paragraph]

/** "Paragraph 7", "The head", "18 Oct", "Without a date". */
export function stepName({ paragraph, date }: Step): string {
  if (paragraph !== null) return paragraph === 0 ? 'The head' : `Paragraph ${paragraph}`
  if (date === null) return 'Without a date'
  return date.label.charAt(0).toUpperCase() + date.label.slice(1)
}

/** "4 new claims, 1 new remark, 2 new names". */
export const newsOf = ({ claims, remarks, entities }: Step): string =>
  [
    claims.length > 0 ? count(claims.length, 'new claim') : '',
    remarks.length > 0 ? count(remarks.length, 'new remark') : '',
    entities.length > 0 ? count(entities.length, 'new name') : '',
  ]
    .filter(Boolean)
    .join(', ') || 'nothing new'

/** "12 of 114 claims · 3 of 20 remarks · 5 voices · 14 of 49 names"; nothing of remarks where the piece has none. */
export const tellKnown = (
  { claims, remarks, entities, voices }: SoFar,
  piece: Piece,
  separator = ' · ',
): string =>
  [
    `${claims.size} of ${count(piece.claims.length, 'claim')}`,
    ...(piece.remarks.length > 0 ? [`${remarks.size} of ${count(piece.remarks.length, 'remark')}`] : []),
    count(voices.size, 'voice'),
    `${entities.size} of ${count(piece.entities.length, 'name')}`,
  ].join(separator)

/** "2 claims, 1 remark without a date come last": what the order of dates cannot place; null where it places all. */
export function tellUndated(steps: readonly Step[]): string | null {
  const undated = steps.find(({ paragraph, date }) => paragraph === null && date === null)
  const { length: claims } = undated?.claims ?? []
  const { length: remarks } = undated?.remarks ?? []
  if (claims + remarks === 0) return null
  return `${countSayings(claims, remarks)} without a date ${claims + remarks === 1 ? 'comes' : 'come'} last`
}

const OPEN = '..'
const coarseness: Readonly<Record<Precision, number>> = { year: 0, month: 1, day: 2 }

/** The date at which something begins, as it is written; null where it has none that can be read. */
function startOf(saying: Saying, clock: Clock): string | null {
  return intervalOf(saying, clock) === null ? null : (dateOf(saying, clock)?.split('/')[0] ?? null)
}

/** Whom a claim ties; who makes a remark and of whom. */
const endsOf = (saying: Saying): readonly string[] =>
  isRemark(saying)
    ? [...saying.voices.slice(0, 1), ...saying.about].filter((id) => id !== UNATTRIBUTED)
    : [saying.subject, saying.object]

const firstEvidence = ({ evidence }: Saying): number =>
  Math.min(...evidence.map(({ paragraph }) => paragraph))

/** Those that are not known yet, each once; they are from now on. */
function newOf(ids: readonly string[], known: Set<string>): readonly string[] {
  const fresh = [...new Set(ids)].filter((id) => !known.has(id))
  for (const id of fresh) known.add(id)
  return fresh
}

const compare = <Value extends number | string>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0)
