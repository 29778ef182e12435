import createPurifier, { type Config } from 'dompurify'
import { pause as aMoment } from '../../../platform/slices'
import { type CleanPage, cleanBody } from './cleanPage'
import { headOfPage } from './head/told'

type Policy = NonNullable<Config['TRUSTED_TYPES_POLICY']>
interface PolicyFactory {
  createPolicy(name: string, rules: typeof unchanged): Policy
}

let policy: Policy | null = null
const unchanged = { createHTML: (html: string) => html, createScriptURL: (url: string) => url }

/** A trusted text is one to whoever parses it, though not by its type. */
const trusted = (html: string): string => (policy ? (policy.createHTML(html) as unknown as string) : html)

/** How long the page works at a stretch, ms, and how many characters it parses in one go. */
const [STRETCH, PART] = [8, 50_000]

/**
 * A page's source, cleaned. Needs a document, so it runs where the reader waits: parsed inert and cleaned by DOMPurify, with pauses
 * between; `isDropped` ends it there. Throws where it does.
 */
export async function parseHtml(html: string, isDropped: () => boolean): Promise<CleanPage> {
  const { trustedTypes }: Window & { trustedTypes?: PolicyFactory } = window
  // One of each name is all that the page allows; what it lets through goes into documents without a window only.
  policy ??= trustedTypes?.createPolicy('dompurify', unchanged) ?? null
  const purify = createPurifier(window)
  let since = performance.now()
  const pause = async () => {
    if (performance.now() - since < STRETCH) return
    await aMoment()
    if (isDropped()) throw new Error('nobody waits for this page any more')
    since = performance.now()
  }
  const page = document.implementation.createHTMLDocument()
  page.open()
  for (const part of partsOf(html)) {
    page.write(trusted(part))
    await pause()
  }
  page.close()
  const head = headOfPage(page)
  await pause()
  const body = await cleanBody(page, purify, pause, policy ? { TRUSTED_TYPES_POLICY: policy } : {})
  return { head, body }
}

/** Some 5 ms of parsing each, cut behind a tag. */
function* partsOf(html: string): Generator<string> {
  for (let from = 0; from < html.length; ) {
    const end = html.indexOf('>', from + PART) + 1 || html.length
    yield html.slice(from, end)
    from = end
  }
}
