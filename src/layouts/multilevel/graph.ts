/** Graphs as typed arrays: what the layout for many nodes works on. */

import type { LayoutEdge, LayoutNode } from '../kernel/parts'

/** An undirected graph without loops, each of its lines once from either end, in compressed rows. */
export interface Sparse {
  readonly count: number
  /** Where a node's neighbours begin in `targets`; one more than there are nodes. */
  readonly offsets: Int32Array
  readonly targets: Int32Array
  /** Of the line to the target in the same place. */
  readonly weights: Float64Array
  /** How strongly a node pushes: 1 and its number of lines, those of all that were merged into it. */
  readonly masses: Float64Array
}

/** A line between two nodes, told by their numbers. */
export interface Line {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/** Lines between the same two become one whose weight is the sum; loops are left out. Masses as given, or 1 and the degree. */
export function sparse(count: number, lines: readonly Line[], masses?: Float64Array): Sparse {
  const sums = new Map<number, number>()
  for (const { a, b, weight } of lines) {
    if (a === b) continue
    const key = Math.min(a, b) * count + Math.max(a, b)
    sums.set(key, (sums.get(key) ?? 0) + weight)
  }
  const offsets = new Int32Array(count + 1)
  const each = (visit: (a: number, b: number, weight: number) => void): void => {
    for (const [key, weight] of sums) {
      const [a, b] = [Math.floor(key / count), key % count]
      visit(a, b, weight)
      visit(b, a, weight)
    }
  }
  each((a) => {
    offsets[a + 1] = (offsets[a + 1] ?? 0) + 1
  })
  for (let node = 0; node < count; node++) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0)
  const next = offsets.slice()
  const targets = new Int32Array(sums.size * 2)
  const weights = new Float64Array(sums.size * 2)
  each((a, b, weight) => {
    const at = next[a] ?? 0
    next[a] = at + 1
    targets[at] = b
    weights[at] = weight
  })
  const own =
    masses ?? Float64Array.from({ length: count }, (_, a) => 1 + (offsets[a + 1] ?? 0) - (offsets[a] ?? 0))
  return { count, offsets, targets, weights, masses: own }
}

/** Lines by the numbers of their ends; what leads to no node is left out. A tie of many claims pulls a little more. */
export function linesOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): readonly Line[] {
  const numbers = new Map(nodes.map(({ id }, number) => [id, number]))
  return edges.flatMap(({ source, target, weight = 1 }): Line[] => {
    const [a, b] = [numbers.get(source), numbers.get(target)]
    return a === undefined || b === undefined || a === b
      ? []
      : [{ a, b, weight: 1 + Math.log2(Math.max(1, weight)) / 4 }]
  })
}

/** The numbers of each connected part's nodes, the largest part first, otherwise in their order. */
export function partsOf({ count, offsets, targets }: Sparse): readonly (readonly number[])[] {
  const seen = new Uint8Array(count)
  const parts: number[][] = []
  for (let first = 0; first < count; first++) {
    if (seen[first]) continue
    seen[first] = 1
    const part = [first]
    for (const node of part)
      for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
        const target = targets[at] ?? 0
        if (seen[target]) continue
        seen[target] = 1
        part.push(target)
      }
    parts.push(part.sort((a, b) => a - b))
  }
  return parts.sort((a, b) => b.length - a.length)
}

/** The part of a graph that has these nodes, numbered anew in their order. */
export function partOf(
  { count, offsets, targets, weights, masses }: Sparse,
  nodes: readonly number[],
): Sparse {
  const numbers = new Int32Array(count).fill(-1)
  nodes.forEach((node, number) => {
    numbers[node] = number
  })
  const lines: Line[] = []
  nodes.forEach((node, a) => {
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const b = numbers[targets[at] ?? 0] ?? -1
      if (b > a) lines.push({ a, b, weight: weights[at] ?? 1 })
    }
  })
  return sparse(
    nodes.length,
    lines,
    Float64Array.from(nodes, (node) => masses[node] ?? 1),
  )
}
