import { placesName } from '../../app/places'
import { kindNames } from '../../app/words'
import { entityDossier, type Neighbour, type Topic } from '../../graph/lists/dossier'
import { isSuggested } from '../../graph/made'
import { remarksBy, remarksOn } from '../../graph/remarks'
import { weight } from '../../graph/ties'
import { count, countSayings } from '../../graph/words'
import type { Remark } from '../../model/piece'
import { predicates } from '../../model/predicates'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { useCommands, useCorpus, useStore } from '../context'
import { MenuButton } from '../parts/buttons/MenuButton'
import { ClaimCard } from '../parts/claim/ClaimCard'
import { LeaveOutButton } from '../parts/claim/LeaveOutButton'
import { MadeNote } from '../parts/claim/MadeNote'
import { RemarkCard } from '../parts/claim/RemarkCard'
import { Glyph } from '../parts/Glyph'
import { lazy } from '../parts/lazy'
import { EntityLink } from '../parts/links/EntityLink'
import { SelectionLink } from '../parts/links/SelectionLink'
import { More } from '../parts/More'
import { Companions } from './Companions'
import { Weight } from './Weight'

const HowMuchOfName = lazy(async () => (await import('../corpus/HowMuch')).HowMuchOfName)

const FIRST_TOPICS = 4
const FIRST_NEIGHBOURS = 6
const FIRST_REMARKS = 5

export function EntityDossierView({ id }: { id: string }) {
  const store = useStore()
  const corpus = useCorpus()
  const entity = store.entities.get(id)
  const row = store.cast.find((other) => other.entity.id === id)
  if (!entity || !row) return null
  const { says, neighbours, others } = entityDossier(
    id,
    store.piece.claims,
    store.neighbours.get(id) ?? [],
    store.disputed,
  )
  const otherNames = entity.aliases.filter((alias) => !entity.name.includes(alias))
  const said = claimsIn(says)
  const told = claimsIn(others)
  const remarks = remarksBy(store.piece.remarks, id)
  const spokenOf = remarksOn(store.piece.remarks, id)
  return (
    <>
      <header class="dossier-head">
        <h2>
          <Glyph kind={entity.kind} unnamed={entity.unnamed} suggested={isSuggested(entity)} size={18} />{' '}
          {entity.name}
        </h2>
        <p class="dossier-meta">
          {[
            kindNames[entity.kind].one,
            entity.unnamed ? 'not named' : '',
            entity.role,
            placesName(store, row.paragraphs),
          ]
            .filter(Boolean)
            .join(' · ')}
          {entity.within !== undefined && (
            <>
              {' · in '}
              <EntityLink id={entity.within} />
            </>
          )}
        </p>
        <MadeNote of={entity} />
        {otherNames.length > 0 && <p class="dossier-meta">Also: {otherNames.join(', ')}</p>}
        {corpus && <HowMuchOfName corpus={corpus} id={id} />}
        <Actions id={id} />
      </header>
      {said + remarks.length > 0 && (
        <section>
          <h3>
            Said by {entity.inText ?? entity.name} <span>{countSayings(said, remarks.length)}</span>
          </h3>
          <Topics topics={says} lead="about " />
          <Remarks remarks={remarks} />
        </section>
      )}
      <section>
        <h3>
          Connected to <span>{neighbours.length}</span>
        </h3>
        {neighbours.length === 0 && <p class="dossier-meta">The piece ties it to nothing else.</p>}
        <More
          first={FIRST_NEIGHBOURS}
          items={neighbours.map((neighbour) => (
            <NeighbourView key={neighbour.entity} from={id} neighbour={neighbour} />
          ))}
        />
      </section>
      {told + spokenOf.length > 0 && (
        <section>
          <h3>
            Said by others about {entity.inText ?? entity.name}{' '}
            <span>{countSayings(told, spokenOf.length)}</span>
          </h3>
          <Topics topics={others} lead="" />
          <Remarks remarks={spokenOf} />
        </section>
      )}
      <Companions of={id} />
      <Weight id={id} />
    </>
  )
}

const claimsIn = (topics: readonly Topic[]): number =>
  topics.reduce((sum, topic) => sum + topic.claims.length, 0)

/** What is said without tying two, below what is. */
const Remarks = ({ remarks }: { remarks: readonly Remark[] }) => (
  <More
    first={FIRST_REMARKS}
    items={remarks.map((remark) => <RemarkCard key={remark.id} remark={remark} />)}
  />
)

function Actions({ id }: { id: string }) {
  const store = useStore()
  const { run } = useCommands()
  const entity = store.entities.get(id)
  return (
    <div class="actions">
      <button type="button" class="button primary" onClick={() => run('connect', { type: 'entity', id })}>
        Connect to…
      </button>
      {store.speaking.some(({ voice }) => voice === id) && <LeaveOutButton voice={id} />}
      {entity?.kind === 'place' && entity.at && (
        <button type="button" class="button" onClick={() => run('show-on-map')}>
          Show on the map
        </button>
      )}
      <MenuButton target={{ type: 'entity', id }} />
    </div>
  )
}

function Topics({ topics, lead }: { topics: readonly Topic[]; lead: string }) {
  return (
    <More
      first={FIRST_TOPICS}
      items={topics.map(({ entity, claims }) => (
        <div key={entity} class="topic">
          <h4>
            {lead}
            {entity === UNATTRIBUTED ? (
              'Somebody, the piece does not say who'
            ) : (
              <EntityLink id={entity} inText={lead !== ''} />
            )}
          </h4>
          {claims.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} />
          ))}
        </div>
      ))}
    />
  )
}

function NeighbourView({ from, neighbour: { entity: id, tie } }: { from: string; neighbour: Neighbour }) {
  const store = useStore()
  const entity = store.entities.get(id)
  const [first] = tie.claims
  if (!entity || !first) return null
  const predicate = predicates.get(first.predicate)
  const told = !first.denied && tie.claims.length === 1
  const wording = first.wording ?? (first.subject === from ? predicate?.wording : predicate?.inverse)
  return (
    <div class="topic">
      <h4>
        <Glyph kind={entity.kind} unnamed={entity.unnamed} suggested={isSuggested(entity)} />{' '}
        {told ? `${wording ?? ''} ` : ''}
        <EntityLink id={id} inText={told} />
        {tie.claims.length > 1 && (
          <SelectionLink selection={{ type: 'tie', id: tie.id }} class="tie-count">
            {count(tie.claims.length, 'claim')}
            {weight(tie.claims) < tie.claims.length ? `, ${count(weight(tie.claims), 'happening')}` : ''}
          </SelectionLink>
        )}
      </h4>
      <More first={3} items={tie.claims.map((claim) => <ClaimCard key={claim.id} claim={claim} />)} />
    </div>
  )
}
