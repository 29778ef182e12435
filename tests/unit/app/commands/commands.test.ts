import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { pageEquipment } from '../../../../src/app/equipment/page'
import { scopes } from '../../../../src/app/keys/table'
import type { Stores } from '../../../../src/app/stores'
import type { Target } from '../../../../src/app/target'
import type { View } from '../../../../src/state/view'
import { claim, group, person, pieceOf } from '../../support/small-piece'
import { storesOf } from '../../support/stores'

const { commands } = pageEquipment

const piece = pieceOf(
  [person('ann', { name: 'Ann', wikipedia: 'Ann' }), person('bob', { name: 'Bob' }), group('club')],
  [
    claim('hit', 'ann attacks bob', { voices: ['club'], paragraph: 2 }),
    claim('member', 'bob member-of club', { paragraph: 3 }),
  ],
  ['[Ann](ann) met [Bob](bob).', '[Ann](ann) and [Bob](bob).', '[Ann](ann).', '[The club](club).'],
)
const ann: Target = { type: 'entity', id: 'ann' }
const tie: Target = { type: 'tie', id: 'ann~bob' }
const hit: Target = { type: 'claim', id: 'hit' }

beforeAll(() => void vi.stubGlobal('requestAnimationFrame', () => 0))
afterAll(() => void vi.unstubAllGlobals())

const storesWith = (view: Partial<View> = {}): Stores => storesOf(piece, view)

const command = (id: string) => {
  const found = commands.find((one) => one.id === id)
  if (!found) throw new Error(`there is no command ${id}`)
  return found
}
const menu = (stores: Stores, target: Target | null) =>
  stores.commands.menuOf(target).map((part) => part.map((one) => stores.commands.labelOf(one, target)))

describe('the table of commands', () => {
  it('has every id once, and no usual key twice in a scope', () => {
    const ids = commands.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const scope of [undefined, ...scopes]) {
      const keys = commands.filter((one) => one.scope === scope).flatMap((one) => one.keys)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('has a label or a reason for everything, selected or not', () => {
    for (const selection of [null, ann, tie, hit])
      for (const one of commands) {
        const stores = storesWith({ selection })
        expect(stores.commands.labelOf(one).length, one.id).toBeGreaterThan(0)
        expect(one.unavailable(stores) ?? 'available', one.id).not.toBe('')
      }
  })
})

describe('a command on something', () => {
  it('is told with its name', () => {
    expect(storesWith().commands.labelOf(command('leave-out'), { type: 'entity', id: 'club' })).toBe(
      'Leave out Club',
    )
    const out = storesWith({ leftOut: ['club'] })
    expect(out.commands.labelOf(command('leave-out'), { type: 'entity', id: 'club' })).toBe('Bring Club back')
  })

  it('is done to what is selected where nothing else is pointed at', () => {
    const stores = storesWith({ selection: ann })
    stores.commands.run('only')
    expect(stores.store.view.value.narrowing.entity).toBe('ann')
    stores.commands.run('only', { type: 'entity', id: 'bob' })
    expect(stores.store.view.value.narrowing.entity).toBe('bob')
  })

  it('gives its reason where it cannot be done, and then does nothing', () => {
    const stores = storesWith()
    expect(command('only').unavailable(stores)).toBe('Select a person, an organisation or a place first.')
    expect(command('leave-out').unavailable(stores, ann)).toBe('No claim rests on its word.')
    expect(stores.commands.run('leave-out', ann)).toBe(false)
    expect(stores.store.view.value.leftOut).toEqual([])
    expect(command('wikipedia').unavailable(stores, ann)).toBeNull()
    expect(command('wikipedia').unavailable(stores, { type: 'entity', id: 'bob' })).not.toBeNull()
  })
})

describe('a menu', () => {
  it('asks how something is connected to what is selected', () => {
    const labels = menu(storesWith({ selection: { type: 'entity', id: 'bob' } }), ann).flat()
    expect(labels).toContain('How is it connected to Bob?')
    expect(menu(storesWith({ selection: ann }), ann).flat()).not.toContain('How is it connected to Ann?')
  })

  it('leads a mention on to the next, and after the last to the first', () => {
    const next = (paragraph: number) =>
      menu(storesWith(), { ...ann, paragraph })
        .flat()
        .find((label) => label.startsWith('Read on'))
    expect(next(1)).toBe('Read on: next mention, ¶ 2')
    expect(next(2)).toBe('Read on: next mention, ¶ 1')
  })

  it('offers a way around somebody only while a way is shown', () => {
    const around = (stores: Stores, id: string) =>
      command('avoid').isOffered?.(stores, { type: 'entity', id }) === true
        ? command('avoid').unavailable(stores, { type: 'entity', id })
        : 'not offered'
    expect(around(storesWith(), 'bob')).toBe('not offered')
    const path = storesWith({ selection: { type: 'path', id: 'ann~club' } })
    expect(around(path, 'bob')).toBeNull()
    expect(around(path, 'ann')).toBe('The way begins or ends there.')
    path.commands.run('avoid', { type: 'entity', id: 'bob' })
    expect(path.store.view.value.barred).toEqual(['bob'])
  })

  it('of a claim names its voices, and leaves the first out', () => {
    const stores = storesWith()
    expect(menu(stores, hit).flat()).toEqual(
      expect.arrayContaining(['Read its paragraph: ¶ 2', 'Said by Club', 'Leave out Club', 'Cite']),
    )
    stores.commands.run('leave-out-its-voice', hit)
    expect(stores.store.view.value.leftOut).toEqual(['club'])
  })

  it('of a tie hides its family of claims and finds it in the table', () => {
    const stores = storesWith()
    stores.commands.run('hide-family', tie)
    expect(stores.store.view.value.hiddenFamilies).toEqual(['conflict'])
    expect(command('hide-family').unavailable(stores, tie)).toBe('They are hidden already.')
    stores.commands.run('find-in-table', tie)
    expect(stores.store.view.value).toMatchObject({ display: 'table', selection: tie })
  })

  it('of the view has what is done to no one thing', () => {
    expect(menu(storesWith(), null).flat()).toContain('Show everything that is filtered out')
  })
})
