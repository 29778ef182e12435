import type { Piece } from '../../model/piece'

/** A piece that has the text of another. */
export interface Twice {
  readonly piece: Piece
  readonly of: Piece
}

/** Pieces without those that have the text of an earlier one, spaces and headings aside, and those that have. */
export function eachTextOnce(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[]
  readonly twice: readonly Twice[]
} {
  const byText = new Map<string, Piece>()
  const twice: Twice[] = []
  for (const piece of pieces) {
    const text = piece.paragraphs
      .slice(1)
      .map((paragraph) => paragraph.text.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n')
    const of = byText.get(text)
    // Of graphs without a text nothing can be told.
    if (of && text !== '') twice.push({ piece, of })
    else byText.set(text === '' ? ` ${piece.id}` : text, piece)
  }
  return { pieces: [...byText.values()], twice }
}
