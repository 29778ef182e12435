/** What the sentence needs behind the object of a clause. */

import { months } from '../../../../language/en/calendar'
import { anyOf } from '../../../../language/lists'
import type { Around } from '../arguments'
import type { Clause } from '../clauses'
import { times } from '../lexicon'
import { type Branches, baseAt, children, extent, headOf, lowerAt, relationAt } from '../reading'

/** More words than these are no phrase any longer. */
const LONGEST = 14

/** The noun that a name only tells more of: "Orsa’s plan", "an Orsa plan". */
export function partOf(b: Branches, at: number): number | undefined {
  const head = headOf(b, at)
  return head > at && /^(?:nmod:poss|compound|amod)$/.test(relationAt(b, at)) ? head : undefined
}

const NEEDED = /^(?:obl|obl:unmarked|xcomp|advcl|acl|nmod|advmod|compound:prt|obj|ccomp)$/

/** What hangs from the verb, from the object or from each other right behind the object, as long as it is of one piece. */
export function behindObject(b: Branches, { verb, object, subject }: Clause, around: Around): string {
  const part = partOf(b, object.at)
  let to = object.at
  if (part !== undefined) {
    const between = b.nodes.slice(object.at + 1, part + 1)
    if (
      part - object.at > 6 ||
      between.some(({ tag, fine }) => (tag === 'PUNCT' && fine !== 'HYPH') || tag === 'VERB')
    )
      return ''
    to = part
  }
  const held = new Set([verb, object.at, ...(part === undefined ? [] : [part])])
  for (
    let head = headOf(b, object.at), steps = 0;
    head >= 0 && head !== verb && steps < 6;
    head = headOf(b, head), steps++
  )
    held.add(head)
  for (let next = to + 1, last = to; next < b.words.length; next = last + 1) {
    // "called it "a mistake"": marks around it go along.
    const opens = QUOTES.test(lowerAt(b, next)) ? 1 : 0
    const chunk = chunkAt(b, next + opens, held)
    if (chunk === undefined || chunk.last - object.at > LONGEST) break
    // "along with Ruiz", where she is who does it.
    if (next <= subject.at && subject.at <= chunk.last) break
    if (!isPlain(b, next + opens, chunk.last) || (opens && !QUOTES.test(lowerAt(b, chunk.last + 1)))) break
    last = chunk.last + opens
    held.add(chunk.head)
    // When it was is told elsewhere.
    if (!TIMES.test(lowerAt(b, chunk.head)) && relationAt(b, chunk.head) !== 'advmod') to = last
  }
  if (to === object.at) return ''
  const { paragraph } = b
  const start = b.words[object.at]?.end ?? 0
  const words = around.textOf({ paragraph, start, end: b.words[to]?.end ?? start }).replace(/\s+/g, ' ')
  // The name stands where "her" stood.
  return part !== undefined && b.nodes[object.at]?.fine === 'PRP$' ? `’s${words}` : words
}

const QUOTES = /^(?:["“”]|``|'')$/

export const TIMES = new RegExp(`^(?:\\p{L}+day|[12]\\d{3}s?|${anyOf([...months, ...times])})$`, 'u')

/** The branch that begins at a word and hangs from one of those held. */
function chunkAt(
  b: Branches,
  first: number,
  held: ReadonlySet<number>,
): { head: number; last: number } | undefined {
  for (let head = first, steps = 0; head >= 0 && steps < 10; head = headOf(b, head), steps++) {
    if (!held.has(headOf(b, head))) continue
    const relation = relationAt(b, head)
    if (!NEEDED.test(relation) && !NEEDED.test(baseAt(b, head))) return undefined
    if (/^(?:acl:relcl|nsubj)/.test(relation)) return undefined
    const marks = children(b, head, 'mark').map((mark) => lowerAt(b, mark))
    // "described Orsa as a friend": as what, not when; "the remarks that he made as": of the verb further out.
    const isAs =
      lowerAt(b, first) === 'as' &&
      relation === 'obl' &&
      relationAt(b, first) === 'case' &&
      relationAt(b, headOf(b, head)) !== 'acl:relcl'
    if (
      !isAs &&
      /^(?:since|after|before|while|when|until|because|as|though|although|if)$/.test(lowerAt(b, first))
    )
      return undefined
    if (relation === 'advcl' && !marks.some((mark) => /^(?:to|of|for|from|with|by|into|in)$/.test(mark)))
      return undefined
    const [from, last] = extent(b, head, (child) =>
      /^(?:parataxis|punct|acl:relcl)/.test(relationAt(b, child)),
    )
    return from === first ? { head, last } : undefined
  }
  return undefined
}

/** No marks in between, nobody who speaks of himself. */
const isPlain = (b: Branches, from: number, to: number): boolean =>
  b.nodes.slice(from, to + 1).every(({ tag, fine }, index) => {
    const word = lowerAt(b, from + index)
    return (tag !== 'PUNCT' || fine === 'HYPH') && !/^(?:i|me|my|we|us|our|you|your|myself)$/.test(word)
  })
