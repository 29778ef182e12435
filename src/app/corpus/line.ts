import { type ReadonlySignal, signal } from '@preact/signals-core'
import { field } from '../../model/unknown'
import { forgetSetting, readSetting, writeSetting } from '../../platform/storage'

/**
 * `away`: it, or its database, does not answer; `locked`: it wants a token; `refused`: another one than it was shown. Whoever
 * asked waits until that is over.
 */
export type LineState = 'there' | 'away' | 'locked' | 'refused'

/** A question that has no answer. */
export class LineFault extends Error {
  override readonly name = 'LineFault'
  constructor(readonly code: 'too-long' | 'not-understood' | 'editors-only' | 'mistake') {
    super(code)
  }
}

export interface Answered {
  readonly status: number
  /** JSON of unknown shape; undefined where there is none. */
  readonly body: unknown
}

/** The way to a corpus server. */
export interface Line {
  readonly state: ReadonlySignal<LineState>
  /**
   * Answers of 2xx, 404 and 409. Throws a `LineFault`, or what the signal was aborted with. While the server is away it is asked
   * again and again.
   * @param path after the server's address, with its query
   */
  ask(path: string, init?: RequestInit): Promise<Answered>
  /** A token to go on with. */
  unlock(token: string): void
}

export interface Means {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>
  /** Fulfilled after so many ms, or once the signal is aborted. */
  readonly wait: (ms: number, signal?: AbortSignal | null) => Promise<void>
  /** Where it is kept; nowhere without it. */
  readonly token?: KeptToken
}

/** The token that was given last, as long as the tab is open. */
export interface KeptToken {
  read(): string | null
  keep(token: string): void
  forget(): void
}

const FIRST_WAIT = 500
const LONGEST_WAIT = 8000

export function openLine({ fetch, wait, token: kept = nowhere }: Means = ofBrowser): Line {
  const state = signal<LineState>('there')
  let token = kept.read()
  let unlocked: (() => void)[] = []

  const send = async (path: string, init: RequestInit): Promise<Response | null> => {
    const headers = new Headers(init.headers)
    if (token !== null) headers.set('Authorization', `Bearer ${token}`)
    try {
      return await fetch(path, { ...init, headers })
    } catch {
      init.signal?.throwIfAborted()
      return null
    }
  }

  return {
    state,
    async ask(path, init = {}) {
      for (let ms = FIRST_WAIT; ; ms = Math.min(LONGEST_WAIT, 2 * ms)) {
        init.signal?.throwIfAborted()
        const shown = token
        const response = await send(path, init)
        const body = response && (await jsonOf(response))
        const fault = field(body, 'fault')
        if (
          response === null ||
          (response.status === 503 && fault !== 'too-long') ||
          response.status === 502
        ) {
          state.value = 'away'
          await wait(ms, init.signal)
          continue
        }
        if (response.status === 401) {
          // Somebody may have given another one meanwhile.
          if (shown === token) {
            kept.forget()
            state.value = shown === null ? 'locked' : 'refused'
            await new Promise<void>((resolve) => {
              unlocked = [...unlocked, resolve]
              init.signal?.addEventListener('abort', () => resolve())
            })
          }
          continue
        }
        state.value = 'there'
        if (response.ok || response.status === 404 || response.status === 409)
          return { status: response.status, body }
        throw new LineFault(faultOf(response.status))
      }
    },
    unlock(given) {
      token = given
      kept.keep(given)
      const waiting = unlocked
      unlocked = []
      for (const go of waiting) go()
    },
  }
}

const faultOf = (status: number): LineFault['code'] =>
  status === 503 ? 'too-long' : status === 403 ? 'editors-only' : status < 500 ? 'not-understood' : 'mistake'

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => '')
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const nowhere: KeptToken = { read: () => null, keep() {}, forget() {} }

const TOKEN = 'corpus-token'
const ofTab = (): Storage => sessionStorage

const ofBrowser: Means = {
  fetch: (path, init) => fetch(path, init),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    }),
  token: {
    read: () => readSetting(TOKEN, ofTab),
    keep: (token) => void writeSetting(TOKEN, token, ofTab),
    forget: () => forgetSetting(TOKEN, ofTab),
  },
}
