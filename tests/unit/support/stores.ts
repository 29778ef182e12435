import { signal } from '@preact/signals-core'
import { pageEquipment } from '../../../src/app/equipment/page'
import type { Desk } from '../../../src/app/pieces/desk'
import { createMedia } from '../../../src/app/screen/media'
import { createStores, createTabStores, type Stores, type TabStores } from '../../../src/app/stores'
import type { Piece } from '../../../src/model/piece'
import { stillEditing } from '../../../src/state/editing'
import { begin } from '../../../src/state/history'
import { openingView, type View } from '../../../src/state/view'
import { createStore } from './store'

const none = () => Promise.resolve(null)
const desk: Desk = {
  shelf: {
    contentsOf: none,
    mine: signal([]),
    deleted: signal([]),
    justDeleted: signal(null),
    forgetDeleted: () => {},
    damaged: signal([]),
    bundled: signal([]),
    trouble: signal(null),
    refresh: () => Promise.resolve(),
    rename: none,
    duplicate: none,
    handOut: none,
    downloadRaw: none,
    remove: none,
    takeAway: none,
    bringBack: none,
    destroy: none,
    purge: () => Promise.resolve(),
  },
  keeping: signal(null),
  unsaved: signal([]),
  knowsOfBlocking: () => {},
  canEdit: signal(false),
  readAs: () => null,
  add: () => Promise.resolve(),
  showTogether: () => Promise.resolve(),
  draft: {
    status: signal({ state: 'saved', on: null }),
    left: none,
    keep: () => {},
    clear: () => {},
    becomesPiece: () => () => {},
    settled: none,
  },
  open: () => Promise.resolve(),
  keepAsCopy: () => {},
  show: () => {},
  review: () => {},
  within: () => null,
  settle: () => Promise.resolve(),
  close: () => {},
  layWords: () => {},
  orphansOf: () => null,
  takeWordsAway: () => {},
  keepWords: () => {},
}

/** A tab in a wide window, in a browser that keeps nothing. */
export const tabStores = (): TabStores =>
  createTabStores(
    pageEquipment,
    createMedia(() => ({ matches: false, addEventListener: () => {} })),
  )

/** The stores of a piece that stays as it is, in a tab of its own. */
export function storesOf(piece: Piece, view: Partial<View> = {}, tab: TabStores = tabStores()): Stores {
  const store = createStore(piece, begin({ ...openingView(piece.id), ...view }))
  return createStores({ tab, store, editing: stillEditing(piece), desk })
}
