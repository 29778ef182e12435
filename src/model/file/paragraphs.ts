import { spanFaults } from '../check/spans'
import type { Fault } from '../faults'
import type { Paragraph, ParagraphInFile, Piece } from '../piece'
import type { Span } from '../spans'
import { at, field, type Located, listOf, type Path } from '../unknown'
import { type MarkupFault, parseMarkup, printMarkup } from './markup'

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

/**
 * Faults in the text and mentions of the paragraph with a number, of unknown shape; what the schema refuses is passed over.
 * `entityFaults` says what is wrong with a reference to an entity.
 */
export function paragraphFaults(
  paragraph: Located,
  number: number,
  entityFaults: (entity: Located) => readonly Fault[],
): readonly Fault[] {
  if (typeof paragraph.value === 'string') return markupFaults(paragraph.value, paragraph.path, entityFaults)
  const text = field(paragraph.value, 'text')
  const mentions = listOf(paragraph, 'mentions')
  const named = mentions.flatMap((mention) => entityFaults(at(mention, 'entity')))
  if (typeof text !== 'string') return named
  const spans = mentions.flatMap(({ value, path }) => {
    const start = field(value, 'start')
    const end = field(value, 'end')
    return typeof start === 'number' && typeof end === 'number' ? [{ start, end, path }] : []
  })
  return [
    ...named,
    ...spans.flatMap((span) => spanFaults(span, number, text.length)),
    ...overlapFaults(spans),
  ]
}

function markupFaults(
  markup: string,
  path: Path,
  entityFaults: (entity: Located) => readonly Fault[],
): readonly Fault[] {
  const result = parseMarkup(markup)
  if (!result.ok) return result.faults.map((fault) => located(fault, markup, path))
  const ids = new Set(result.paragraph.mentions.map((mention) => mention.entity))
  return [...ids].flatMap((value) => entityFaults({ value, path }))
}

/** Characters that are told of markup with a fault. */
const EXCERPT = 24

const located = ({ is, offset, target }: MarkupFault, markup: string, path: Path): Fault => ({
  code: 'markup',
  path,
  is,
  character: offset + 1,
  excerpt: markup.slice(offset, offset + EXCERPT),
  target,
})

interface SpanInFile extends Span {
  readonly path: Path
}

function overlapFaults(spans: readonly SpanInFile[]): readonly Fault[] {
  const faults: Fault[] = []
  let last: SpanInFile | null = null
  for (const span of [...spans].sort(byStart)) {
    if (last !== null && span.start < last.end)
      faults.push({ code: 'overlapping-mention', path: span.path, with: last.path })
    if (last === null || span.end > last.end) last = span
  }
  return faults
}

const byStart = (a: Span, b: Span): number => a.start - b.start
