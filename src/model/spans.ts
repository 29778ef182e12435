/** Where words stand in a text. */

import type { Mention } from './piece'

/** A stretch of a paragraph's text: UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span in a piece or an article. */
export interface Spot extends Span {
  /** The paragraph's number: 0 is the head. */
  readonly paragraph: number
}

/** A mention and where it stands. */
export type PlacedMention = Mention & Spot

export const isSameSpan = (one: Span, other: Span): boolean =>
  one.start === other.start && one.end === other.end

/** Whether a span has all of another within it. */
export const covers = (one: Span, other: Span): boolean => one.start <= other.start && other.end <= one.end

export const isApart = (one: Span, other: Span): boolean => one.end <= other.start || other.end <= one.start
