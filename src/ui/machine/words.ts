import { count, list } from '../../graph/words'
import type { Reason } from '../../intake/machine/answers/question'
import type { Dropped, Progress, Suggestion } from '../../intake/machine/read'
import type { Piece } from '../../model/piece'

const told: Readonly<Record<Reason, readonly [one: string, many: string]>> = {
  'not-quoted': [
    'claim or remark whose quote is not in the text',
    'claims or remarks whose quotes are not in the text',
  ],
  'short-quote': ['claim or remark that quotes a single word', 'claims or remarks that quote a single word'],
  'unknown-name': [
    'claim or remark about a name that is not listed',
    'claims or remarks about names that are not listed',
  ],
  'no-voice': ['remark that nobody makes', 'remarks that nobody makes'],
  'same-ends': ['claim of somebody with themselves', 'claims of somebody with themselves'],
  'not-in-text': ['name that the text does not use', 'names that the text does not use'],
  'no-place': ['name that stands only within others', 'names that stand only within others'],
  duplicate: ['claim or remark that is there already', 'claims or remarks that are there already'],
  unreadable: ['entry that is not of the form asked for', 'entries that are not of the form asked for'],
  'unreadable-answer': ['answer that could not be read', 'answers that could not be read'],
}

export const droppedLine = ({ reason, count: number }: Dropped): string => count(number, ...told[reason])

/** "3 names, 5 claims and 1 proposal to merge"; empty where nothing is suggested. */
export const suggestedLine = ({ entities, claims, remarks = [], merges }: Suggestion): string =>
  list(
    [
      [entities.length, 'name', 'names'] as const,
      [claims.length, 'claim', 'claims'] as const,
      [remarks.length, 'remark', 'remarks'] as const,
      [merges.length, 'proposal to merge', 'proposals to merge'] as const,
    ].flatMap(([number, one, many]) => (number === 0 ? [] : [count(number, one, many)])),
  )

export const progressLine = ({ doing, done, of }: Progress): string => {
  const parts = of / 2
  const part = Math.min(done % parts, parts - 1) + 1
  return done === of ? 'Checking what was found…' : `Looking for ${doing}: part ${part} of ${parts}…`
}

/** Words of a piece, the head among them. */
export const wordsIn = ({ paragraphs }: Piece): number =>
  paragraphs.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)

/** What goes where, before anything does. */
export const whatGoesWhere = (piece: Piece, origin: string): string =>
  `The text of this piece, ${wordsIn(piece).toLocaleString('en-GB')} words, goes to ${origin} and nowhere else. ` +
  'The names found in it so far go with it. What that server does with them is up to whoever runs it.'
