import type { MachineServer } from '../../intake/machine/server/address'
import { readSetting, writeSetting } from '../../platform/storage'

/** What was kept under this name is still found: `{ address, model, key }`. */
const NAME = 'model'
const NONE: MachineServer = { address: '', machine: '', key: '' }

/** The reader's server as it was kept in this browser; empty where none was. */
export function keptServer(read: (name: string) => string | null = readSetting): MachineServer {
  const kept = parse(read(NAME) ?? '')
  const text = (key: string) => {
    const value = kept !== null && Object.hasOwn(kept, key) ? kept[key] : ''
    return typeof value === 'string' ? value : ''
  }
  return { address: text('address'), machine: text('model'), key: text('key') }
}

/** Whether it could be kept. An empty one is forgotten. */
export const keepServer = ({ address, machine, key }: MachineServer): boolean =>
  writeSetting(NAME, address + machine + key === '' ? '' : JSON.stringify({ address, model: machine, key }))

export const forgetServer = (): MachineServer => {
  keepServer(NONE)
  return NONE
}

function parse(text: string): Partial<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}
