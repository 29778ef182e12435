import type { ModelServer } from '../../intake/machine/server/address'
import { readSetting, writeSetting } from '../../platform/storage'

const NAME = 'model'
const NONE: ModelServer = { address: '', model: '', key: '' }

/** The reader's server as it was kept in this browser; empty where none was. */
export function keptServer(read: (name: string) => string | null = readSetting): ModelServer {
  const kept = parse(read(NAME) ?? '')
  const text = (key: keyof ModelServer) => {
    const value = kept !== null && Object.hasOwn(kept, key) ? kept[key] : ''
    return typeof value === 'string' ? value : ''
  }
  return { address: text('address'), model: text('model'), key: text('key') }
}

/** Whether it could be kept. An empty one is forgotten. */
export const keepServer = ({ address, model, key }: ModelServer): boolean =>
  writeSetting(NAME, address + model + key === '' ? '' : JSON.stringify({ address, model, key }))

export const forgetServer = (): ModelServer => {
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
