import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { readSetting, writeSetting } from '../../platform/storage'
import { keyLabel } from './label'
import type { Keyed, Scope } from './table'
import * as table from './table'

const [SINGLE, OWN] = ['single-keys', 'keys']

/** Which keys do what, as the reader has it; kept in this browser. */
export interface Keys {
  /** Whether keys without Ctrl, ⌘ or Alt are shortcuts (WCAG 2.1.4 wants a way to turn them off). */
  readonly singleKeys: ReadonlySignal<boolean>
  setSingleKeys(on: boolean): void
  /** All keys that lead to a command, used or switched off. */
  keysOf(command: Keyed): readonly string[]
  /** The sign of the first key that does it now; undefined where there is none, or where single keys are switched off. */
  signOf(id: string): string | undefined
  /** A text with that sign in brackets behind it, where there is one. */
  withSign(text: string, id: string): string
  /** Id of the command that has a key now, in a scope or everywhere. */
  holderOf(key: string, scope?: Scope): string | undefined
  /** Gives a command a key; whoever had it gets this command’s key in return. Null takes its key away. */
  giveKey(id: string, key: string | null): void
  isChanged(id: string): boolean
  hasChanges(): boolean
  resetKeys(id: string): void
  resetAllKeys(): void
}

export function createKeys(commands: readonly Keyed[]): Keys {
  const singleKeys = signal(readSetting(SINGLE) !== 'off')
  const ownKeys = signal<table.OwnKeys>(table.readOwnKeys(readSetting(OWN), commands))
  const tables = computed(() => ({
    everywhere: table.keyTable(commands, ownKeys.value),
    review: table.keyTable(commands, ownKeys.value, 'review'),
    story: table.keyTable(commands, ownKeys.value, 'story'),
  }))
  const tableIn = (scope: Scope | undefined) => tables.value[scope ?? 'everywhere']
  const setOwnKeys = (own: table.OwnKeys) => {
    ownKeys.value = own
    writeSetting(OWN, table.printOwnKeys(own))
  }
  const keysOf = (command: Keyed) => table.keysOf(command, ownKeys.value, tableIn(command.scope))
  const signOf = (id: string) => {
    const command = commands.find((one) => one.id === id)
    const usable = command ? keysOf(command) : []
    const key = usable.find((one) => singleKeys.value || !table.isSingle(one))
    return key === undefined ? undefined : keyLabel(key)
  }
  return {
    singleKeys,
    setSingleKeys(on) {
      singleKeys.value = on
      writeSetting(SINGLE, on ? 'on' : 'off')
    },
    keysOf,
    signOf,
    withSign(text, id) {
      const sign = signOf(id)
      return sign === undefined ? text : `${text} (${sign})`
    },
    holderOf: (key, scope) => tableIn(scope).get(key),
    giveKey: (id, key) => setOwnKeys(table.giveKey(commands, ownKeys.value, id, key)),
    isChanged: (id) => ownKeys.value.has(id),
    hasChanges: () => ownKeys.value.size > 0,
    resetKeys: (id) => setOwnKeys(new Map([...ownKeys.value].filter(([one]) => one !== id))),
    resetAllKeys: () => setOwnKeys(new Map()),
  }
}
