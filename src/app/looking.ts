import { tellFault } from '../export/words/faults'
import { fingerprint } from '../layouts/kernel/input'
import { readReadyLayouts } from '../layouts/web/ready'
import { parsePiece } from '../model/file/piece'
import { at, field, located, textOf } from '../model/unknown'
import { show } from '../state/actions'
import { stillEditing } from '../state/editing'
import type { Page } from './pieces/first'
import { openStore } from './pieces/openStore'
import { createPicture } from './screen/picture'
import type { Failure, Stage } from './session'
import { createStores, type TabStores } from './stores'

interface Parts {
  readonly stage: Stage
  readonly tab: TabStores
  readonly page?: Page
  /** JSON as `export/explorerFile.ts` writes it. */
  readonly contents: string
}

/** Shows the one piece that stands in the page, as it stays: none is opened, kept or edited. */
export async function startLooking({ stage, tab, page = window, contents }: Parts): Promise<void> {
  const read = parsed(contents)
  const { piece, failure } = pieceIn(read)
  await stage.ready()
  if (!piece) return stage.fail(failure)
  const view = field(read, 'view')
  // What it was saved with, until the reader goes on.
  const search = page.location.search || (typeof view === 'string' ? view : '')
  const editing = stillEditing(piece)
  const { store, notices } = openStore(editing, search, page)
  if (store.view.peek().display === 'review') store.act(show('graph'))
  const stores = createStores({
    ...{ tab, store, editing, desk: null, notices },
    picture: createPicture(readReadyLayouts(field(read, 'layouts'), fingerprint(piece))),
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

function pieceIn(contents: unknown) {
  const piece = field(contents, 'piece')
  const read = parsePiece(piece)
  if (read.ok) return { piece: read.piece } as const
  const failure: Failure = {
    asked: textOf(at(located(piece), 'title')) ?? '',
    faults: read.faults.map(tellFault),
    instead: null,
    raw: null,
  }
  return { piece: null, failure } as const
}
