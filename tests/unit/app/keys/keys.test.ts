import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pageEquipment } from '../../../../src/app/equipment/page'
import { createKeys } from '../../../../src/app/keys/keys'
import { keyLabel } from '../../../../src/app/keys/label'
import { person, pieceOf } from '../../support/small-piece'
import { storesOf, tabStores } from '../../support/stores'

const { commands } = pageEquipment

const fakeStorage = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  }
}

beforeEach(() => void vi.stubGlobal('localStorage', fakeStorage()))
afterEach(() => void vi.unstubAllGlobals())

describe('the sign of a key', () => {
  it('is what stands on it', () => {
    const signs = ['p', ' ', 'Escape', 'Alt+ArrowLeft', 'Mod+Shift+z', 'F2'].map((key) =>
      keyLabel(key, () => false),
    )
    expect(signs).toEqual(['P', 'Space', 'Esc', 'Alt+←', 'Ctrl+Shift+Z', 'F2'])
    expect(keyLabel('Mod+k', () => true)).toBe('⌘+K')
  })
})

describe('a key', () => {
  it('leads on in the story while that is told, and in the replay else, as the reader has it', () => {
    const keys = createKeys(commands)
    expect(keys.holderOf('.', 'story')).toBe('story-next')
    expect(keys.holderOf('PageUp', 'story')).toBe('story-back')
    expect(keys.holderOf('.')).toBe('replay-forward')
    keys.giveKey('story-next', 'z')
    expect(keys.holderOf('z', 'story')).toBe('story-next')
    expect(keys.holderOf('.', 'story')).toBe('replay-forward')
    expect(keys.holderOf('z')).toBeUndefined()
  })
})

describe('a text with the key of what it is about', () => {
  it('has the key that the reader gave', () => {
    const keys = createKeys(commands)
    expect(keys.withSign('Replay', 'replay')).toBe('Replay (R)')
    keys.giveKey('replay', 'y')
    expect(keys.withSign('Replay', 'replay')).toBe('Replay (Y)')
    expect(createKeys(commands).signOf('replay')).toBe('Y')
    keys.giveKey('replay', null)
    expect(keys.withSign('Replay', 'replay')).toBe('Replay')
  })

  it('has none that is switched off', () => {
    const keys = createKeys(commands)
    keys.setSingleKeys(false)
    expect(keys.withSign('One step back', 'replay-back')).toBe('One step back')
    expect(keys.withSign('Play', 'replay-play')).toBe('Play (Space)')
  })
})

describe('why the replay cannot be stepped', () => {
  it('tells the key that begins it', () => {
    const tab = tabStores()
    const { commands: here } = storesOf(pieceOf([person('ann')], []), {}, tab)
    const step = commands.find(({ id }) => id === 'replay-forward')
    const why = () => step && here.whyNot(step)
    expect(why()).toBe('Nothing is replayed. R begins.')
    tab.keys.giveKey('replay', 'y')
    expect(why()).toBe('Nothing is replayed. Y begins.')
    tab.keys.giveKey('replay', null)
    expect(why()).toBe('Nothing is replayed.')
  })
})
