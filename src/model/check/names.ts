import { onceEach } from '../onceEach'
import type { Piece } from '../piece'
import { correctorFor } from '../spelling'
import { at, type Located, listOf, located, textOf } from '../unknown'

/** Who or what has which id: the first that has it counts. */
export interface Index {
  get(id: string): Located | undefined
  /** The id that a misspelt one may mean. */
  correct(id: string): string | null
}

/** All that a piece can point to. */
export interface Names {
  readonly entities: Index
  readonly claims: Index
  /** Number of the last paragraph; null where there is no list of paragraphs. */
  readonly lastParagraph: number | null
}

/** What there is in a piece in memory. Edits leave most of it as it was. */
export const namesOf = ({ entities, claims, paragraphs }: Piece): Names => ({
  entities: entitiesOnce(entities),
  claims: claimsOnce(claims),
  lastParagraph: paragraphs.length - 1,
})

const entitiesOnce = onceEach((entities: Piece['entities']) =>
  indexOf(listOf(located({ entities }), 'entities')),
)
const claimsOnce = onceEach((claims: Piece['claims']) => indexOf(listOf(located({ claims }), 'claims')))

/** Made when it is first asked. */
export function indexOf(things: readonly Located[]): Index {
  let made: ReadonlyMap<string, Located> | null = null
  const byId = () => {
    made ??= firstOfEach(things)
    return made
  }
  const correct = correctorFor({ [Symbol.iterator]: () => byId().keys() })
  return { get: (id) => byId().get(id), correct }
}

function firstOfEach(things: readonly Located[]): ReadonlyMap<string, Located> {
  const byId = new Map<string, Located>()
  for (const thing of things) {
    const id = textOf(at(thing, 'id'))
    if (id !== null && !byId.has(id)) byId.set(id, thing)
  }
  return byId
}
