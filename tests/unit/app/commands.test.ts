import { signal } from '@preact/signals-core'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { App } from '../../../src/app/app'
import type { Target } from '../../../src/app/commands/command'
import { begin } from '../../../src/state/history'
import { createStore } from '../../../src/state/store'
import { openingView, type View } from '../../../src/state/view'
import { claim, group, person, pieceOf } from '../support/small-piece'

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

let commands: typeof import('../../../src/app/commands/all')
let createApp: typeof import('../../../src/app/app').createApp
let labelOf: typeof import('../../../src/app/commands/command').labelOf

beforeAll(async () => {
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false, addEventListener: () => {} }) })
  vi.stubGlobal('requestAnimationFrame', () => 0)
  commands = await import('../../../src/app/commands/all')
  createApp = (await import('../../../src/app/app')).createApp
  labelOf = (await import('../../../src/app/commands/command')).labelOf
})

const none = () => Promise.resolve(null)
const desk: App['desk'] = {
  shelf: {
    mine: signal([]),
    deleted: signal([]),
    justDeleted: signal(null),
    forgetDeleted: () => {},
    damaged: signal([]),
    bundled: signal([]),
    trouble: signal(null),
    refresh: () => Promise.resolve(),
    rename: none,
    duplicate: none,
    download: none,
    downloadRaw: none,
    remove: none,
    bringBack: none,
    destroy: none,
    purge: () => Promise.resolve(),
  },
  keeping: signal(null),
  unsaved: signal([]),
  knowsOfBlocking: () => {},
  canEdit: signal(false),
  draft: {
    status: signal({ state: 'saved', on: null }),
    left: none,
    keep: () => {},
    clear: () => {},
    becomesPiece: () => () => {},
  },
  open: () => Promise.resolve(),
  keepAsCopy: () => {},
  show: () => {},
  close: () => {},
  layWords: () => {},
  orphansOf: () => null,
  takeWordsAway: () => {},
  keepWords: () => {},
}
const appOf = (view: Partial<View> = {}): App =>
  createApp(createStore(piece, begin({ ...openingView(piece.id), ...view })), [], desk)

const command = (id: string) => {
  const found = commands.commands.find((one) => one.id === id)
  if (!found) throw new Error(`there is no command ${id}`)
  return found
}
const menu = (app: App, target: Target | null) =>
  commands.menuOf(app, target).map((part) => part.map((one) => labelOf(one, app, target)))

describe('the table of commands', () => {
  it('has every id once, and no usual key twice in a scope', () => {
    const ids = commands.commands.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const scope of [undefined, 'review']) {
      const keys = commands.commands.filter((one) => one.scope === scope).flatMap((one) => one.keys)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('has a label or a reason for everything, selected or not', () => {
    for (const selection of [null, ann, tie, hit])
      for (const one of commands.commands) {
        const app = appOf({ selection })
        expect(labelOf(one, app).length, one.id).toBeGreaterThan(0)
        expect(one.unavailable(app) ?? 'available', one.id).not.toBe('')
      }
  })
})

describe('a command on something', () => {
  it('is told with its name', () => {
    expect(labelOf(command('leave-out'), appOf(), { type: 'entity', id: 'club' })).toBe('Leave out Club')
    const out = appOf({ leftOut: ['club'] })
    expect(labelOf(command('leave-out'), out, { type: 'entity', id: 'club' })).toBe('Bring Club back')
  })

  it('is done to what is selected where nothing else is pointed at', () => {
    const app = appOf({ selection: ann })
    commands.runCommand(app, 'only')
    expect(app.store.view.value.narrowing.entity).toBe('ann')
    commands.runCommand(app, 'only', { type: 'entity', id: 'bob' })
    expect(app.store.view.value.narrowing.entity).toBe('bob')
  })

  it('gives its reason where it cannot be done, and then does nothing', () => {
    const app = appOf()
    expect(command('only').unavailable(app)).toBe('Select a person, an organisation or a place first.')
    expect(command('leave-out').unavailable(app, ann)).toBe('No claim rests on its word.')
    commands.runCommand(app, 'leave-out', ann)
    expect(app.store.view.value.leftOut).toEqual([])
    expect(command('wikipedia').unavailable(app, ann)).toBeNull()
    expect(command('wikipedia').unavailable(app, { type: 'entity', id: 'bob' })).not.toBeNull()
  })
})

describe('a menu', () => {
  it('asks how something is connected to what is selected', () => {
    const labels = menu(appOf({ selection: { type: 'entity', id: 'bob' } }), ann).flat()
    expect(labels).toContain('How is it connected to Bob?')
    expect(menu(appOf({ selection: ann }), ann).flat()).not.toContain('How is it connected to Ann?')
  })

  it('leads a mention on to the next, and after the last to the first', () => {
    const next = (paragraph: number) =>
      menu(appOf(), { ...ann, paragraph })
        .flat()
        .find((label) => label.startsWith('Read on'))
    expect(next(1)).toBe('Read on: next mention, ¶ 2')
    expect(next(2)).toBe('Read on: next mention, ¶ 1')
  })

  it('offers a way around somebody only while a way is shown', () => {
    const around = (app: App, id: string) =>
      command('avoid').isOffered?.(app, { type: 'entity', id }) === true
        ? command('avoid').unavailable(app, { type: 'entity', id })
        : 'not offered'
    expect(around(appOf(), 'bob')).toBe('not offered')
    const path = appOf({ selection: { type: 'path', id: 'ann~club' } })
    expect(around(path, 'bob')).toBeNull()
    expect(around(path, 'ann')).toBe('The way begins or ends there.')
    commands.runCommand(path, 'avoid', { type: 'entity', id: 'bob' })
    expect(path.store.view.value.barred).toEqual(['bob'])
  })

  it('of a claim names its voices, and leaves the first out', () => {
    const app = appOf()
    expect(menu(app, hit).flat()).toEqual(
      expect.arrayContaining(['Read its paragraph: ¶ 2', 'Said by Club', 'Leave out Club', 'Cite']),
    )
    commands.runCommand(app, 'leave-out-its-voice', hit)
    expect(app.store.view.value.leftOut).toEqual(['club'])
  })

  it('of a tie hides its family of claims and finds it in the table', () => {
    const app = appOf()
    commands.runCommand(app, 'hide-family', tie)
    expect(app.store.view.value.hiddenFamilies).toEqual(['conflict'])
    expect(command('hide-family').unavailable(app, tie)).toBe('They are hidden already.')
    commands.runCommand(app, 'find-in-table', tie)
    expect(app.store.view.value).toMatchObject({ display: 'table', selection: tie })
  })

  it('of the view has what is done to no one thing', () => {
    expect(menu(appOf(), null).flat()).toContain('Show everything that is filtered out')
  })
})
