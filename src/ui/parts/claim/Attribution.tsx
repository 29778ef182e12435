import { attribution } from '../../../graph/voices'
import type { Claim } from '../../../model/piece'
import { useStore } from '../../context'
import { EntityLink } from '../links/EntityLink'

/** Who says so, in one line; each voice leads to its dossier. */
export function Attribution({ claim }: { claim: Claim }) {
  const store = useStore()
  return (
    <span class="attribution">
      {attribution(claim, store.entities).map((run) =>
        typeof run === 'string' ? (
          run
        ) : (
          <EntityLink key={run.entity} id={run.entity} class="voice-name">
            {run.name}
          </EntityLink>
        ),
      )}
    </span>
  )
}
