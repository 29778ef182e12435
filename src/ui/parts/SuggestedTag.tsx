import { isSuggested, suggestedTag } from '../../graph/suggested'
import type { Claim, Entity } from '../../model/piece'

/** What a machine made and nobody reviewed says so, with how sure it is. */
export const SuggestedTag = ({ of }: { of: Entity | Claim }) =>
  isSuggested(of) ? (
    <span class="tag suggested" title={of.made?.reason}>
      {suggestedTag(of)}
    </span>
  ) : null
