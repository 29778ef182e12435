import { nameOf } from '../../app/names'
import { inReadingOrder } from '../../graph/ties'
import { speakersOf } from '../../graph/voices'
import { count } from '../../graph/words'
import { useStore } from '../context'
import { ClaimCard } from '../parts/claim/ClaimCard'
import { LeaveOutButton } from '../parts/claim/LeaveOutButton'
import { More } from '../parts/More'

const FIRST_CLAIMS = 12

/** A voice that is no entity: the author, or those whom the piece does not name. */
export function VoiceDossier({ id }: { id: string }) {
  const store = useStore()
  const claims = store.piece.claims.filter((claim) => speakersOf(claim).includes(id)).sort(inReadingOrder)
  return (
    <>
      <header class="dossier-head">
        <h2>{nameOf(store, id)}</h2>
        <p class="dossier-meta">Voice · {count(claims.length, 'claim')}</p>
        <div class="actions">
          <LeaveOutButton voice={id} />
        </div>
      </header>
      <section>
        <h3>
          Says <span>{count(claims.length, 'claim')}</span>
        </h3>
        <More
          first={FIRST_CLAIMS}
          items={claims.map((claim) => <ClaimCard key={claim.id} claim={claim} />)}
        />
      </section>
    </>
  )
}
