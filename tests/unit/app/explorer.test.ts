import { signal } from '@preact/signals-core'
import { expect, it } from 'vitest'
import { explorerSubject } from '../../../src/app/exporting/explorer'
import { openStore } from '../../../src/app/pieces/openStore'
import { straight } from '../../../src/layouts/layout'
import { unchanging } from '../../../src/state/store'
import { madePiece } from '../../bench/madePiece'
import { desktop, fakePage } from '../support/fake-page'

it('a saved page has the layout that is drawn, but not that of an overview on a phone', () => {
  const piece = madePiece({ names: 90, claims: 110 })
  const drawn = {
    ...straight,
    ...{ by: 'web', pane: { width: 390, height: 500 }, nodes: [], edges: [], labels: new Map() },
    ...{ positions: new Map(), places: new Map() },
  }
  const savedOn = (media: typeof desktop) => {
    const { store } = openStore(unchanging(piece), '', fakePage('').page, media)
    const picture = { ready: [], drawings: signal(new Map([['web', drawn]])) }
    return explorerSubject(store, picture, { shell: '', together: null, hasText: true }).layouts
  }
  expect(savedOn(desktop)).toMatchObject({ panes: [{ width: 390 }] })
  expect(savedOn({ showsFew: signal(true) })).toMatchObject({ panes: [] })
})
