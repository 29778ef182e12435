import { publishedOn } from '../../model/dates/published'
import type { Entity, Evidence, Paragraph, Piece } from '../../model/piece'
import { publishedIn, type Source, sourceOf } from '../collection/sources'
import { numberIn, publisherName } from '../collection/tellers'
import type { Column } from './column'
import { pieceColumns } from './columns'

type Resting = { readonly evidence: readonly [Evidence, ...Evidence[]] }

/** Of several pieces, which one tells something: nobody outside counts paragraphs through all of them. */
const told = (sources: readonly Source[]): readonly Column<Resting>[] => [
  { name: 'piece', type: 'text', of: (one) => sourceOf(sources, one)?.piece },
  { name: 'piece_title', type: 'text', of: (one) => sourceOf(sources, one)?.of.title },
  {
    name: 'piece_publisher',
    type: 'text',
    of(one) {
      const source = sourceOf(sources, one)
      return source && publisherName(source.of)
    },
  },
  {
    name: 'piece_published',
    type: 'text',
    of(one) {
      const source = sourceOf(sources, one)
      return source && publishedOn(source.of)
    },
  },
]

/** Columns of a whole graph, whose day is the last of its pieces'. */
export const wholeColumns = (sources: readonly Source[]): readonly Column<Piece>[] =>
  pieceColumns.map((column) =>
    column.name === 'published' ? { ...column, of: (piece) => publishedIn(piece, sources) } : column,
  )

/** Columns of what rests on paragraphs; of several pieces with the piece in front, and paragraphs as that counts them. */
export function columnsIn<Of extends Resting>(
  columns: readonly Column<Of>[],
  sources: readonly Source[],
): readonly Column<Of>[] {
  if (sources.length === 0) return columns
  const own = columns.map((column) =>
    column.name === 'paragraphs'
      ? {
          ...column,
          of: ({ evidence }: Of) => evidence.map(({ paragraph }) => String(numberIn(sources, paragraph))),
        }
      : column,
  )
  return [...told(sources), ...own]
}

/** Ids of the pieces in whose texts somebody stands, by the id of an entity. */
export function piecesOf(
  { paragraphs }: Pick<Piece, 'paragraphs'>,
  sources: readonly Source[],
): ReadonlyMap<string, readonly string[]> {
  const pieces = new Map<string, string[]>()
  for (const { piece, from, to } of sources)
    for (const entity of new Set(paragraphs.slice(from, to).flatMap(mentioned)))
      pieces.set(entity, [...(pieces.get(entity) ?? []), piece])
  return pieces
}

const mentioned = ({ mentions }: Paragraph): readonly string[] => mentions.map(({ entity }) => entity)

/** In which pieces somebody stands; no column where there is one piece alone. */
export function piecesColumns(piece: Piece, sources: readonly Source[]): readonly Column<Entity>[] {
  if (sources.length === 0) return []
  const pieces = piecesOf(piece, sources)
  return [{ name: 'pieces', type: 'list', of: ({ id }) => pieces.get(id) }]
}
