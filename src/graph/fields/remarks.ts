import { remarksText } from '../../model/file/remarks'
import type { Entity, Piece, Remark } from '../../model/piece'
import type { Column } from './column'
import { entityColumns } from './columns'

/**
 * Everything of an entity but its id, for files that hold names and what is between them alone: what voices say that ties no two
 * names stands with who says it, else with whom it speaks of.
 */
export function namesColumns({ entities, remarks }: Piece): readonly Column<Entity>[] {
  if (remarks.length === 0) return entityColumns
  const known = new Set(entities.map(({ id }) => id))
  const byEntity = new Map<string, Remark[]>()
  for (const remark of remarks) {
    const id = [...remark.voices, ...remark.about].find((one) => known.has(one)) ?? entities[0]?.id
    if (id !== undefined) byEntity.set(id, [...(byEntity.get(id) ?? []), remark])
  }
  const said = ({ id }: Entity): string | undefined => {
    const own = byEntity.get(id)
    return own && remarksText(own)
  }
  return [...entityColumns, { name: 'remarks', type: 'text', of: said }]
}
