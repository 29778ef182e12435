import { useMemo } from 'preact/hooks'
import { type Source, sourceAt, sourceOf } from '../../graph/collection/sources'
import { freshClaims } from '../../graph/findings/fresh'
import { inReadingOrder } from '../../graph/ties'
import { count, list } from '../../graph/words'
import { useStore } from '../context'
import { ClaimCard } from '../parts/claim/ClaimCard'
import { EntityLinks } from '../parts/links/EntityLink'

/** What no piece that came out earlier says, and whom it is the first to name. */
export function NewHere({ source }: { source: Source }) {
  return source === useStore().sources[0] ? null : <New source={source} />
}

function New({ source }: { source: Source }) {
  const { piece, sources, cast } = useStore()
  const fresh = useMemo(() => freshClaims(piece.claims, sources), [piece, sources])
  const own = piece.claims.filter((claim) => sourceOf([source], claim))
  const claims = own.filter(({ id }) => fresh.has(id)).toSorted(inReadingOrder)
  const names = cast.filter(
    ({ paragraphs: [first] }) => first !== undefined && sourceAt(sources, first) === source,
  )
  if (own.length === 0) return null
  return (
    <details class="new-here">
      <summary>
        New in this piece:{' '}
        {list([
          `${claims.length} of ${count(own.length, 'claim')}`,
          ...(names.length > 0 ? [count(names.length, 'name')] : []),
        ])}
      </summary>
      {names.length > 0 && (
        <p class="dossier-meta">
          <EntityLinks ids={names.map(({ entity }) => entity.id)} />
        </p>
      )}
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
    </details>
  )
}
