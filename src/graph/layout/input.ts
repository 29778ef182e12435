import { labelBox, nodeSize } from './labels'
import type { Box, LayoutEdge, LayoutNode } from './layout'

/** As much of a piece as a layout depends on; a `Piece` is one. */
export interface Drawable {
  readonly entities: readonly { readonly id: string; readonly kind: string; readonly name: string }[]
  readonly claims: readonly {
    readonly id: string
    readonly subject: string
    readonly object: string
    readonly disputes?: readonly string[]
  }[]
}

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[]
  /** One a tie: all claims between the same two entities, either way round. */
  readonly edges: readonly LayoutEdge[]
}

/** The pill "disputed" at a line's midpoint, px. */
export const disputedPill: Box = { width: 58, height: 19 }

interface Tie {
  readonly source: string
  readonly target: string
  weight: number
  disputed: boolean
}

/** Nodes and lines of a piece; `widthOf` as for `labelBox`. Claims about entities that are not there are left out. */
export function layoutInput({ entities, claims }: Drawable, widthOf: (text: string) => number): LayoutInput {
  const ids = new Set(entities.map(({ id }) => id))
  const ties = new Map<string, Tie>()
  const degrees = new Map<string, number>()
  const against = new Set(
    claims.flatMap(({ id, disputes = [] }) => (disputes.length > 0 ? [id, ...disputes] : [])),
  )
  for (const { id: claim, subject, object } of claims) {
    if (subject === object || !ids.has(subject) || !ids.has(object)) continue
    const [source, target] = subject < object ? [subject, object] : [object, subject]
    const key = `${source} ${target}`
    const tie = ties.get(key) ?? { source, target, weight: 0, disputed: false }
    if (tie.weight === 0) {
      ties.set(key, tie)
      for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
    }
    tie.weight += 1
    tie.disputed ||= against.has(claim)
  }
  return {
    nodes: entities.map(({ id, kind, name }) => {
      const degree = degrees.get(id) ?? 0
      const priority = 0.7 + 0.15 * degree + (kind === 'person' ? 0.5 : 0)
      return { id, size: nodeSize(degree), label: labelBox(name, widthOf), priority }
    }),
    edges: [...ties.values()].map(({ source, target, weight, disputed }) => ({
      source,
      target,
      weight,
      ...(disputed ? { pill: disputedPill } : {}),
    })),
  }
}

/**
 * Tells whether a ready layout belongs to a piece: changes with the ids, the names and the ties, and with nothing else.
 * FNV-1a over their text, twice with different bases: 16 hexadecimal digits.
 */
export function fingerprint({ entities, claims }: Drawable): string {
  const names = entities.map(({ id, name }) => `${id}\t${name}`)
  const ties = claims.map(({ subject, object }) =>
    subject < object ? `${subject}\t${object}` : `${object}\t${subject}`,
  )
  const text = [...names.sort(), ...[...new Set(ties)].sort()].join('\n')
  return [0x811c9dc5, 0x1b873593].map((base) => fnv1a(text, base).toString(16).padStart(8, '0')).join('')
}

function fnv1a(text: string, base: number): number {
  let hash = base
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
