import { afterEach, describe, expect, it, vi } from 'vitest'
import { afterFrame, inSlices, pause } from '../../../src/platform/slices'

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

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

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

describe('what is done after a frame', () => {
  /** Draws the next frame. */
  function framesByHand(): () => void {
    let waiting: (() => void)[] = []
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    vi.stubGlobal('requestAnimationFrame', (call: () => void) => waiting.push(call))
    vi.stubGlobal('cancelAnimationFrame', () => {
      waiting = []
    })
    return () => {
      const now = waiting
      waiting = []
      for (const call of now) call()
      vi.advanceTimersByTime(1)
    }
  }

  it('is done once the frame is painted, which is when the one after it begins', () => {
    const draw = framesByHand()
    const run = vi.fn()
    afterFrame(run)
    draw()
    expect(run).not.toHaveBeenCalled()
    draw()
    expect(run).toHaveBeenCalledOnce()
    draw()
    vi.advanceTimersByTime(10_000)
    expect(run).toHaveBeenCalledOnce()
  })

  it('is done where the page draws none, too, and not once it was left', () => {
    framesByHand()
    const [run, left] = [vi.fn(), vi.fn()]
    afterFrame(run)
    afterFrame(left)()
    vi.advanceTimersByTime(10_000)
    expect(run).toHaveBeenCalledOnce()
    expect(left).not.toHaveBeenCalled()
  })
})
