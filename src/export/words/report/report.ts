import { type Source, sourceAt } from '../../../graph/collection/sources'
import { numberIn } from '../../../graph/collection/tellers'
import { findDisputes, reasonText } from '../../../graph/disputes'
import { disputesAcross, eachOnce } from '../../../graph/findings/differences'
import { findingsOf } from '../../../graph/findings/followed'
import type { Finding } from '../../../graph/findings/origins'
import { piecesOf } from '../../../graph/findings/tree'
import { isSuggested, suggestionNote } from '../../../graph/made'
import { firstParagraph, inReadingOrder } from '../../../graph/ties'
import { attribution, plainText } from '../../../graph/voices'
import { count, list } from '../../../graph/words'
import { tellDate } from '../../../model/dates/dates'
import type { Claim, Entity, Piece } from '../../../model/piece'
import { type Kind, kinds } from '../../../model/vocabulary'
import { byline } from '../byline'
import { marks, paragraphs, pieceName, placeOf } from '../claim'
import { tellFinding } from './findings'

/** A report in its parts, for whatever it is written in. */
export type Block =
  | { readonly is: 'title' | 'heading' | 'subheading' | 'text' | 'quiet'; readonly text: string }
  /** Where the graph stands: as it is drawn, or with a number as that step of the story shows it, from 0. */
  | { readonly is: 'picture'; readonly step: number | null }
  /** `text` is what it is about, `more` what is told of it. */
  | { readonly is: 'item'; readonly text: string; readonly more: string }

/** A step of the story on paper. */
export interface ToldStep {
  readonly text: string
  /** What its picture shows, in sentences; empty where it has none. */
  readonly caption: string
}

export interface ReportSubject {
  readonly piece: Piece
  /** Of the piece, where it is the whole of several. */
  readonly sources?: readonly Source[]
  /** What it does not have of the piece, in a sentence; empty where it has all. */
  readonly missing: string
  /** That shows the same; null where there is none that others could open. */
  readonly link: string | null
  /** ISO day on which it is made. */
  readonly today: string
  /** The steps of the piece's story, where that is told. */
  readonly story: readonly ToldStep[]
}

const kindHeadings: Readonly<Record<Kind, string>> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
}

/** Who is in a piece, what it claims and by whose word, and what it sets against each other. */
export function reportOf({
  piece,
  sources = [],
  missing,
  link,
  today,
  story,
}: ReportSubject): readonly Block[] {
  const entities = new Map(piece.entities.map((entity) => [entity.id, entity]))
  const nameOf = (id: string): string => entities.get(id)?.name ?? id
  const findings = sources.length > 0 ? findingsOf(piece, sources) : []
  const suggested = piece.claims.filter(isSuggested).length
  const sizes = [
    count(piece.entities.length, 'name'),
    `${count(piece.claims.length, 'claim')}${suggested > 0 ? `, ${suggested} of them suggested and not reviewed` : ''}`,
  ]
  return [
    { is: 'title', text: piece.title },
    { is: 'quiet', text: byline(piece, sources, nameOf) },
    { is: 'text', text: `${sizes.join(' · ')}. ${missing}`.trim() },
    { is: 'picture', step: null },
    ...disputesOf(piece, entities, sources, findings),
    ...findingsIn(findings, entities),
    { is: 'heading', text: 'Who is in it' },
    ...kinds.flatMap((kind) => castOf(piece, kind)),
    { is: 'heading', text: 'What it claims, and by whose word' },
    ...claimsOf(piece, entities, sources),
    ...remarksOf(piece, entities, sources),
    ...storyOf(piece, story),
    {
      is: 'quiet',
      text: [
        `Made with Hearsay on ${today}`,
        `annotated by ${piece.annotated.by}, ${piece.annotated.on}`,
        piece.url ?? '',
        link ?? '',
      ]
        .filter(Boolean)
        .join(' · '),
    },
  ]
}

function castOf({ entities }: Piece, kind: Kind): readonly Block[] {
  const own = entities.filter((entity) => entity.kind === kind)
  if (own.length === 0) return []
  const items = own.map((entity): Block => {
    const told = [
      entity.role ?? '',
      entity.unnamed ? 'nobody in particular' : '',
      isSuggested(entity) ? 'suggested' : '',
    ]
    return { is: 'item', text: entity.name, more: told.filter(Boolean).join(', ') }
  })
  return [{ is: 'subheading', text: kindHeadings[kind] }, ...items]
}

