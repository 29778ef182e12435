/** Who is mentioned together with somebody, apart from all that is said. */

import type { Piece } from '../model/piece'
import { mentioning } from './paths/spotlight'
import { tieId } from './ties'
import { pairsIn, type Together, untied } from './together'

/** Who is mentioned together with an entity, though no tie joins them, and in which paragraphs; those most often so first. */
export const companions = (
  piece: Pick<Piece, 'paragraphs'>,
  ties: { has(id: string): boolean },
  entity: string,
): readonly { readonly entity: string; readonly paragraphs: readonly number[] }[] =>
  untied(pairsIn(piece.paragraphs, mentioning(piece, entity)), ties).flatMap((pair) => {
    const [one, other] = pair.ends
    if (one !== entity && other !== entity) return []
    return [{ entity: one === entity ? other : one, paragraphs: paragraphsOf(pair) }]
  })

/** Numbers of the paragraphs in which a sentence names both of two whom no tie joins; none where one does. */
export function togetherIn(
  piece: Pick<Piece, 'paragraphs'>,
  ties: { has(id: string): boolean },
  one: string,
  other: string,
): readonly number[] {
  const id = tieId(one, other)
  if (ties.has(id)) return []
  const pair = pairsIn(piece.paragraphs, mentioning(piece, one)).find((each) => each.id === id)
  return pair ? paragraphsOf(pair) : []
}

/** Numbers of the paragraphs in which a sentence names both, ascending. */
export const paragraphsOf = ({ sentences }: Together): readonly number[] => [
  ...new Set(sentences.map(({ paragraph }) => paragraph)),
]
