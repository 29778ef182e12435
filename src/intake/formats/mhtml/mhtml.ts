import PostalMime from 'postal-mime'
import { IntakeFault } from '../kernel/fault'

/** The source of the page that a browser saved with all that is in it (RFC 2557). Throws an `IntakeFault` where there is none. */
export async function pageIn(bytes: Uint8Array): Promise<string> {
  const { html } = await PostalMime.parse(bytes)
  if (!html?.trim())
    throw new IntakeFault(
      'There is no page in this file.',
      'Save the page as HTML, or copy the text of the article and paste it.',
    )
  // The pages in its frames come after it.
  const [, next] = html.matchAll(/<html\b/gi)
  return html.slice(0, next?.index)
}
