import { sentenceAround } from '../../graph/sentences'
import { freeId, slug } from '../../intake/ids'
import { quoteAt } from '../../model/anchor'
import type { Piece, Remark } from '../../model/piece'
import { isApart, type Spot } from '../../model/spans'
import type { Store } from '../../state/store'

/** Characters of the words that an id is made of. */
const LONGEST_SLUG = 40

/** Words of the text as a voice's remark: of whom they speak is who is mentioned in them. `voice`: an entity, or `unattributed`. */
export function remarkOfWords(
  { piece, remarks }: Pick<Store, 'piece' | 'remarks'>,
  voice: string,
  spot: Spot,
): Remark {
  const { text, mentions } = piece.paragraphs[spot.paragraph] ?? { text: '', mentions: [] }
  const words = text.slice(spot.start, spot.end)
  const about = mentions.filter((mention) => !isApart(mention, spot)).map(({ entity }) => entity)
  return {
    id: freeId(slug(`${voice}-${words.slice(0, LONGEST_SLUG)}`), remarks),
    voices: [voice],
    about: [...new Set(about)].filter((id) => id !== voice),
    text: asSentence(words),
    evidence: [{ paragraph: spot.paragraph, quote: quoteAt(text, spot) }],
    speech: isQuoted(text, spot) ? 'direct' : 'indirect',
  }
}

function asSentence(words: string): string {
  const bare = words.replace(/\s+/g, ' ').replace(/[,;:]$/, '')
  const sentence = bare.charAt(0).toUpperCase() + bare.slice(1)
  return /[.!?…]["”’']*$/.test(sentence) ? sentence : `${sentence}.`
}

/** Whether a quotation is open where the words begin. */
function isQuoted(text: string, { start }: Spot): boolean {
  let isOpen = false
  for (const mark of text.slice(0, start).match(/["“„«”»]/g) ?? [])
    isOpen = mark === '"' ? !isOpen : /["“„«]/.test(mark)
  return isOpen
}

/** Whoever may have said words of the text, the likeliest first: who is named beside them, who speaks, everybody. */
export function likelySpeakers(
  { piece, speaking, cast }: Pick<Store, 'piece' | 'speaking' | 'cast'>,
  spot: Spot,
): readonly string[] {
  const there = new Set(cast.map(({ entity }) => entity.id))
  const all = [
    ...besideWords(piece, spot),
    ...speaking.map(({ voice }) => voice).filter((voice) => there.has(voice)),
    ...there,
  ]
  return [...new Set(all)]
}

/** Who is named in the sentences of the words but not in them, and in the rest of the paragraph: the nearest first. */
function besideWords({ paragraphs }: Piece, spot: Spot): readonly string[] {
  const { text, mentions } = paragraphs[spot.paragraph] ?? { text: '', mentions: [] }
  const sentence = sentenceAround(text, spot.start, spot.end)
  const outside = mentions.filter((mention) => isApart(mention, spot))
  const isInSentence = ({ start }: { readonly start: number }) =>
    start >= sentence.start && start < sentence.end
  const distance = ({ start, end }: { readonly start: number; readonly end: number }) =>
    Math.max(spot.start - end, start - spot.end)
  return [...outside]
    .sort((a, b) => Number(isInSentence(b)) - Number(isInSentence(a)) || distance(a) - distance(b))
    .map(({ entity }) => entity)
}
