import { standingTag, tellMade } from '../../../graph/suggested'
import type { Claim, Entity } from '../../../model/piece'

/** What a machine made says so, and whether somebody edited or confirmed it since; all else needs no tag. */
export function StandingTag({ of, as = 'tag' }: { of: Entity | Claim; as?: string }) {
  const tag = standingTag(of)
  if (tag === '') return null
  return (
    <span class={`${as} ${of.made?.state ?? ''}`} title={tellMade(of)}>
      {tag}
    </span>
  )
}
