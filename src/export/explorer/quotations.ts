import { findQuote, quoteAt } from '../../model/anchor'
import type { Evidence, Paragraph, Piece } from '../../model/piece'
import { covers, isApart, type Span } from '../../model/spans'

/** What a quotation has at most, UTF-16 units: more would be the text itself. */
const LONGEST = 240

/** Stands for what is left out. */
const GAP = '…'

/**
 * The piece with no more of its text than short quotations: what claims and remarks rest on, and nothing of a paragraph
 * on which none does. Names, claims and what was made of them stay; so do the numbers of paragraphs.
 */
export function quotationsOnly(piece: Piece): Piece {
  const cited = [...piece.claims, ...piece.remarks].flatMap(({ evidence }) => evidence)
  const left = piece.paragraphs.map((paragraph, number) =>
    leftOf(
      paragraph,
      cited.flatMap((one) => (one.paragraph === number ? (spanOf(one, paragraph.text) ?? []) : [])),
    ),
  )
  const requote = (evidence: Evidence): Evidence => {
    const { paragraph } = evidence
    const span = spanOf(evidence, piece.paragraphs[paragraph]?.text ?? '')
    const there = left[paragraph]
    return span && there ? { paragraph, quote: quoteAt(there.text, there.moved(span)) } : { paragraph }
  }
  const requoted = <Item extends Pick<Piece['claims'][number], 'evidence'>>(item: Item): Item => {
    const [first, ...more] = item.evidence
    return { ...item, evidence: [requote(first), ...more.map(requote)] }
  }
  return {
    ...piece,
    rendition: 'quotations',
    paragraphs: left.map(({ text, mentions }) => ({ text, mentions })),
    claims: piece.claims.map(requoted),
    remarks: piece.remarks.map(requoted),
  }
}

/** Where a quotation stands, cut between words where it is long; null where there is none. */
function spanOf({ quote }: Evidence, text: string): Span | null {
  const span = quote ? findQuote(text, quote) : null
  if (!span || span.end - span.start <= LONGEST) return span
  const words = text.slice(span.start, span.start + LONGEST)
  return { start: span.start, end: span.start + words.replace(/\s+\S*$/, '').length }
}

interface Left extends Paragraph {
  /** Where a span that was kept stands now. */
  moved(span: Span): Span
}

/** What is left of a paragraph: these spans with the mentions in them, and signs of what is not there. */
function leftOf({ text, mentions }: Paragraph, spans: readonly Span[]): Left {
  const kept = joined(spans)
  let written = (kept[0]?.start ?? 0) > 0 ? `${GAP} ` : ''
  const shifts = kept.map((span, at) => {
    if (at > 0) written += ` ${GAP} `
    const by = written.length - span.start
    written += text.slice(span.start, span.end)
    return { span, by }
  })
  const isCut = (kept.at(-1)?.end ?? 0) < text.length
  const shiftOf = (one: Span) => shifts.find(({ span }) => covers(span, one))
  const shifted = <Placed extends Span>(one: Placed, by: number): Placed => ({
    ...one,
    start: one.start + by,
    end: one.end + by,
  })
  return {
    text: isCut ? `${written}${written === '' ? '' : ' '}${GAP}` : written,
    mentions: mentions.flatMap((mention) => {
      const shift = shiftOf(mention)
      return shift ? [shifted(mention, shift.by)] : []
    }),
    moved: (span) => shifted(span, shiftOf(span)?.by ?? 0),
  }
}

/** In order; those that touch as one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (!last || isApart(last, span)) found.push(span)
    else found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
  }
  return found
}
