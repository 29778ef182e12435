import type { Format } from './format'

export const odt: Format = {
  id: 'odt',
  name: 'an OpenDocument text',
  endings: ['.odt'],
  mediaTypes: { 'application/vnd.oasis.opendocument.text': ['.odt'] },
  detect({ archive }) {
    const type = archive?.part('mimetype')
    return type ? new TextDecoder().decode(type).startsWith('application/vnd.oasis.opendocument.text') : false
  },
  async read(bytes) {
    const { blocksOfOdt } = await import('./odt/odt')
    return blocksOfOdt(bytes)
  },
}
