/** What an embedded piece and the page around it say to each other; docs/embed.md tells it to those who write such pages. */

import { selectionTypes } from '../../graph/paths/spotlight'
import { field } from '../../model/unknown'
import type { Selection } from '../../state/view'
import { CONTRACT } from './frame'

/** What the embedded piece says. */
export type Told =
  /** `piece`: the id of what is shown; null: the page around it is to give one. */
  | { readonly type: 'ready'; readonly piece: string | null }
  /** `view`: as in a link. `name`: in words. */
  | {
      readonly type: 'view'
      readonly view: string
      readonly selection: (Selection & { name: string }) | null
    }
  /** What is wrong with the piece that was given. */
  | {
      readonly type: 'faults'
      readonly faults: readonly { readonly path: string; readonly problem: string }[]
    }

/** What the page around it asks for. */
export type Asked =
  | { readonly type: 'open'; readonly piece: unknown }
  | { readonly type: 'select'; readonly selection: Selection | null }

/** Null: it is nothing that is known. */
export function readAsked(data: unknown): Asked | null {
  if (field(data, 'hearsay') !== CONTRACT) return null
  const type = field(data, 'type')
  if (type === 'open') return { type, piece: field(data, 'piece') }
  if (type !== 'select') return null
  const selection = field(data, 'selection')
  if (selection === null) return { type, selection }
  const kind = selectionTypes.find((one) => one === field(selection, 'type'))
  const id = field(selection, 'id')
  return kind && typeof id === 'string' ? { type, selection: { type: kind, id } } : null
}

/** As much of a window as this goes by. */
interface Page extends Pick<Window, 'addEventListener'> {
  readonly parent: unknown
}

interface Surrounding {
  postMessage(message: unknown, targetOrigin: string): void
}

const isWindow = (value: unknown): value is Surrounding =>
  typeof value === 'object' && value !== null && 'postMessage' in value

/**
 * Speaks with the page around this one, as long as that is of the origin that the address names: what is told goes to no
 * other, and what others ask is not heard.
 */
export function talkTo(origin: string | null, page: Page, onAsked: (asked: Asked) => void) {
  const { parent } = page
  if (origin === null || parent === page || !isWindow(parent)) return { tell: (_: Told) => {} }
  page.addEventListener('message', ({ source, origin: from, data }) => {
    const asked = source === parent && from === origin ? readAsked(data) : null
    if (asked) onAsked(asked)
  })
  return { tell: (told: Told) => parent.postMessage({ hearsay: CONTRACT, ...told }, origin) }
}
