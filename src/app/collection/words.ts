import type { Twice } from '../../graph/collection/twice'
import { count, some } from '../../graph/words'
import { publishedOn } from '../../model/dates/published'
import type { Piece } from '../../model/piece'
import type { Absent } from './opened'

/** What pieces are called together until somebody names them: after the first, "A bridge and 4 more". */
export function titleOfSeveral(pieces: readonly Pick<Piece, 'title' | 'published'>[]): string {
  const [first, ...others] = pieces.toSorted((a, b) => (a.published < b.published ? -1 : 1))
  return others.length === 0 ? (first?.title ?? '') : `${first?.title} and ${others.length} more`
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** "3–17 March 2024", "28 February – 3 March 2024", of ISO days. */
export function dayRange(first: string, last: string): string {
  const [from, to] = [first, last].map((iso) => {
    const [year, month, day] = iso.split('-').map(Number)
    return { year, month: months[(month ?? 1) - 1] ?? '', day }
  })
  if (!from || !to) return ''
  const end = `${to.day} ${to.month} ${to.year}`
  if (first === last) return end
  if (from.year !== to.year) return `${from.day} ${from.month} ${from.year} – ${end}`
  return from.month === to.month ? `${from.day}–${end}` : `${from.day} ${from.month} – ${end}`
}

/** "3 March", of an ISO day. */
export function shortDay(iso: string): string {
  const [, month, day] = iso.split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1]}`
}

/** "3 March", with its year where that is not the one of `among`; "no date" where nothing tells it. */
export function dayOf(piece: Piece, among: Pick<Piece, 'published'>): string {
  const day = publishedOn(piece)
  if (day === undefined) return 'no date'
  const [year] = day.split('-')
  return among.published.startsWith(`${year}-`) ? shortDay(day) : `${shortDay(day)} ${year}`
}

/** "3–17 March 2024": from the first to the last of those that have a day; empty where none has. */
export function daysOf(pieces: readonly Piece[]): string {
  const days = pieces.flatMap((piece) => publishedOn(piece) ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? '' : dayRange(first, last)
}

/** What of a collection is not there, in a sentence or two; nothing where all of it is. */
export function tellAbsent(absent: readonly Absent[]): readonly string[] {
  const told = (why: Absent['why'], words: (many: string) => string): readonly string[] => {
    const many = absent.filter((one) => one.why === why).length
    return many === 0 ? [] : [words(count(many, 'piece'))]
  }
  return [
    ...told('missing', (many) => `${many} of this collection cannot be found here: the others are open.`),
    ...told('damaged', (many) => `${many} of this collection cannot be read: the others are open.`),
  ]
}

/** That a text is there already, and counts once. */
export const tellTwice = (twice: readonly Twice[]): readonly string[] =>
  twice.length === 0
    ? []
    : [
        `${some(twice.map(({ piece, of }) => (piece.title === of.title ? `“${piece.title}” is` : `“${piece.title}” has the text of “${of.title}”, which is`)))} there already: it counts once.`,
      ]
