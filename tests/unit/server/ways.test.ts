import { beforeAll, describe, expect, it } from 'vitest'
import { memberKey } from '../../../src/graph/collection/resolution'
import { providerOf } from '../../../src/graph/provider/memory'
import type { Way } from '../../../src/graph/provider/provider'
import { randomOf, seededRandom } from '../../../src/graph/random'
import { takePiece } from '../../../src/server/corpus/corpus'
import { providerOn } from '../../../src/server/provider/provider'
import { corpusPiece } from '../../bench/corpus/made'
import { effort } from '../../effort'
import { emptyCorpus } from '../support/corpus'

const PIECES = 30
const PAIRS = 60 * effort.times
const pieces = Array.from({ length: PIECES }, (_, at) => corpusPiece(at, PIECES))
const ids = pieces.flatMap(({ id, entities }) =>
  entities.map((entity) => memberKey({ piece: id, entity: entity.id })),
)

const told = (way: Way | null) =>
  way?.is === 'found'
    ? {
        cost: way.cost.toFixed(9),
        steps: way.steps.map(({ to, claims }) => [to.id, claims.map(({ claim }) => claim.id)]),
      }
    : way?.is

describe('ways through a corpus in which a few are in most pieces', () => {
  let corpus: ReturnType<typeof providerOn>
  beforeAll(async () => {
    const engine = await emptyCorpus()
    for (const piece of pieces) await takePiece(engine, piece, { whereTaken: 'refuse' })
    corpus = providerOn(engine)
  })

  it('are those that pieces in memory give', async () => {
    const memory = providerOf(pieces)
    const random = seededRandom(effort.seed)
    for (let pair = 0; pair < PAIRS; pair++) {
      const [from = '', to = ''] = [randomOf(random, ids), randomOf(random, ids)]
      expect([from, to, told(await corpus.path(from, to))]).toEqual([
        from,
        to,
        told(await memory.path(from, to)),
      ])
    }
  })
})
