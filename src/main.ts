import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { h, render } from 'preact'
import { loadLabelFont } from './canvas/measure'
import { fingerprint } from './graph/layout/input'
import { readReadyLayouts } from './graph/layout/ready'
import { type Opened, openBundled } from './library/bundled'
import { FIRST_PIECE } from './library/firstPiece.mjs'
import { createOpenedPieces, isLocal } from './library/opened'
import type { Anchored } from './model/anchor'
import { begin } from './model/journal'
import type { Piece } from './model/piece'
import { show } from './state/actions'
import { createEditing, type Editing } from './state/editing'
import * as steps from './state/history'
import { fromKept, keep, pieceKept } from './state/kept'
import { bridgeHistory } from './state/location'
import { createWorkStore, type Store } from './state/store'
import { fromUrl, knownIn, toUrl } from './state/url'
import { openingView, type View } from './state/view'
import { Explorer } from './ui/App'
import { createApp, type Desk } from './ui/app'
import { Failure } from './ui/Failure'

/** Boot: choose the piece, read the URL, mount; and mount another one where the reader goes to it. */
function start(page: Element): void {
  const mine = createOpenedPieces()
  /** How pieces were looked at when they were left, the last one left at the end. */
  const left = new Map<string, View>()
  /** Digests whose own words a reader brought, by id. */
  const worded = new Map<string, Pick<Anchored, 'piece' | 'orphans'> & { readonly digest: Piece }>()
  let shown: { readonly store: Store; readonly layouts: unknown; stop(): void } | null = null
  /** What was done to the pieces of this tab, by id. */
  const editings = new Map<string, Editing>()
  let lastRequest = 0

  const editingOf = (piece: Piece): Editing => {
    const editing = editings.get(piece.id) ?? createEditing(begin(piece))
    if (isLocal(piece.id)) editings.set(piece.id, editing)
    return editing
  }

  const find = async (id: string): Promise<Opened> => {
    const piece = mine.find(id)
    if (piece) return { state: 'open', piece, layouts: null }
    const opened = await openBundled(id)
    const words = worded.get(id)
    return words && opened.state === 'open' ? { ...opened, piece: words.piece } : opened
  }

  /** Shows the piece that the present entry of the browser's history asks for. */
  async function arriveAt(asked: string): Promise<void> {
    const request = ++lastRequest
    const [opened] = await Promise.all([find(asked), loadLabelFont()])
    if (request !== lastRequest) return
    if (opened.state === 'open') return explore(opened, [])
    if (opened.state === 'faulty') return fail(asked, opened)
    const instead = await find(FIRST_PIECE)
    if (request !== lastRequest) return
    if (instead.state === 'open') explore(instead, [missing(asked)])
    else fail(FIRST_PIECE, instead)
  }

  function explore({ piece, layouts }: Opened & { state: 'open' }, notices: readonly string[]): void {
    const isAnother = shown !== null
    leave()
    const editing = editingOf(piece)
    const known = knownIn(editing.piece.peek())
    // What an address says of a piece that was not kept is about none of this one.
    const isOther = isLocal(askedInAddress()) && askedInAddress() !== piece.id
    const params = new URLSearchParams(isOther ? '' : location.search)
    const fromAddress = fromUrl(params, known)
    const kept = fromKept(history.state, known)
    const start = steps.begin(kept?.view ?? fromAddress.view)
    const past = kept ? steps.arrive(start, kept.at, kept.view) : start
    const store = createWorkStore(editing, past)
    const stopBridge = bridgeHistory(store)
    document.title = `${piece.title} · Hearsay`
    const app = createApp(store, [...notices, ...fromAddress.notices], desk, editing)
    render(h(Explorer, { app, ready: readReadyLayouts(layouts, fingerprint(piece)) }), page)
    if (isAnother) page.querySelector<HTMLElement>('.graph')?.focus({ preventScroll: true })
    shown = { store, layouts, stop: stopBridge }
  }

  function fail(asked: string, opened: Exclude<Opened, { state: 'open' }>): void {
    leave()
    const faults = opened.state === 'faulty' ? opened.faults : []
    render(h(Failure, { asked, faults, instead: asked === FIRST_PIECE ? null : FIRST_PIECE }), page)
  }

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
  function goTo(id: string, notices: readonly string[] = [], view = left.get(id)): void {
    remember()
    if (view) history.pushState(keep(0, view), '', toUrl(view))
    else history.pushState(null, '', `?piece=${id}`)
    const piece = mine.find(id)
    // What is here already is shown at once.
    if (piece) explore({ state: 'open', piece, layouts: null }, notices)
    else void arriveAt(id)
  }

  const before = (id: string): string =>
    [...left.keys()].filter((other) => other !== id).at(-1) ?? FIRST_PIECE

  const desk: Desk = {
    opened: mine.list,
    open(pieces, notices = [], display = 'graph') {
      const [first] = pieces.map(mine.add)
      if (first) goTo(first.id, notices, show(display)(openingView(first.id)))
    },
    show: (id) => goTo(id),
    layWords({ piece, orphans }) {
      if (!shown) return
      worded.set(piece.id, { digest: shown.store.piece, piece, orphans })
      explore({ state: 'open', piece, layouts: shown.layouts }, [])
    },
    orphansOf: (id) => worded.get(id)?.orphans ?? null,
    takeWordsAway() {
      const digest = shown && worded.get(shown.store.piece.id)?.digest
      if (!shown || !digest) return
      worded.delete(digest.id)
      explore({ state: 'open', piece: digest, layouts: shown.layouts }, [])
    },
    close(id) {
      goTo(before(id))
      left.delete(id)
    },
  }

  window.addEventListener('popstate', ({ state }: PopStateEvent) => {
    const asked = pieceKept(state) ?? askedInAddress()
    if (asked === shown?.store.piece.id) return
    remember()
    void arriveAt(asked)
  })
  void arriveAt(askedInAddress())
}

const askedInAddress = (): string => new URLSearchParams(location.search).get('piece') ?? FIRST_PIECE

const missing = (asked: string): string =>
  isLocal(asked)
    ? 'The piece of this address was not kept: what you open yourself stays in its tab until that is closed or loaded anew. This is the one that comes with Hearsay.'
    : `There is no piece “${asked.slice(0, 60)}” here. This is the one that comes with Hearsay.`

const page = document.querySelector('#app')
if (page) start(page)
