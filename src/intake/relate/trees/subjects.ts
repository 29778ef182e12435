/** Who does what a verb tells. */

import { titleParts } from '../../recognise/words/offices'
import {
  type Argument,
  type Around,
  companions,
  describedAt,
  meantBy,
  prepositionOf,
  surest,
} from './arguments'
import { choosing, ongoing, owning, planNouns, relying, resulting, urging } from './lexicon'
import { isSomebody } from './nouns/somebody'
import { type Branches, baseAt, children, extent, headOf, lowerAt, relationAt } from './reading'
import { isPassive } from './telling/polarity'

/** Who does what a verb tells, found where the verb has no subject of its own too. */
export function subjectsOf(b: Branches, verb: number, around: Around, depth = 0): readonly Argument[] {
  if (depth > 5 || verb < 0 || isBidden(b, verb)) return []
  const all = children(b, verb, 'nsubj').filter((child) => relationAt(b, child) !== 'nsubj:outer')
  // "Orsa, she said, left": of two the first is the subject of what is said.
  const one = all.length > 1 && children(b, verb, 'ccomp').length > 0 ? all.slice(-1) : all
  const own = one.filter((child) => !isNotThis(b, child))
  if (own.some((child) => isDoneTo(b, child))) return []
  if (own.length > 0) {
    const isDone = relationAt(b, own[0] ?? -1) !== 'nsubj:pass'
    // "named Orsa and Halden, along with Lom": what stands behind the object goes with it.
    const [object = b.words.length] = children(b, verb, 'obj').filter((child) => child > verb)
    const beside = isDone && depth === 0 ? companions(b, verb, 'obl').filter((child) => child < object) : []
    return [...own, ...beside].flatMap((child) =>
      meantBy(b, child, around).map((who) => ({ ...who, sure: who.sure * surest(b, [child]) })),
    )
  }
  if (children(b, verb, 'csubj', 'expl').length > 0) return []
  const head = headOf(b, verb)
  if (head < 0) return []
  const less = (list: readonly Argument[], sure: number): readonly Argument[] =>
    list.map((one) => ({ ...one, sure: one.sure * sure * surest(b, [verb]) }))
  const fine = b.nodes[verb]?.fine
  switch (relationAt(b, verb)) {
    case 'ccomp': {
      const both = children(b, head, 'nsubj')
      return both.length > 1
        ? less(
            both.slice(0, 1).flatMap((child) => meantBy(b, child, around)),
            0.9,
          )
        : []
    }
    case 'conj': {
      // "Ruiz “left,” Horak said, and “was glad”": she was.
      const [said] = children(b, head, 'ccomp').filter((child) => child < head)
      const isSplit =
        said !== undefined && lowerAt(b, head + 1) === ',' && lowerAt(b, head - 1) !== ',' && speaks(b, head)
      if (isSplit && /^VB[DN]$/.test(b.nodes[verb]?.fine ?? '') && isQuote(b, verb - 1))
        return less(subjectsOf(b, said, around, depth + 1), 0.9)
      return isPassive(b, head) && !isPassive(b, verb) && children(b, head, 'nsubj:pass').length === 0
        ? []
        : less(subjectsOf(b, head, around, depth + 1), 0.95)
    }
    case 'xcomp': {
      const objects = children(b, head, 'obj', 'iobj')
      // "announced plans to attack", where the plans have no meaning of their own.
      const isPlan = objects.some((child) => planNouns.has(lowerAt(b, child)))
      const asked = objects.length === 0 ? urgedBy(b, verb, head) : []
      if (asked.length > 0)
        return less(
          asked.flatMap((child) => meantBy(b, child, around)),
          0.9,
        )
      const isOwn =
        objects.length === 0 ||
        isPlan ||
        /^(?:promis|vow|threaten|use[sd]?$|using$|spen)/.test(lowerAt(b, head))
      return less(
        isOwn
          ? subjectsOf(b, head, around, depth + 1)
          : objects.flatMap((child) => meantBy(b, child, around)),
        0.9,
      )
    }
    case 'acl': {
      const marks = children(b, verb, 'mark').map((mark) => lowerAt(b, mark))
      if (fine === 'VB')
        return isSomebody(lowerAt(b, head))
          ? less(chosenOf(b, head, around), 0.85)
          : less(plannersOf(b, head, around, depth), 0.85)
      if (fine !== 'VBG' && fine !== 'VBN') return []
      return less(
        describedAt(b, head, around)
          .slice(0, 1)
          .map((one) => (marks.some((mark) => /^(?:of|to)$/.test(mark)) ? itself(one) : one)),
        0.85,
      )
    }
    case 'advcl': {
      if (fine === 'VBG' && resulting.has(lowerAt(b, verb)) && verb > head) return []
      const beside = fine === 'VBG' ? besideOf(b, verb, head) : undefined
      if (beside !== undefined) return less(meantBy(b, beside, around), 0.9)
      // "called on Norway to leave": the one asked does it.
      const asked = urgedBy(b, verb, head)
      if (asked.length > 0)
        return less(
          asked.flatMap((child) => meantBy(b, child, around)),
          0.9,
        )
      if (
        fine === 'VBN' ||
        fine === 'VBG' ||
        children(b, verb, 'mark').some((mark) => lowerAt(b, mark) === 'to')
      ) {
        const marks = children(b, verb, 'mark').map((mark) => lowerAt(b, mark))
        // "derided efforts by Norway to attack"
        const [plan] = children(b, head, 'obj').filter((child) => planNouns.has(lowerAt(b, child)))
        if (plan !== undefined && marks.includes('to')) return less(plannersOf(b, plan, around, depth), 0.8)
        // "accused Norway of attacking": the one accused does it.
        const objects = marks.some((mark) => /^(?:of|for|from|into|as|out)$/.test(mark))
          ? children(b, head, 'obj', 'iobj')
          : []
        if (objects.length > 0)
          return less(
            objects.flatMap((child) => meantBy(b, child, around)),
            0.85,
          )
        return less(subjectsOf(b, head, around, depth + 1), 0.75)
      }
      return []
    }
    default:
      return []
  }
}

