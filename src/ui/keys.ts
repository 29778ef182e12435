import { type Signal, signal } from '@preact/signals'
import { readSetting, writeSetting } from '../platform/storage'
import type { App } from './app'
import { type Command, commands } from './commands'

const SETTING = 'single-keys'

/** Whether keys without Ctrl, ⌘ or Alt are shortcuts (WCAG 2.1.4 wants a way to turn them off). */
export const singleKeys: Signal<boolean> = signal(readSetting(SETTING) !== 'off')

export function setSingleKeys(on: boolean): void {
  singleKeys.value = on
  writeSetting(SETTING, on ? 'on' : 'off')
}

/** Does what a key stands for, unless it is being typed or belongs to a control that has the focus. */
export function listenToKeys(app: App): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || app.dialog.value !== null) return
    // Escape closes what lies on top, and nothing else with it.
    if (event.key === 'Escape' && document.querySelector(':popover-open')) return
    const pressed = keyName(event)
    const command = commands.find((one) => one.keys.includes(pressed))
    if (!command || command.unavailable(app) !== null) return
    if (!isMeant(command, pressed, event.target)) return
    event.preventDefault()
    command.run(app)
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}

function keyName({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toLowerCase() : key
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${name}`
}

function isMeant(command: Command, pressed: string, target: EventTarget | null): boolean {
  if (pressed.includes('+') && pressed.length > 1) return true
  const element = target instanceof Element ? target : null
  if (pressed === 'Escape') return true
  if (element?.closest('input, textarea, select, [contenteditable]')) return false
  if (pressed.length === 1 && pressed !== ' ') return singleKeys.value
  const inGraph = element === null || element === document.body || element.closest('.graph') !== null
  return inGraph && command.keys.length > 0
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
export const keyLabel = (keys: string): string =>
  keys === '+'
    ? '+'
    : keys
        .split('+')
        .map((key) => keySigns.get(key) ?? (key.length === 1 ? key.toUpperCase() : key))
        .join('+')
