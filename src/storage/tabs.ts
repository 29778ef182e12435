/** What the tabs of one browser tell each other. */

import { field } from '../model/unknown'

export type Message =
  /** What is kept of a piece is of another revision now. */
  | { readonly type: 'saved'; readonly id: string }
  /** Another tab asks for the piece: save it and let it go. */
  | { readonly type: 'give'; readonly id: string }
  /** Nobody holds the piece any more. */
  | { readonly type: 'free'; readonly id: string }

export interface Tabs {
  tell(message: Message): void
  /** What it gives stops listening. */
  listen(listener: (message: Message) => void): () => void
}

const types = ['saved', 'give', 'free'] as const

/** A message out of anything; null where it is none of ours. */
export function readMessage(data: unknown): Message | null {
  const id = field(data, 'id')
  const type = types.find((one) => one === field(data, 'type'))
  return type === undefined || typeof id !== 'string' ? null : { type, id }
}

export function createTabs(
  channel: BroadcastChannel | null = typeof BroadcastChannel === 'undefined'
    ? null
    : new BroadcastChannel('hearsay'),
): Tabs {
  return {
    tell: (message) => channel?.postMessage(message),
    listen(listener) {
      const onMessage = ({ data }: MessageEvent<unknown>) => {
        const message = readMessage(data)
        if (message) listener(message)
      }
      channel?.addEventListener('message', onMessage)
      return () => channel?.removeEventListener('message', onMessage)
    },
  }
}
