import { parseHtml } from '../../../src/cli/parseHtml'
import { bring } from '../../../src/intake/bring'
import type { Draft } from '../../../src/intake/draft'

/** The draft that a page's source becomes. */
export async function draftOfPage(html: string): Promise<Draft> {
  const bytes = new TextEncoder().encode(`<!doctype html>${html}`)
  const brought = await bring({ from: 'file', name: 'a.html', bytes }, { progress: () => {}, parseHtml })
  if (brought.kind !== 'draft') throw new Error('this is no draft')
  return brought.draft
}
