import { effect } from '@preact/signals-core'
import { type ToldFault, tellNotice } from '../export/words/faults'
import { fingerprint } from '../layouts/kernel/input'
import { readReadyLayouts } from '../layouts/web/ready'
import type { Piece } from '../model/piece'
import { inSlices, pause } from '../platform/slices'
import { show } from '../state/actions'
import { createEditing, type Editing, stillEditing } from '../state/editing'
import { keep, pieceKept } from '../state/kept'
import type { Store } from '../state/store'
import { toUrl } from '../state/url'
import { openingView, type View } from '../state/view'
import { type Backend, browserBackend } from '../storage/backend'
import { isLocal, isLocalCollection } from '../storage/localId'
import {
  type ArrivedCollection,
  type CollectionArrival,
  collectionsOf,
  findPiece,
} from './collection/arrival'
import { type OpenCollection, openCollection, stillHolder } from './collection/opened'
import { tellAbsent, tellTwice } from './collection/words'
import { CORPUS } from './corpus/address'
import type { CorpusArrival } from './corpus/arrival'
import type { OpenCorpus } from './corpus/opened'
import { createDraftKeeper } from './opening/draftKeeper'
import { makeOverviews } from './overview/maker'
import { type Arrival, arrivalOf, arrivalsOf } from './pieces/arrivals'
import { createDesk, type Going, type Worded } from './pieces/desk'
import { askedIn, type First, type Page } from './pieces/first'
import { FIRST_PIECE } from './pieces/firstPiece.mjs'
import { openStore } from './pieces/openStore'
import { createOwnPieces, openHere } from './pieces/ownPieces'
import { createShelf } from './pieces/shelf/shelf'
import { missingText } from './pieces/words'
import { workedOut } from './pieces/workedOut'
import type { Dialog } from './screen/layers'
import { createPicture } from './screen/picture'
import { createStores, type Stores, type TabStores } from './stores'
import { isMuch } from './work/much'

/** A piece that cannot be shown. */
export interface Failure {
  /** Its id, as it was asked for. */
  readonly asked: string
  readonly faults: readonly ToldFault[]
  /** Id of a piece that can be opened instead; null where there is none. */
  readonly instead: string | null
  /** Hands out what is kept of the piece as it is; null where nothing is. */
  readonly raw: (() => void) | null
}

/** Where it is seen what a session comes to. */
export interface Stage {
  /** Fulfilled once a graph can be drawn as it will stay. */
  ready(): Promise<void>
  /** What comes next takes a while. */
  wait(): void
  /** `takesFocus`: the reader came from another piece, and nothing opens above this one. */
  explore(stores: Stores, takesFocus: boolean): void
  fail(failure: Failure): void
  /** Takes away what is shown, before another piece comes or the same one anew. */
  clear(): void
}

