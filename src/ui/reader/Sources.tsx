import { useEffect, useRef } from 'preact/hooks'
import { dayOf } from '../../app/collection/words'
import { tintOf } from '../../app/places'
import type { Source } from '../../graph/collection/sources'
import { isAuthor } from '../../graph/voices'
import { count } from '../../graph/words'
import type { Claim } from '../../model/piece'
import { readParagraph } from '../../state/actions'
import { useStore } from '../context'
import { Batches } from '../parts/batches/Batches'
import { Teller } from '../parts/claim/Teller'
import { useWorkshop } from '../workshop/parts'
import './Sources.css'

interface Props {
  /** The one that is read. */
  readonly open: Source
  /** By the paragraphs of the whole. */
  readonly claims: readonly (readonly Claim[])[]
}

/** About how high a piece is that is not read, px. */
const ROW_HEIGHT = 26

/** The pieces of a collection, in the order in which they came out. */
export function Sources({ open, claims }: Props) {
  const store = useStore()
  const workshop = useWorkshop()
  const list = useRef<HTMLDivElement>(null)
  const { sources } = store
  useEffect(() => {
    const [item, pane] = [list.current?.querySelector<HTMLElement>('.open'), list.current]
    if (!item || !pane) return
    const [top, bottom] = [
      item.offsetTop - pane.offsetTop,
      item.offsetTop - pane.offsetTop + item.offsetHeight,
    ]
    if (top < pane.scrollTop || bottom > pane.scrollTop + pane.clientHeight) pane.scrollTo({ top })
  }, [open.piece])
  return (
    <div ref={list} class="sources" role="list" aria-label="Pieces" data-scrolls>
      <Batches
        items={sources}
        height={ROW_HEIGHT}
        needed={() => sources.indexOf(open)}
        render={(source, at) => {
          const { piece, of, from, to, teller } = source
          const told = new Set(claims.slice(from, to).flatMap((all) => all.map(({ id }) => id))).size
          return (
            <div
              key={piece}
              role="listitem"
              aria-posinset={at + 1}
              aria-setsize={sources.length}
              class={source === open ? 'source open' : 'source'}
              data-tint={tintOf(store, teller)}
            >
              <button
                type="button"
                aria-current={source === open}
                title={count(told, 'claim')}
                onClick={() => store.act(readParagraph(from))}
              >
                {isAuthor(teller) ? <span class="source-tint" /> : <Teller id={teller} isBesideTitle />}{' '}
                <span class="source-day">{dayOf(of, store.piece)}</span>{' '}
                <span class="source-title">{of.title}</span> <span class="source-count">{told}</span>
              </button>
              {source === open && workshop && <workshop.SourceDeeds source={source} />}
            </div>
          )
        }}
      />
    </div>
  )
}
