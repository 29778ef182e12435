import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { becauseText, judge, verdictNames } from '../../app/collection/judging'
import type { OpenCollection } from '../../app/collection/opened'
import { tellLastOf } from '../../app/collection/tell'
import { kindNames } from '../../app/words'
import { memberKey } from '../../graph/collection/resolution'
import { toldOf } from '../../graph/collection/told'
import { idIn } from '../../graph/collection/whole/ids'
import { count } from '../../graph/words'
import type { Member, Verdict } from '../../model/collection'
import { useCollection, useCommands, useCorpus, useDesk, useNews, useStore } from '../context'
import { Dialog } from '../parts/Dialog'
import { Glyph } from '../parts/Glyph'
import { lazy } from '../parts/lazy'
import { Combobox } from '../parts/listbox/Combobox'
import { entityOptions } from '../parts/listbox/entityOptions'
import { Joined, Judgements, Side } from './Judged'
import './WhoIsWho.css'

const Editor = lazy(async () => (await import('../corpus/Editor')).Editor)

const keys: Readonly<Record<string, Verdict>> = { s: 'same', n: 'not-the-same', u: 'undecided' }

/** Who in one piece is who in another: what is to be decided, what was decided, and who is one by name. */
export function WhoIsWho({ about }: { about: string | null }) {
  const collection = useCollection()
  return (
    <Dialog class="open-dialog who-is-who" label="Who is who">
      {(close) => (
        <>
          <div class="open-head">
            <h2>Who is who</h2>
            <button type="button" class="button" onClick={close}>
              Close
            </button>
          </div>
          {collection && <Deciding collection={collection} about={about} />}
        </>
      )}
    </Dialog>
  )
}

function Deciding({ collection, about }: { collection: OpenCollection; about: string | null }) {
  const { say } = useNews()
  const corpus = useCorpus()
  const { proposals, waiting } = collection.resolution.value
  const chosen = useSignal<readonly [Member, Member] | null>(null)
  const isChoosing = useSignal(about !== null)
  const [first] = proposals
  const pair = chosen.value ?? (isChoosing.value ? undefined : first?.of)
  const because = chosen.value || !first ? undefined : becauseText[first.because]
  const canEdit = collection.canEdit.value
  const decide = (verdict: Verdict) => {
    if (!pair || !canEdit) return
    say(judge(collection, verdict, pair, because))
    chosen.value = null
    isChoosing.value = false
  }
  const undo = () => {
    const told = tellLastOf(collection)
    if (!collection.canUndo.peek()) return
    collection.undo()
    say(`Undone. ${told}`)
  }
  const press = useRef((_: KeyboardEvent) => {})
  press.current = (event) => {
    if (event.target instanceof HTMLInputElement || event.altKey) return
    const key = event.key.toLowerCase()
    const verdict = event.ctrlKey || event.metaKey ? undefined : keys[key]
    if (verdict) decide(verdict)
    else if (key === 'z') undo()
    else return
    event.preventDefault()
  }
  // Wherever in the dialog the focus is: what had it may be gone with the pair before.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press.current(event)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <div class="who-is-who-body">
      {corpus ? <Editor corpus={corpus} /> : !canEdit && <CopyFirst collection={collection} />}
      <section class="to-decide" aria-label="To decide">
        <p class="dossier-meta">
          {isChoosing.value
            ? 'Who is it?'
            : proposals.length === 0
              ? 'No two names are left that may be one and the same.'
              : `${count(waiting, 'pair')} may be one: likely, and not sure. Most telling first.`}
        </p>
        {isChoosing.value && !chosen.value && about !== null && (
          <Choose
            collection={collection}
            about={about}
            onChoose={(of) => {
              chosen.value = of
            }}
          />
        )}
        {pair && (
          <Pair collection={collection} pair={pair} because={because} canEdit={canEdit} decide={decide} />
        )}
        <p class="dossier-meta" role="status">
          {collection.isComing.value && 'Working out what that changes…'}
        </p>
        {collection.canUndo.value && (
          <button type="button" class="link" aria-keyshortcuts="z" onClick={undo}>
            Undo the last decision
          </button>
        )}
      </section>
      <Judgements collection={collection} />
      <Joined collection={collection} />
    </div>
  )
}

interface PairProps {
  readonly collection: OpenCollection
  readonly pair: readonly [Member, Member]
  readonly because: string | undefined
  readonly canEdit: boolean
  readonly decide: (verdict: Verdict) => void
}

/** Two side by side, and the three answers. */
function Pair({ collection, pair, because, canEdit, decide }: PairProps) {
  return (
    <>
      <div class="who-sides">
        {pair.map((member) => (
          <Side key={memberKey(member)} told={toldOf(collection.pieces.value, member)} />
        ))}
      </div>
      {because !== undefined && <p class="dossier-meta">Asked because: {because}.</p>}
      <div class="actions">
        {Object.entries(keys).map(([key, verdict]) => (
          <button
            key={verdict}
            type="button"
            class={`button${verdict === 'same' ? ' primary' : ''}`}
            disabled={!canEdit}
            aria-keyshortcuts={key}
            onClick={() => decide(verdict)}
          >
            {verdictNames[verdict]} <kbd>{key.toUpperCase()}</kbd>
          </button>
        ))}
      </div>
    </>
  )
}

interface ChooseProps {
  readonly collection: OpenCollection
  /** An entity of the whole. */
  readonly about: string
  readonly onChoose: (of: readonly [Member, Member]) => void
}

function Choose({ collection, about, onChoose }: ChooseProps) {
  const store = useStore()
  const one = store.entities.get(about)
  const memberOf = (id: string): Member | undefined =>
    collection.resolution.value.groups.find(([first]) => first && idOf(first) === id)?.[0]
  const idOf = (member: Member) => idIn(collection.joined.value.ids, member)
  return (
    <>
      <p class="palette-question">
        {one && <Glyph kind={one.kind} unnamed={one.unnamed} />} <b>{one?.name}</b>{' '}
        {one && <span class="quiet-text">{kindNames[one.kind].one}</span>} and …
      </p>
      <Combobox
        label="Name of the other"
        options={(query) =>
          entityOptions(
            store,
            (query === ''
              ? store.cast.map(({ entity }) => entity.id)
              : store.search.value.entities(query)
            ).filter((id) => id !== about && store.entities.get(id)?.kind === one?.kind),
            'All',
            (id) => {
              const [a, b] = [memberOf(about), memberOf(id)]
              if (a && b) onChoose([a, b])
            },
          )
        }
      />
    </>
  )
}

function CopyFirst({ collection }: { collection: OpenCollection }) {
  const { has } = useCommands()
  return (
    <p class="who-note">
      {has('copy-collection') ? (
        <AtTheDesk collection={collection} />
      ) : (
        'What was judged stays as it is here.'
      )}
    </p>
  )
}

function AtTheDesk({ collection }: { collection: OpenCollection }) {
  const desk = useDesk()
  const { run } = useCommands()
  const isElsewhere = desk.keeping.value !== null
  if (isElsewhere) return <>Another tab has this collection: take it over first.</>
  return (
    <>
      “{collection.collection.value.title}” comes with Hearsay and stays as it is.{' '}
      <button type="button" class="button" onClick={() => run('copy-collection')}>
        Make a copy to decide
      </button>
    </>
  )
}
