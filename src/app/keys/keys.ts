import { computed, type Signal, signal } from '@preact/signals-core'
import { readSetting, writeSetting } from '../../platform/storage'
import type { App } from '../app'
import { commands } from '../commands/all'
import type { Command, Scope } from '../commands/command'
import * as keys from './table'

const [SINGLE, OWN] = ['single-keys', 'keys']

/** Whether keys without Ctrl, ⌘ or Alt are shortcuts (WCAG 2.1.4 wants a way to turn them off). */
export const singleKeys: Signal<boolean> = signal(readSetting(SINGLE) !== 'off')

export function setSingleKeys(on: boolean): void {
  singleKeys.value = on
  writeSetting(SINGLE, on ? 'on' : 'off')
}

const ownKeys: Signal<keys.OwnKeys> = signal(keys.readOwnKeys(readSetting(OWN), commands))
const tables = computed(() => ({
  everywhere: keys.keyTable(commands, ownKeys.value),
  review: keys.keyTable(commands, ownKeys.value, 'review'),
}))
const tableIn = (scope: Scope | undefined) => tables.value[scope ?? 'everywhere']

function setOwnKeys(own: keys.OwnKeys): void {
  ownKeys.value = own
  writeSetting(OWN, keys.printOwnKeys(own))
}

export const keysOf = (command: Command): readonly string[] =>
  keys.keysOf(command, ownKeys.value, tableIn(command.scope))

/** The first key that does it now; undefined where there is none, or where single keys are switched off. */
export const keyOf = (id: string): string | undefined => {
  const command = commands.find((one) => one.id === id)
  const usable = command ? keysOf(command) : []
  return usable.find((key) => singleKeys.value || !keys.isSingle(key))
}

/** Who has a key now, in a scope or everywhere. */
export const holderOf = (key: string, scope?: Scope): Command | undefined =>
  commands.find(({ id }) => id === tableIn(scope).get(key))

/** Gives a command a key; whoever had it gets this command’s key in return. Null takes its key away. */
export const giveKey = (id: string, key: string | null): void =>
  setOwnKeys(keys.giveKey(commands, ownKeys.value, id, key))

export const isChanged = (id: string): boolean => ownKeys.value.has(id)
export const hasChanges = (): boolean => ownKeys.value.size > 0

export function resetKeys(id: string): void {
  setOwnKeys(new Map([...ownKeys.value].filter(([one]) => one !== id)))
}

export const resetAllKeys = (): void => setOwnKeys(new Map())

/** Does what a key stands for, unless it is being typed or belongs to a control that has the focus. */
export function listenToKeys(app: App): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || app.dialog.value !== null || app.menu.value !== null) return
    const pressed = keys.keyName(event)
    // Esc closes the top layer first, which the browser does by itself.
    if (pressed === 'Escape' && document.querySelector(':popover-open')) return
    const command = holderOf(pressed, app.store.view.value.display === 'review' ? 'review' : undefined)
    if (!command || command.unavailable(app) !== null || !isMeant(pressed, event.target)) return
    event.preventDefault()
    command.run(app)
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}

function isMeant(pressed: string, target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : null
  const isTyping = element?.closest('input, textarea, select, [contenteditable]') != null
  // What is typed has an undo of its own.
  if (isTyping && /^Mod\+(Shift\+)?[zy]$/.test(pressed)) return false
  if (/^(Mod|Alt)\+/.test(pressed)) return true
  if (pressed === 'Escape') return true
  if (isTyping) return false
  if (keys.isSingle(pressed)) return singleKeys.value
  return element === null || element === document.body || element.closest('.graph') !== null
}

const keySigns: ReadonlyMap<string, string> = new Map([
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['Escape', 'Esc'],
  [' ', 'Space'],
  ['Mod', /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'],
])

/** "Ctrl+K" out of "Mod+k". */
export const keyLabel = (key: string): string => {
  const [, modifiers = '', name = key] = /^((?:Mod\+|Alt\+|Shift\+)*)(.+)$/s.exec(key) ?? []
  return [...modifiers.split('+').filter(Boolean), name]
    .map((part) => keySigns.get(part) ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+')
}
