import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { type Blocks, blocksOf } from '../kernel/blocks'
import { IntakeFault } from '../kernel/fault'
import type { Run } from './lines'
import { printedOn } from './pages'
import { upright } from './upright'

const MOST_PAGES = 500

// What reads a PDF runs where this runs, which is a worker already.
Object.assign(globalThis, { pdfjsWorker })

/** The text of a PDF, page by page. Throws an `IntakeFault` where it is encrypted, damaged, too long, or holds pictures only. */
export async function blocksOfPdf(bytes: Uint8Array, progress: (share: number) => void): Promise<Blocks> {
  const document = await openPdf(bytes)
  try {
    if (document.numPages > MOST_PAGES)
      throw new IntakeFault(
        `This PDF has ${document.numPages} pages; an article has fewer.`,
        'Save the pages of the article as a PDF of their own, or paste its text.',
      )
    const pages: (readonly Run[])[] = []
    const lost: number[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const runs = await runsOf(document, number).catch(() => null)
      if (runs === null) lost.push(number)
      pages.push(runs ?? [])
      progress(number / document.numPages)
    }
    const { title, paragraphs, notes } = printedOn(pages)
    if (lost.length === document.numPages) throw damaged()
    if (paragraphs.length === 0)
      throw new IntakeFault(
        'This PDF holds pictures of pages, not their text.',
        'Use text recognition (OCR) on it first, or paste the text.',
      )
    // What its file says that it is called is often the name of another file, or of a form.
    return blocksOf([...paragraphs, ...notes], {
      title,
      notices: [
        ...(notes.length > 0 ? [{ code: 'notes', many: notes.length } as const] : []),
        ...(lost.length > 0 ? [{ code: 'lost-pages', pages: lost } as const] : []),
      ],
    })
  } finally {
    await document.loadingTask.destroy()
  }
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // It takes the bytes away from whoever gives them.
  const data = new Uint8Array(bytes)
  try {
    return await getDocument({
      data,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      useWasm: false,
      stopAtErrors: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new IntakeFault(
        'This PDF has a password.',
        'Open it with the password and print it into a new PDF.',
      )
    throw damaged()
  }
}

async function runsOf(document: PDFDocumentProxy, number: number): Promise<readonly Run[]> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  page.cleanup()
  return upright(
    items.flatMap((item) => {
      if (!('str' in item)) return []
      const [a = 1, b = 0, , , x = 0, y = 0] = item.transform as readonly number[]
      return [{ text: item.str, x, y, width: item.width, size: item.height || 10, turned: Math.atan2(b, a) }]
    }),
  )
}

const damaged = (): IntakeFault => new IntakeFault('This PDF is damaged.', 'Download or save it once more.')
