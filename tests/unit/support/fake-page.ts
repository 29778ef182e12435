import { signal } from '@preact/signals-core'
import type { Page } from '../../../src/app/pieces/first'

export interface Entry {
  readonly state: unknown
  readonly url: string
}

/** As much of a window as a session goes by: its entries can be looked at, and Back and Forward pressed. */
export function fakePage(url: string, state: unknown = null) {
  const target = new EventTarget()
  let entries: readonly Entry[] = [{ state, url }]
  let at = 0
  const here = (): Entry => entries[at] ?? { state: null, url: '' }
  const entry = (state: unknown, url: string | URL | null | undefined): Entry => ({
    state: structuredClone(state),
    url: url === undefined || url === null ? here().url : String(url),
  })
  const arrive = (state: unknown) => {
    target.dispatchEvent(Object.assign(new Event('popstate'), { state }))
  }
  const go = (by = 0) => {
    const to = at + by
    if (by === 0 || to < 0 || to >= entries.length) return
    at = to
    arrive(structuredClone(here().state))
  }
  const history = {
    scrollRestoration: 'auto',
    get length() {
      return entries.length
    },
    get state() {
      return here().state
    },
    go,
    back: () => go(-1),
    forward: () => go(1),
    pushState(state: unknown, _title: string, url?: string | URL | null) {
      entries = [...entries.slice(0, at + 1), entry(state, url)]
      at += 1
    },
    replaceState(state: unknown, _title: string, url?: string | URL | null) {
      entries = entries.with(at, entry(state, url))
    },
  }
  const page: Page = {
    location: {
      get search() {
        return here().url
      },
    },
    history,
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  }
  return {
    page,
    go,
    /** Arrives at a state that this page never wrote. */
    arrive,
    get urls() {
      return entries.map(({ url }) => url)
    },
    get at() {
      return at
    },
    get state() {
      return here().state
    },
  }
}

export const desktop = { showsFew: signal(false) }
