/** What is kept in a browser whose disk is full at one write: through all of a session, on a database that is one. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FIRST_PIECE } from '../../../src/app/pieces/firstPiece.mjs'
import { begin } from '../../../src/model/journal/journal'
import { type Backend, keptIn } from '../../../src/storage/backend'
import { fakeDisk } from '../support/disk'
import { sessionOn } from '../support/session'
import { claim, person, pieceOf } from '../support/small-piece'

const journal = begin(pieceOf([person('ann'), person('bob')], [claim('c', 'ann backs bob')]))

const backendOn = ({ database }: ReturnType<typeof fakeDisk>): Backend => ({
  ...keptIn(database),
  tabs: { tell: () => {}, listen: () => () => {} },
  locks: undefined,
})

/** A text is typed and looked over, opened as a piece, and that is renamed: each kept, or told, before the next is done. */
async function work(disk: ReturnType<typeof fakeDisk>) {
  const { desk, arrived, stores } = sessionOn(backendOn(disk))
  await arrived(FIRST_PIECE)
  const draftRests = () => vi.waitFor(() => expect(desk.draft.status.value.state).not.toBe('saving'))
  for (const text of ['A text', 'A text, corrected']) {
    desk.draft.keep({ file: null, text })
    await draftRests()
  }
  void desk.open([journal]).then(desk.draft.becomesPiece())
  const keeping = desk.keeping.value
  if (keeping === null) throw new Error('the piece is not shown')
  const rests = () => vi.waitFor(() => expect(keeping.status.value.state).not.toBe('saving'))
  await rests()
  await draftRests()
  await vi.waitFor(() => expect(keeping.canEdit.value).toBe(true))
  expect(await desk.shelf.rename(keeping.id, 'The last edit')).toBeNull()
  await rests()
  await draftRests()
  expect(stores().store.piece.title).toBe('The last edit')
  return { desk, keeping }
}

beforeEach(() => {
  for (const name of ['document', 'window'])
    vi.stubGlobal(name, { addEventListener: () => {}, removeEventListener: () => {} })
  vi.stubGlobal('localStorage', { getItem: () => 'yes', setItem: () => {} })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Two of the draft, two of the piece as it comes, one for the draft to go, two of the piece renamed. */
const WRITES = [1, 2, 3, 4, 5, 6, 7]

describe('whichever write fails', () => {
  it('is one of these', async () => {
    const disk = fakeDisk()
    await work(disk)
    expect(disk.writes()).toBe(WRITES.length)
  })

  it.each(WRITES)('nothing is lost without a message: write %i', async (number) => {
    const disk = fakeDisk(number)
    const { desk, keeping } = await work(disk)
    // Either a later write has kept everything, or it is said that something is not kept.
    if (desk.unsaved.value.length > 0) {
      expect(keeping.status.value).toEqual({ state: 'unsaved', because: 'full' })
      keeping.retry()
    }
    await vi.waitFor(() => expect(keeping.status.value.state).toBe('saved'))
    expect(desk.unsaved.value).toEqual([])
    const later = sessionOn(backendOn(disk), `?piece=${keeping.id}`)
    await later.arrived(keeping.id)
    expect(later.stores().store.piece.title).toBe('The last edit')
  })
})
