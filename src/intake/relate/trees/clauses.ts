/** What verbs join: who does it, to whom, and by which words. */

import { type Argument, type Around, meantBy, prepositionOf } from './arguments'
import { isPassive } from './polarity'
import { objectsOf, type Reached } from './reached'
import { type Branches, children, relationAt } from './reading'
import { subjectsOf } from './subjects'

/** A verb, or a noun with "to be", between two of those recognised. */
export interface Clause {
  readonly verb: number
  readonly subject: Argument
  readonly object: Argument
  /** The words between verb and object that carry the meaning: "control of". */
  readonly link: readonly string[]
  readonly passive: boolean
  /** How sure the branches are that join the two, 0 to 1. */
  readonly sure: number
  /** How many nouns stand between verb and object. */
  readonly nouns: number
}

/** Everything that the verbs of a sentence join. */
export function clausesOf(b: Branches, around: Around): readonly Clause[] {
  const found: Clause[] = []
  b.nodes.forEach((_, verb) => {
    if (!isPredicate(b, verb)) return
    const passive = isPassive(b, verb)
    const { agents, objects, subjects } = partsOf(b, verb, passive, around)
    const make = (subject: Argument, { argument, link, sure, nouns }: Reached, turned: boolean): void => {
      if (subject.who === argument.who || found.length >= MOST) return
      found.push({
        verb,
        subject,
        object: argument,
        link,
        passive: turned,
        sure: Math.min(sure, subject.sure),
        nouns,
      })
    }
    if (passive) {
      for (const agent of agents)
        for (const subject of subjects)
          make(agent, { argument: subject, link: [], sure: subject.sure, nouns: 0 }, true)
      for (const subject of subjects) for (const reached of objects) make(subject, reached, false)
    } else for (const subject of subjects) for (const reached of objects) make(subject, reached, false)
  })
  return found
}
/** Of one sentence: a bound for texts that are made to be slow. */
const MOST = 60

const isPredicate = (b: Branches, at: number): boolean =>
  b.nodes[at]?.tag === 'VERB' && relationAt(b, at) !== 'amod' && relationAt(b, at) !== 'compound'

function partsOf(b: Branches, verb: number, passive: boolean, around: Around) {
  const agents = passive
    ? children(b, verb, 'obl:agent', 'obl')
        .filter((child) => prepositionOf(b, child) === 'by')
        .flatMap((child) => meantBy(b, child, around))
    : []
  return { agents, subjects: subjectsOf(b, verb, around), objects: objectsOf(b, verb, passive, around) }
}
