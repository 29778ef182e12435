import { madeTag, tellMade } from '../../../graph/made'
import type { Claim, Entity, Remark } from '../../../model/piece'
import './MadeTag.css'

/** What a machine made says so, and whether somebody edited or confirmed it since; all else needs no tag. */
export function MadeTag({ of, as = 'tag' }: { of: Entity | Claim | Remark; as?: string }) {
  const tag = madeTag(of)
  if (tag === '') return null
  return (
    <span class={`${as} ${of.made?.state ?? ''}`} title={tellMade(of)}>
      {tag}
    </span>
  )
}
