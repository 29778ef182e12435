import type { Format } from './format'

/** Of the part that holds a document's text, wherever it stands. */
const MAIN =
  /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabledMain\+xml/i

export const docx: Format = {
  id: 'docx',
  name: 'a Word document',
  endings: ['.docx'],
  mediaTypes: { 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'] },
  detect({ archive }) {
    const types = archive?.part('[Content_Types].xml')
    if (types && MAIN.test(new TextDecoder().decode(types))) return true
    return archive?.names.includes('word/document.xml') === true
  },
  async read(bytes) {
    const { blocksOfDocx } = await import('./docx/docx')
    return blocksOfDocx(bytes)
  },
}
