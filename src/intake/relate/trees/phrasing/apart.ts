/** What is said of a verb’s object that stands further off: "accused Ruiz, its head, of stealing", "described her as a “fraud, of sorts”". */

import type { Around } from '../arguments'
import type { Clause } from '../clauses'
import { accusing, likening } from '../lexicon'
import { isUnder } from '../mending/mending'
import { type Branches, extent, headOf, lowerAt, relationAt, spotOf } from '../reading'
import { UNFINISHED } from './complement'

/** More words than these are no phrase any longer. */
const LONGEST = 16

/** Begins with a blank; empty where nothing is said of the object, or not of one piece. */
export function toldApart(b: Branches, { verb, subject, object, passive }: Clause, around: Around): string {
  const joints = jointsOf(lowerAt(b, verb))
  // "is accused by Orsa of stealing"
  const from = passive ? subject.at : object.at
  if (joints === undefined || from < verb) return ''
  const joint = b.words.findIndex(
    (_, at) => at > from && joints.test(lowerAt(b, at)) && isOfVerb(b, at, verb, from),
  )
  if (joint < 0) return ''
  const [, end] = extent(b, headOf(b, joint))
  let last = joint
  while (last < end && last - joint < LONGEST && !isEnd(b, last + 1)) last++
  const words = around
    .textOf(spotOf(b, joint, last))
    .replace(/\s+/g, ' ')
    .replace(UNFINISHED, '')
  if (last < joint + 1 || FIRST.test(words)) return ''
  const isWhole = (words.match(/["“”]/g)?.length ?? 0) % 2 === 0
  return ` ${isWhole ? words : words.replace(/["“”]/g, '')}`
}
const jointsOf = (verb: string): RegExp | undefined =>
  accusing.has(verb) ? ACCUSED : likening.has(verb) ? LIKENED : WARNING.test(verb) ? WARNED : undefined
const ACCUSED = /^(?:of|for|with)$/
const LIKENED = /^as$/
const WARNING = /^(?:warn|caution|advis)/
const WARNED = /^(?:against|about|of|over)$/
const FIRST = /\b(?:i|me|my|we|us|our|you|your)\b/i

/** It leads to what the verb says of its object: hung from the verb, or behind what only tells who the object is. */
const isOfVerb = (b: Branches, joint: number, verb: number, object: number): boolean => {
  const told = headOf(b, joint)
  if (!/^(?:case|mark)$/.test(relationAt(b, joint)) || told < joint) return false
  // "condemned the attacks for which Orsa paid"
  if (/^wh/.test(lowerAt(b, joint + 1))) return false
  if (headOf(b, told) === verb) return true
  return /^(?:,|\)|[-–—]+)$/.test(lowerAt(b, joint - 1)) && joint - 1 > object && isUnder(b.nodes, told, verb)
}

const isEnd = (b: Branches, at: number): boolean => {
  const { tag, fine } = b.nodes[at] ?? {}
  return tag === 'PUNCT' && fine !== 'HYPH' && !/^(?:["“”]|``|'')$/.test(lowerAt(b, at))
}
