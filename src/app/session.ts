import type { Piece } from '../model/piece'
import { show } from '../state/actions'
import { keep, pieceKept } from '../state/kept'
import { toUrl } from '../state/url'
import { openingView, type View } from '../state/view'
import { type Backend, browserBackend } from '../storage/backend'
import { isLocal, isLocalCollection } from '../storage/localId'
import { type CollectionArrival, collectionsOf } from './collection/arrival'
import { CORPUS } from './corpus/address'
import type { CorpusArrival } from './corpus/arrival'
import { createDraftKeeper } from './opening/draftKeeper'
import { type Arrival, arrivalOf, arrivalsOf } from './pieces/arrivals'
import { createDesk, type Desk, type Going, type Worded } from './pieces/desk'
import { askedIn, type First, type Page } from './pieces/first'
import { FIRST_PIECE } from './pieces/firstPiece.mjs'
import { createOwnPieces, openHere } from './pieces/ownPieces'
import { createShelf } from './pieces/shelf/shelf'
import { missingText } from './pieces/words'
import type { Dialog } from './screen/layers'
import { createPresenter, type Stage } from './screen/presenter'
import type { TabStores } from './stores'

interface Parts {
  stage: Stage
  tab: TabStores
  page?: Page
  backend?: Backend
  /** The piece whose graph is drawn already, if any. */
  first?: First | null
}

/**
 * What goes on in a tab: which piece is shown, how one goes from piece to piece, and what is kept of each on the way.
 * Shows the piece that the address asks for, and goes on until the page is closed.
 */
export function startSession({ stage, tab, page = window, backend = browserBackend(), first = null }: Parts) {
  const mine = createOwnPieces(backend)
  const ours = createOwnPieces({ ...backend, saved: backend.collections })
  /** How pieces were looked at when they were left, the last one left at the end. */
  const left = new Map<string, View>()
  /** Digests whose own words a reader brought, by id. */
  const worded = new Map<string, Worded>()
  const find = arrivalsOf(mine, worded)
  const findCollection = collectionsOf({ mine, ours })
  const { begin, explore, exploreTogether, exploreCorpus, fail, shown, lastTogether } = createPresenter({
    stage,
    tab,
    page,
    mine,
    ours,
    desk: () => desk,
    downloadRaw: (id) => void shelf.downloadRaw(id),
  })

  const askedInAddress = (): string => askedIn(page)
  /** What the present entry of the browser's history is about. */
  const askedNow = (): string => pieceKept(page.history.state) ?? askedInAddress()

  /** Shows the piece that the present entry of the browser's history asks for. */
  async function arriveAt(
    asked: string,
    dialog: Dialog | null = null,
    notices: readonly string[] = [],
  ): Promise<void> {
    const isOther = begin()
    const entry = askedNow()
    // The reader may have gone on with what was shown meanwhile.
    const isStale = () => isOther() || askedNow() !== entry
    const [opened] = await Promise.all([findAny(asked), stage.ready()])
    if (isStale()) return
    if (opened.state === 'open') return explore(opened, notices, dialog)
    if (opened.state === 'collection') return exploreTogether(opened, notices, dialog)
    if (opened.state === 'corpus') return exploreCorpus(opened.corpus, notices, dialog)
    if (opened.state === 'faulty') return fail(asked, opened.faults)
    const instead = await find(FIRST_PIECE)
    if (isStale()) return
    if (instead.state === 'open') explore(instead, [missingText(opened, asked)], dialog)
    else fail(FIRST_PIECE, instead.state === 'faulty' ? instead.faults : [])
  }

  /** A piece, or what is no piece: a collection, or what the server has. */
  async function findAny(asked: string): Promise<Arrival | CollectionArrival | CorpusArrival> {
    if (asked === CORPUS) return (await import('./corpus/arrival')).corpusHere()
    const piece: Arrival = isLocalCollection(asked) ? { state: 'unknown' } : await find(asked)
    return piece.state === 'unknown' ? ((await findCollection(asked)) ?? piece) : piece
  }

  /** The piece that is shown, with other words; unless another one is on its way already. */
  function showAnew(piece: Piece): void {
    const layouts = shown()?.layouts
    if (shown() && askedNow() === piece.id) explore({ state: 'open', piece, layouts }, [], null)
  }

  /** Before an entry of another piece is written. */
  function remember(): void {
    const view = shown()?.store.view.peek()
    if (!view) return
    left.delete(view.piece)
    left.set(view.piece, view)
  }

  /** As it was left, unless told. */
  async function goTo(
    id: string,
    { dialog = null, notices = [], display, view: asked }: Going = {},
  ): Promise<void> {
    const view = asked ? { ...asked, piece: id } : display ? show(display)(openingView(id)) : left.get(id)
    remember()
    if (view) page.history.pushState(keep(0, view), '', toUrl(view))
    else page.history.pushState(null, '', `?piece=${id}`)
    const here = mine.here.peek().get(id)
    // What is here already is shown at once; a copy of what was shown, as that was.
    if (here) explore(arrivalOf(openHere(here), shown()?.layouts ?? null), notices, dialog)
    else await arriveAt(id, dialog, notices)
  }

  const before = (id: string): string =>
    [...left.keys()].filter((other) => other !== id && !isLocal(other)).at(-1) ?? FIRST_PIECE

  async function goBackFrom(id: string): Promise<void> {
    const going = goTo(before(id), { dialog: { name: 'shelf' } })
    left.delete(id)
    await going
  }

  const shelf = createShelf({
    ...backend,
    mine,
    ours,
    async leave(id) {
      if (shown()?.store.piece.id === id) await goBackFrom(id)
      left.delete(id)
      mine.drop(id)
      ours.drop(id)
    },
  })

  const desk: Desk = createDesk({
    mine,
    ours,
    worded,
    shelf,
    draft: createDraftKeeper(backend.drafts),
    tell: (notice) => shown()?.notify(notice),
    shown: () => shown()?.store.piece ?? null,
    shownTogether: () => shown()?.collection ?? null,
    within(piece) {
      const whole = lastTogether()?.collection.peek()
      return whole?.pieces.includes(piece) ? { id: whole.id, title: whole.title } : null
    },
    showAnew,
    goTo,
    goBackFrom,
  })

  page.addEventListener('popstate', () => {
    begin()
    const asked = askedNow()
    if (asked === shown()?.store.piece.id) return
    remember()
    void arriveAt(asked)
  })
  // The reader may have gone back or forward to another piece meanwhile.
  if (first && first.arrival.piece.id === askedNow()) explore(first.arrival, [], null, first)
  else {
    first?.opened.stop()
    first?.picture.seat.peek()?.destroy()
    void arriveAt(askedInAddress())
  }
  return { desk }
}
