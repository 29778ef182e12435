/** Graphs for the tests of layouts: written out, and arbitrary ones. */
import fc from 'fast-check'
import type { LayoutEdge, LayoutNode } from '../../../src/layouts/kernel/parts'

export const node = (id: string, width = 60, height = 14): LayoutNode => ({
  id,
  size: 20,
  label: { width, height },
})

export const edge = (source: string, target: string): LayoutEdge => ({ source, target })

export interface Graph {
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly LayoutEdge[]
}

/** `'a-b b-c d'`: three connected nodes and a lonely one. */
export function graphOf(text: string): Graph {
  const parts = text.split(' ').map((part) => part.split('-'))
  const ids = new Set(parts.flat())
  return {
    nodes: [...ids].map((id) => node(id)),
    edges: parts.flatMap(([source, target]) => (source && target ? [edge(source, target)] : [])),
  }
}

/** Two hubs with leaves, a cycle between them, a path of three and a lonely node: no two drawings of it look alike. */
export const twoHubs = graphOf(
  'h-a h-b h-c h-d h-k k-e k-f k-g k-i h-m m-n n-k a-b e-f g-j j-l h-o k-o h-q q-k p1-p2 p2-p3 lone',
)

/** Up to 40 nodes with labels of one to three lines, each but the first tied to an earlier one or to none; some more ties. */
export const arbitraryGraph: fc.Arbitrary<Graph> = fc
  .record({
    nodes: fc.array(
      fc.record({
        width: fc.integer({ min: 12, max: 94 }),
        lines: fc.integer({ min: 1, max: 3 }),
        size: fc.integer({ min: 17, max: 26 }),
        parent: fc.option(fc.nat(), { freq: 8 }),
      }),
      { minLength: 1, maxLength: 40 },
    ),
    more: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 15 }),
  })
  .map(({ nodes, more }) => {
    const name = (i: number) => `n${i % nodes.length}`
    const pairs = [
      ...nodes.flatMap(({ parent }, i) => (parent === null || i === 0 ? [] : [[i, parent % i] as const])),
      ...more,
    ]
    return {
      nodes: nodes.map(({ width, lines, size }, i) => ({
        id: name(i),
        size,
        label: { width, height: 14 * lines },
      })),
      edges: pairs.map(([a, b]) => edge(name(a), name(b))).filter(({ source, target }) => source !== target),
    }
  })
