import { type Dispute, reasonText } from '../../graph/disputes'
import { eachOnce } from '../../graph/findings/differences'
import { passageOf } from '../../graph/findings/passage'
import type { Claim } from '../../model/piece'
import { useStore } from '../context'
import { ClaimCard } from '../parts/claim/ClaimCard'
import { Told } from './Told'

/** The claims of a tie in several pieces: those that tell the same stand together, over what they go back to. */
export function TieAcross({ claims, disputes }: { claims: readonly Claim[]; disputes: readonly Dispute[] }) {
  const store = useStore()
  const sides = eachOnce(disputes, store.findings)
  const shown = new Set(sides.flatMap(({ dispute }) => dispute.claims.map(({ id }) => id)))
  const summed = new Set(sides.flatMap(({ findings }) => findings.map(({ id }) => id)))
  const rest = claims.filter(({ id }) => !shown.has(id))
  const groups = store.findings
    .map((finding) => ({
      finding,
      claims: rest.filter(({ id }) => finding.told.some(({ claim }) => claim.id === id)),
    }))
    .filter((group) => group.claims.length > 0)
  return (
    <>
      {sides.map(({ dispute, findings }) => (
        <section key={dispute.id}>
          <h3 class="denied-text">
            Disputed <span>{reasonText[dispute.reason]}</span>
          </h3>
          <div class="sides">
            {dispute.claims.map((claim, at) => {
              const finding = findings[at]
              return (
                <div key={claim.id}>
                  <ClaimCard claim={claim} facing />
                  {finding && <Told finding={finding} />}
                  <blockquote class="passage">{passageOf(store.piece, claim)}</blockquote>
                </div>
              )
            })}
          </div>
        </section>
      ))}
      {groups.length > 0 && (
        <section>
          <h3>
            {sides.length > 0 ? 'Other claims' : 'Claims'} <span>{rest.length}</span>
          </h3>
          {groups.map((group) => (
            <div key={group.finding.id}>
              {group.claims.map((claim) => (
                <ClaimCard key={claim.id} claim={claim} facing />
              ))}
              {!summed.has(group.finding.id) && <Told finding={group.finding} />}
            </div>
          ))}
        </section>
      )}
    </>
  )
}
