/** A stretch of a text that a machine reads at once. */
export interface Chunk {
  /** Numbers of its paragraphs, in order. */
  readonly paragraphs: readonly number[]
}

/**
 * Whole paragraphs of up to `size` characters together, or one that is longer; each chunk begins with the last paragraphs
 * of the one before, of up to `overlap` characters together. Empty paragraphs are left out.
 */
export function chunksOf(
  texts: readonly string[],
  { size, overlap }: { readonly size: number; readonly overlap: number } = USUAL,
): readonly Chunk[] {
  const lengthOf = (number: number) => texts[number]?.length ?? 0
  const numbers = texts.flatMap((text, number) => (text.trim() === '' ? [] : [number]))
  const chunks: Chunk[] = []
  let present: number[] = []
  let length = 0
  for (const number of numbers) {
    if (present.length > 0 && length + lengthOf(number) > size) {
      chunks.push({ paragraphs: present })
      present = tail(present, lengthOf, Math.min(overlap, size - lengthOf(number)))
      length = present.reduce((sum, one) => sum + lengthOf(one), 0)
    }
    present.push(number)
    length += lengthOf(number)
  }
  return present.length > 0 ? [...chunks, { paragraphs: present }] : chunks
}

/** About a page and a half of an article, some 1,000 tokens: small machines lose sight of longer ones. */
const USUAL = { size: 4000, overlap: 600 }

/** The last paragraphs that are no longer than `most` together; never all of them, or nothing would be new. */
function tail(numbers: readonly number[], lengthOf: (number: number) => number, most: number): number[] {
  let from = numbers.length
  let length = 0
  while (from > 1) {
    length += lengthOf(numbers[from - 1] ?? 0)
    if (length > most) break
    from -= 1
  }
  return numbers.slice(from)
}
