/** What the sentence needs behind the object of a clause. */

import { months } from '../../../../language/en/calendar'
import { anyOf } from '../../../../language/lists'
import type { Around } from '../arguments'
import type { Clause } from '../clauses'
import { times } from '../lexicon'
import { type Branches, baseAt, children, extent, headOf, lowerAt, relationAt } from '../reading'

/** More words than these are no phrase any longer. */
const LONGEST = 22

/** The noun that a name only tells more of: "Orsa’s plan", "an Orsa plan", "his daughter Ana Ruiz’s plan". */
export function partOf(b: Branches, at: number): number | undefined {
  const noun = headOf(b, at)
  const isCalled = /^(?:flat|appos|nmod:desc)$/.test(relationAt(b, at)) && noun === at - 1
  const first = isCalled && !b.mentions[noun] ? noun : at
  const head = headOf(b, first)
  return head > at && /^(?:nmod:poss|compound|amod)$/.test(relationAt(b, first)) ? head : undefined
}

const NEEDED = /^(?:obl|obl:unmarked|xcomp|advcl|acl|nmod|advmod|compound:prt|i?obj|ccomp)$/

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
  const aside = part === undefined ? asideAt(b, to + 1) : 0
  for (let next = to + 1 + aside, last = to; next < b.words.length; next = last + 1) {
    // "called it "a mistake"": marks around it go along.
    const opens = QUOTES.test(lowerAt(b, next)) ? 1 : 0
    const chunk = chunkAt(b, next + opens, held)
    if (chunk === undefined || chunk.last - object.at > LONGEST) break
    // "six years after": when it was.
    if (
      /^(?:years|months|weeks|days|hours|decades)$/.test(lowerAt(b, chunk.last)) &&
      /^(?:after|before|ago|later|earlier)$/.test(lowerAt(b, chunk.last + 1))
    )
      break
    // "along with Ruiz", where she is who does it.
    if (next <= subject.at && subject.at <= chunk.last) break
    const isOpen = opens > 0 || !areClosed(b, next, chunk.last)
    const closes = isOpen ? [1, 2].find((step) => QUOTES.test(lowerAt(b, chunk.last + step))) : 0
    if (closes === undefined || !isPlain(b, next + opens, chunk.last)) break
    if (closes === 2 && !/^[.,]$/.test(lowerAt(b, chunk.last + 1))) break
    last = chunk.last + closes
    held.add(chunk.head)
    // When it was is told elsewhere.
    if (!TIMES.test(lowerAt(b, chunk.head)) && relationAt(b, chunk.head) !== 'advmod') to = last
  }
  if (to === object.at) return ''
  const { paragraph } = b
  const start = b.words[object.at]?.end ?? 0
  const whole = around.textOf({ paragraph, start, end: b.words[to]?.end ?? start }).replace(/\s+/g, ' ')
  const words = aside > 0 ? whole.replace(/^ ?\([^()]*\)/, '') : whole
  // The name stands where "her" stood.
  const told = part !== undefined && b.nodes[object.at]?.fine === 'PRP$' ? `’s${words}` : words
  return told.replace(/[.,](["”])$/, '$1')
}

/** "urged Ruiz (R-Ky.) to leave": how many words in brackets tell more of the name alone. */
function asideAt(b: Branches, at: number): number {
  if (lowerAt(b, at) !== '(') return 0
  const many = b.words.slice(at, at + LONGEST_ASIDE).findIndex(({ text }) => text === ')') + 1
  return b.mentions.slice(at, at + many).some((mention) => mention?.who.kind === 'person') ? 0 : many
}
const LONGEST_ASIDE = 8

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
    if (isOfOther(b, head)) return undefined
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
    if (relation === 'advcl' && !marks.some((mark) => /^(?:to|of|for|from|with|by|into|in|out)$/.test(mark)))
      return undefined
    const [from, last] = extent(
      b,
      head,
      (child) =>
        /^(?:parataxis|punct)/.test(relationAt(b, child)) ||
        (relationAt(b, child) === 'acl:relcl' && !isWhich(b, child)),
    )
    // "than the ones they asked", "who has become caught": it goes on with what is left out.
    const isCut = /^(?:be|been|becomes?|became|what|ones|those)$/.test(lowerAt(b, last))
    return from === first && !isCut ? { head, last } : undefined
  }
  return undefined
}

/** "claims that Orsa left Norway were made": the verb of what the clause is a part of. */
const isOfOther = (b: Branches, verb: number): boolean =>
  /^(?:ccomp|xcomp|advcl)$/.test(relationAt(b, verb)) &&
  children(b, verb, 'nsubj', 'mark').length === 0 &&
  // "told Orsa how surprised he was"
  !children(b, verb, 'advmod').some((child) => /^W/.test(b.nodes[child]?.fine ?? '')) &&
  [verb, ...children(b, verb, 'aux')].some((word) => /^(?:VB[DNPZ]|MD)$/.test(b.nodes[word]?.fine ?? ''))

/** "a video that shows": without a comma it tells which one. */
const isWhich = (b: Branches, clause: number): boolean => {
  const [first] = extent(b, clause, (child) => relationAt(b, child) === 'punct')
  return /^(?:that|who)$/.test(lowerAt(b, first)) && first === headOf(b, clause) + 1
}

/** "a “champion” of": each mark of quotation has its other one. */
const areClosed = (b: Branches, from: number, to: number): boolean =>
  b.words.slice(from, to + 1).filter((_, index) => QUOTES.test(lowerAt(b, from + index))).length % 2 === 0

/** No marks in between but those of quotation, nobody who speaks of himself. */
const isPlain = (b: Branches, from: number, to: number): boolean => {
  const places = b.nodes.slice(from, to + 1).map((_, index) => from + index)
  return places.every((at) => {
    const { tag, fine } = b.nodes[at] ?? {}
    const word = lowerAt(b, at)
    const isMark = tag === 'PUNCT' && fine !== 'HYPH' && !QUOTES.test(word)
    return !isMark && !/^(?:i|me|my|we|us|our|you|your|myself)$/.test(word)
  })
}
