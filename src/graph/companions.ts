/** Who is mentioned together with somebody, apart from all that is said. */

import { atOnce, type Steps } from '../model/check/steps'
import { onceEach } from '../model/onceEach'
import type { Piece } from '../model/piece'
import { mentioning } from './paths/spotlight'
import { tieId } from './ties'
import { pairsIn, pairsInText, type Together, untied } from './together'

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

/** All pairs that somebody is one of: of those that were found ahead, else in the paragraphs that mention them. */
function pairsWith(piece: Pick<Piece, 'paragraphs'>, entity: string): readonly Together[] {
  const { paragraphs } = piece
  if (pairsInText.isKnown(paragraphs)) return pairsOfEach(pairsInText(paragraphs)).get(entity) ?? []
  return atOnce(pairsIn(paragraphs, mentioning(piece, entity))).filter(({ ends }) => ends.includes(entity))
}

const pairsOfEach = onceEach((pairs: readonly Together[]): ReadonlyMap<string, readonly Together[]> => {
  const found = new Map<string, Together[]>()
  for (const pair of pairs)
    for (const end of pair.ends) {
      const own = found.get(end)
      if (own) own.push(pair)
      else found.set(end, [pair])
    }
  return found
})

/** Finds all pairs in steps: whoever asks for somebody's companions has them from then on. */
export function* companionsAhead({ paragraphs }: Pick<Piece, 'paragraphs'>): Steps<void> {
  yield* pairsInText.ahead(paragraphs)
  yield
  pairsOfEach(pairsInText(paragraphs))
}

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
