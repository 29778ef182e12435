import { absolute, linkTo } from '../../app/links'
import { reasonText } from '../../graph/disputes'
import { isSuggested } from '../../graph/made'
import { pathEnds } from '../../graph/paths/spotlight'
import { count, list } from '../../graph/words'
import type { Claim } from '../../model/piece'
import { useCorpus, useStore } from '../context'
import { CopyButton } from '../parts/buttons/CopyButton'
import { MenuButton } from '../parts/buttons/MenuButton'
import { ClaimCard } from '../parts/claim/ClaimCard'
import { RemarkCard } from '../parts/claim/RemarkCard'
import { Glyph } from '../parts/Glyph'
import { lazy } from '../parts/lazy'
import { EntityLink } from '../parts/links/EntityLink'
import './TieDossier.css'

const HowMuchOfTie = lazy(async () => (await import('../corpus/HowMuch')).HowMuchOfTie)
const Origins = lazy(async () => (await import('../corpus/all/Origins')).Origins)
const TieAcross = lazy(async () => (await import('../findings/TieAcross')).TieAcross)

export function TieDossier({ id }: { id: string }) {
  const store = useStore()
  const corpus = useCorpus()
  const tie = store.ties.get(id)
  const spoken = store.spoken.value.get(id)?.remarks ?? []
  const ends = pathEnds(id).flatMap((end) => store.entities.get(end) ?? [])
  if (!tie && spoken.length === 0) return null
  const told = tie?.claims ?? []
  const disputes = store.disputes.filter(({ claims }) => claims.some((claim) => told.includes(claim)))
  const inDispute = new Set(disputes.flatMap(({ claims }) => claims))
  const rest = told.filter((claim) => !inDispute.has(claim))
  const isAcross = store.findings.length > 0
  return (
    <>
      <header class="dossier-head">
        <h2 class="tie-ends">
          {ends.map((entity, at) => (
            <span key={entity.id}>
              {at > 0 && <span class="and"> and </span>}
              <span class="end">
                <Glyph
                  kind={entity.kind}
                  unnamed={entity.unnamed}
                  suggested={isSuggested(entity)}
                  size={18}
                />{' '}
                <EntityLink id={entity.id} class="plain" />
              </span>
            </span>
          ))}
        </h2>
        <p class="dossier-meta">
          {tie
            ? tieSummary(told, isAcross ? 0 : disputes.length, store.sources.length > 0)
            : 'One speaks of the other: no claim ties the two'}
        </p>
        {corpus && <HowMuchOfTie corpus={corpus} id={id} />}
        <div class="actions">
          <CopyButton
            label="Copy link"
            done="Link copied"
            text={() => absolute(linkTo(store, { type: 'tie', id }))}
          />
          {tie && <MenuButton target={{ type: 'tie', id }} />}
        </div>
      </header>
      {corpus && (corpus.reader.claimsOf(id) ?? 0) > told.length && <Origins corpus={corpus} tie={id} />}
      {isAcross && <TieAcross claims={told} disputes={disputes} />}
      {!isAcross &&
        disputes.map((dispute) => (
          <section key={dispute.id}>
            <h3 class="denied-text">
              Disputed <span>{reasonText[dispute.reason]}</span>
            </h3>
            <div class="sides">
              {dispute.claims.map((claim) => (
                <ClaimCard key={claim.id} claim={claim} facing />
              ))}
            </div>
          </section>
        ))}
      {!isAcross && rest.length > 0 && (
        <section>
          <h3>
            {disputes.length > 0 ? 'Other claims' : 'Claims'} <span>{rest.length}</span>
          </h3>
          {rest.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} />
          ))}
        </section>
      )}
      {spoken.length > 0 && (
        <section>
          <h3>
            Speaks of <span>{count(spoken.length, 'remark')}</span>
          </h3>
          {spoken.map((remark) => (
            <RemarkCard key={remark.id} remark={remark} />
          ))}
        </section>
      )}
    </>
  )
}

/** "Tie · 4 claims: 2 by the author, 2 on somebody's word · 1 dispute". */
function tieSummary(claims: readonly Claim[], disputes: number, isTogether: boolean): string {
  const own = isTogether ? 'in a publisher’s own words' : 'by the author'
  const byAuthor = claims.filter((claim) => claim.voices.length === 0).length
  if (byAuthor === 0 || byAuthor === claims.length) {
    const whose = byAuthor === 0 ? 'all on somebody’s word' : `all ${own}`
    const told = claims.length === 1 ? whose.replace('all ', '') : whose
    return [
      'Tie',
      `${count(claims.length, 'claim')}, ${told}`,
      disputes > 0 ? count(disputes, 'dispute') : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }
  const shares = [
    byAuthor > 0 ? `${byAuthor} ${own}` : '',
    byAuthor < claims.length ? `${claims.length - byAuthor} on somebody’s word` : '',
  ].filter(Boolean)
  return [
    'Tie',
    `${count(claims.length, 'claim')}: ${list(shares)}`,
    disputes > 0 ? count(disputes, 'dispute') : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
