import { effect } from '@preact/signals-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { piecemeal } from '../../../src/app/piecemeal'
import type { Steps } from '../../../src/model/check/steps'
import { pause } from '../../../src/platform/slices'

interface Question {
  readonly steps: number
  readonly isLong: boolean
}

/** Answers how many steps it took; `done` is how many were taken for all questions together. */
function counter() {
  const taken = { done: 0 }
  const ask = piecemeal<Question, number | null>({
    isLong: ({ isLong }) => isLong,
    *begin({ steps }): Steps<number> {
      for (let step = 0; step < steps; step++) {
        taken.done++
        yield
      }
      return steps
    },
    before: null,
  })
  return { ask, taken }
}

/** Every look at the clock finds it later than a stretch may be long. */
function slowly(): void {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1000
    return now
  })
}

const known = <Value>(answer: { readonly value: Value | null }): Promise<Value> =>
  new Promise((resolve) => {
    effect(() => {
      if (answer.value !== null) resolve(answer.value)
    })
  })

afterEach(() => void vi.restoreAllMocks())

describe('a question', () => {
  it('is answered at once where that is short', () => {
    expect(counter().ask({ steps: 3, isLong: false }).value).toBe(3)
  })

  it('that takes long is answered later, and whatever waits comes in between', async () => {
    slowly()
    const { ask, taken } = counter()
    const answer = ask({ steps: 5, isLong: true })
    expect([answer.value, taken.done]).toEqual([null, 0])
    const seen: number[] = []
    while (taken.done < 5) {
      await pause()
      seen.push(taken.done)
    }
    expect(seen).toContain(2)
    expect(await known(answer)).toBe(5)
  })

  it('is worked on once, however often it is asked', async () => {
    const { ask, taken } = counter()
    const question = { steps: 4, isLong: true }
    const [first, again] = [ask(question), ask(question)]
    expect(again).toBe(first)
    expect(await known(first)).toBe(4)
    expect(ask(question).value).toBe(4)
    expect(taken.done).toBe(4)
  })

  it('is given up once another one is asked', async () => {
    slowly()
    const { ask, taken } = counter()
    const left = ask({ steps: 1000, isLong: true })
    expect(await known(ask({ steps: 3, isLong: true }))).toBe(3)
    expect(left.value).toBeNull()
    expect(taken.done).toBeLessThan(1000)
  })
})
