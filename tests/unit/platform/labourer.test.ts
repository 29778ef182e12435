import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerTasks, labourerHere, labourerOrElse, workerLabourer } from '../../../src/platform/labourer'

/** A worker that doubles a number when the test says so. */
function setUp() {
  const asked: { number: number; task: number }[] = []
  const worker = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    onerror: null as (() => void) | null,
    postMessage: (request: (typeof asked)[number]) => asked.push(request),
    terminate: vi.fn(),
  }
  const start = vi.fn(() => worker as unknown as Worker)
  const answer = (at: number) => {
    const { number = 0, task = 0 } = asked[at] ?? {}
    worker.onmessage?.({ data: { number, result: task * 2 } })
  }
  return { labourer: workerLabourer<number, number>(start), worker, start, answer }
}

describe('a worker that is given tasks', () => {
  it('starts with the first of them, and once', () => {
    const { labourer, start, answer } = setUp()
    expect(start).not.toHaveBeenCalled()
    const done = vi.fn()
    labourer.give(4, done)
    answer(0)
    labourer.give(5, done)
    answer(1)
    expect(done.mock.calls).toEqual([[8], [10]])
    expect(start).toHaveBeenCalledTimes(1)
  })

  it('answers the last task alone, however late an answer to another comes', () => {
    const { labourer, answer } = setUp()
    const [first, second] = [vi.fn(), vi.fn()]
    labourer.give(4, first)
    labourer.give(5, second)
    answer(0)
    expect([first.mock.calls, second.mock.calls]).toEqual([[], []])
    answer(1)
    expect([first.mock.calls, second.mock.calls]).toEqual([[], [[10]]])
  })

  it('tells where it fails, or cannot start; and says nothing once it was stopped', () => {
    const { labourer, worker, answer } = setUp()
    const [done, failed] = [vi.fn(), vi.fn()]
    labourer.give(4, done, failed)
    worker.onerror?.()
    expect(failed).toHaveBeenCalledTimes(1)
    labourer.give(4, done, failed)
    labourer.stop()
    answer(1)
    worker.onerror?.()
    expect(worker.terminate).toHaveBeenCalledTimes(1)
    expect(done).not.toHaveBeenCalled()
    expect(failed).toHaveBeenCalledTimes(1)
    const refused = workerLabourer<number, number>(() => {
      throw new TypeError('refused')
    })
    refused.give(4, done, failed)
    expect(failed).toHaveBeenCalledTimes(2)
  })
})

describe('a worker with somebody who steps in', () => {
  it('gives on what it fails at, and nothing that was let go of meanwhile', async () => {
    const { labourer, worker } = setUp()
    const stepIn = {
      give: vi.fn((task: number, onDone: (result: number) => void) => onDone(task + 1)),
      stop: vi.fn(),
    }
    const both = labourerOrElse(labourer, async () => stepIn)
    const [done, failed] = [vi.fn(), vi.fn()]
    both.give(4, done, failed)
    worker.onerror?.()
    await vi.waitFor(() => expect(done.mock.calls).toEqual([[5]]))
    both.give(7, done, failed)
    worker.onerror?.()
    both.stop()
    await Promise.resolve()
    expect(stepIn.give).toHaveBeenCalledTimes(1)
    expect(stepIn.stop).toHaveBeenCalledTimes(1)
    expect(failed).not.toHaveBeenCalled()
  })

  it('tells where nobody can step in', async () => {
    const { labourer, worker } = setUp()
    const failed = vi.fn()
    labourerOrElse(labourer, () => Promise.reject(new TypeError('away'))).give(4, vi.fn(), failed)
    worker.onerror?.()
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1))
  })
})

describe('tasks done on this thread', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('are done once what was asked for is on the screen, the last of them alone, and none that was stopped', () => {
    const work = vi.fn((task: number) => task * 2)
    const labourer = labourerHere(work)
    const done = vi.fn()
    labourer.give(4, done)
    labourer.give(5, done)
    expect(work).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(done.mock.calls).toEqual([[10]])
    labourer.give(6, done)
    labourer.stop()
    vi.runAllTimers()
    expect(done).toHaveBeenCalledTimes(1)
  })
})

describe('what stands in a worker', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  /** A worker that doubles numbers, what it has done and what it answers. */
  function start(rehearsals: readonly number[]) {
    const [done, answers]: [number[], unknown[]] = [[], []]
    let hear = (_: { data: unknown }): void => {}
    vi.stubGlobal('addEventListener', (_: string, listener: typeof hear) => (hear = listener))
    vi.stubGlobal('postMessage', (answer: unknown) => answers.push(answer))
    answerTasks((task: number) => {
      done.push(task)
      return task * 2
    }, rehearsals)
    return { done, answers, ask: (number: number, task: number) => hear({ data: { number, task } }) }
  }

  it('rehearses one after the other while nothing is asked, and answers nobody', () => {
    const { done, answers } = start([1, 2, 3])
    expect(done).toEqual([])
    vi.advanceTimersToNextTimer()
    expect(done).toEqual([1])
    vi.runAllTimers()
    expect(done).toEqual([1, 2, 3])
    expect(answers).toEqual([])
  })

  it('answers between two rehearsals, and rehearses no more', () => {
    const { done, answers, ask } = start([1, 2, 3])
    vi.advanceTimersToNextTimer()
    ask(7, 20)
    vi.runAllTimers()
    expect(done).toEqual([1, 20])
    expect(answers).toEqual([{ number: 7, result: 40 }])
  })
})
