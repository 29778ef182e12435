import createPurifier from 'dompurify'
import { JSDOM } from 'jsdom'
import { type CleanPage, cleanBody } from '../intake/formats/page/cleanPage'
import { headOfPage } from '../intake/formats/page/head/told'

/** A page's source, cleaned, without a browser: jsdom runs no script and fetches nothing unless told to. */
export async function parseHtml(html: string): Promise<CleanPage> {
  const [page, empty] = [new JSDOM(html), new JSDOM('')]
  try {
    const head = headOfPage(page.window.document)
    const body = await cleanBody(page.window.document, createPurifier(empty.window), async () => {})
    return { head, body }
  } finally {
    page.window.close()
    empty.window.close()
  }
}
