import type { Piece } from '../../model/piece'
import { type ColourBy, stepAt, tintAt } from '../look/colourBy'
import type { Tie } from '../ties'
import { type Source, sourceAt } from './sources'
import { tellerNumbers } from './tellers'

/** Classes of what is drawn, by the id of an entity or of a tie. */
export type Colours = ReadonlyMap<string, string>

/**
 * Whose pieces alone name somebody, and tell a tie; what several publishers have is of no tint. Or which piece had it first.
 */
export function coloursOf(
  by: Exclude<ColourBy, 'kind'>,
  { paragraphs }: Pick<Piece, 'paragraphs'>,
  ties: Iterable<Tie>,
  sources: readonly Source[],
): Colours {
  const classOf = by === 'publisher' ? tellerClass(sources) : firstClass(sources)
  const named = new Map<string, Set<Source>>()
  for (const source of sources)
    for (const { mentions } of paragraphs.slice(source.from, source.to))
      for (const { entity } of mentions) named.set(entity, (named.get(entity) ?? new Set()).add(source))
  const told = [...ties].map(({ id, claims }) => {
    const own = claims.flatMap(({ evidence: [{ paragraph }] }) => sourceAt(sources, paragraph) ?? [])
    return [id, new Set(own)] as const
  })
  return new Map([...named, ...told].map(([id, own]) => [id, classOf(own)]))
}

function tellerClass(sources: readonly Source[]): (own: ReadonlySet<Source>) => string {
  const numbers = tellerNumbers(sources)
  return (own) => {
    const [teller, ...others] = new Set([...own].map((source) => source.teller))
    return teller === undefined || others.length > 0
      ? 'tint-several'
      : `tint-${tintAt(numbers.get(teller) ?? -1)}`
  }
}

/** Sources are in the order in which they came out. */
function firstClass(sources: readonly Source[]): (own: ReadonlySet<Source>) => string {
  const places = new Map(sources.map((source, at) => [source, at]))
  return (own) =>
    `step-${stepAt(Math.max(0, Math.min(...[...own].map((one) => places.get(one) ?? -1))), sources.length)}`
}
