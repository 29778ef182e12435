import { GENERATOR } from '../../model/file/savedPage.mjs'
import type { Format } from './format'
import { decodeText } from './kernel/decode'

export const piece: Format = {
  id: 'piece-json',
  name: 'a piece',
  endings: ['.json'],
  mediaTypes: { 'application/json': ['.json'] },
  detect: ({ start, ending }) =>
    ending === '.json' ||
    (/^\{\s*"/.test(start) && /"(?:paragraphs|format|rendition)"/.test(start)) ||
    start.includes(GENERATOR),
  async read(bytes) {
    const { pieceIn, pieceInPage } = await import('./piece/work')
    const text = decodeText(bytes)
    return text.includes(GENERATOR) ? pieceInPage(text) : pieceIn(text)
  },
}
