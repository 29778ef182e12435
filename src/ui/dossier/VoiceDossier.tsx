import { nameOf } from '../../app/names'
import { remarksBy } from '../../graph/remarks'
import { inReadingOrder } from '../../graph/ties'
import { speakersOf } from '../../graph/voices'
import { countSayings } from '../../graph/words'
import { useStore } from '../context'
import { ClaimCard } from '../parts/claim/ClaimCard'
import { LeaveOutButton } from '../parts/claim/LeaveOutButton'
import { RemarkCard } from '../parts/claim/RemarkCard'
import { More } from '../parts/More'

const FIRST_CLAIMS = 12

/** A voice that is no entity: the author, or those whom the piece does not name. */
export function VoiceDossier({ id }: { id: string }) {
  const store = useStore()
  const claims = store.piece.claims.filter((claim) => speakersOf(claim).includes(id)).sort(inReadingOrder)
  const remarks = remarksBy(store.piece.remarks, id)
  const said = countSayings(claims.length, remarks.length)
  return (
    <>
      <header class="dossier-head">
        <h2>{nameOf(store, id)}</h2>
        <p class="dossier-meta">Voice · {said}</p>
        <div class="actions">
          <LeaveOutButton voice={id} />
        </div>
      </header>
      <section>
        <h3>
          Says <span>{said}</span>
        </h3>
        <More
          first={FIRST_CLAIMS}
          items={[
            ...claims.map((claim) => <ClaimCard key={claim.id} claim={claim} />),
            ...remarks.map((remark) => <RemarkCard key={remark.id} remark={remark} />),
          ]}
        />
      </section>
    </>
  )
}
