import createPurifier from 'dompurify'
import { JSDOM } from 'jsdom'
import type { Blocks } from '../intake/formats/blocks'
import { cleanPage } from '../intake/formats/cleanPage'
import { blocksOfHtml } from '../intake/formats/html'
import { headOfPage } from '../intake/formats/pageHead'

/** The article in a page's source, without a browser: jsdom runs no script and fetches nothing unless told to. Throws an `IntakeFault`. */
export async function parseHtml(html: string): Promise<Blocks> {
  const [page, empty] = [new JSDOM(html), new JSDOM('')]
  try {
    const head = headOfPage(page.window.document)
    const clean = await cleanPage(
      page.window.document,
      empty.window.document,
      createPurifier(empty.window),
      async () => {},
    )
    return blocksOfHtml(clean, head)
  } finally {
    page.window.close()
    empty.window.close()
  }
}
