import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { dayRange } from '../../app/collection/words'
import { idOfKey } from '../../app/corpus/ids'
import type { OpenCorpus } from '../../app/corpus/opened'
import type { Glance, Name, Told } from '../../graph/provider/provider'
import { tieId } from '../../graph/ties'
import { count } from '../../graph/words'
import { type Action, expand, inOrder, select, selectEntity, selectTie, show } from '../../state/actions'
import { useNews, useStore } from '../context'
import { MadeTag } from '../parts/claim/MadeTag'
import { Glyph } from '../parts/Glyph'
import { Combobox } from '../parts/listbox/Combobox'
import { LineNote } from './LineNote'
import { corpusOptions } from './names'
import './Begin.css'

/** Where one begins with a corpus: a search, and what is in it at a glance. */
export function Begin({ corpus }: { readonly corpus: OpenCorpus }) {
  const store = useStore()
  const { notices } = useNews()
  const seen = corpus.glance.value
  useLayoutEffect(() => {
    document.title = `${store.piece.title} · Hearsay`
  }, [store.piece.title])
  const begin = useBeginning(corpus)
  const isOnItsWay = corpus.isComing.value
  return (
    <main class="begin" aria-busy={isOnItsWay}>
      <LineNote corpus={corpus} />
      <header>
        <p class="logo">
          Hearsay<span aria-hidden="true">”</span>
        </p>
        <h1>{store.piece.title}</h1>
        <p class="dossier-meta">
          {isOnItsWay
            ? 'Looking it up…'
            : seen
              ? seen.pieces > 0
                ? seen.days
                  ? dayRange(...seen.days)
                  : 'no date found'
                : 'There is nothing in it yet: npm run corpus -- add FOLDER takes pieces in.'
              : 'Asking the corpus…'}
        </p>
        {notices.value.map((notice) => (
          <p key={notice} role="alert">
            {notice}
          </p>
        ))}
      </header>
      <section class="begin-search" aria-label="Search">
        <Combobox
          label="Who are you looking for?"
          fits={(query) =>
            query === '' ? '' : corpus.lookUp(query) ? `Nobody in the corpus fits “${query}”.` : 'Looking…'
          }
          options={(query) => corpusOptions(corpus, query, begin.with)}
        />
      </section>
      {seen && seen.pieces > 0 && (
        <p class="begin-all">
          <button type="button" class="button" onClick={() => store.act(show('table'))}>
            All claims, as a table
          </button>
        </p>
      )}
      {seen && <AtAGlance seen={seen} begin={begin} />}
    </main>
  )
}

/** What is opened first of a corpus. */
function useBeginning(corpus: OpenCorpus) {
  const store = useStore()
  const around = (id: string) => expand({ of: 'name', id, what: 'closest' })
  const go = (...actions: readonly Action[]) => void corpus.go(store, inOrder(...actions))
  return {
    with: (id: string) => go(around(id), selectEntity(id)),
    tie: (one: string, other: string) => go(around(one), around(other), selectTie(tieId(one, other))),
    claim: ({ piece, claim }: Told) => {
      const [one, other] = [claim.subject, claim.object].map(idOfKey)
      if (one !== undefined && other !== undefined)
        go(
          around(one),
          around(other),
          selectTie(tieId(one, other)),
          select({ type: 'claim', id: `${piece}-${claim.id}` }),
        )
    },
    piece: (id: string) => void corpus.goToPiece(store, id),
  }
}

type Beginning = ReturnType<typeof useBeginning>

function AtAGlance({ seen, begin }: { readonly seen: Glance; readonly begin: Beginning }) {
  return (
    <div class="begin-glance">
      <Part heading="Most told of" isThere={seen.names.length > 0}>
        {seen.names.map((name) => (
          <li key={name.id}>
            <NameButton name={name} onChoose={() => begin.with(idOfKey(name.id))} />
            <span class="quiet-text">{count(name.pieces, 'piece')}</span>
          </li>
        ))}
      </Part>
      <Part heading="Denied or disputed" isThere={seen.disputed.length > 0}>
        {seen.disputed.map((told) => (
          <li key={`${told.piece} ${told.claim.id}`}>
            <button type="button" class="link sentence" onClick={() => begin.claim(told)}>
              <MadeTag of={told.claim} />
              {told.claim.denied && <b class="denied-text">Denied: </b>}
              {told.claim.text}
            </button>
            <Day of={told.published} />
          </li>
        ))}
      </Part>
      <Part heading="Told by several, from one source" isThere={seen.oneSource.length > 0}>
        {seen.oneSource.map(({ ends: [one, other], source, pieces }) => (
          <li key={`${one.id} ${other.id}`}>
            <button
              type="button"
              class="link sentence"
              onClick={() => begin.tie(idOfKey(one.id), idOfKey(other.id))}
            >
              {one.name} and {other.name}
            </button>
            <span class="quiet-text">
              {count(pieces, 'piece')}, all from {source.name}
            </span>
          </li>
        ))}
      </Part>
      <Part heading="New" isThere={seen.newest.length > 0}>
        {seen.newest.map(({ id, title, published }) => (
          <li key={id}>
            <button type="button" class="link sentence" onClick={() => begin.piece(id)}>
              {title}
            </button>
            <Day of={published} />
          </li>
        ))}
      </Part>
    </div>
  )
}

function Day({ of }: { readonly of: string | undefined }) {
  return <span class="quiet-text">{of === undefined ? 'no date found' : dayRange(of, of)}</span>
}

function Part({
  heading,
  isThere,
  children,
}: {
  readonly heading: string
  readonly isThere: boolean
  readonly children: ComponentChildren
}) {
  if (!isThere) return null
  return (
    <section>
      <h2>{heading}</h2>
      <ul>{children}</ul>
    </section>
  )
}

const NameButton = ({ name, onChoose }: { readonly name: Name; readonly onChoose: () => void }) => (
  <button type="button" class="link name" onClick={onChoose}>
    <Glyph kind={name.kind} unnamed={name.unnamed} /> {name.name}
  </button>
)
