import { remarksText } from '../../model/file/remarks'
import type { Entity, Evidence, Piece, Remark } from '../../model/piece'
import type { Source } from '../collection/sources'
import { numberIn } from '../collection/tellers'
import type { Column } from './column'
import { entityColumns } from './columns'
import { piecesColumns } from './sources'

/**
 * Everything of an entity but its id, for files that hold names and what is between them alone: what voices say that ties no two
 * names stands with who says it, else with whom it speaks of. Of several pieces, in which of them somebody stands, and paragraphs
 * as each of them counts.
 */
export function namesColumns(piece: Piece, sources: readonly Source[]): readonly Column<Entity>[] {
  const { entities, remarks } = piece
  const columns = [...entityColumns, ...piecesColumns(piece, sources)]
  if (remarks.length === 0) return columns
  const known = new Set(entities.map(({ id }) => id))
  const byEntity = new Map<string, Remark[]>()
  for (const remark of remarks) {
    const id = [...remark.voices, ...remark.about].find((one) => known.has(one)) ?? entities[0]?.id
    if (id !== undefined) byEntity.set(id, [...(byEntity.get(id) ?? []), remark])
  }
  const said = ({ id }: Entity): string | undefined => {
    const own = byEntity.get(id)
    return own && remarksText(own.map((remark) => inOwnPiece(remark, sources)))
  }
  return [...columns, { name: 'remarks', type: 'text', of: said }]
}

function inOwnPiece(remark: Remark, sources: readonly Source[]): Remark {
  const [first, ...more] = remark.evidence
  const own = (one: Evidence): Evidence => ({ ...one, paragraph: numberIn(sources, one.paragraph) })
  return { ...remark, evidence: [own(first), ...more.map(own)] }
}
