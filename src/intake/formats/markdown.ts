import type { Format } from './format'
import { decodeText } from './kernel/decode'

const endings = ['.md', '.markdown'] as const

export const markdown: Format = {
  id: 'markdown',
  name: 'a text in Markdown',
  endings,
  mediaTypes: { 'text/markdown': endings },
  detect: ({ ending }) => endings.some((one) => one === ending),
  async read(bytes) {
    const { blocksOfMarkdown } = await import('./markdown/markdown')
    return blocksOfMarkdown(decodeText(bytes))
  },
}
