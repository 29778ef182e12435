/** The kernel that places many, beside ForceAtlas2 of graphology: how long, and how good. */
import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { seededRandom } from '../../../src/graph/random'
import { multilevelLayout } from '../../../src/layouts/multilevel/multilevel'
import { linesOf, madePiece, type Size } from '../madePiece'
import { crossings, neighbourhoodKept } from '../quality'
import { inTurn, type Row, timed } from '../row'

const ITERATIONS = 500
const sizes: readonly (Size & { readonly aim: number; readonly runs: number })[] = [
  { names: 2000, claims: 6000, aim: 0.05, runs: 3 },
  { names: 10_000, claims: 30_000, aim: 0.08, runs: 1 },
]

export async function layout(): Promise<Row[]> {
  const rows: Row[] = []
  for (const { aim, runs, ...size } of sizes) rows.push(await atSize(size, aim, runs))
  return rows
}

async function atSize(size: Size, aim: number, runs: number): Promise<Row> {
  const piece = madePiece(size)
  const lines = linesOf(piece)
  const nodes = piece.entities.map(({ id, name }) => ({
    id,
    size: 20,
    label: { width: Math.min(92, name.length * 6), height: 14 },
  }))
  const edges = lines.map(({ id, source, target }) => ({ id, source, target, weight: 1, length: 1 }))
  const numbers = new Map(nodes.map(({ id }, at) => [id, at]))
  const pairs = lines.map(
    ({ source, target }) => [numbers.get(source) ?? 0, numbers.get(target) ?? 0] as const,
  )
  let [own, others]: [ReturnType<typeof multilevelLayout>, Graph] = [new Map(), new Graph()]
  const times = await inTurn(
    () => timed(() => (own = multilevelLayout(nodes, edges))),
    () => {
      others = scattered(size.names, pairs)
      const settings = { ...forceAtlas2.inferSettings(others), barnesHutOptimize: true }
      return timed(() => forceAtlas2.assign(others, { iterations: ITERATIONS, settings }))
    },
    runs,
  )
  const drawings = [
    {
      x: nodes.map(({ id }) => own.get(id)?.x ?? 0),
      y: nodes.map(({ id }) => own.get(id)?.y ?? 0),
      edges: pairs,
    },
    {
      x: others.mapNodes((_, { x }) => Number(x)),
      y: others.mapNodes((_, { y }) => Number(y)),
      edges: pairs,
    },
  ] as const
  const [kept, keptByOther] = drawings.map((drawing) => neighbourhoodKept(drawing)) as [number, number]
  const [crossed, crossedByOther] = drawings.map((drawing) => crossings(drawing)) as [number, number]
  return {
    what: `layout of ${size.names.toLocaleString('en')} names`,
    against: `ForceAtlas2, ${ITERATIONS} iterations`,
    ...times,
    unit: 'ms',
    aim,
    note: `neighbours kept ${(kept / keptByOther).toFixed(2)} of its own, crossings ${(crossed / crossedByOther).toFixed(2)}`,
  }
}

function scattered(count: number, pairs: readonly (readonly [number, number])[]): Graph {
  const random = seededRandom(1)
  const graph = new Graph()
  for (let node = 0; node < count; node++) graph.addNode(node, { x: random(), y: random() })
  for (const [a, b] of pairs) graph.addEdge(a, b)
  return graph
}
