/** What verbs join: who does it, to whom, and by which words. */

import { type Argument, type Around, meantBy, prepositionOf } from './arguments'
import { calling, joining, meeting } from './lexicon'
import { isSomebody } from './nouns/somebody'
import { objectsOf, type Reached, type Step } from './reached'
import { type Branches, children, headOf, lowerAt, relationAt } from './reading'
import { subjectsOf } from './subjects'
import { isPassive } from './telling/polarity'

/** A verb, or a noun with "to be", between two of those recognised. */
export interface Clause {
  readonly verb: number
  readonly subject: Argument
  readonly object: Argument
  /** The words between verb and object that carry the meaning: "control of". */
  readonly link: readonly Step[]
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
      if (subject.who === argument.who || found.length >= MOST || isParted(b, verb, argument.at)) return
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
      for (const { agent, link } of agents)
        for (const subject of subjects)
          make(agent, { argument: subject, link, sure: subject.sure, nouns: 0 }, true)
      for (const subject of subjects) for (const reached of objects) make(subject, reached, false)
    } else {
      const [first, ...others] = together(b, verb, subjects)
      // "Ruiz and Orsa clash over Halden’s plan": with each other, and not with Halden.
      const whom = others.length > 0 ? objects.filter(({ link }) => link[0]?.word !== 'over') : objects
      for (const subject of subjects) for (const reached of whom) make(subject, reached, false)
      if (first)
        for (const argument of others)
          make(first, { argument, link: [{ word: 'with' }], sure: argument.sure * 0.85, nouns: 0 }, false)
    }
  })
  return found.filter((clause, at) => !found.some((other, index) => isShorter(other, clause, index < at)))
}

/** "attacked Ruiz for her support": that she is attacked is told without whose support it is. */
const isShorter = (one: Clause, other: Clause, isFirst: boolean): boolean =>
  one !== other &&
  one.verb === other.verb &&
  one.passive === other.passive &&
  one.subject.who === other.subject.who &&
  one.object.who === other.object.who &&
  (one.link.length < other.link.length || (one.link.length === other.link.length && isFirst))

/** "Orsa, which runs ferries; Halden; Lom": a semicolon ends what a clause leads to. */
const isParted = (b: Branches, verb: number, object: number): boolean =>
  b.words.slice(Math.min(verb, object), Math.max(verb, object)).some(({ text }) => text === ';') ||
  // "she left for good — Ana Ruiz": who signs.
  (object > verb && object >= b.words.length - 2 && /^(?:—|–|--|―)$/.test(lowerAt(b, object - 1)))

/** Of one sentence: a bound for texts that are made to be slow. */
const MOST = 60

/** "Norway and Iceland met", "signed a treaty": those who do something with each other. */
function together(b: Branches, verb: number, subjects: readonly Argument[]): readonly Argument[] {
  const word = lowerAt(b, verb)
  const named = subjects.filter(({ as }) => as === undefined)
  const isOne = new Set(named.map(({ at }) => at)).size === named.length && named.length < 4
  // "Ruiz and Horak will speak there": each for himself.
  const isApart = SPEAKING.test(word) && !isAbout(b, verb)
  const isDone = (meeting.has(word) && !isApart) || (joining.has(word) && children(b, verb, 'obj').length > 0)
  const withWhom = children(b, verb, 'obl').some((child) => prepositionOf(b, child) === 'with')
  return isOne && isDone && !withWhom && named.slice(1).every(({ at }) => at < verb) ? named : []
}

const SPEAKING = /^(?:sp[eo]ak(?:s|e|en|ing)?|spoke|talk(?:s|ed|ing)?)$/
/** "spoke by phone", "talked about Orsa" */
const isAbout = (b: Branches, verb: number): boolean =>
  children(b, verb, 'obl', 'advmod').some((child) =>
    /^(?:by|about|over|on|together|privately|directly|face)$/.test(
      prepositionOf(b, child) || lowerAt(b, child),
    ),
  )

