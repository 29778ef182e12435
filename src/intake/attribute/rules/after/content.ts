/** A telling made of a verb and of where what is said begins. */

import { asideEnd } from '../asides'
import type { Place } from '../beside'
import { quoteEnd } from '../bounds'
import type { Form, Range, Telling } from '../telling'

/** How many items may stand between a verb and what is said: ", citing officials,". */
export const FAR = 20

export function telling({ c }: Place, range: Range, form: Form): Telling | undefined {
  if (c.subject === null || range.to <= range.from) return undefined
  const cue = { from: c.group, to: Math.min(c.after, Math.max(range.from, c.at + 1)) }
  return { source: c.subject, cue, content: [range], form, looksBack: false }
}
export const clause = (place: Place, from: number, form: Form = 'clause'): Telling | undefined =>
  telling(place, { from, to: asideEnd(place, from, place.clauseEnd(from)) }, form)

export const quotation = (place: Place, from: number): Telling | undefined =>
  telling(place, { from, to: quoteEnd(place.s, from, place.clauseEnd(from)) }, 'quotation')
