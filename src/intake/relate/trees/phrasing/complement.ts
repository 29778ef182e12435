/** What is said of a verb’s object, or given to it: "called Ruiz a liar", "gave Ruiz a letter". */

import type { Clause } from '../clauses'
import { accusing, choosing, giving, lacking, naming, urging } from '../lexicon'
import { type Branches, children, extent, lowerAt, relationAt } from '../reading'
import { partOf, TIMES } from './behind'

/** More words than these are no label any longer. */
const LONGEST = 7

/** "called … a liar", "gave a letter to": what is said of the object, or given to it, as a line between the two is named. */
export function withComplement(words: string, b: Branches, { verb, object }: Clause, behind: string): string {
  if (object.at < verb || behind === '') return words
  // "treated Ruiz’s remark as a compliment": what it is treated as stands behind the remark.
  const led = partOf(b, object.at) ?? object.at
  const told = [...(b.under[verb] ?? []), ...(b.under[led] ?? [])].find(
    (child) => child > led && extent(b, child)[0] <= led + 2 && isComplement(b, verb, child, led),
  )
  if (told === undefined) return words
  const own = b.nodes[object.at]?.fine === 'PRP$' ? OWNED.length : 0
  const skipped = led === object.at ? 0 : lengthOf(b, object.at, led) + own
  const all = behind.slice(skipped).replace(/["“”]/g, '').trim().split(' ')
  if (all.join('') === '') return words
  const short = shortened(all.join(' '))
  const isGift =
    /^obj|^obl:unmarked/.test(relationAt(b, told)) && giving.has(lowerAt(b, verb)) && all.length <= LONGEST
  return (isGift ? `${words} ${short} to` : `${words} … ${short}`).trim()
}

/** As many words as a label has room for. */
export function shortened(words: string): string {
  const all = words.replace(/["“”]/g, '').split(' ')
  return all.length > LONGEST ? `${all.slice(0, LONGEST).join(' ').replace(UNFINISHED, '')} …` : all.join(' ')
}

/** What stands behind the name that stands where "her" stood. */
const OWNED = '’s'

/** Verbs that tell nothing without what follows "to": "asked", "appointed", "allowed". */
const leading = [urging, choosing, lacking, naming, accusing] as const

/** Words that lead to what was cut off. */
export const UNFINISHED =
  /(?: (?:with|from|the|an?|of|in|to|for|and|or|at|on|by|about|as|his|her|its|their))+$/i

/** How many characters stand between the end of one word and that of another. */
const lengthOf = (b: Branches, from: number, to: number): number =>
  (b.words[to]?.end ?? 0) - (b.words[from]?.end ?? 0)

function isComplement(b: Branches, verb: number, child: number, object: number): boolean {
  const relation = relationAt(b, child)
  const marks = children(b, child, 'mark', 'case').map((mark) => lowerAt(b, mark))
  const hasTwo = giving.has(lowerAt(b, verb)) || naming.has(lowerAt(b, verb))
  if (relation === 'xcomp' || (relation === 'obj' && b.mentions[object] && relationAt(b, object) === 'iobj'))
    return true
  if (hasTwo && /^(?:obj|obl:unmarked|appos)$/.test(relation)) return !TIMES.test(lowerAt(b, child))
  if (relation === 'advcl' && marks.includes('to'))
    return leading.some((verbs) => verbs.has(lowerAt(b, verb)))
  // "thanked Ruiz for leaving", "kept Ruiz from leaving"
  if (
    relation === 'advcl' &&
    b.nodes[child]?.fine === 'VBG' &&
    marks.some((mark) => /^(?:for|of|from)$/.test(mark))
  )
    return true
  // "named Ruiz to its board"
  if (
    relation === 'obl' &&
    marks.includes('to') &&
    (choosing.has(lowerAt(b, verb)) || naming.has(lowerAt(b, verb)))
  )
    return true
  if (!/^(?:obl|advcl|nmod|acl)$/.test(relation)) return lacking.has(lowerAt(b, verb))
  return (
    lacking.has(lowerAt(b, verb)) ||
    marks.includes('as') ||
    (accusing.has(lowerAt(b, verb)) && marks.some((mark) => /^(?:of|for|with)$/.test(mark)))
  )
}
