import { findDisputes } from '../../graph/disputes'
import { tieOf, weight } from '../../graph/ties'
import type { Claim, Piece } from '../../model/piece'
import { type LabelBox, labelBox, labelFont, type Measured, nodeSize } from './labels'
import type { Box, LayoutEdge, LayoutNode } from './parts'

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[]
  /** One a tie: all claims between the same two entities, either way round. */
  readonly edges: readonly LayoutEdge[]
}

/** The pill "disputed" at a line's midpoint, px. */
export const disputedPill: Box = { width: 58, height: 19 }
/** With the number of a step of a path. */
export const stepPill: Box = { width: 16, height: 21 }

/** Nodes and lines of a piece; `widthOf` as for `labelBox`. */
export function layoutInput(
  { entities, claims }: Pick<Piece, 'entities' | 'claims'>,
  widthOf: (text: string) => number,
): LayoutInput {
  const byTie = new Map<string, Claim[]>()
  for (const claim of claims) {
    const same = byTie.get(tieOf(claim))
    if (same) same.push(claim)
    else byTie.set(tieOf(claim), [claim])
  }
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const disputed = new Set(findDisputes(claims, byId).flatMap((dispute) => dispute.claims))
  const edges = [...byTie.values()].flatMap((tie): LayoutEdge[] => {
    const [first] = tie
    if (!first) return []
    // As a tie has its ends: an arc's bow is told from its source.
    const [source, target] = [first.subject, first.object].sort() as [string, string]
    const pill = tie.some((claim) => disputed.has(claim)) ? { pill: disputedPill } : {}
    return [{ source, target, weight: weight(tie), ...pill }]
  })
  const degrees = new Map<string, number>()
  for (const { source, target } of edges)
    for (const end of new Set([source, target])) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  return {
    nodes: entities.map(({ id, kind, name }) => {
      const ties = degrees.get(id) ?? 0
      // Where not every label can stand, those of people and of the well connected come first.
      const priority = 0.7 + 0.15 * ties + (kind === 'person' ? 0.5 : 0)
      return { id, size: nodeSize(ties), label: labelBox(name, widthOf), priority }
    }),
    edges,
  }
}

/** The same, with label boxes that were measured. */
export function nodesAndLines(
  piece: Pick<Piece, 'entities' | 'claims'>,
  labels: ReadonlyMap<string, LabelBox>,
): LayoutInput {
  const { nodes, edges } = layoutInput(piece, (text) => text.length * labelFont.size)
  return { nodes: nodes.map((node) => ({ ...node, label: labels.get(node.id) ?? node.label })), edges }
}

/** The boxes of the labels in several lines. */
export const wrapped = (measured: ReadonlyMap<string, Measured>): ReadonlyMap<string, LabelBox> =>
  new Map([...measured].map(([id, { box }]) => [id, box]))

/** The boxes of the labels in one line. */
export const inOneLine = (measured: ReadonlyMap<string, Measured>): ReadonlyMap<string, LabelBox> =>
  new Map([...measured].map(([id, { line }]) => [id, line]))

/** As much of a piece as its fingerprint depends on. */
export interface Fingerprinted {
  readonly entities: readonly { readonly id: string; readonly name: string }[]
  readonly claims: readonly { readonly subject: string; readonly object: string }[]
}

/**
 * Tells whether a ready layout belongs to a piece: changes with the ids, the names and the ties, and with nothing else.
 * FNV-1a over their text, twice with different bases: 16 hexadecimal digits.
 */
export function fingerprint({ entities, claims }: Fingerprinted): string {
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
