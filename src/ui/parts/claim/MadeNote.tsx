import { tellMade } from '../../../graph/made'
import type { Claim, Entity, Remark } from '../../../model/piece'
import { MadeTag } from './MadeTag'

/** Who made it, what was done to it since, and why a machine suggested it. */
export const MadeNote = ({ of }: { of: Entity | Claim | Remark }) =>
  of.made === undefined ? null : (
    <p class="dossier-meta made-note">
      <MadeTag of={of} />
      {tellMade(of)}
    </p>
  )
