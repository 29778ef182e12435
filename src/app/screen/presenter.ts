import { effect } from '@preact/signals-core'
import { type ToldFault, tellNotice } from '../../export/words/faults'
import { fingerprint } from '../../layouts/kernel/input'
import { readReadyLayouts } from '../../layouts/web/ready'
import type { Steps } from '../../model/check/steps'
import type { CollectionJournal } from '../../model/collection/journal'
import { inSlices, pause } from '../../platform/slices'
import { createEditing, type Editing, stillEditing } from '../../state/editing'
import type { Store } from '../../state/store'
import { isLocal } from '../../storage/localId'
import { type ArrivedCollection, findPiece } from '../collection/arrival'
import { exploredIn, type OpenCollection, openCollection, stillHolder } from '../collection/opened'
import { tellAbsent, tellTwice } from '../collection/words'
import type { OpenCorpus } from '../corpus/opened'
import { makeOverviews } from '../overview/maker'
import type { Arrival } from '../pieces/arrivals'
import type { Desk } from '../pieces/desk'
import { askedIn, type First, type Page } from '../pieces/first'
import { FIRST_PIECE } from '../pieces/firstPiece.mjs'
import { openStore } from '../pieces/openStore'
import type { OwnPieces } from '../pieces/ownPieces'
import { keepWorkedOut, workedOut } from '../pieces/workedOut'
import { createStores, type Stores, type TabStores } from '../stores'
import { isMuch } from '../work/much'
import { whileWanted } from '../work/whileWanted'
import type { Dialog } from './layers'
import { createPicture } from './picture'
import { whenRoomChanges } from './room'

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
  readonly stage: Stage
  readonly tab: TabStores
  readonly page: Page
  readonly mine: OwnPieces
  readonly ours: OwnPieces<CollectionJournal>
  /** That of the tab: it is made with what this makes. */
  desk(): Desk
  /** Hands out what is kept of a piece as it is. */
  downloadRaw(id: string): void
}

/** What is shown now. */
interface Shown {
  readonly store: Store
  readonly layouts: unknown
  readonly collection: OpenCollection | null
  notify(notice: string): void
  stop(): void
}

/** Shows pieces, collections and a corpus, one in the place of the other. */
export function createPresenter({ stage, tab, page, mine, ours, desk, downloadRaw }: Parts) {
  let shown: Shown | null = null
  let lastRequest = 0
  let lastTogether: OpenCollection | null = null

  /** What is on its way from now on; tells whether something else is by then. */
  function begin(): () => boolean {
    const request = ++lastRequest
    return () => request !== lastRequest
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

  async function exploreTogether(
    { journal, own, pieces, absent }: ArrivedCollection,
    notices: readonly string[],
    dialog: Dialog | null,
  ): Promise<void> {
    const isAnother = comes()
    mine.show(null)
    const holder = ours.show(own) ?? stillHolder(journal)
    const isLong = isMuch(...pieces)
    const begun = isLong ? await workedOutFirst(exploredIn(holder.journal.peek(), pieces)) : null
    if (isLong && !begun) return
    const collection = openCollection(holder, pieces, absent, begun?.result)
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
      onLeave() {
        stopLooking()
        // What is worked out from now on is worked out for nobody.
        collection.beforeShown.value = null
      },
    })
  }

  /** What takes a while before anything can be shown; null where something else came meanwhile. */
  function workedOutFirst<Result>(work: Steps<Result>) {
    const request = lastRequest
    stage.wait()
    return whileWanted(() => request === lastRequest, work)
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
    begin()
    const isAnother = shown !== null
    if (!begun) leave()
    return isAnother
  }

  async function present(presented: Presented): Promise<void> {
    const {
      editing,
      collection,
      corpus,
      layouts,
      notices,
      dialog,
      takesFocus,
      begun = null,
      onLeave = () => {},
    } = presented
    const request = lastRequest
    // The reader may have gone on to another piece meanwhile.
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
    const isOther = isLocal(askedIn(page)) && askedIn(page) !== piece.id
    const {
      store,
      notices: missing,
      stop,
    } = begun?.opened ??
    openStore(editing, isOther ? '' : page.location.search, page, tab.media, corpus?.known)
    if (collection) collection.beforeShown.value = store.workOutNext
    if (slow) {
      await inSlices(store.workOutTies())
      if (collection) await inSlices(collection.workOut())
      if (isStale()) {
        onLeave()
        return stop()
      }
    }
    // What a worker does of it goes on meanwhile.
    const isWorkedOut = slow ? inSlices(workedOut(store)) : null
    const stopOverviews =
      isWorkedOut && !corpus
        ? makeOverviews(store, tab.work.communities(), tab.media.showsFew.peek(), isWorkedOut)
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
      desk: desk(),
      notices: [...notices, ...missing],
      dialog,
      stopOverviews,
      ...(begun
        ? { picture: begun.picture, layers: begun.layers }
        : { picture: createPicture(layouts && !slow ? readReadyLayouts(layouts, fingerprint(piece)) : []) }),
    })
    stage.explore(stores, takesFocus)
    const stopWorking = slow ? keepWorkedOut(store) : () => {}
    const end = () => {
      stopAdapting()
      stopWorking()
      stores.stop()
      stop()
    }
    shown = {
      store,
      layouts,
      collection,
      notify: stores.news.notify,
      stop() {
        onLeave()
        end()
      },
    }
    const stopAdapting = whenRoomChanges(stores, tab.media, () => {
      begin()
      end()
      stage.clear()
      void present({ ...presented, notices: [], dialog: null, takesFocus: false, begun: null })
    })
  }

  function fail(asked: string, faults: readonly ToldFault[]): void {
    leave()
    mine.show(null)
    ours.show(null)
    const raw = isLocal(asked) ? () => downloadRaw(asked) : null
    stage.fail({ asked, faults, instead: asked === FIRST_PIECE ? null : FIRST_PIECE, raw })
  }

  /** Before another piece is shown, or the same one anew. */
  function leave(): void {
    shown?.stop()
    shown = null
    stage.clear()
  }

  return {
    begin,
    explore,
    exploreTogether,
    exploreCorpus,
    fail,
    /** Null while nothing is. */
    shown: (): Shown | null => shown,
    /** The collection that was shown last. */
    lastTogether: (): OpenCollection | null => lastTogether,
  }
}
