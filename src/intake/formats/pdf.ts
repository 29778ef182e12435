import type { Format } from './format'
import { latin1, startsWith } from './kernel/bytes'

export const pdf: Format = {
  id: 'pdf',
  name: 'a PDF',
  endings: ['.pdf'],
  mediaTypes: { 'application/pdf': ['.pdf'] },
  // Junk before the mark is common, and readers of PDF allow it within the first kilobyte.
  detect: ({ bytes, ending }) =>
    startsWith(bytes, '%PDF-') || (ending === '.pdf' && latin1(bytes, 1024).includes('%PDF-')),
  async read(bytes, { progress }) {
    const { blocksOfPdf } = await import('./pdf/pdf')
    return blocksOfPdf(bytes, progress)
  },
}
