import { count } from '../../graph/words'
import type { Anchored } from '../../model/anchor'
import type { Piece } from '../../model/piece'

/** The share of a digest's mentions that its own words hold at least. */
const LEAST = 1 / 3

/**
 * Why a text cannot be taken for the words of a digest, and how to mend it; null where it can. `length` and `wanted` count
 * the paragraphs of both, the head among them.
 */
export function objectionTo(
  { found, of }: Anchored,
  length: number,
  wanted: number,
): readonly [what: string, mend: string] | null {
  if (length !== wanted)
    return [
      `This text has ${count(length - 1, 'paragraph')}; the piece that is open has ${wanted - 1}.`,
      'Join or split paragraphs until they are the same.',
    ]
  return found < of * LEAST
    ? [
        `Only ${found} of ${of} names stand where the piece that is open has them.`,
        'See whether this is its text, or open it as a piece of its own.',
      ]
    : null
}

/** Whether a text may be the words of a digest: it names most of those who are in it. */
export function isOfDigest({ entities, rendition }: Piece, paragraphs: readonly string[]): boolean {
  const text = paragraphs.join('\n')
  const named = entities.filter(({ unnamed }) => !unnamed)
  const found = named.filter(({ name, aliases }) => [name, ...aliases].some((one) => text.includes(one)))
  return rendition === 'digest' && named.length > 0 && found.length * 2 >= named.length
}
