import type { Format } from './format'

export const docx: Format = {
  id: 'docx',
  name: 'a Word document',
  endings: ['.docx'],
  detect: ({ archive }) => archive?.has('word/document.xml') === true,
  async read(bytes) {
    const { blocksOfDocx } = await import('./docx/docx')
    return blocksOfDocx(bytes)
  },
}
