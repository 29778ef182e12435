/** Who may ask: nobody from another site, and from another computer only who has a token. */

import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import { CorpusFault } from '../fault'

/** A visitor sees the page, in which there is nothing of the corpus. */
export type Role = 'visitor' | 'reader' | 'editor'

/** What readers and editors show; null where none is wanted. */
export interface Tokens {
  readonly readers: string
  readonly editors: string
}

export interface Guard {
  /** Hosts under which the server is asked for, without ports. */
  readonly hosts: readonly string[]
  /** Whether it may be asked for under any address that is a number. */
  readonly anyAddress: boolean
  readonly tokens: Tokens | null
}

const LOCAL = ['127.0.0.1', 'localhost', '[::1]']
const SHORTEST_TOKEN = 16

/**
 * For a server that listens on an address: on this computer alone everybody is trusted; on any other, tokens are wanted. Throws
 * a `CorpusFault` where they are missing or easily guessed.
 */
export function guardFor(host: string, readers: string | undefined, editors: string | undefined): Guard {
  const isLocal = host === '127.0.0.1' || host === 'localhost' || host === '::1'
  const hosts = [...LOCAL, isIP(host) === 6 ? `[${host}]` : host]
  if (isLocal && readers === undefined && editors === undefined)
    return { hosts, anyAddress: false, tokens: null }
  if (readers === undefined || editors === undefined)
    throw new CorpusFault(
      'A corpus that other computers reach wants tokens.',
      'Set HEARSAY_READERS and HEARSAY_EDITORS to two secrets of 16 letters or more.',
    )
  if (readers.length < SHORTEST_TOKEN || editors.length < SHORTEST_TOKEN || readers === editors)
    throw new CorpusFault(
      'These tokens are too short, or the same.',
      'Set HEARSAY_READERS and HEARSAY_EDITORS to two secrets of 16 letters or more.',
    )
  return { hosts, anyAddress: host === '0.0.0.0' || host === '::', tokens: { readers, editors } }
}

/** What of a request the guard looks at. */
export interface Asked {
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly authorization: string | undefined
}

export type Refusal = 'host' | 'origin' | 'token' | 'editors-only'

/** Why somebody may not ask as this role; null where they may. */
export function refusal(guard: Guard, { host, origin, authorization }: Asked, as: Role): Refusal | null {
  const name = host?.replace(/:\d+$/, '').toLowerCase() ?? ''
  const isAddress = guard.anyAddress && isIP(name.replace(/^\[|\]$/g, '')) !== 0
  if (!guard.hosts.includes(name) && !isAddress) return 'host'
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) return 'origin'
  const { tokens } = guard
  if (!tokens || as === 'visitor') return null
  const shown = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? ''
  if (isSame(shown, tokens.editors)) return null
  if (!isSame(shown, tokens.readers)) return 'token'
  return as === 'editor' ? 'editors-only' : null
}

/** In a time that tells nothing of how much is the same. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
