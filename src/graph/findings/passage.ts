import { findQuote } from '../../model/anchor'
import type { Claim, Piece } from '../../model/piece'
import { sentenceAround } from '../sentences'

/** The words of its piece that a claim rests on, as whole sentences: those of its quotation, else those that name both its ends, else its paragraph. */
export function passageOf({ paragraphs }: Pick<Piece, 'paragraphs'>, claim: Claim): string {
  const [{ paragraph, quote }] = claim.evidence
  const { text = '', mentions = [] } = paragraphs[paragraph] ?? {}
  const quoted = quote ? findQuote(text, quote) : null
  const found =
    quoted ??
    mentions
      .filter(({ entity }) => entity === claim.subject)
      .map(({ start, end }) => sentenceAround(text, start, end))
      .find((sentence) =>
        mentions.some(
          ({ entity, start, end }) =>
            entity === claim.object && start >= sentence.start && end <= sentence.end,
        ),
      )
  if (!found) return text
  const { start, end } = sentenceAround(text, found.start, found.end)
  return text.slice(start, end)
}
