/** All mentions of a text in order, to be looked up by place without walking over all of them. */

import type { Spot } from '../../model/spans'
import type { Recognised } from '../article'

export interface Mention extends Spot {
  /** Into the list of those recognised. */
  readonly index: number
  readonly who: Recognised
}

export const inOrder = (recognised: readonly Recognised[]): readonly Mention[] =>
  recognised
    .flatMap((who, index) => who.mentions.map((mention) => ({ ...mention, index, who })))
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end)

/** How many of an ordered list come before what `follows` first holds for. */
export function countBefore<T>(list: readonly T[], follows: (value: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const value = list[middle]
    if (value === undefined || follows(value)) high = middle
    else low = middle + 1
  }
  return low
}

/** Longer mentions than this many characters are not looked for from their middle. */
const LONGEST = 300

/** The mentions that lie at least in part between two offsets of a paragraph. */
export function mentionsBetween(
  mentions: readonly Mention[],
  paragraph: number,
  start: number,
  end: number,
): Mention[] {
  const found: Mention[] = []
  const first = countBefore(
    mentions,
    (mention) =>
      mention.paragraph > paragraph || (mention.paragraph === paragraph && mention.start > start - LONGEST),
  )
  for (let i = first; i < mentions.length; i++) {
    const mention = mentions[i]
    if (mention === undefined || mention.paragraph !== paragraph || mention.start >= end) break
    if (mention.end > start) found.push(mention)
  }
  return found
}
