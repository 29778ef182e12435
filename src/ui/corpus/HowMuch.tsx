import type { OpenCorpus } from '../../app/corpus/opened'
import { MORE_PIECES } from '../../app/corpus/reader'
import { everything, type Narrowing } from '../../graph/filter/narrowing'
import { pathEnds } from '../../graph/paths/spotlight'
import { count } from '../../graph/words'
import { expand, inOrder, narrow, show, showPanel } from '../../state/actions'
import { useStore } from '../context'

/** How much of what a corpus tells of somebody is read; more comes in when it is asked for. */
export function HowMuchOfName({ corpus, id }: { readonly corpus: OpenCorpus; readonly id: string }) {
  const store = useStore()
  const name = corpus.reader.names.value.get(id)
  if (!name) return null
  const read = store.sources.filter(({ of }) =>
    of.entities.some((entity) => corpus.reader.idOf.value.get(`${of.id} ${entity.id}`) === id),
  ).length
  if (read >= name.pieces) return null
  return (
    <p class="dossier-meta">
      {count(name.pieces, 'piece')} of the corpus tell of {name.name}; {read} of them{' '}
      {read === 1 ? 'is' : 'are'} read here.{' '}
      {read < MOST && (
        <button
          type="button"
          class="link"
          onClick={() => store.act(expand({ of: 'name', id, what: 'pieces' }))}
        >
          Read up to {MORE_PIECES} more
        </button>
      )}{' '}
      <InTable entity={id} other={null} />
    </p>
  )
}

/** Of one name; more are no dossier that anybody reads. */
const MOST = 100

/** How many claims of a tie a corpus has beside those that are read. */
export function HowMuchOfTie({ corpus, id }: { readonly corpus: OpenCorpus; readonly id: string }) {
  const store = useStore()
  const all = corpus.reader.claimsOf(id) ?? 0
  const read = store.ties.get(id)?.claims.length ?? 0
  if (read >= all) return null
  const [one, other] = pathEnds(id)
  return (
    <p class="dossier-meta">
      The newest {count(read, 'claim')} of {all} in the corpus.{' '}
      <InTable entity={one ?? null} other={other ?? null} />
    </p>
  )
}

/** All that a corpus tells of somebody, or of the tie of two. */
function InTable({ entity, other }: Pick<Narrowing, 'entity' | 'other'>) {
  const store = useStore()
  return (
    <button
      type="button"
      class="link"
      onClick={() =>
        store.act(inOrder(narrow({ ...everything, entity, other }), show('table'), showPanel('graph')))
      }
    >
      All claims in the table
    </button>
  )
}
