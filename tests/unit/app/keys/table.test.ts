import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  giveKey,
  isAllowed,
  keyName,
  keysOf,
  keyTable,
  type OwnKeys,
  printOwnKeys,
  readOwnKeys,
} from '../../../../src/app/keys/table'
import { check } from '../../support/property'

const commands = [
  { id: 'search', keys: ['/', 'Mod+k'] },
  { id: 'pin', keys: ['p'] },
  { id: 'frame', keys: ['f'] },
  { id: 'copy', keys: [] },
  { id: 'open', keys: ['Enter'] },
]
const keysById = (own: OwnKeys): Readonly<Record<string, readonly string[]>> => {
  const table = keyTable(commands, own)
  return Object.fromEntries(commands.map((command) => [command.id, keysOf(command, own, table)]))
}
const usual: OwnKeys = new Map()
const pressed = (key: string, held: Partial<Parameters<typeof keyName>[0]> = {}) =>
  keyName({ key, altKey: false, ctrlKey: false, metaKey: false, ...held })

describe('the name of a key', () => {
  it('is the character, whatever Shift or Caps Lock made of a letter', () => {
    expect([pressed('p'), pressed('P'), pressed('?')]).toEqual(['p', 'p', '?'])
  })

  it('is the Latin letter in its place where another script is written', () => {
    expect([
      pressed('ф', { code: 'KeyA' }),
      pressed('Я', { code: 'KeyZ', ctrlKey: true, shiftKey: true }),
      pressed('a', { code: 'KeyQ' }),
      pressed('é', { code: 'Digit2' }),
    ]).toEqual(['a', 'Mod+Shift+z', 'a', 'é'])
  })

  it('tells Ctrl and ⌘ alike, and Alt', () => {
    expect([
      pressed('k', { ctrlKey: true }),
      pressed('K', { metaKey: true }),
      pressed('ArrowLeft', { altKey: true }),
      pressed('Z', { ctrlKey: true, shiftKey: true }),
      pressed('+', { ctrlKey: true, shiftKey: true }),
    ]).toEqual(['Mod+k', 'Mod+k', 'Alt+ArrowLeft', 'Mod+Shift+z', 'Mod++'])
  })
})

describe('a key with a scope', () => {
  const scoped = [
    ...commands,
    { id: 'accept', keys: ['a'], scope: 'review' as const },
    { id: 'part', keys: ['p'], scope: 'review' as const },
  ]

  it('does there what it stands for there, and elsewhere what it always does', () => {
    expect(keyTable(scoped, usual).get('p')).toBe('pin')
    expect(keyTable(scoped, usual).get('a')).toBeUndefined()
    expect(keyTable(scoped, usual, 'review').get('p')).toBe('part')
    expect(keyTable(scoped, usual, 'review').get('f')).toBe('frame')
  })

  it('is given without taking it from a command of everywhere', () => {
    const own = giveKey(scoped, usual, 'accept', 'f')
    expect(keyTable(scoped, own, 'review').get('f')).toBe('accept')
    expect(keyTable(scoped, own).get('f')).toBe('frame')
  })
})

describe('a key that a command may have', () => {
  it.each(['p', '?', '+', 'ä', 'ж', 'Alt+g', 'Mod+g', 'ArrowUp', 'F2', 'Mod++'])('%s may', (key) => {
    expect(isAllowed(key)).toBe(true)
  })

  it.each([
    ...['', 'Tab', 'Enter', 'Escape', ' ', 'Shift', 'Control', 'Mod+', 'Alt', 'Dead', 'Unidentified', 'F5'],
    ...['P', 'pp', 'Mod+c', 'Mod+t', 'Mod+w', '\n', '\u0000', 'Alt+Tab', '__proto__'],
  ])('“%s” may not', (key) => {
    expect(isAllowed(key)).toBe(false)
  })
})

describe('keys that were kept', () => {
  it('come back as they were', () => {
    const own = giveKey(commands, usual, 'pin', 'x')
    expect(readOwnKeys(printOwnKeys(own), commands)).toEqual(own)
  })

  it.each([
    null,
    '',
    'no JSON',
    'null',
    '7',
    '[]',
    '{"pin":"x"}',
    '{"pin":["Tab"]}',
    '{"pin":[7]}',
    '{"pin":{"0":"x"}}',
    '{"nothing":["x"]}',
    '{"open":["x"]}',
    '{"__proto__":["x"]}',
  ])('are passed over where they fit nothing: %s', (kept) => {
    expect(readOwnKeys(kept, commands)).toEqual(usual)
  })

  it('keep what fits of them', () => {
    expect([...readOwnKeys('{"pin":["Tab","x","x"],"frame":[]}', commands)]).toEqual([
      ['pin', ['x']],
      ['frame', []],
    ])
  })
})

describe('changing a key', () => {
  it('puts the new one in the place of the first and leaves the others', () => {
    expect(keysById(giveKey(commands, usual, 'search', 's')).search).toEqual(['s', 'Mod+k'])
  })

  it('gives a command its first key', () => {
    expect(keysById(giveKey(commands, usual, 'copy', 'l')).copy).toEqual(['l'])
  })

  it('swaps with whoever had it', () => {
    const keys = keysById(giveKey(commands, usual, 'frame', 'p'))
    expect([keys.frame, keys.pin]).toEqual([['p'], ['f']])
  })

  it('takes a key away', () => {
    expect(keysById(giveKey(commands, usual, 'pin', null)).pin).toEqual([])
  })

  it('never gives one key to two commands, nor takes Enter from what it does', () => {
    const change = fc.tuple(
      fc.constantFrom('search', 'pin', 'frame', 'copy'),
      fc.option(fc.constantFrom('p', 'f', '/', 'x', 'Mod+k', 'Enter'), { nil: null }),
    )
    check(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const own = changes.reduce((before, [id, key]) => giveKey(commands, before, id, key), usual)
        const keys = keysById(own)
        const all = Object.values(keys).flat()
        expect(new Set(all).size).toBe(all.length)
        expect(keys.open).toEqual(['Enter'])
      }),
    )
  })
})
