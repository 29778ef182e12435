import { attribution, type Saying } from '../../../graph/voices'
import { useStore } from '../../context'
import { EntityLink } from '../links/EntityLink'

/** Who says so, in one line; each voice leads to its dossier. */
export function Attribution({ claim }: { claim: Saying }) {
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
