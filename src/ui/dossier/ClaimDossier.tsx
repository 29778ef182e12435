import type { ComponentChildren } from 'preact'
import { dayOf } from '../../app/collection/words'
import { claimSubject } from '../../app/exporting/answers'
import { absolute, linkTo } from '../../app/links'
import { nameOf } from '../../app/names'
import { familyNames, stanceVerbs } from '../../app/words'
import { exportsOf } from '../../export/list'
import { sourceOf } from '../../graph/collection/sources'
import { inReadingOrder, tieId } from '../../graph/ties'
import { count } from '../../graph/words'
import { tellDate } from '../../model/dates/dates'
import { publishedOn } from '../../model/dates/published'
import type { Claim } from '../../model/piece'
import { predicates } from '../../model/predicates'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { useStore } from '../context'
import { CopyButton } from '../parts/buttons/CopyButton'
import { ExportButton } from '../parts/buttons/ExportButton'
import { MenuButton } from '../parts/buttons/MenuButton'
import { ClaimCard, DepthBars, EvidenceLinks, StanceTags } from '../parts/claim/ClaimCard'
import { MadeNote } from '../parts/claim/MadeNote'
import { Teller } from '../parts/claim/Teller'
import { lazy } from '../parts/lazy'
import { EntityLink } from '../parts/links/EntityLink'
import { SelectionLink } from '../parts/links/SelectionLink'
import './ClaimDossier.css'

const WhereFrom = lazy(async () => (await import('../findings/WhereFrom')).WhereFrom)

export function ClaimDossier({ id }: { id: string }) {
  const store = useStore()
  const claim = store.claims.get(id)
  if (!claim) return null
  const source = sourceOf(store.sources, claim)
  const against = store.against.get(id) ?? []
  const told =
    claim.event === undefined
      ? []
      : store.piece.claims.filter((other) => other.event === claim.event && other.id !== id)
  const link = () => absolute(linkTo(store, { type: 'claim', id }))
  return (
    <>
      <header class="dossier-head claim-head">
        <DepthBars claim={claim} />
        <div>
          <h2>
            <StanceTags claim={claim} withMade={false} />
            {claim.text}
          </h2>
          <p class="dossier-meta">
            Claim · {familyNames[predicates.get(claim.predicate)?.family ?? 'statement'].toLowerCase()} ·{' '}
            {source && (
              <>
                <Teller id={source.teller} />{' '}
              </>
            )}
            <EvidenceLinks claim={claim} />
          </p>
          <MadeNote of={claim} />
          <div class="actions">
            {exportsOf('claim').map((form) => (
              <ExportButton key={form.id} form={form} subject={() => claimSubject(store, claim)} />
            ))}
            <CopyButton label="Copy link" done="Link copied" text={link} />
            <MenuButton target={{ type: 'claim', id }} />
          </div>
        </div>
      </header>
      <section>
        <h3>{claim.denied ? 'Who denies it' : 'Who says so'}</h3>
        <Chain claim={claim} />
        <Facts claim={claim} />
      </section>
      {store.findings.length > 0 && <WhereFrom claim={id} />}
      {against.length > 0 && (
        <section>
          <h3 class="denied-text">Against it</h3>
          {against.map((opponent) => (
            <ClaimCard key={opponent.id} claim={opponent} facing />
          ))}
        </section>
      )}
      {told.length > 0 && (
        <section>
          <h3>
            The same happening <span>{count(told.length, 'further claim')}</span>
          </h3>
          {[...told].sort(inReadingOrder).map((other) => (
            <ClaimCard key={other.id} claim={other} />
          ))}
        </section>
      )}
    </>
  )
}

/** The chain of speakers from the fact to the page, closest to the fact first. */
function Chain({ claim }: { claim: Claim }) {
  const store = useStore()
  const source = sourceOf(store.sources, claim)
  const author = source
    ? nameOf(store, source.teller)
    : store.piece.authors.map((author) => nameOf(store, author)).join(', ')
  return (
    <ol class="chain">
      {claim.voices.map((voice, at) => (
        <li key={`${at}:${voice}`}>
          {voice === UNATTRIBUTED ? 'Somebody, the piece does not say who' : <EntityLink id={voice} />}
          <span class="quiet-text">{voiceRole(claim, at)}</span>
          {at === claim.voices.length - 1 && claim.to !== undefined && (
            <span class="quiet-text">
              {' '}
              to <EntityLink id={claim.to} inText />
              {claim.speech === 'direct' && ', quoted'}
            </span>
          )}
        </li>
      ))}
      <li>
        {author || 'The author'}{' '}
        <span class="quiet-text">
          {claim.voices.length === 0
            ? claim.denied
              ? ' denies it'
              : ' says so in the piece'
            : ' reports it in the piece'}
          {source && publishedOn(source.of) && ` of ${dayOf(source.of, store.piece)}`}
        </span>
      </li>
    </ol>
  )
}

function voiceRole(claim: Claim, at: number): string {
  if (at > 0) return ' passes it on'
  if (claim.denied) return ' denies it'
  return ` ${stanceVerbs[claim.stance]}${claim.speech === 'direct' && claim.to === undefined ? ', quoted' : ''}`
}

function Facts({ claim }: { claim: Claim }) {
  const store = useStore()
  const { published } = store.piece
  const predicate = predicates.get(claim.predicate)
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [
      'Between',
      <>
        <EntityLink id={claim.subject} />{' '}
        <span class="quiet-text">{claim.wording ?? predicate?.wording}</span> <EntityLink id={claim.object} />{' '}
        ·{' '}
        <SelectionLink selection={{ type: 'tie', id: tieId(claim.subject, claim.object) }}>
          the tie
        </SelectionLink>
      </>,
    ],
    ['On condition', claim.condition],
    ['When', claim.when === undefined ? undefined : tellDate(claim.when, published)],
    ['Said', claim.said === undefined ? undefined : tellDate(claim.said, published)],
    ['Where', claim.where === undefined ? undefined : <EntityLink id={claim.where} />],
    ['Note', claim.note],
  ]
  return (
    <dl class="facts">
      {rows.map(([term, value]) =>
        value === undefined ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
