/** What readers ask of a made corpus: of names as often as they occur, so that those in very many pieces are asked for often. */

import type { Provider } from '../../../src/graph/provider/provider'
import type { Random } from '../../../src/graph/random'
import { corpusPiece, heavyTailed, nameIn, worldOf } from './made'

/** Letters of what is typed, at most. */
const TYPED = 6

/** Asks one question; gives what it was, where that depends on the answer. */
export type Question = (provider: Provider, random: Random) => Promise<string | undefined>

export function questionsOn(pieces: number): Readonly<Record<string, Question>> {
  const id = (random: Random): string => {
    for (;;) {
      const piece = corpusPiece(Math.floor(random() * pieces), pieces)
      const entity = piece.entities[heavyTailed(random, piece.entities.length)]
      if (entity) return `${piece.id} ${entity.id}`
    }
  }
  const typed = (random: Random): string => nameIn(heavyTailed(random, worldOf(pieces))).name
  return {
    'search, as it is typed': async (provider, random) => {
      await provider.search(typed(random).slice(0, TYPED), 20)
      return undefined
    },
    'search, a whole name': async (provider, random) => {
      await provider.search(typed(random), 20)
      return undefined
    },
    neighbours: async (provider, random) => {
      await provider.neighbours(id(random), { limit: 20 })
      return undefined
    },
    dossier: async (provider, random) => {
      const asked = id(random)
      await provider.name(asked)
      await provider.says(asked, { limit: 20 })
      return undefined
    },
    way: async (provider, random) => {
      const way = await provider.path(id(random), id(random))
      return way?.is !== 'found' || way.steps.length > 4 ? 'way, longer or none' : 'way, up to 4 hops'
    },
    piece: async (provider, random) => {
      await provider.piece(`made-${Math.floor(random() * pieces)}`)
      return undefined
    },
  }
}
