import { type Line, type Sparse, sparse } from './graph'

/** A graph of fewer nodes, and which of them each node went into. */
export interface Coarser {
  readonly graph: Sparse
  readonly into: Int32Array
}

/**
 * Merges nodes in pairs along their heaviest lines, measured against what both hold already, lightest nodes first
 * (heavy-edge matching: Karypis and Kumar, "A fast and high quality multilevel scheme for partitioning irregular graphs",
 * 1998). Those who find no partner go in with others of the same neighbour, as leaves of one star do, or else into it:
 * without that a star would lose one node a level.
 */
export function coarsen({ count, offsets, targets, weights, masses }: Sparse): Coarser {
  const into = new Int32Array(count).fill(-1)
  const order = Array.from({ length: count }, (_, node) => node).sort(
    (a, b) => (masses[a] ?? 0) - (masses[b] ?? 0) || a - b,
  )
  let made = 0
  /** By node, the last of its neighbours that found no partner. */
  const waiting = new Int32Array(count).fill(-1)
  for (const node of order) {
    if (into[node] !== -1) continue
    const [free, nearest] = [heaviest(node, true), heaviest(node, false)]
    const other = free === -1 && nearest !== -1 ? (waiting[nearest] ?? -1) : free
    if (other !== -1) {
      into[node] = into[other] = made++
      if (free === -1) waiting[nearest] = -1
    } else if (nearest !== -1) waiting[nearest] = node
    else into[node] = made++
  }
  for (const node of order) if (into[node] === -1) into[node] = into[heaviest(node, false)] ?? 0
  return { graph: merged(), into }

  /** The neighbour on the heaviest line for what both hold, or −1; `free`: of those without a partner. */
  function heaviest(node: number, free: boolean): number {
    let [best, most] = [-1, 0]
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const target = targets[at] ?? 0
      if (free && into[target] !== -1) continue
      const value = (weights[at] ?? 0) / (masses[target] ?? 1)
      if (value > most) [best, most] = [target, value]
    }
    return best
  }

  function merged(): Sparse {
    const lines: Line[] = []
    const sums = new Float64Array(made)
    for (let node = 0; node < count; node++) {
      const a = into[node] ?? 0
      sums[a] = (sums[a] ?? 0) + (masses[node] ?? 0)
      for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
        const target = targets[at] ?? 0
        if (target > node) lines.push({ a, b: into[target] ?? 0, weight: weights[at] ?? 0 })
      }
    }
    return sparse(made, lines, sums)
  }
}
