import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { effect } from '@preact/signals'
import { h, render } from 'preact'
import { createApp, type Dialog } from './app/app'
import { createDraftKeeper } from './app/opening/draftKeeper'
import { type Arrival, arrivalOf, arrivalsOf } from './app/pieces/arrivals'
import { createDesk, type Going, type Worded } from './app/pieces/desk'
import { FIRST_PIECE } from './app/pieces/firstPiece.mjs'
import { createOwnPieces, openHere } from './app/pieces/ownPieces'
import { createShelf } from './app/pieces/shelf'
import { loadLabelFont } from './canvas/measure'
import { fingerprint } from './layouts/kernel/input'
import { readReadyLayouts } from './layouts/web/ready'
import type { Fault } from './model/faults'
import type { Piece } from './model/piece'
import { show } from './state/actions'
import { createEditing, stillEditing } from './state/editing'
import { arrive, begin } from './state/history'
import { fromKept, keep, pieceKept } from './state/kept'
import { bridgeHistory } from './state/location'
import { createWorkStore, type Store } from './state/store'
import { fromUrl, knownIn, toUrl } from './state/url'
import { openingView, type View } from './state/view'
import { createDatabase } from './storage/database'
import { createDrafts } from './storage/drafts'
import { isLocal } from './storage/localId'
import { createSaved } from './storage/saved'
import { createTabs } from './storage/tabs'
import { Explorer } from './ui/Explorer'
import { Failure } from './ui/frame/Failure'

const PURGE_MS = 5000

/** Boot: choose the piece, read the URL, mount; and mount another one where the reader goes to it. */
function start(page: Element): void {
  const database = createDatabase()
  const tabs = createTabs()
  const kept = { saved: createSaved(database), tabs, locks: navigator.locks as LockManager | undefined }
  const mine = createOwnPieces(kept)
  /** How pieces were looked at when they were left, the last one left at the end. */
  const left = new Map<string, View>()
  /** Digests whose own words a reader brought, by id. */
  const worded = new Map<string, Worded>()
  const find = arrivalsOf(mine, worded)
  let shown: { readonly store: Store; readonly layouts: unknown; stop(): void } | null = null
  let lastRequest = 0

  /** Shows the piece that the present entry of the browser's history asks for. */
  async function arriveAt(asked: string, dialog: Dialog | null = null): Promise<void> {
    const request = ++lastRequest
    const entry = askedNow()
    // The reader may have gone on with what was shown meanwhile.
    const isStale = () => request !== lastRequest || askedNow() !== entry
    const [opened] = await Promise.all([find(asked), loadLabelFont()])
    if (isStale()) return
    if (opened.state === 'open') return explore(opened, [], dialog)
    if (opened.state === 'faulty') return fail(asked, opened.faults)
    const instead = await find(FIRST_PIECE)
    if (isStale()) return
    if (instead.state === 'open') explore(instead, [opened.why], dialog)
    else fail(FIRST_PIECE, instead.state === 'faulty' ? instead.faults : [])
  }

  function explore(
    opened: Arrival & { state: 'open' },
    notices: readonly string[],
    dialog: Dialog | null,
  ): void {
    // Whatever is still on its way would come under the address of this one.
    lastRequest++
    const isAnother = shown !== null
    const { piece, layouts } = opened
    leave()
    const keeping = mine.show(opened.own ?? null)
    const known = knownIn(piece)
    // What an address says of a piece that is not here is about none of this one.
    const isOther = isLocal(askedInAddress()) && askedInAddress() !== piece.id
    const params = new URLSearchParams(isOther ? '' : location.search)
    const fromAddress = fromUrl(params, known)
    const before = fromKept(history.state, known)
    const steps = before ? arrive(begin(before.view), before.at, before.view) : begin(fromAddress.view)
    const editing = keeping ? createEditing(keeping) : stillEditing(piece)
    const store = createWorkStore(editing, steps)
    const stopBridge = bridgeHistory(store)
    const stopNaming = effect(() => {
      document.title = `${editing.piece.value.title} · Hearsay`
    })
    const more = opened.own?.notice ? [opened.own.notice] : []
    const app = createApp(store, [...notices, ...more, ...fromAddress.notices], desk, editing)
    app.dialog.value = dialog
    render(h(Explorer, { app, ready: readReadyLayouts(layouts, fingerprint(piece)) }), page)
    if (isAnother && dialog === null)
      page.querySelector<HTMLElement>('.graph')?.focus({ preventScroll: true })
    shown = {
      store,
      layouts,
      stop() {
        app.stop()
        stopNaming()
        stopBridge()
      },
    }
  }

  /** The piece that is shown, with other words; unless another one is on its way already. */
  function showAnew(piece: Piece): void {
    if (shown && askedNow() === piece.id) explore({ state: 'open', piece, layouts: shown.layouts }, [], null)
  }

  function fail(asked: string, faults: readonly Fault[]): void {
    leave()
    mine.show(null)
    const raw = isLocal(asked) ? () => void shelf.downloadRaw(asked) : null
    render(h(Failure, { asked, faults, instead: asked === FIRST_PIECE ? null : FIRST_PIECE, raw }), page)
  }

  /** Before another piece is shown, or the same one anew. */
  function leave(): void {
    shown?.stop()
    shown = null
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
    if (here) explore(arrivalOf(openHere(here)), notices, dialog)
    else await arriveAt(id, dialog)
  }

  const before = (id: string): string =>
    [...left.keys()].filter((other) => other !== id && !isLocal(other)).at(-1) ?? FIRST_PIECE

  async function goBackFrom(id: string): Promise<void> {
    const going = goTo(before(id), { dialog: { name: 'shelf' } })
    left.delete(id)
    await going
  }

  const shelf = createShelf({
    ...kept,
    here: mine.here,
    add: mine.add,
    async leave(id) {
      if (shown?.store.piece.id === id) await goBackFrom(id)
      left.delete(id)
      mine.drop(id)
    },
  })

  const desk = createDesk({
    mine,
    worded,
    shelf,
    draft: createDraftKeeper(createDrafts(database)),
    shown: () => shown?.store.piece ?? null,
    showAnew,
    goTo,
    goBackFrom,
  })

  window.addEventListener('popstate', () => {
    lastRequest++
    const asked = askedNow()
    if (asked === shown?.store.piece.id) return
    remember()
    void arriveAt(asked)
  })
  // Nobody waits for it: the first picture comes before.
  setTimeout(() => void shelf.purge(), PURGE_MS)
  void arriveAt(askedInAddress())
}

const askedInAddress = (): string => new URLSearchParams(location.search).get('piece') ?? FIRST_PIECE

/** What the present entry of the browser's history is about. */
const askedNow = (): string => pieceKept(history.state) ?? askedInAddress()

const page = document.querySelector('#app')
if (page) start(page)
