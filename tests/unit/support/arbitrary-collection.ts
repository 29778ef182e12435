import fc, { type Arbitrary } from 'fast-check'
import { memberKey } from '../../../src/graph/collection/resolution'
import { type Judgement, type Member, verdicts } from '../../../src/model/collection'
import type { Claim, Entity, Piece } from '../../../src/model/piece'
import { piece } from './arbitrary-piece'

export interface DrawnCollection {
  readonly pieces: readonly Piece[]
  readonly judgements: readonly Judgement[]
}

/** Few, so that pieces have names in common, written in several ways. */
const names: readonly (readonly [Entity['kind'], string])[] = [
  ['person', 'Anna Lund'],
  ['person', 'Dr Anna Lund'],
  ['person', 'A. Lund'],
  ['person', 'Åse Holm'],
  ['person', 'Ase Holm'],
  ['person', 'Holm'],
  ['organisation', 'Harbour Council'],
  ['organisation', 'The Harbour Council'],
  ['organisation', 'Union of Ferries'],
  ['organisation', 'UF'],
  ['place', 'North Bay'],
  ['place', 'North Bay'],
  ['place', 'Søndre Øy'],
]
const sayings = [
  'The council closes the harbour.',
  'Ferries’ crews wait in the bay.',
  'Åse speaks of a closing harbour',
]
const predicates = ['backs', 'attacks', 'serves', 'part-of', 'warns', 'allied-with', 'other']

/** Several pieces with names in common, and judgements on some of them. */
export const collection: Arbitrary<DrawnCollection> = fc
  .array(piece, { minLength: 2, maxLength: 5 })
  .chain((drawn) =>
    fc
      .tuple(
        ...drawn.map((one, at) =>
          fc.record({
            named: fc.array(fc.constantFrom(...names), { minLength: 6, maxLength: 6 }),
            told: fc.array(fc.tuple(fc.constantFrom(...sayings), fc.constantFrom(...predicates)), {
              minLength: 6,
              maxLength: 6,
            }),
            day: fc.constantFrom('2024-01-01', '2024-01-02'),
            one: fc.constant({ ...one, id: `p${at}` }),
          }),
        ),
      )
      .map((all) => all.map(({ one, named, told, day }) => renamed({ ...one, published: day }, named, told))),
  )
  .chain((pieces) => fc.record({ pieces: fc.constant(pieces), judgements: judgementsOn(pieces) }))

function renamed(
  given: Piece,
  named: readonly (readonly [Entity['kind'], string])[],
  told: readonly (readonly [string, string])[],
): Piece {
  const isPlace = (id: string): boolean =>
    named[given.entities.findIndex((entity) => entity.id === id)]?.[0] === 'place'
  const claimOf = ({ wording, where, ...claim }: Claim, at: number): Claim => {
    const [text = claim.text, predicate = claim.predicate] = told[at] ?? []
    return {
      ...claim,
      text,
      predicate,
      ...(predicate === 'other' && wording !== undefined && { wording }),
      ...(where !== undefined && isPlace(where) && { where }),
    }
  }
  return {
    ...given,
    // Each has a text of its own.
    paragraphs: given.paragraphs.map((paragraph, at) =>
      at === 0 ? { text: given.id, mentions: [] } : paragraph,
    ),
    entities: given.entities.map((entity, at) => {
      const [kind, name] = named[at] ?? [entity.kind, entity.name]
      const { at: place, within, aliases: _, ...rest } = entity
      return { ...rest, kind, name, aliases: [], unnamed: entity.unnamed && at === 0 }
    }),
    claims: given.claims.map(claimOf),
  }
}

const membersOf = (pieces: readonly Piece[]): readonly Member[] =>
  pieces.flatMap(({ id, entities }) => entities.map((entity) => ({ piece: id, entity: entity.id })))

const judgementsOn = (pieces: readonly Piece[]): Arbitrary<readonly Judgement[]> =>
  fc
    .array(
      fc.tuple(
        fc.shuffledSubarray([...membersOf(pieces)], { minLength: 2, maxLength: 2 }),
        fc.constantFrom(...verdicts),
      ),
      { maxLength: 4 },
    )
    .map((drawn) =>
      drawn.flatMap(([[one, other], verdict], at): Judgement[] =>
        one && other && memberKey(one) !== memberKey(other)
          ? [
              {
                id: `j${at}`,
                verdict,
                of: [one, other],
                by: 'a test',
                on: `2024-02-0${at + 1}T00:00:00Z`,
              },
            ]
          : [],
      ),
    )
