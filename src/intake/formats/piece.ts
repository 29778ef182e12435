import type { Format } from './format'
import { decodeText } from './kernel/decode'

export const piece: Format = {
  id: 'piece-json',
  name: 'a piece',
  endings: ['.json'],
  mediaTypes: { 'application/json': ['.json'] },
  detect: ({ start, ending }) =>
    ending === '.json' || (/^\{\s*"/.test(start) && /"(?:paragraphs|format|rendition)"/.test(start)),
  async read(bytes) {
    const { pieceIn } = await import('./piece/work')
    return pieceIn(decodeText(bytes))
  },
}
