import { onceEach } from '../onceEach'
import type { Piece, Story } from '../piece'
import { correctorFor } from '../spelling'
import { field, type Located } from '../unknown'

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
  readonly remarks: Index
  /** Of the story. */
  readonly steps: Index
  /** Number of the last paragraph; null where there is no list of paragraphs. */
  readonly lastParagraph: number | null
}

/** What there is in a piece in memory. Edits leave most of it as it was. */
export const namesOf = ({ entities, claims, remarks, story, paragraphs }: Piece): Names => ({
  entities: entitiesOnce(entities),
  claims: claimsOnce(claims),
  remarks: remarksOnce(remarks),
  steps: stepsOnce(story?.steps ?? noSteps),
  lastParagraph: paragraphs.length - 1,
})

const entitiesOnce = onceEach((entities: Piece['entities']) =>
  indexOf({ value: entities, path: ['entities'] }),
)
const claimsOnce = onceEach((claims: Piece['claims']) => indexOf({ value: claims, path: ['claims'] }))
const remarksOnce = onceEach((remarks: Piece['remarks']) => indexOf({ value: remarks, path: ['remarks'] }))
const stepsOnce = onceEach((steps: Story['steps']) => indexOf({ value: steps, path: ['story', 'steps'] }))
const noSteps: Story['steps'] = []

/** Of a list of things that have ids. Made when it is first asked. */
export function indexOf({ value: things, path }: Located): Index {
  let made: ReadonlyMap<string, number> | null = null
  const places = () => {
    made ??= placesOf(things)
    return made
  }
  return {
    get(id) {
      const place = places().get(id)
      return place === undefined ? undefined : { value: field(things, place), path: [...path, place] }
    },
    correct: correctorFor({ [Symbol.iterator]: () => places().keys() }),
  }
}

function placesOf(things: unknown): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  if (!Array.isArray(things)) return places
  for (const [place, thing] of things.entries()) {
    const id = field(thing, 'id')
    if (typeof id === 'string' && !places.has(id)) places.set(id, place)
  }
  return places
}
