import { type Source, sourceOf } from '../../graph/collection/sources'
import { numberIn, publisherName } from '../../graph/collection/tellers'
import { suggestionNote } from '../../graph/made'
import { publishedOn } from '../../model/dates/published'
import type { Claim, Piece } from '../../model/piece'

/** What a sentence must not be taken without: stance, condition, and that nobody reviewed it. */
export const marks = (claim: Claim): readonly string[] =>
  [claim.stance === 'asserted' ? '' : claim.stance, claim.condition ?? '', suggestionNote(claim)].filter(
    Boolean,
  )

/** "head, ¶ 12"; of several pieces as each of them counts. */
export const paragraphs = ({ evidence }: Pick<Claim, 'evidence'>, sources: readonly Source[] = []): string =>
  evidence
    .map(({ paragraph }) => numberIn(sources, paragraph))
    .map((number) => (number === 0 ? 'head' : `¶ ${number}`))
    .join(', ')

/** Where a claim stands: "¶ 12"; of several pieces with the one that tells it, "“A bridge”, Oslo Post, 2024-03-03, ¶ 12". */
export function placeOf(claim: Pick<Claim, 'evidence'>, sources: readonly Source[] = []): string {
  const source = sourceOf(sources, claim)
  return [...(source ? [pieceName(source.of)] : []), paragraphs(claim, sources)].join(', ')
}

/** "“A bridge”, Oslo Post, 2024-03-03". */
export const pieceName = (piece: Piece): string =>
  [`“${piece.title}”`, publisherName(piece), publishedOn(piece)].filter(Boolean).join(', ')