interface Presented {
  readonly editing: Editing
  /** Null where it is one piece. */
  readonly collection: OpenCollection | null
  readonly corpus?: OpenCorpus
  readonly layouts: unknown
  readonly notices: readonly string[]
  readonly dialog: Dialog | null
  readonly takesFocus: boolean
  readonly begun?: First | null
  /** Once it is left. */
  onLeave?(): void
}

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
  let shown: {
    readonly store: Store
    readonly layouts: unknown
    readonly collection: OpenCollection | null
    notify(notice: string): void
    stop(): void
  } | null = null
  let lastRequest = 0
  let lastTogether: OpenCollection | null = null

  const askedInAddress = (): string => askedIn(page)
  /** What the present entry of the browser's history is about. */
  const askedNow = (): string => pieceKept(page.history.state) ?? askedInAddress()

  /** Shows the piece that the present entry of the browser's history asks for. */
  async function arriveAt(
    asked: string,
    dialog: Dialog | null = null,
    notices: readonly string[] = [],
  ): Promise<void> {
    const request = ++lastRequest
    const entry = askedNow()
    // The reader may have gone on with what was shown meanwhile.
    const isStale = () => request !== lastRequest || askedNow() !== entry
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

  function explore(
    opened: Arrival & { state: 'open' },
    notices: readonly string[],
    dialog: Dialog | null,
    begun: First | null = null,
  ): void {
    const { piece, layouts } = opened
    const isAnother = comes(begun)
    ours.show(null)
    const keeping = mine.show(opened.own ?? null)
    const more = opened.own?.notice ? [tellNotice(opened.own.notice)] : []
    void present({
      editing: keeping ? createEditing(keeping) : stillEditing(piece),
      collection: null,
      layouts,
      notices: [...notices, ...more],
      dialog,
      takesFocus: isAnother && dialog === null,
      begun,
    })
  }

  function exploreTogether(
    { journal, own, pieces, absent }: ArrivedCollection,
    notices: readonly string[],
    dialog: Dialog | null,
  ): void {
    const isAnother = comes()
    mine.show(null)
    const collection = openCollection(ours.show(own) ?? stillHolder(journal), pieces, absent)
    lastTogether = collection
    const stopLooking = effect(() => {
      for (const id of collection.unknown.value)
        void findPiece(mine, id).then((piece) => {
          if (typeof piece !== 'string') collection.bring([piece])
        })
    })
    void present({
      editing: collection.editing,
      collection,
      layouts: null,
      notices: [...notices, ...tellAbsent(collection.absent.peek()), ...tellTwice(collection.twice.peek())],
      dialog,
      takesFocus: isAnother && dialog === null,
      onLeave: stopLooking,
    })
  }

  function exploreCorpus(corpus: OpenCorpus, notices: readonly string[], dialog: Dialog | null): void {
    const isAnother = comes()
    mine.show(null)
    ours.show(null)
    const { collection } = corpus
    const takesFocus = isAnother && dialog === null
    void present({
      editing: collection.editing,
      collection,
      corpus,
      layouts: null,
      notices,
      dialog,
      takesFocus,
    })
  }

  /** Before something is shown: whether it takes the place of something else. */
  function comes(begun: First | null = null): boolean {
    // Whatever is still on its way would come under the address of this one.
    lastRequest++
    const isAnother = shown !== null
    if (!begun) leave()
    return isAnother
  }

  async function present({
    editing,
    collection,
    corpus,
    layouts,
    notices,
    dialog,
    takesFocus,
    begun = null,
    onLeave = () => {},
  }: Presented): Promise<void> {
    const request = lastRequest
    /** The reader may have gone on to another piece meanwhile. */
    const isStale = () => request !== lastRequest
    const piece = editing.piece.peek()
    // Nothing is made ahead for so large a piece.
    const slow = isMuch(piece)
    if (slow) {
      stage.wait()
      await pause()
      if (isStale()) return onLeave()
    }
    // What an address says of a piece that is not here is about none of this one.
    const isOther = isLocal(askedInAddress()) && askedInAddress() !== piece.id
    const {
      store,
      notices: missing,
      stop,
    } = begun?.opened ?? openStore(editing, isOther ? '' : page.location.search, page, corpus?.known)
    if (slow) {
      await inSlices(store.workOutTies())
      if (isStale()) {
        onLeave()
        return stop()
      }
    }
    // What a worker does of it goes on meanwhile.
    const isWorkedOut = slow ? inSlices(workedOut(store)) : null
    const stopOverviews =
      isWorkedOut && !corpus
        ? makeOverviews(store, tab.work.communities(), tab.media.isPhone.peek(), isWorkedOut)
        : null
    if (isWorkedOut) {
      await isWorkedOut
      if (isStale()) {
        onLeave()
        stopOverviews?.()
        return stop()
      }
    }
    const stores = createStores({
      tab,
      store,
      editing,
      collection,
      corpus: corpus ?? null,
      desk,
      notices: [...notices, ...missing],
      dialog,
      stopOverviews,
      ...(begun
        ? { picture: begun.picture, layers: begun.layers }
        : { picture: createPicture(layouts && !slow ? readReadyLayouts(layouts, fingerprint(piece)) : []) }),
    })
    stage.explore(stores, takesFocus)
    shown = {
      store,
      layouts,
      collection,
      notify: stores.news.notify,
      stop() {
        onLeave()
        stores.stop()
        stop()
      },
    }
  }

  /** The piece that is shown, with other words; unless another one is on its way already. */
  function showAnew(piece: Piece): void {
    if (shown && askedNow() === piece.id) explore({ state: 'open', piece, layouts: shown.layouts }, [], null)
  }

  function fail(asked: string, faults: readonly ToldFault[]): void {
    leave()
    mine.show(null)
    ours.show(null)
    const raw = isLocal(asked) ? () => void shelf.downloadRaw(asked) : null
    stage.fail({ asked, faults, instead: asked === FIRST_PIECE ? null : FIRST_PIECE, raw })
  }

  /** Before another piece is shown, or the same one anew. */
  function leave(): void {
    shown?.stop()
    shown = null
    stage.clear()
  }

  /** Before an entry of another piece is written. */
  function remember(): void {
    const view = shown?.store.view.peek()
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
    if (here) explore(arrivalOf(openHere(here), shown?.layouts ?? null), notices, dialog)
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
      if (shown?.store.piece.id === id) await goBackFrom(id)
      left.delete(id)
      mine.drop(id)
      ours.drop(id)
    },
  })

  const desk = createDesk({
    mine,
    ours,
    worded,
    shelf,
    draft: createDraftKeeper(backend.drafts),
    tell: (notice) => shown?.notify(notice),
    shown: () => shown?.store.piece ?? null,
    shownTogether: () => shown?.collection ?? null,
    within(piece) {
      const whole = lastTogether?.collection.peek()
      return whole?.pieces.includes(piece) ? { id: whole.id, title: whole.title } : null
    },
    showAnew,
    goTo,
    goBackFrom,
  })

  page.addEventListener('popstate', () => {
    lastRequest++
    const asked = askedNow()
    if (asked === shown?.store.piece.id) return
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
