import { suggestionNote } from '../graph/made'
import { attribution, plainText } from '../graph/voices'
import type { Claim, Entity, Piece } from '../model/piece'

/** One claim as plain text: sentence, stance, voices, paragraph, piece and the address that shows it. */
export function citation(
  piece: Piece,
  claim: Claim,
  entities: ReadonlyMap<string, Entity>,
  link: string,
): string {
  const name = (id: string): string => entities.get(id)?.name ?? id
  const marks = [
    claim.stance === 'asserted' ? '' : claim.stance,
    claim.condition ?? '',
    suggestionNote(claim),
  ].filter(Boolean)
  const stance = marks.length === 0 ? '' : ` (${marks.join(', ')})`
  const paragraphs = claim.evidence.map(({ paragraph }) => (paragraph === 0 ? 'head' : `¶ ${paragraph}`))
  const source = [
    ...piece.authors.map(name),
    `“${piece.title}”`,
    ...[piece.publisher ?? []].flat().map(name),
    piece.published,
  ]
  return [
    `“${claim.text}”${stance}`,
    `— ${plainText(attribution(claim, entities))}; ${paragraphs.join(', ')} of ${source.join(', ')}.`,
    link,
  ].join('\n')
}
