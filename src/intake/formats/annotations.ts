import { areWebAnnotations } from './annotations/webAnnotation'
import type { Format } from './format'
import { IntakeFault } from './kernel/fault'

/** What somebody marked in a text that the file does not hold. With its text it is read before this is asked. */
export const annotations: Format = {
  id: 'marked-text',
  name: 'a file of annotations',
  endings: ['.ann', '.jsonld'],
  mediaTypes: { 'text/x-brat-standoff': ['.ann'], 'application/ld+json': ['.jsonld'] },
  detect: ({ archive, start, ending }) =>
    archive === null &&
    (ending === '.ann' ||
      ending === '.jsonld' ||
      /^T\d+\t\S+ \d+ \d+/.test(start) ||
      areWebAnnotations(start)),
  read() {
    return Promise.reject(
      new IntakeFault(
        'These are annotations on a text, without the text.',
        'Choose both at once: the text as .txt and the annotations, with one name.',
      ),
    )
  },
}
