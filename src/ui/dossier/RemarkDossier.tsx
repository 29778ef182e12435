import { absolute, linkTo } from '../../app/links'
import { tellDate } from '../../model/dates/dates'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { useStore } from '../context'
import { CopyButton } from '../parts/buttons/CopyButton'
import { DepthBars, EvidenceLinks } from '../parts/claim/ClaimCard'
import { MadeNote } from '../parts/claim/MadeNote'
import { RemarkWords } from '../parts/claim/RemarkCard'
import { EntityLink, EntityLinks } from '../parts/links/EntityLink'

/** What a voice says that ties no two entities. */
export function RemarkDossier({ id }: { id: string }) {
  const store = useStore()
  const remark = store.remarks.get(id)
  if (!remark) return null
  const { voices, to, about, said, speech } = remark
  return (
    <>
      <header class="dossier-head claim-head">
        <DepthBars claim={remark} />
        <div>
          <h2>
            <RemarkWords remark={remark} />
          </h2>
          <p class="dossier-meta">
            Remark · <EvidenceLinks claim={remark} />
          </p>
          <MadeNote of={remark} />
          <div class="actions">
            <CopyButton
              label="Copy link"
              done="Link copied"
              text={() => absolute(linkTo(store, { type: 'remark', id }))}
            />
          </div>
        </div>
      </header>
      <section>
        <h3>Who says so</h3>
        <ol class="chain">
          {voices.map((voice, at) => (
            <li key={`${at}:${voice}`}>
              {voice === UNATTRIBUTED ? 'Somebody, the piece does not say who' : <EntityLink id={voice} />}
              <span class="quiet-text">
                {at > 0 ? ' passes it on' : ` says so${speech === 'direct' ? ', quoted' : ''}`}
              </span>
              {at === voices.length - 1 && to !== undefined && (
                <span class="quiet-text">
                  {' '}
                  to <EntityLink id={to} inText />
                </span>
              )}
            </li>
          ))}
        </ol>
        <dl class="facts">
          {about.length > 0 && (
            <div>
              <dt>Speaks of</dt>
              <dd>
                <EntityLinks ids={about} />
              </dd>
            </div>
          )}
          {said !== undefined && (
            <div>
              <dt>Said</dt>
              <dd>{tellDate(said, store.piece.published)}</dd>
            </div>
          )}
        </dl>
      </section>
    </>
  )
}
