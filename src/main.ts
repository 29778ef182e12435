import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { computed, effect, signal } from '@preact/signals'
import { h, render } from 'preact'
import { loadLabelFont } from './canvas/measure'
import { fingerprint } from './graph/layout/input'
import { readReadyLayouts } from './graph/layout/ready'
import { type Opened, openBundled } from './library/bundled'
import { createDatabase } from './library/database'
import { createDrafts } from './library/drafts'
import { FIRST_PIECE } from './library/firstPiece.mjs'
import { isLocal, newLocalId } from './library/localId'
import { createSaved } from './library/saved'
import type { Because } from './library/storageFault'
import { createTabs } from './library/tabs'
import type { Anchored } from './model/anchor'
import type { Fault } from './model/faults'
import { begin as beginJournal, pieceOf, withId } from './model/journal'
import type { Piece } from './model/piece'
import { show } from './state/actions'
import { createEditing, stillEditing } from './state/editing'
import { arrive, begin } from './state/history'
import { fromKept, keep, pieceKept } from './state/kept'
import { bridgeHistory } from './state/location'
import { createWorkStore, type Store } from './state/store'
import { fromUrl, knownIn, toUrl } from './state/url'
import { type Display, openingView, type View } from './state/view'
import { Explorer } from './ui/App'
import { createApp, type Desk, type Dialog } from './ui/app'
import { Failure } from './ui/Failure'
import type { Keeping } from './ui/shelf/keeping'
import { createDraftKeeper } from './ui/shelf/keptDraft'
import { createOwnPieces } from './ui/shelf/ownPieces'
import { copyOf, createShelf } from './ui/shelf/shelf'
import { unsavedText } from './ui/shelf/words'

