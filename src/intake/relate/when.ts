/** Which of a text's dates is told of something. */

import type { Told } from '../attribute/attribute'
import { countBefore } from '../attribute/mentions'
import { datesIn, type ToldDate } from './dates'

/** Dates by paragraph, each read when it is first asked for. */
export type Dates = (paragraph: number) => readonly ToldDate[]

export function datesOf(paragraphs: readonly string[], published: string | null): Dates {
  const read = new Map<number, readonly ToldDate[]>()
  return (paragraph) => {
    const known = read.get(paragraph) ?? datesIn(paragraphs[paragraph] ?? '', published)
    read.set(paragraph, known)
    return known
  }
}

/** When it was said, EDTF: the date beside the cue, or beside who signs; one within what is said is of something else. */
export function saidOn(
  { cue, source, content }: Told,
  dates: Dates,
  paragraphs: readonly string[],
): string | undefined {
  const at = cue ?? source
  if (at === null) return undefined
  const isOutside = ({ start }: ToldDate): boolean =>
    content.every((span) => span.paragraph !== at.paragraph || start < span.start || start >= span.end)
  const near = between(dates(at.paragraph), at.start - FAR, at.end + FAR).filter(isOutside)
  return nearest(near, at.start, paragraphs[at.paragraph] ?? '')?.past
}

/** Dates farther from the verb than so many characters, or behind a semicolon, belong to something else. */
export const FAR = 120

/** Those of an ordered list that stand between two offsets, found without walking over all. */
export function between(dates: readonly ToldDate[], from: number, to: number): readonly ToldDate[] {
  const first = countBefore(dates, ({ start }) => start >= from)
  const last = countBefore(dates, ({ start }) => start >= to)
  return dates.slice(first, last)
}

export function nearest(dates: readonly ToldDate[], at: number, text: string): ToldDate | undefined {
  let best: ToldDate | undefined
  let least = FAR
  for (const date of dates) {
    const distance = date.start > at ? date.start - at : at - date.end
    const between = text.slice(Math.min(date.end, at), Math.max(date.start, at))
    if (distance < least && !/[;.!?] /.test(between)) [best, least] = [date, distance]
  }
  return best
}
