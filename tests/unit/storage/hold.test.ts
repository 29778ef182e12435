import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHold, whileHeld } from '../../../src/storage/hold'
import { fakeLocks } from '../support/fake-locks'

const tabOn = (locks: LockManager | undefined) => {
  const onTaken = vi.fn()
  return { onTaken, hold: createHold({ id: 'mine-a', locks, onTaken }) }
}

// Whatever is waited for has come by the end of the present turn, or not at all.
beforeEach(() => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(new DOMException('late', 'TimeoutError')), 0)
    return controller.signal
  })
})
afterEach(() => void vi.restoreAllMocks())

describe('who holds a piece', () => {
  it('is the tab that asked first, until it lets go', async () => {
    const locks = fakeLocks()
    const [one, other] = [tabOn(locks), tabOn(locks)]
    expect(await one.hold.ask()).toBe(true)
    expect(await one.hold.ask()).toBe(true)
    expect(await other.hold.ask()).toBe(false)
    one.hold.release()
    expect(await other.hold.ask()).toBe(true)
    expect(one.onTaken).not.toHaveBeenCalled()
  })

  it('waits for a tab that is just being closed', async () => {
    const locks = fakeLocks()
    const [one, other] = [tabOn(locks), tabOn(locks)]
    await one.hold.ask()
    const asked = other.hold.ask()
    one.hold.release()
    expect(await asked).toBe(true)
  })

  it('is taken from a tab that does not let go, which is told', async () => {
    const locks = fakeLocks()
    const [one, other] = [tabOn(locks), tabOn(locks)]
    await one.hold.ask()
    await other.hold.take()
    await vi.waitFor(() => expect(one.onTaken).toHaveBeenCalledOnce())
    expect(other.onTaken).not.toHaveBeenCalled()
  })

  it('is everybody where the browser has no locks: revisions guard alone', async () => {
    const [one, other] = [tabOn(undefined), tabOn(undefined)]
    expect(await Promise.all([one.hold.ask(), other.hold.ask()])).toEqual([true, true])
    expect(await whileHeld('mine-a', undefined, () => Promise.resolve('done'))).toBe('done')
  })

  it('keeps others from doing anything to it', async () => {
    const locks = fakeLocks()
    const task = vi.fn(() => Promise.resolve('done'))
    const { hold } = tabOn(locks)
    await hold.ask()
    expect(await whileHeld('mine-a', locks, task)).toBeNull()
    expect(task).not.toHaveBeenCalled()
    hold.release()
    await Promise.resolve()
    expect(await whileHeld('mine-b', locks, task)).toBe('done')
  })
})