function claimsOf(
  piece: Piece,
  entities: ReadonlyMap<string, Entity>,
  sources: readonly Source[],
): readonly Block[] {
  const sorted = [...piece.claims].sort(inReadingOrder)
  return sorted.flatMap((claim, at): Block[] => {
    const number = firstParagraph(claim)
    const before = sorted[at - 1]
    const isFirst = before === undefined || firstParagraph(before) !== number
    const heading: Block = { is: 'subheading', text: headingOf(number, sources) }
    return [...(isFirst ? [heading] : []), claimItem(claim, piece, entities, sources)]
  })
}

/** "Head", "¶ 4", of several pieces with the one that it is of. */
function headingOf(paragraph: number, sources: readonly Source[]): string {
  const source = sourceAt(sources, paragraph)
  const number = numberIn(sources, paragraph)
  const place = number === 0 ? 'Head' : `¶ ${number}`
  return source ? `${pieceName(source.of)}: ${place}` : place
}

const claimItem = (
  claim: Claim,
  piece: Piece,
  entities: ReadonlyMap<string, Entity>,
  sources: readonly Source[],
): Block => {
  const noted = marks(claim)
  const more = [
    plainText(attribution(claim, entities)),
    claim.when === undefined ? '' : tellDate(claim.when, piece.published),
    claim.said === undefined ? '' : `said ${tellDate(claim.said, piece.published)}`,
    claim.evidence.length > 1 ? paragraphs(claim, sources) : '',
  ]
  return {
    is: 'item',
    text: `${claim.text}${noted.length === 0 ? '' : ` (${noted.join(', ')})`}`,
    more: more.filter(Boolean).join(' · '),
  }
}

/** What voices say that ties no two names, in reading order. */
function remarksOf(
  { remarks, published }: Piece,
  entities: ReadonlyMap<string, Entity>,
  sources: readonly Source[],
): readonly Block[] {
  if (remarks.length === 0) return []
  const items = [...remarks].sort(inReadingOrder).map((remark): Block => {
    const about = remark.about.map((id) => entities.get(id)?.name ?? id)
    const more = [
      plainText(attribution(remark, entities)),
      about.length === 0 ? '' : `of ${list(about)}`,
      remark.said === undefined ? '' : `said ${tellDate(remark.said, published)}`,
      placeOf(remark, sources),
      suggestionNote(remark),
    ]
    return { is: 'item', text: remark.text, more: more.filter(Boolean).join(' · ') }
  })
  return [{ is: 'heading', text: 'What else is said' }, ...items]
}

/** Each step with its picture and what that shows. */
function storyOf({ story }: Piece, steps: readonly ToldStep[]): readonly Block[] {
  if (steps.length === 0) return []
  return [
    { is: 'heading', text: story?.title ?? 'The story' },
    ...steps.flatMap(({ text, caption }, at): Block[] => [
      { is: 'subheading', text: `Step ${at + 1} of ${steps.length}` },
      { is: 'text', text },
      { is: 'picture', step: at },
      ...(caption === '' ? [] : [{ is: 'quiet', text: caption } as const]),
    ]),
  ]
}

function disputesOf(
  piece: Piece,
  entities: ReadonlyMap<string, Entity>,
  sources: readonly Source[],
  findings: readonly Finding[],
): readonly Block[] {
  const disputes =
    findings.length > 0
      ? eachOnce(disputesAcross(piece.claims, entities, findings), findings).map(({ dispute }) => dispute)
      : findDisputes(piece.claims, entities)
  if (disputes.length === 0) return []
  const side = (claim: Claim): string =>
    `${claim.text} ${plainText(attribution(claim, entities))}, ${placeOf(claim, sources)}.`
  return [
    { is: 'heading', text: 'What is disputed' },
    ...disputes.map(
      ({ claims: [one, other], reason }): Block => ({
        is: 'item',
        text: side(one),
        more: `Against: ${side(other)} (${reasonText[reason]})`,
      }),
    ),
  ]
}

/** What several pieces tell, and to how many sources that goes back; what most of them tell first. */
function findingsIn(findings: readonly Finding[], entities: ReadonlyMap<string, Entity>): readonly Block[] {
  const several = findings
    .map((finding) => ({ finding, pieces: piecesOf(finding).length }))
    .filter(({ pieces }) => pieces > 1)
    .toSorted((a, b) => b.pieces - a.pieces)
  if (several.length === 0) return []
  const nameInText = (id: string): string => {
    const entity = entities.get(id)
    return entity?.inText ?? entity?.name ?? id
  }
  return [
    { is: 'heading', text: 'Is it one source?' },
    ...several.map(({ finding }): Block => {
      const { text, denied } = finding.told[0].claim
      return {
        is: 'item',
        text: denied ? `Denied: ${text}` : text,
        more: tellFinding(finding, { nameInText, entities }),
      }
    }),
  ]
}