const speaks = (b: Branches, verb: number): boolean => /^sa(?:ys|id)$/.test(lowerAt(b, verb))
const isQuote = (b: Branches, at: number): boolean => /^(?:["“”]|``|'')$/.test(lowerAt(b, at))

/** "Ruiz’s account of leaving", "Ruiz’s commitment to leaving": she left, and not the account. */
const itself = ({ who, at, sure }: Argument): Argument => ({ who, at, sure })

/** "not Orsa but Halden": the other one does it. */
const isNotThis = (b: Branches, name: number): boolean =>
  children(b, name, 'advmod').some((child) => lowerAt(b, child) === 'not' && child === name - 1)

/** "Replacing Ruiz would be hard": that would be, and not she. */
const isDoneTo = (b: Branches, name: number): boolean =>
  b.mentions[name] !== undefined &&
  /^(?:amod|compound|csubj|acl)$/.test(relationAt(b, name - 1)) &&
  b.nodes[name - 1]?.fine === 'VBG' &&
  !titleParts.has(lowerAt(b, name - 1)) &&
  !ongoing.has(lowerAt(b, name - 1)) &&
  (name < 2 || /^(?:[,;:—“"]|that|and|but)$/.test(lowerAt(b, name - 2)))

/** Those whom a verb asks to do what another tells: "called on Norway to leave". */
const urgedBy = (b: Branches, verb: number, head: number): readonly number[] =>
  (urging.has(lowerAt(b, head)) || choosing.has(lowerAt(b, head)) || relying.has(lowerAt(b, head))) &&
  children(b, verb, 'mark').some((mark) => lowerAt(b, mark) === 'to')
    ? children(b, head, 'obj', 'iobj', 'obl').filter(
        (child) =>
          child > head &&
          child < verb &&
          (baseAt(b, child) !== 'obl' || /^(?:on|upon|to|with|for)$/.test(prepositionOf(b, child))),
      )
    : []

/** "Ruiz is the nominee to replace", "sent a nurse to help": the one who is chosen does it. */
const chosenOf = (b: Branches, noun: number, around: Around): readonly Argument[] =>
  children(b, noun, 'cop').length > 0
    ? children(b, noun, 'nsubj').flatMap((child) => meantBy(b, child, around))
    : meantBy(b, noun, around).filter(({ as }) => as === undefined)

/** "with Orsa backing Tavastia": who stands between "with" and the verb does it. */
const besideOf = (b: Branches, verb: number, head: number): number | undefined =>
  children(b, head, 'obl').find(
    (child) => prepositionOf(b, child) === 'with' && extent(b, child)[1] === verb - 1,
  )

/** "hats reading “Make it late”": nobody has made it so. */
const isBidden = (b: Branches, verb: number): boolean =>
  b.nodes[verb]?.fine === 'VB' &&
  children(b, verb, 'mark', 'aux').length === 0 &&
  /^(?:["“‘']|``)$/.test(lowerAt(b, verb - 1))

/** "announced plans", not "rejected calls". */
export const isOwnPlan = (b: Branches, noun: number): boolean =>
  relationAt(b, noun) === 'obj' && owning.has(lowerAt(b, headOf(b, noun)))

/** "announced plans to attack", "Orsa’s plan to attack": whose plan it is. */
function plannersOf(b: Branches, noun: number, around: Around, depth: number): readonly Argument[] {
  const owners = children(b, noun, 'nmod:poss', 'compound').filter((child) => child < noun)
  const doers = children(b, noun, 'nmod').filter((child) => /^(?:by|from)$/.test(prepositionOf(b, child)))
  if (doers.length > 0) return doers.flatMap((child) => meantBy(b, child, around))
  if (owners.length > 0) return owners.flatMap((child) => meantBy(b, child, around))
  return isOwnPlan(b, noun) ? subjectsOf(b, headOf(b, noun), around, depth + 1) : []
}
