import type { IParagraphOptions } from 'docx'
import type { Export, Subjects } from '../export'
import { framePicture } from '../pictures/drawing/picture'
import { type Block, reportOf } from '../words/report/report'
import { wellFormed } from '../words/wellFormed'

export const reportWord = {
  id: 'report-word',
  of: 'report',
  label: 'Report for Word',
  does: 'Save who is in it, what is claimed by whose word, and what is disputed, as a Word document',
  keeps:
    'pictures where the graph is drawn, names with their roles, each claim and remark with its voices, dates and ¶, and the story',
  loses: 'quotations and the text',
  produce,
  to: {
    place: 'file',
    title: ({ piece }) => piece.title,
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
} as const satisfies Export<'report'>

/** What a page of A4 or Letter takes between its margins, px. */
const WIDEST = 600

async function produce(subject: Subjects['report']): Promise<Uint8Array> {
  const { Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } = await import('docx')
  const image = await paintedPicture(subject.picture, subject.piece.title)
  const images = await Promise.all(
    subject.stepPictures.map((picture, at) =>
      paintedPicture(picture, `${subject.piece.title}, step ${at + 1}`),
    ),
  )
  const headings = {
    title: HeadingLevel.TITLE,
    heading: HeadingLevel.HEADING_1,
    subheading: HeadingLevel.HEADING_2,
  }
  const paragraphOf = (block: Block): IParagraphOptions | null => {
    switch (block.is) {
      case 'picture': {
        const painted = block.step === null ? image : images[block.step]
        return painted ? { children: [new ImageRun({ type: 'png', ...painted })] } : null
      }
      case 'item': {
        const more =
          block.more === '' ? [] : [new TextRun({ text: ` — ${wellFormed(block.more)}`, color: '5F5B53' })]
        return {
          bullet: { level: 0 },
          keepLines: true,
          children: [new TextRun(wellFormed(block.text)), ...more],
        }
      }
      case 'text':
        return { children: [new TextRun(wellFormed(block.text))] }
      case 'quiet':
        return { children: [new TextRun({ text: wellFormed(block.text), color: '5F5B53' })] }
      default:
        return {
          heading: headings[block.is],
          keepNext: true,
          children: [new TextRun(wellFormed(block.text))],
        }
    }
  }
  const children = reportOf(subject).flatMap((block) => {
    const options = paragraphOf(block)
    return options ? [new Paragraph(options)] : []
  })
  const document = new Document({
    title: wellFormed(subject.piece.title),
    creator: 'Hearsay',
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** The graph as wide as the page; null where there is nothing to paint it with. */
async function paintedPicture(picture: Subjects['report']['picture'], of: string) {
  if (!picture?.paint) return null
  const frame = framePicture({ ...picture, theme: 'light' }, true)
  const width = Math.min(WIDEST, frame.width)
  const title = wellFormed(of)
  return {
    data: await picture.paint(frame, 2),
    transformation: { width, height: Math.round((frame.height * width) / frame.width) },
    altText: { title, description: `Who is tied to whom in “${title}”`, name: 'graph' },
  }
}
