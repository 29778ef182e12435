/** What is called by a title of its own: "Orsa’s “Hour of the Day”". */

import type { Around } from '../arguments'
import { type Branches, lowerAt, spotOf } from '../reading'

const LONGEST = 9
const QUOTE = /^(?:["“”]|``|'')$/

/** "’s “Hour of the Day”", as it stands behind a name; empty where nothing of the kind does. */
export function workOf(b: Branches, at: number, { textOf }: Around): string {
  const opens = at + 2
  if (!/^['’]s?$/.test(lowerAt(b, at + 1)) || !QUOTE.test(lowerAt(b, opens))) return ''
  const closes = b.words.findIndex(({ text }, each) => each > opens + 1 && QUOTE.test(text))
  if (closes < 0 || closes - opens > LONGEST) return ''
  const last = /^[.,]$/.test(lowerAt(b, closes - 1)) ? closes - 2 : closes - 1
  return `${lowerAt(b, at + 1)} “${textOf(spotOf(b, opens + 1, last))}”`
}