const isPredicate = (b: Branches, at: number): boolean =>
  b.nodes[at]?.tag === 'VERB' &&
  relationAt(b, at) !== 'amod' &&
  relationAt(b, at) !== 'compound' &&
  // What is called so does nothing.
  !/^(?:en)?titled$/.test(lowerAt(b, at)) &&
  !isConcern(b, at) &&
  // "a SAVE ORSA hat"
  !/^\p{Lu}{3,}$/u.test(b.words[at]?.text ?? '') &&
  !isNoDeed(b, at) &&
  !isDescribed(b, at) &&
  !isTending(b, at) &&
  // "has less, compared to Orsa": nobody compares.
  !(lowerAt(b, at) === 'compared' && relationAt(b, at) === 'advcl') &&
  !isTitle(b, at)

/** "described as “unhinged” the letter": what it is called does nothing. */
const isDescribed = (b: Branches, at: number): boolean =>
  b.nodes[at]?.fine === 'VBN' &&
  /^(?:advcl|obl|xcomp)$/.test(relationAt(b, at)) &&
  lowerAt(b, at - 1).replace(/^["“]|``/, '') === '' &&
  lowerAt(b, at - 2) === 'as' &&
  calling.has(lowerAt(b, headOf(b, at)))

/** "was under questioning": a noun; "charges pertaining to Orsa": no more than "about". */
const isNoDeed = (b: Branches, at: number): boolean =>
  b.nodes[at]?.fine === 'VBG' &&
  (children(b, at, 'cop').length > 0 ||
    children(b, at, 'mark', 'case').some((mark) => lowerAt(b, mark) === 'under') ||
    (/^(?:pertaining|relating|regarding|concerning|featuring|involving)$/.test(lowerAt(b, at)) &&
      children(b, at, 'aux').length === 0))

/** "tended to pay", "failed to meet": who pays and meets, does. */
const isTending = (b: Branches, at: number): boolean =>
  /^(?:tend|seem|happen|fail|manage)(?:s|ed|d)?$/.test(lowerAt(b, at)) &&
  children(b, at, 'xcomp').some((child) => b.nodes[child]?.fine === 'VB')

/** "her answer to moderator Ana Ruiz": a title was taken for a verb. */
const isTitle = (b: Branches, at: number): boolean =>
  b.mentions[at + 1]?.who.kind === 'person' && lowerAt(b, at - 1) === 'to' && isSomebody(lowerAt(b, at))

/** "has nothing to do with Orsa", "has to do with": nobody does anything. */
const isConcern = (b: Branches, at: number): boolean =>
  lowerAt(b, at) === 'do' &&
  (relationAt(b, at) === 'acl' || /^(?:has|have|had|having)$/.test(lowerAt(b, headOf(b, at)))) &&
  children(b, at, 'obj').length === 0 &&
  children(b, at, 'obl').some((child) => prepositionOf(b, child) === 'with')

interface Agent {
  readonly agent: Argument
  /** What stands between the verb and "by": "as a friend". */
  readonly link: readonly Step[]
}

function partsOf(b: Branches, verb: number, passive: boolean, around: Around) {
  const agentsUnder = (
    at: number,
    link: readonly Step[],
    ...relations: readonly string[]
  ): readonly Agent[] =>
    children(b, at, ...relations)
      .filter((child) => prepositionOf(b, child) === 'by')
      .flatMap((child) => meantBy(b, child, around))
      .map((agent) => ({ agent, link }))
  const agents = passive
    ? [
        ...agentsUnder(verb, [], 'obl:agent', 'obl'),
        // "is seen as a friend by Orsa"
        ...children(b, verb, 'obl', 'xcomp')
          .filter((child) => prepositionOf(b, child) === 'as')
          .flatMap((child) =>
            agentsUnder(child, [{ word: 'as' }, { word: lowerAt(b, child), noun: child }], 'nmod'),
          ),
      ]
    : []
  return { agents, subjects: subjectsOf(b, verb, around), objects: objectsOf(b, verb, passive, around) }
}
