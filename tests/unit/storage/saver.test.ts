import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createSaver, type SaveStatus } from '../../../src/storage/saver'
import { type Because, faultOf, faultOfOpening, StorageFault } from '../../../src/storage/storageFault'
import { check } from '../support/property'

/** A saver whose writes end by hand, one after the other, and whose pauses do too. */
function byHand() {
  const written: string[] = []
  const statuses: SaveStatus[] = []
  const pending: { state: string; end: (because?: Because) => void }[] = []
  const pauses: { ms: number; task: () => void }[] = []
  const saver = createSaver<string>({
    write: (state) =>
      new Promise((resolve, reject) => {
        pending.push({
          state,
          end(because) {
            if (because) return reject(new StorageFault(because))
            written.push(state)
            resolve()
          },
        })
      }),
    onStatus: (status) => void statuses.push(status),
    now: () => 'now',
    later(task, ms) {
      const pause = { ms, task }
      pauses.push(pause)
      return () => void pauses.splice(pauses.indexOf(pause), 1)
    },
  })
  const end = async (because?: Because) => {
    pending.shift()?.end(because)
    await settle()
  }
  const pass = async () => {
    pauses.shift()?.task()
    await settle()
  }
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  const status = () => statuses.at(-1)
  return { saver, written, statuses, pending, pauses, end, pass, status }
}

describe('saving', () => {
  it('begins at once and tells when it is done', async () => {
    const { saver, pending, end, statuses, written } = byHand()
    saver.save('one')
    expect(pending.map(({ state }) => state)).toEqual(['one'])
    await end()
    expect(written).toEqual(['one'])
    expect(statuses).toEqual([{ state: 'saving' }, { state: 'saved', on: 'now' }])
    expect(await saver.settled()).toBe(true)
  })

  it('never writes two at a time; of those that wait, the newest', async () => {
    const { saver, pending, end, written, status } = byHand()
    for (const state of ['one', 'two', 'three']) saver.save(state)
    expect(pending).toHaveLength(1)
    await end()
    expect(pending.map(({ state }) => state)).toEqual(['three'])
    expect(status()).toEqual({ state: 'saving' })
    await end()
    expect(written).toEqual(['one', 'three'])
    expect(status()).toEqual({ state: 'saved', on: 'now' })
  })

  it('says why it cannot, keeps the newest, and writes it when that is asked or something changes', async () => {
    const { saver, end, written, status, pauses } = byHand()
    saver.save('one')
    await end('full')
    expect(status()).toEqual({ state: 'unsaved', because: 'full' })
    expect(pauses).toEqual([])
    expect(await saver.settled()).toBe(false)
    saver.retry()
    await end('full')
    expect(status()).toEqual({ state: 'unsaved', because: 'full' })
    saver.save('two')
    await end()
    expect(written).toEqual(['two'])
    expect(status()).toEqual({ state: 'saved', on: 'now' })
  })

  it('tries again by itself where it failed for no known reason, and then says so', async () => {
    const { saver, end, pass, pauses, status, written } = byHand()
    saver.save('one')
    const settled = vi.fn()
    void saver.settled().then(settled)
    await end('failed')
    expect(pauses.map(({ ms }) => ms)).toEqual([100])
    await pass()
    await end('failed')
    expect(status()).toEqual({ state: 'saving' })
    await pass()
    expect(settled).not.toHaveBeenCalled()
    await end('failed')
    expect(status()).toEqual({ state: 'unsaved', because: 'failed' })
    await vi.waitFor(() => expect(settled).toHaveBeenCalledWith(false))
    saver.retry()
    await end()
    expect(written).toEqual(['one'])
  })

  it('does not wait for its pause when something newer comes', async () => {
    const { saver, end, pauses, pending } = byHand()
    saver.save('one')
    await end('failed')
    saver.save('two')
    expect(pauses).toEqual([])
    expect(pending.map(({ state }) => state)).toEqual(['two'])
  })

  it.each(['conflict', 'closed'] as const)(
    'overwrites nothing after “%s”, whatever comes',
    async (because) => {
      const { saver, end, pending, status } = byHand()
      saver.save('one')
      await end(because)
      saver.save('two')
      saver.retry()
      expect(pending).toEqual([])
      expect(status()).toEqual({ state: 'unsaved', because })
      saver.drop()
      expect(status()).toEqual({ state: 'saved', on: null })
      saver.save('three')
      expect(pending.map(({ state }) => state)).toEqual(['three'])
    },
  )

  it('has the newest state kept, or says that it is not, whatever fails in whatever order', async () => {
    const outcome = fc.constantFrom<Because | undefined>(undefined, undefined, 'full', 'failed', 'lost')
    const step = fc.oneof(
      fc.record({ do: fc.constant('save' as const) }),
      fc.record({ do: fc.constant('end' as const), because: outcome }),
      fc.record({ do: fc.constant('pass' as const) }),
      fc.record({ do: fc.constant('retry' as const) }),
    )
    await check(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { saver, end, pass, pending, pauses, written, status } = byHand()
        let newest = ''
        for (const [at, one] of steps.entries()) {
          if (one.do === 'save') {
            newest = `state ${at}`
            saver.save(newest)
          } else if (one.do === 'end') await end(one.because)
          else if (one.do === 'pass') await pass()
          else saver.retry()
          expect(pending.length).toBeLessThanOrEqual(1)
          if (status()?.state === 'saved') expect(written.at(-1)).toBe(newest)
        }
        saver.retry()
        while (pending.length + pauses.length > 0) await (pending.length > 0 ? end() : pass())
        if (newest !== '') expect(written.at(-1)).toBe(newest)
      }),
    )
  })
})

describe('what a browser throws', () => {
  const thrown = (name: string) => new DOMException('no', name)

  it.each([
    ['QuotaExceededError', 'full', 'full'],
    ['SecurityError', 'failed', 'blocked'],
    ['InvalidStateError', 'failed', 'blocked'],
    ['VersionError', 'failed', 'closed'],
    ['AbortError', 'failed', 'blocked'],
  ])('is told apart: %s', (name, writing, opening) => {
    expect(faultOf(thrown(name)).because).toBe(writing)
    expect(faultOfOpening(thrown(name)).because).toBe(opening)
  })

  it('may be anything', () => {
    expect(faultOf('no').because).toBe('failed')
    expect(faultOfOpening(null).because).toBe('blocked')
    expect(faultOf(new StorageFault('conflict')).because).toBe('conflict')
  })
})
