import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Blocks, blocksOf } from './blocks'
import { IntakeFault } from './fault'
import { paragraphsOf, type Run } from './pages'

const MOST_PAGES = 500

export interface Progress {
  /** From 0 to 1. */
  told(share: number): void
}

/** The text of a PDF, page by page. Throws an `IntakeFault` where it is encrypted, damaged, too long, or holds pictures only. */
export async function blocksOfPdf(bytes: Uint8Array, { told }: Progress): Promise<Blocks> {
  const document = await openPdf(bytes)
  try {
    if (document.numPages > MOST_PAGES)
      throw new IntakeFault(
        `This PDF has ${document.numPages} pages; an article has fewer.`,
        'Save the pages of the article as a PDF of their own, or paste its text.',
      )
    const pages: (readonly Run[])[] = []
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await runsOf(document, number))
      told(number / document.numPages)
    }
    const paragraphs = paragraphsOf(pages)
    if (paragraphs.length === 0)
      throw new IntakeFault(
        'This PDF holds pictures of pages, not their text.',
        'Use text recognition (OCR) on it first, or paste the text.',
      )
    const { info } = await document.getMetadata()
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
    return blocksOf(paragraphs, { title: title || null })
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
      verbosity: 0,
    }).promise
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new IntakeFault(
        'This PDF has a password.',
        'Open it with the password and print it into a new PDF.',
      )
    throw new IntakeFault('This PDF is damaged.', 'Download or save it once more.')
  }
}

async function runsOf(document: PDFDocumentProxy, number: number): Promise<readonly Run[]> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  page.cleanup()
  return items.flatMap((item) => {
    if (!('str' in item)) return []
    const [, , , , x = 0, y = 0] = item.transform as readonly number[]
    return [{ text: item.str, x, y, width: item.width, size: item.height || 10 }]
  })
}
