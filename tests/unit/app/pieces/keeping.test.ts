import { signal } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKeeping } from '../../../../src/app/pieces/keeping'
import { begin } from '../../../../src/model/journal/journal'
import { createHold } from '../../../../src/storage/hold'
import { pieceForm, type Saved } from '../../../../src/storage/saved'
import { fakeLocks } from '../../support/fake-locks'
import { person, pieceOf } from '../../support/small-piece'

const journal = begin({ ...pieceOf([person('ann')], []), id: 'mine-a' })
const tabs = { tell: () => {}, listen: () => () => {} }
const saved = {
  form: pieceForm,
  save: (_: unknown, from: number) => Promise.resolve(from + 1),
  revisionOf: () => Promise.resolve(1),
} as unknown as Saved

beforeEach(() => {
  for (const name of ['document', 'window'])
    vi.stubGlobal(name, { addEventListener: () => {}, removeEventListener: () => {} })
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(new DOMException('late', 'TimeoutError')), 0)
    return controller.signal
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a piece that is taken over', () => {
  it('and left before it came is not held by a tab that shows it nowhere', async () => {
    const locks = fakeLocks()
    const other = createHold({ id: 'mine-a', locks, onTaken: () => {} })
    await other.ask()
    const keeping = createKeeping({
      journal: signal(journal),
      revision: 1,
      saved,
      tabs,
      locks,
      onLeft: () => {},
    })
    await vi.waitFor(() => expect(keeping.ownership.value).toBe('elsewhere'))
    const taken = keeping.takeOver()
    expect(await keeping.leave()).toBe(true)
    expect(await taken).toBe('left')
    await vi.waitFor(async () => expect(await other.ask()).toBe(true))
  })
})