/** Boot: choose the piece, read the URL, mount; and mount another one where the reader goes to it. */
function start(page: Element): void {
  const database = createDatabase()
  const tabs = createTabs()
  const kept = { saved: createSaved(database), tabs, locks: navigator.locks as LockManager | undefined }
  const mine = createOwnPieces(kept)
  /** How pieces were looked at when they were left, the last one left at the end. */
  const left = new Map<string, View>()
  /** Digests whose own words a reader brought, by id. */
  const worded = new Map<string, Pick<Anchored, 'piece' | 'orphans'> & { readonly digest: Piece }>()
  const keeping = signal<Keeping | null>(null)
  const knowsOfBlocking = signal(false)
  let shown: { readonly store: Store; readonly layouts: unknown; stop(): void } | null = null
  let lastRequest = 0

  const find = async (id: string): Promise<Found> => {
    if (isLocal(id)) return findOwn(id)
    const opened = await openBundled(id)
    const words = worded.get(id)
    return words && opened.state === 'open' ? { ...opened, piece: words.piece } : opened
  }

  async function findOwn(id: string): Promise<Found> {
    const found = await mine.find(id)
    switch (found.state) {
      case 'here':
        return { ...openedHere(found.keeping), notice: found.notice }
      case 'damaged':
        return { state: 'faulty', faults: found.faults }
      default:
        return { state: 'missing', why: missingOwn(found) }
    }
  }

  /** Shows the piece that the present entry of the browser's history asks for. */
  async function arriveAt(asked: string, dialog: Dialog | null = null): Promise<void> {
    const request = ++lastRequest
    const [opened] = await Promise.all([find(asked), loadLabelFont()])
    if (request !== lastRequest) return
    if (opened.state === 'open') return explore(opened, [], dialog)
    if (opened.state === 'faulty') return fail(asked, opened.faults)
    const instead = await find(FIRST_PIECE)
    if (request !== lastRequest) return
    if (instead.state === 'open')
      explore(instead, [opened.state === 'missing' ? opened.why : unknown(asked)], dialog)
    else fail(FIRST_PIECE, instead.state === 'faulty' ? instead.faults : [])
  }

  function explore(
    opened: Found & { state: 'open' },
    notices: readonly string[],
    dialog: Dialog | null,
  ): void {
    const isAnother = shown !== null
    const { piece, layouts } = opened
    leave(piece.id)
    const known = knownIn(piece)
    // What an address says of a piece that is not here is about none of this one.
    const isOther = isLocal(askedInAddress()) && askedInAddress() !== piece.id
    const params = new URLSearchParams(isOther ? '' : location.search)
    const fromAddress = fromUrl(params, known)
    const before = fromKept(history.state, known)
    const steps = before ? arrive(begin(before.view), before.at, before.view) : begin(fromAddress.view)
    const editing = opened.keeping ? createEditing(opened.keeping) : stillEditing(piece)
    const store = createWorkStore(editing, steps)
    const stopBridge = bridgeHistory(store)
    const stopNaming = effect(() => {
      document.title = `${editing.piece.value.title} · Hearsay`
    })
    const more = opened.notice ? [opened.notice] : []
    const app = createApp(store, [...notices, ...more, ...fromAddress.notices], desk, editing)
    app.dialog.value = dialog
    keeping.value = opened.keeping ?? null
    keeping.value?.arrive()
    render(h(Explorer, { app, ready: readReadyLayouts(layouts, fingerprint(piece)) }), page)
    if (isAnother && dialog === null)
      page.querySelector<HTMLElement>('.graph')?.focus({ preventScroll: true })
    shown = {
      store,
      layouts,
      stop() {
        stopNaming()
        stopBridge()
      },
    }
  }

  function fail(asked: string, faults: readonly Fault[]): void {
    leave(asked)
    const raw = isLocal(asked) ? () => void shelf.downloadRaw(asked) : null
    render(h(Failure, { asked, faults, instead: asked === FIRST_PIECE ? null : FIRST_PIECE, raw }), page)
  }

  /** Before another piece is shown, or the same one anew. */
  function leave(next: string): void {
    shown?.stop()
    shown = null
    const own = keeping.peek()
    keeping.value = null
    if (own && own.id !== next) void mine.leave(own.id)
    render(null, page)
    page.replaceChildren()
  }

  /** Before an entry of another piece is written. */
  function remember(): void {
    const view = shown?.store.view.peek()
    if (!view) return
    left.delete(view.piece)
    left.set(view.piece, view)
  }

  /** As it was left, unless told. */
  async function goTo(id: string, { dialog = null, notices = [], display }: Going = {}): Promise<void> {
    const view = display ? show(display)(openingView(id)) : left.get(id)
    remember()
    if (view) history.pushState(keep(0, view), '', toUrl(view))
    else history.pushState(null, '', `?piece=${id}`)
    const here = mine.here.peek().get(id)
    // What is here already is shown at once.
    if (here) explore(openedHere(here), notices, dialog)
    else await arriveAt(id, dialog)
  }

  const before = (id: string): string =>
    [...left.keys()].filter((other) => other !== id && !isLocal(other)).at(-1) ?? FIRST_PIECE

  const shelf = createShelf({
    ...kept,
    here: mine.here,
    add(journal) {
      void mine.leave(mine.add(journal).id)
    },
    async leave(id) {
      if (shown?.store.piece.id === id) await goTo(before(id), { dialog: { name: 'shelf' } })
      left.delete(id)
      return mine.leave(id)
    },
  })

  const desk: Desk = {
    shelf,
    keeping,
    unsaved: computed(() =>
      [...mine.here.value.values()].filter(
        ({ status: { value: status } }) =>
          status.state === 'unsaved' && !(status.because === 'blocked' && knowsOfBlocking.value),
      ),
    ),
    knowsOfBlocking() {
      knowsOfBlocking.value = true
    },
    canEdit: computed(() => keeping.value?.canEdit.value ?? false),
    draft: createDraftKeeper(createDrafts(database)),
    async open(journals, notices = [], display = 'graph') {
      const added = journals.map((journal) => mine.add(withId(journal, newLocalId())))
      const [first, ...others] = added
      const allSaved = Promise.all(added.map((one) => one.whenSaved()))
      for (const { id } of others) void mine.leave(id)
      if (first) void goTo(first.id, { notices, display })
      await allSaved
    },
    keepAsCopy(one) {
      const copy = mine.add(copyOf(one.journal.peek()))
      void one.reload()
      void goTo(copy.id)
    },
    show: (id) => void goTo(id),
    layWords({ piece, orphans }) {
      if (!shown) return
      const digest = worded.get(piece.id)?.digest ?? shown.store.piece
      worded.set(piece.id, { digest, piece, orphans })
      explore({ state: 'open', piece, layouts: shown.layouts }, [], null)
    },
    orphansOf: (id) => worded.get(id)?.orphans ?? null,
    takeWordsAway() {
      const digest = shown && worded.get(shown.store.piece.id)?.digest
      if (!shown || !digest) return
      worded.delete(digest.id)
      explore({ state: 'open', piece: digest, layouts: shown.layouts }, [], null)
    },
    keepWords() {
      const words = shown && worded.get(shown.store.piece.id)
      if (!words) return
      worded.delete(words.digest.id)
      void desk.open([beginJournal(words.piece)])
    },
    close(id) {
      void goTo(before(id), { dialog: { name: 'shelf' } })
      left.delete(id)
    },
  }

  window.addEventListener('popstate', ({ state }: PopStateEvent) => {
    const asked = pieceKept(state) ?? askedInAddress()
    if (asked === shown?.store.piece.id) return
    remember()
    void arriveAt(asked)
  })
  void shelf.purge()
  void arriveAt(askedInAddress())
}

const askedInAddress = (): string => new URLSearchParams(location.search).get('piece') ?? FIRST_PIECE

const openedHere = (keeping: Keeping): Found & { state: 'open' } => ({
  state: 'open',
  piece: pieceOf(keeping.journal.peek()),
  layouts: null,
  keeping,
})

interface Going {
  readonly dialog?: Dialog | null
  readonly notices?: readonly string[]
  readonly display?: Display
}

type Found =
  | (Opened & { state: 'open' } & {
      /** Where it is the reader's own. */
      readonly keeping?: Keeping
      readonly notice?: string | null
    })
  | Exclude<Opened, { state: 'open' }>
  /** A piece of the reader's own that is not here: a sentence says why. */
  | { readonly state: 'missing'; readonly why: string }

const INSTEAD = 'This is the one that comes with Hearsay.'

const unknown = (asked: string): string => `There is no piece “${asked.slice(0, 60)}” here. ${INSTEAD}`

function missingOwn(
  found:
    | { readonly state: 'absent' | 'deleted' }
    | { readonly state: 'unreadable'; readonly because: Because },
): string {
  switch (found.state) {
    case 'deleted':
      return `The piece of this address was deleted. Under Pieces it can be brought back for a day. ${INSTEAD}`
    case 'absent':
      return `The piece of this address is not in this browser: your own pieces are kept in the browser in which you opened them, until you delete them. ${INSTEAD}`
    case 'unreadable':
      return `The piece of this address cannot be read. ${unsavedText[found.because].what} ${INSTEAD}`
  }
}

const page = document.querySelector('#app')
if (page) start(page)
