import { tellMade } from '../../../graph/suggested'
import type { Claim, Entity } from '../../../model/piece'
import { StandingTag } from './StandingTag'

/** Who made it, what was done to it since, and why a machine suggested it. */
export const MadeNote = ({ of }: { of: Entity | Claim }) =>
  of.made === undefined ? null : (
    <p class="dossier-meta made-note">
      <StandingTag of={of} />
      {tellMade(of)}
    </p>
  )
