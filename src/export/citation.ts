import { sourceOf } from '../graph/collection/sources'
import { attribution, plainText } from '../graph/voices'
import { publishedOn } from '../model/dates/published'
import type { Export, Subjects } from './export'
import { marks, paragraphs } from './words/claim'

/** One claim as plain text: sentence, stance, voices, paragraph, piece and the address that shows it. */
export const citation = {
  id: 'cite',
  of: 'claim',
  label: 'Cite',
  does: 'Cite this claim',
  keeps: 'the sentence, its stance, its voices, where it stands, and a link',
  loses: 'its dates and what speaks against it',
  produce,
  to: { place: 'clipboard', told: () => 'Citation copied' },
} as const satisfies Export<'claim'>

function produce({ piece: whole, claim, entities, sources = [], link }: Subjects['claim']): string {
  const piece = sourceOf(sources, claim)?.of ?? whole
  const name = (id: string): string => piece.entities.find((entity) => entity.id === id)?.name ?? id
  const noted = marks(claim)
  const stance = noted.length === 0 ? '' : ` (${noted.join(', ')})`
  const source = [
    ...piece.authors.map(name),
    `“${piece.title}”`,
    ...[piece.publisher ?? []].flat().map(name),
    publishedOn(piece) ?? 'no date',
  ]
  return [
    `“${claim.text}”${stance}`,
    `— ${plainText(attribution(claim, entities))}; ${paragraphs(claim, sources)} of ${source.join(', ')}.`,
    ...(link === null ? [] : [link]),
  ].join('\n')
}
