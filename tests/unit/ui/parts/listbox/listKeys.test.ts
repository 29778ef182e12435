import { describe, expect, it } from 'vitest'
import { createListKeys } from '../../../../../src/ui/parts/listbox/listKeys'

const names = ['Ann', 'Bob', 'Bobby', 'Union', 'Port']

/** A list that is gone about in by keys, each pressed so many ms after the one before. */
function list(
  options: Parameters<typeof createListKeys>[0] = {},
  start = 0,
  labels: readonly string[] = names,
) {
  const keys = createListKeys(options)
  let at = start
  let timeStamp = 0
  const none = { altKey: false, ctrlKey: false, metaKey: false }
  const press = (key: string, after = 100, held: Partial<typeof none> = {}) => {
    timeStamp += after
    const items = { at, length: labels.length, labelOf: (index: number) => labels[index] ?? '' }
    const to = keys.next({ key, timeStamp, ...none, ...held }, items)
    at = to ?? at
    return to
  }
  return { press, type: (word: string) => [...word].map((key) => press(key)).at(-1) }
}

describe('the arrows', () => {
  it('lead to the neighbours, and to the ends of a list and no further', () => {
    const { press } = list()
    expect([press('ArrowUp'), press('ArrowDown'), press('End'), press('ArrowDown')]).toEqual([0, 1, 4, 4])
    expect(press('Home')).toBe(0)
  })

  it('lead round a menu', () => {
    const { press } = list({ wraps: true })
    expect([press('ArrowUp'), press('ArrowDown')]).toEqual([4, 0])
  })

  it('begin at an end where nothing is the present one', () => {
    expect(list({}, -1).press('ArrowDown')).toBe(0)
    expect(list({}, -1).press('ArrowUp')).toBe(0)
    expect(list({ wraps: true }, -1).press('ArrowUp')).toBe(4)
  })
})

describe('a key that is none of the list’s', () => {
  it.each(['Tab', 'Escape', 'Enter', ' ', '/', '?', '*', 'PageDown', 'F10'])('is left alone: %s', (key) => {
    expect(list().press(key)).toBeNull()
  })

  it('is one that is held with Ctrl, ⌘ or Alt', () => {
    expect(list().press('ArrowDown', 0, { ctrlKey: true })).toBeNull()
    expect(list().press('b', 0, { metaKey: true })).toBeNull()
    expect(list().press('Home', 0, { altKey: true })).toBeNull()
  })

  it('is any in a list without items', () => {
    expect(list({}, -1, []).press('ArrowDown')).toBeNull()
  })

  it('is a letter where nothing can be typed', () => {
    const pressed = { key: 'b', timeStamp: 0, altKey: false, ctrlKey: false, metaKey: false }
    expect(createListKeys().next(pressed, { at: 0, length: 3 })).toBeNull()
  })

  it('is not Page Down in a menu', () => {
    const { press } = list({ pages: true })
    expect([press('PageDown'), press('PageUp')]).toEqual([4, 0])
  })
})

describe('typing', () => {
  it('leads to the next item that begins so, round and round', () => {
    expect(list().type('p')).toBe(4)
    expect(list({}, 4).type('A')).toBe(0)
    expect(list({}, 0).type('a')).toBe(0)
    expect(list({}, 2).type('x')).toBe(2)
  })

  it('stays while further letters still fit, and goes on with the same letter again', () => {
    expect(list({}, 2).type('uni')).toBe(3)
    expect(list().type('bob')).toBe(1)
    expect(list().type('bobb')).toBe(2)
    expect(list().type('bb')).toBe(2)
  })

  it('begins another word after a pause, or after another key', () => {
    const { press } = list()
    expect([press('b'), press('u', 1000)]).toEqual([1, 3])
    const other = list()
    expect([other.press('b'), other.press('ArrowUp'), other.press('u')]).toEqual([1, 0, 3])
  })
})
