import type { Format } from './format'
import { declaredEncoding, decodeText } from './kernel/decode'
import { MOST_HTML, tooLargePage } from './kernel/fault'

const endings = ['.html', '.htm', '.xhtml'] as const
const BEGINNING =
  /^(<\?xml[^>]{0,200}>\s*)?(<!--[^>]{0,2000}-->\s*)?<(!doctype\s+html|html|head|body|article|main|div|p|meta|title)\b/i

export const html: Format = {
  id: 'html-page',
  name: 'a page',
  endings,
  mediaTypes: { 'text/html': ['.html', '.htm'], 'application/xhtml+xml': ['.xhtml'] },
  detect: ({ start, ending }) => BEGINNING.test(start) || endings.some((one) => one === ending),
  async read(bytes, { parseHtml }) {
    if (bytes.length > MOST_HTML * 2) throw tooLargePage()
    const source = decodeText(bytes, declaredEncoding(bytes))
    if (source.length > MOST_HTML) throw tooLargePage()
    const [{ lightened }, { blocksOfHtml }] = await Promise.all([
      import('./page/lighten'),
      import('./page/html'),
    ])
    return blocksOfHtml(await parseHtml(lightened(source)))
  },
}
