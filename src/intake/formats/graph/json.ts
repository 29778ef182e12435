import { field } from '../../../model/unknown'
import { damaged } from './xml'

export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged()
  }
}

/** Its elements; none where it is no list. */
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** What an object has; nothing where it is none. */
export const entriesIn = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

/** A text or a number as a text; null where it is neither. */
export function textIn(value: unknown, name: string): string | null {
  const found = field(value, name)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null
}
