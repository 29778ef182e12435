import { type Fault, field, type Path, show, tellPath } from '../faults'
import type { Paragraph, ParagraphInFile, Piece } from '../piece'
import type { Span } from '../spans'
import { type MarkupFault, parseMarkup, printMarkup } from './markup'

/** Says what is wrong with a reference to an entity, if anything is. */
export type EntityCheck = (id: string, path: Path) => readonly Fault[]

/** A paragraph of a file that has passed `paragraphFaults`. */
export function paragraphFromFile(file: ParagraphInFile): Paragraph {
  if (typeof file !== 'string') return { text: file.text, mentions: [...file.mentions].sort(byStart) }
  const result = parseMarkup(file)
  return result.ok ? result.paragraph : { text: file, mentions: [] }
}

/** Markup for a digest; what markup cannot carry (who made a mention) keeps the longer form. */
export function paragraphToFile(paragraph: Paragraph, rendition: Piece['rendition']): ParagraphInFile {
  const fitsMarkup = paragraph.mentions.every((mention) => mention.made === undefined)
  return rendition === 'digest' && fitsMarkup ? printMarkup(paragraph) : paragraph
}

/** Faults in the text and mentions of one paragraph of unknown shape; what the schema refuses is passed over. */
export function paragraphFaults(file: unknown, path: Path, checkEntity: EntityCheck): readonly Fault[] {
  if (typeof file === 'string') return markupFaults(file, path, checkEntity)
  const text = field(file, 'text')
  const mentions = field(file, 'mentions')
  if (!Array.isArray(mentions)) return []
  const located = mentions.map((mention: unknown, at) => ({ mention, path: [...path, 'mentions', at] }))
  const named = located.flatMap(({ mention, path }) => {
    const id = field(mention, 'entity')
    return typeof id === 'string' ? checkEntity(id, [...path, 'entity']) : []
  })
  if (typeof text !== 'string') return named
  const spans = located.flatMap(({ mention, path }) => {
    const start = field(mention, 'start')
    const end = field(mention, 'end')
    return typeof start === 'number' && typeof end === 'number' ? [{ start, end, path }] : []
  })
  return [...named, ...spans.flatMap((span) => spanFaults(span, text)), ...overlapFaults(spans)]
}

function markupFaults(markup: string, path: Path, checkEntity: EntityCheck): readonly Fault[] {
  const result = parseMarkup(markup)
  if (!result.ok) return result.faults.map((fault) => tellMarkupFault(fault, markup, path))
  const ids = new Set(result.paragraph.mentions.map((mention) => mention.entity))
  return [...ids].flatMap((id) => checkEntity(id, path))
}

const tellMarkupFault = (fault: MarkupFault, markup: string, path: Path): Fault => ({
  path: tellPath(path),
  problem: `${fault.problem.slice(0, -1)} (character ${fault.offset + 1}: ${show(markup.slice(fault.offset, fault.offset + 24))}).`,
  remedy: fault.remedy,
})

interface SpanInFile extends Span {
  readonly path: Path
}

function spanFaults({ start, end, path }: SpanInFile, text: string): readonly Fault[] {
  const fault = (problem: string, remedy: string): readonly Fault[] => [
    { path: tellPath(path), problem, remedy },
  ]
  if (start >= end) return fault('The mention ends before it begins.', 'Let “end” be greater than “start”.')
  if (end > text.length)
    return fault(
      `The mention ends at ${end}, but the paragraph has only ${text.length} characters.`,
      'Count both offsets in UTF-16 units from the beginning of the paragraph.',
    )
  return []
}

function overlapFaults(spans: readonly SpanInFile[]): readonly Fault[] {
  const faults: Fault[] = []
  let last: SpanInFile | null = null
  for (const span of [...spans].sort(byStart)) {
    if (last !== null && span.start < last.end)
      faults.push({
        path: tellPath(span.path),
        problem: `The mention overlaps with ${tellPath(last.path)}.`,
        remedy: 'Keep the longer one and take the other away.',
      })
    if (last === null || span.end > last.end) last = span
  }
  return faults
}

const byStart = (a: { readonly start: number }, b: { readonly start: number }): number => a.start - b.start
