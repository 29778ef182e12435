import createPurifier, { type Config } from 'dompurify'
import type { Blocks } from './blocks'
import { cleanPage } from './cleanPage'
import { IntakeFault } from './fault'
import { blocksOfHtml } from './html'
import { headOfPage } from './pageHead'

type Policy = NonNullable<Config['TRUSTED_TYPES_POLICY']>
interface PolicyFactory {
  createPolicy(name: string, rules: typeof unchanged): Policy
}

let policy: Policy | null = null
const unchanged = { createHTML: (html: string) => html, createScriptURL: (url: string) => url }

/** A trusted text is one to whoever parses it, though not by its type. */
const trusted = (html: string): string => (policy ? (policy.createHTML(html) as unknown as string) : html)

/**
 * The article in a page's source. Needs a document, so it runs where the reader waits: parsed inert, cleaned by DOMPurify and read by
 * Readability, with pauses between; `isDropped` ends it there. Throws an `IntakeFault`.
 */
export async function parseHtml(html: string, isDropped: () => boolean): Promise<Blocks> {
  const { trustedTypes }: Window & { trustedTypes?: PolicyFactory } = window
  // One of each name is all that the page allows; what it lets through goes into documents without a window only.
  policy ??= trustedTypes?.createPolicy('dompurify', unchanged) ?? null
  const purify = createPurifier(window)
  const pause = async () => {
    await new Promise((resolve) => setTimeout(resolve))
    if (isDropped()) throw new IntakeFault('Reading was cancelled.', 'Choose the file once more.')
  }
  const page = new DOMParser().parseFromString(trusted(html), 'text/html')
  await pause()
  const head = headOfPage(page)
  const clean = await cleanPage(
    page,
    document.implementation.createHTMLDocument(),
    purify,
    pause,
    policy ? { TRUSTED_TYPES_POLICY: policy } : {},
  )
  return blocksOfHtml(clean, head)
}
