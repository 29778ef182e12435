import { sentenceAround } from '../../graph/sentences'
import { freeId, slug } from '../../intake/ids'
import { quoteAt } from '../../model/anchor'
import type { Claim, Piece } from '../../model/piece'
import type { Store } from '../../state/store'
import { nameOf } from '../names'

/** A claim between two, to be told in its own words next; it rests on a paragraph. */
export const claimBetween = (store: Store, subject: string, object: string, paragraph: number): Claim => ({
  id: freeId(slug(`${subject}-${object}`), store.claims),
  subject,
  predicate: 'other',
  object,
  wording: 'connected with',
  text: `${nameOf(store, subject)} and ${nameOf(store, object)} have to do with each other.`,
  evidence: [evidenceIn(store.piece, subject, object, paragraph)],
  voices: [],
  stance: 'asserted',
  denied: false,
  disputes: [],
})

/** The sentence of the paragraph that names both, else the one that names the second. */
function evidenceIn(piece: Piece, subject: string, object: string, paragraph: number): Claim['evidence'][0] {
  const { text, mentions } = piece.paragraphs[paragraph] ?? { text: '', mentions: [] }
  const objects = mentions.filter(({ entity }) => entity === object)
  const sentences = objects.map(({ start, end }) => sentenceAround(text, start, end))
  const both = sentences.find(({ start, end }) =>
    mentions.some((other) => other.entity === subject && other.start >= start && other.end <= end),
  )
  const sentence = both ?? sentences[0]
  if (!sentence) return { paragraph }
  return { paragraph, quote: quoteAt(text, sentence, 0) }
}
