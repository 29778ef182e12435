import { z } from 'zod'
import { MOST_HTML } from '../../intake/formats/kernel/fault'
import { RECEIVE_FIELD } from '../../platform/offline/messages'

/** Version of what is said between the two windows. */
const VERSION = 1

/** What the page that opened this window hands over. */
const handedOver = z.object({
  hearsay: z.literal(VERSION),
  type: z.literal('page'),
  html: z.string().min(1).max(MOST_HTML),
})

export interface HandedOver {
  /** Host of the page that handed it over, as the browser has it. */
  readonly from: string
  /** As it came: to be cleaned as any page. */
  readonly html: string
}

/** As much of a window as this goes by. */
export interface Receiver extends Pick<Window, 'addEventListener' | 'removeEventListener'> {
  readonly opener: unknown
}

interface Opener {
  postMessage(message: unknown, targetOrigin: string): void
}

const isOpener = (value: unknown): value is Opener =>
  typeof value === 'object' && value !== null && 'postMessage' in value

/**
 * Says to the page that opened this window that it may hand over what is read in it, and waits for that. Takes one message,
 * from that page alone. Null: the browser keeps the two windows apart.
 */
export function receive(page: Receiver): Promise<HandedOver> | null {
  const { opener } = page
  if (!isOpener(opener)) return null
  return new Promise((resolve) => {
    const onMessage = ({ source, origin, data }: MessageEvent<unknown>) => {
      const message = handedOver.safeParse(data)
      if (source !== opener || !URL.canParse(origin) || !message.success) return
      page.removeEventListener('message', onMessage)
      resolve({ from: new URL(origin).host, html: message.data.html })
    }
    page.addEventListener('message', onMessage)
    // It says nothing but that somebody listens: any page may hear that.
    opener.postMessage({ hearsay: VERSION, type: 'ready' }, '*')
  })
}

/**
 * The bookmarklet: opens the explorer, and hands it the page that is read once it is ready.
 * @param address of the explorer, without a query
 */
export function bookmarklet(address: string): string {
  const { origin } = new URL(address)
  const to = JSON.stringify(`${address}?${RECEIVE_FIELD}`)
  const script = `(()=>{const o=${JSON.stringify(origin)},w=open(${to},"_blank");if(!w)return;const f=e=>{if(e.source!==w||e.origin!==o||e.data?.hearsay!==${VERSION}||e.data.type!=="ready")return;removeEventListener("message",f);w.postMessage({hearsay:${VERSION},type:"page",html:document.documentElement.outerHTML},o)};addEventListener("message",f)})()`
  return `javascript:${encodeURIComponent(script)}`
}
