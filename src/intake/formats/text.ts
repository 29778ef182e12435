import type { Format } from './format'
import { blocksOf } from './kernel/blocks'
import { decodeText } from './kernel/decode'

export const text: Format = {
  id: 'plain-text',
  name: 'a text',
  endings: ['.txt'],
  mediaTypes: { 'text/plain': ['.txt'] },
  detect: ({ archive }) => archive === null,
  read: async (bytes) => blocksOf([decodeText(bytes)]),
}
