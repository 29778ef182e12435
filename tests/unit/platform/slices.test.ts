import { afterEach, describe, expect, it, vi } from 'vitest'
import { inSlices, pause } from '../../../src/platform/slices'

/** Every look at the clock finds it so many ms later. */
function clockOf(ms: number): void {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += ms
    return now
  })
}

function* counting(done: number[]): Generator<undefined, string> {
  for (const number of [1, 2, 3]) {
    done.push(number)
    yield
  }
  return 'all'
}

afterEach(() => void vi.restoreAllMocks())

describe('work in slices', () => {
  it('lets whatever waits come in between, where it takes long', async () => {
    clockOf(1000)
    const done: number[] = []
    const seen: number[] = []
    const watching = (async () => {
      while (done.length < 3) {
        await pause()
        seen.push(done.length)
      }
    })()
    expect(await inSlices(counting(done))).toBe('all')
    await watching
    expect(seen).toContain(1)
    expect(seen).toContain(2)
  })

  it('is done in one go where it takes no time', () => {
    clockOf(0)
    const done: number[] = []
    void inSlices(counting(done))
    expect(done).toEqual([1, 2, 3])
  })
})
