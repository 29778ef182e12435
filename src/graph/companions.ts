/** Who is mentioned together with somebody, apart from all that is said. */

import { atOnce } from '../model/check/steps'
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
  untied(pairsWith(piece, entity), ties).map((pair) => {
    const [one, other] = pair.ends
    return { entity: one === entity ? other : one, paragraphs: paragraphsOf(pair) }
  })

/** All pairs that somebody is one of, in the paragraphs that mention them: all of a large text would take room for good. */
const pairsWith = (piece: Pick<Piece, 'paragraphs'>, entity: string): readonly Together[] =>
  atOnce(pairsIn(piece.paragraphs, mentioning(piece, entity))).filter(({ ends }) => ends.includes(entity))

/** Numbers of the paragraphs in which a sentence names both of two whom no tie joins; none where one does. */
export function togetherIn(
  piece: Pick<Piece, 'paragraphs'>,
  ties: { has(id: string): boolean },
  one: string,
  other: string,
): readonly number[] {
  const id = tieId(one, other)
  if (ties.has(id)) return []
  const pair = pairsWith(piece, one).find((each) => each.id === id)
  return pair ? paragraphsOf(pair) : []
}

/** Numbers of the paragraphs in which a sentence names both, ascending. */
export const paragraphsOf = ({ sentences }: Together): readonly number[] => [
  ...new Set(sentences.map(({ paragraph }) => paragraph)),
]
