import { piecesWith, sourceAt } from '../graph/collection/sources'
import { numberIn, tellerNumbers } from '../graph/collection/tellers'
import { tintAt } from '../graph/look/colourBy'
import { isAuthor } from '../graph/voices'
import { count } from '../graph/words'
import type { Store } from '../state/store'
import { nameOf } from './names'
import { paragraphName, paragraphRange } from './words'

/** The shortest name of whoever tells a piece: "WSWS". Of an author whom nobody names, what the piece is called, unless that stands beside it. */
export function shortName(store: Store, teller: string, isBesideTitle = false): string {
  const entity = store.entities.get(teller)
  if (isAuthor(teller)) {
    const source = store.sources.find((one) => one.teller === teller)
    return source && !isBesideTitle ? `“${clipped(source.of.title)}”` : 'The author'
  }
  if (!entity) return nameOf(store, teller)
  return [entity.name, ...entity.aliases].reduce((short, name) => (name.length < short.length ? name : short))
}

/** Letters of a title that have room beside what is told. */
const MOST_OF_TITLE = 28

export const clipped = (title: string): string =>
  title.length <= MOST_OF_TITLE
    ? title
    : `${[...title]
        .slice(0, MOST_OF_TITLE - 1)
        .join('')
        .trimEnd()}…`

/** "¶ 14"; of one piece among several "WSWS ¶ 14". */
export function placeName(store: Store, paragraph: number): string {
  const source = sourceAt(store.sources, paragraph)
  const name = paragraphName(numberIn(store.sources, paragraph))
  return source ? `${shortName(store, source.teller)} ${name}` : name
}

/** "¶ 14–21"; among several pieces "3 pieces". The numbers are ascending. */
export const placesName = (store: Store, numbers: readonly number[]): string =>
  store.sources.length === 0 ? paragraphRange(numbers) : count(piecesWith(store.sources, numbers), 'piece')

/** Which of the tints a teller has, from 1. */
export const tintOf = ({ sources }: Store, teller: string): number =>
  tintAt(tellerNumbers(sources).get(teller) ?? -1)
