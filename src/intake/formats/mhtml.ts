import type { Format } from './format'
import { html } from './html'

const endings = ['.mhtml', '.mht'] as const

export const mhtml: Format = {
  id: 'mhtml',
  name: 'a saved page',
  endings,
  mediaTypes: { 'multipart/related': endings },
  detect: ({ start }) =>
    /^[\w-]{1,60}:/.test(start) &&
    /^mime-version:/im.test(start) &&
    /^content-type:\s*(?:multipart\/related|text\/html)/im.test(start),
  async read(bytes, tools) {
    const { pageIn } = await import('./mhtml/mhtml')
    return html.read(new TextEncoder().encode(await pageIn(bytes)), tools)
  },
}
