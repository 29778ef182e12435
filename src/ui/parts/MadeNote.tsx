import { isSuggested } from '../../graph/suggested'
import type { Claim, Entity } from '../../model/piece'
import { SuggestedTag } from './SuggestedTag'

/** Why a machine suggests it. */
export const MadeNote = ({ of }: { of: Entity | Claim }) =>
  isSuggested(of) ? (
    <p class="dossier-meta made-note">
      <SuggestedTag of={of} />
      by {of.made?.by}, not reviewed{of.made?.reason === undefined ? '' : `: ${of.made.reason}`}
    </p>
  ) : null
