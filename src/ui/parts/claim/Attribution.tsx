import { dayOf } from '../../../app/collection/words'
import { sourceOf } from '../../../graph/collection/sources'
import { attribution, type Saying } from '../../../graph/voices'
import { publishedOn } from '../../../model/dates/published'
import { useStore } from '../../context'
import { EntityLink } from '../links/EntityLink'
import { Teller } from './Teller'

/** Who says so, in one line, after whose piece it is where there are several (unless bare); each voice leads to its dossier. */
export function Attribution({ claim, isBare = false }: { claim: Saying; isBare?: boolean }) {
  const store = useStore()
  const source = sourceOf(store.sources, claim)
  return (
    <span class="attribution">
      {source && !isBare && (
        <>
          <Teller id={source.teller} />
          {publishedOn(source.of) !== undefined && `, ${dayOf(source.of, store.piece)}`}
          {' · '}
        </>
      )}
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
