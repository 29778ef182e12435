import { tellFault } from '../export/words/faults'
import { fingerprint } from '../layouts/kernel/input'
import { readReadyLayouts } from '../layouts/web/ready'
import type { Fault } from '../model/faults'
import { isCollection } from '../model/file/collection'
import { parsePiece } from '../model/file/piece'
import { at, field, located, textOf } from '../model/unknown'
import { show } from '../state/actions'
import { type Editing, stillEditing } from '../state/editing'
import type { OpenCollection } from './collection/opened'
import { tellAbsent } from './collection/words'
import { collectionGiven } from './opening/given'
import type { Page } from './pieces/first'
import { openStore } from './pieces/openStore'
import { createPicture } from './screen/picture'
import type { Failure, Stage } from './screen/presenter'
import { createStores, type TabStores } from './stores'

interface Parts {
  readonly stage: Stage
  readonly tab: TabStores
  readonly page?: Page
  /** JSON as `export/explorerFile.ts` writes it. */
  readonly contents: string
}

/** Shows the piece, or the pieces together, that stand in the page, as they stay: none is opened, kept or edited. */
export async function startLooking({ stage, tab, page = window, contents }: Parts): Promise<void> {
  const read = parsed(contents)
  const found = foundIn(read)
  await stage.ready()
  if ('asked' in found) return stage.fail(found)
  const view = field(read, 'view')
  // What it was saved with, until the reader goes on.
  const search = page.location.search || (typeof view === 'string' ? view : '')
  const { editing, collection } = found
  const piece = editing.piece.peek()
  const { store, notices } = openStore(editing, search, page, tab.media)
  if (store.view.peek().display === 'review') store.act(show('graph'))
  // It was drawn of all names, mostly: an overview on a phone is laid out for itself.
  const isLaidOut = !(store.isLarge.peek() && tab.media.showsFew.peek())
  const layouts = isLaidOut ? readReadyLayouts(field(read, 'layouts'), fingerprint(piece)) : []
  const stores = createStores({
    ...{ tab, store, editing, collection, desk: null },
    notices: [...(collection ? tellAbsent(collection.absent.peek()) : []), ...notices],
    picture: createPicture(layouts),
  })
  stage.explore(stores, false)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

interface Found {
  readonly editing: Editing
  /** Null where it is one piece. */
  readonly collection: OpenCollection | null
}

/** What is explored, or why nothing can be. */
function foundIn(contents: unknown): Found | Failure {
  const work = field(contents, 'piece')
  if (isCollection(work)) {
    const given = collectionGiven(work)
    if (!given.ok) return failed(work, given.faults)
    return { editing: given.collection.editing, collection: given.collection }
  }
  const read = parsePiece(work)
  if (!read.ok) return failed(work, read.faults)
  return { editing: stillEditing(read.piece), collection: null }
}

const failed = (work: unknown, faults: readonly Fault[]): Failure => ({
  asked: textOf(at(located(work), 'title')) ?? '',
  faults: faults.map(tellFault),
  instead: null,
  raw: null,
})
