import { type ReadonlySignal, signal } from '@preact/signals-core'
import { RECEIVE_FIELD, SHARED_FIELD } from '../../platform/offline/messages'
import { type SharedThings, takeShared } from '../../platform/offline/shared'
import type { Receiver } from './handover'

/** What the reader is asked or told about. */
export type AskedAbout =
  /** `from`: host of the page that hands it over; null where it was shared on this computer or phone. */
  | { readonly state: 'offered'; readonly from: string | null; readonly files: readonly File[] }
  /** Nothing could be handed over: the browser keeps the two windows apart. */
  | { readonly state: 'apart' }
  /** Nothing but an address was shared, and no page is fetched here. */
  | { readonly state: 'address'; readonly url: string }

/** What comes to the page from outside; `chosen`: the reader opens it with the explorer, and is not asked again. */
export type Bringing = AskedAbout | { readonly state: 'chosen'; readonly files: readonly File[] }

export interface Brought {
  /** Null while there is nothing. */
  readonly what: ReadonlySignal<Bringing | null>
  /** The reader is asked about it, or has it open. */
  done(): void
  /** Looks for it, and listens. */
  begin(): Promise<void>
}

/** As much of a window as this goes by. */
interface Page extends Receiver {
  readonly location: Pick<Location, 'search' | 'pathname'>
  readonly history: Pick<History, 'replaceState' | 'state'>
  readonly caches?: CacheStorage
  /** Where the explorer is installed. */
  readonly launchQueue?: LaunchQueue
}

interface LaunchQueue {
  setConsumer(take: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void): void
}

export function createBrought(page: () => Page = () => window): Brought {
  const what = signal<Bringing | null>(null)
  return {
    what,
    done() {
      what.value = null
    },
    async begin() {
      const { location, history, caches, launchQueue } = page()
      launchQueue?.setConsumer(({ files = [] }) => {
        if (files.length === 0) return
        void Promise.all(files.map((file) => file.getFile())).then((files) => {
          what.value = { state: 'chosen', files }
        })
      })
      const asked = new URLSearchParams(location.search)
      const isShared = asked.has(SHARED_FIELD)
      if (!isShared && !asked.has(RECEIVE_FIELD)) return
      // It comes once: not again with the page loaded anew.
      history.replaceState(history.state, '', location.pathname)
      if (isShared) {
        const shared = caches ? await takeShared(caches) : null
        what.value = shared && ofShared(shared)
        return
      }
      const { receive } = await import('./handover')
      const handed = await receive(page())
      what.value = handed
        ? {
            state: 'offered',
            from: handed.from,
            files: [new File([handed.html], `${handed.from}.html`, { type: 'text/html' })],
          }
        : { state: 'apart' }
    },
  }
}

/** Files as they are; else the text, under its title. */
export function ofShared({ title, text, url, files }: SharedThings): Bringing | null {
  if (files.length > 0) return { state: 'offered', from: null, files }
  const body = text.trim()
  // Some put the address where the text belongs.
  const address = url.trim() || (URL.canParse(body) ? body : '')
  if (body === '' || body === address) return address === '' ? null : { state: 'address', url: address }
  const whole = [title.trim(), body].filter(Boolean).join('\n\n')
  return { state: 'offered', from: null, files: [new File([whole], 'shared.txt', { type: 'text/plain' })] }
}
