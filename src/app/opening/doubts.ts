import type { Draft } from '../../intake/draft'
import type { ReadNotice } from '../../intake/formats/kernel/notice'
import { editable } from './paragraphs'

/** Why a text should be looked over before it opens. */
export type Doubt = 'no-title' | 'long-title' | 'one-paragraph' | 'long' | 'lost' | 'of-digest'

/** Characters of a title that may be none, of one that ends like a sentence, and of a paragraph that is several. */
const [LONG_TITLE, SENTENCE, LONGEST_PARAGRAPH] = [150, 60, 3000]

/** What of a draft may have been read wrongly; nothing where it can open at once. */
export function doubtsOn(draft: Draft, notices: readonly ReadNotice[]): readonly Doubt[] {
  const { head, around, paragraphs } = draft
  const doubts: readonly (readonly [Doubt, boolean])[] = [
    ['no-title', !around.includes(head.title) && (paragraphs[0]?.startsWith(head.title) ?? true)],
    [
      'long-title',
      head.title.length > LONG_TITLE || (head.title.length > SENTENCE && /\.[”"’')]*$/.test(head.title)),
    ],
    ['one-paragraph', paragraphs.length === 1 && (paragraphs[0]?.length ?? 0) > LONGEST_PARAGRAPH],
    ['long', editable(paragraphs) < paragraphs.length],
    ['lost', notices.some(({ code }) => code === 'lost-characters' || code === 'lost-pages')],
  ]
  return doubts.flatMap(([doubt, is]) => (is ? [doubt] : []))
}

/** For a reader. */
export const doubtText: Readonly<Record<Doubt, string>> = {
  'no-title': 'No title was found: its first words stand for one.',
  'long-title': 'Its title is long, or a sentence: is it one?',
  'one-paragraph': 'No paragraphs were found in it.',
  long: 'It is long: what is not wanted can be left out.',
  lost: 'Not all of it could be read.',
  'of-digest': 'It speaks of those who are in the piece that is open.',
}
