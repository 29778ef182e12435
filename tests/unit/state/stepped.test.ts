import { signal } from '@preact/signals-core'
import { describe, expect, it, vi } from 'vitest'
import { atOnce, each, type Steps } from '../../../src/model/check/steps'
import { onceEachInSteps } from '../../../src/model/onceEach'
import { stepped } from '../../../src/state/derived/stepped'

function* sumOf(numbers: readonly number[]): Steps<number> {
  let sum = 0
  yield* each(numbers, (number) => {
    sum += number
  })
  return sum
}

const many = Array.from({ length: 5000 }, () => 1)

describe('what follows from something large', () => {
  it('is there once it was worked out in steps, and is not worked out again', () => {
    const numbers = signal<readonly number[]>(many)
    const work = vi.fn(sumOf)
    const sum = stepped(() => [numbers.value], work)
    expect([...sum.ahead()].length).toBeGreaterThan(5)
    expect(sum.value).toBe(5000)
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('is worked out where it is asked for, and anew of something else', () => {
    const numbers = signal<readonly number[]>(many)
    const sum = stepped(() => [numbers.value], sumOf)
    expect(sum.value).toBe(5000)
    atOnce(sum.ahead())
    numbers.value = [1, 2]
    expect(sum.value).toBe(3)
  })

  it('is worked out once for the same thing, in steps or not', () => {
    const work = vi.fn(sumOf)
    const sum = onceEachInSteps(work)
    atOnce(sum.ahead(many))
    expect([sum(many), sum(many)]).toEqual([5000, 5000])
    expect(work).toHaveBeenCalledTimes(1)
    expect(sum([1, 2])).toBe(3)
  })
})
