/** What nouns join: offices, appositions, possessions, what lies where. */

import type { Recognised } from '../../../article'
import { isDemonym } from '../../../recognise/known/lexicon'
import { anyOf } from '../../../recognise/words/list'
import {
  courtesies,
  headsPlaces,
  isOfState,
  past,
  second,
  spelledOut,
} from '../../../recognise/words/offices'
import { predicateOf as officeOf } from '../../offices'
import { canJoin, officePredicate } from '../../verbs'
import { type Argument, type Around, meantBy, surest } from '../arguments'
import { describing, friends, placeNouns, vague } from '../lexicon'
import { nounAt, obliques, type Reached, within, wordsOf } from '../reached'
import { type Branches, children, headOf, lowerAt, relationAt } from '../reading'
import { doing } from './doing'
import { exemplified } from './examples'
import { hyphened } from './hyphened'
import type { Nominal } from './nominal'
import { inCountry, inNext, located, lying } from './places'
import { canBe, isSomebody } from './somebody'

/** Everything that the nouns of a sentence join. */
export function nominalsOf(b: Branches, around: Around): readonly Nominal[] {
  const found: Nominal[] = []
  b.nodes.forEach(({ tag }, at) => {
    if (found.length >= MOST) return
    found.push(...hyphened(b, at, around))
    const mention = b.mentions[at]
    if (mention && !mention.who.unnamed) {
      const lies = lying(b, at)
      found.push(
        ...beside(b, at, around),
        ...lies,
        ...(lies.length === 0 ? inNext(b, at) : []),
        ...located(b, at, around),
      )
    } else if (mention) {
      found.push(...exemplified(b, at, around), ...lying(b, at))
    } else if (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ') {
      found.push(
        ...being(b, at, around),
        ...doing(b, at, around),
        ...inCountry(b, at),
        ...exemplified(b, at, around),
      )
    }
  })
  return found
}
const MOST = 40

/** "Ana Ruiz, a professor at Orsa", "the minister, Ana Ruiz", "Orsa minister Ana Ruiz", "Orsa’s minister Ana Ruiz". */
function beside(b: Branches, at: number, around: Around): readonly Nominal[] {
  const mention = b.mentions[at]
  if (mention === undefined) return []
  const subject: Argument = { who: mention.index, at, sure: 1 }
  const roles = [
    ...children(b, at, 'appos').filter((child) => !b.mentions[child]),
    ...(/^(?:appos|flat)$/.test(relationAt(b, at)) && headOf(b, at) >= 0 && !b.mentions[headOf(b, at)]
      ? [headOf(b, at)]
      : []),
  ].filter(
    (child) =>
      (/^(?:NOUN|PROPN)$/.test(b.nodes[child]?.tag ?? '') || isSomebody(lowerAt(b, child))) &&
      canBe(lowerAt(b, child), mention.who.kind) &&
      (mention.who.kind !== 'person' || isSomebody(lowerAt(b, child))),
  )
  const apposed = roles.flatMap((role) => ofRole(b, role, subject, around, true))
  return [...apposed, ...owned(b, at, subject, around), ...before(b, at, subject, around)]
}

/** "her brother Ana Ruiz", "its ally Orsa": of the one whom the pronoun means, whatever hangs from what. */
function owned(b: Branches, at: number, subject: Argument, around: Around): readonly Nominal[] {
  let first = at - 1
  while (
    first >= 0 &&
    at - first < 5 &&
    !b.mentions[first] &&
    /^(?:NOUN|PROPN|ADJ|ADV)$/.test(b.nodes[first]?.tag ?? '')
  )
    first--
  const noun = lowerAt(b, at - 1)
  if (b.nodes[first]?.fine !== 'PRP$' || first === at - 1 || relationAt(b, at) === 'appos') return []
  const isPerson = b.mentions[at]?.who.kind === 'person'
  if (!(isPerson ? isSomebody(noun) : describing.has(noun) || friends.has(noun))) return []
  const role = b.words
    .slice(first + 1, at)
    .map(({ text }) => text.toLowerCase())
    .join(' ')
  return meantBy(b, first, around).flatMap((object) =>
    office(subject, object, role, 'of', at, object.sure * 0.9, true, around),
  )
}

/** "NATO secretary general Ana Ruiz", "Orsa’s minister Ana Ruiz": the words before a name, whatever hangs from what. */
function before(b: Branches, at: number, subject: Argument, around: Around): readonly Nominal[] {
  let first = at - 1
  while (first >= 0 && at - first < 6 && !b.mentions[first] && isOfRole(b, first)) first--
  const body = b.mentions[first]
  const name = b.mentions[at]
  if (name?.who.kind !== 'person' || body === undefined || body.index === subject.who) return []
  // The name's own word may begin with a title.
  const between = { paragraph: b.paragraph, start: b.words[first]?.end ?? 0, end: name.start }
  const role = around
    .textOf(between)
    .replace(/^['’]s?/, '')
    .trim()
    .toLowerCase()
    .replace(SHORT, (short) => spelledOut.get(short.replace('.', '')) ?? short)
  // "Dr." is no office.
  if (!/^[\p{L}][\p{L} .-]*$/u.test(role) || / - /.test(role) || courtesies.has(role.replace(/\.$/, '')))
    return []
  // "served at Orsa under President Ruiz"
  if (
    !isSomebody(role.split(' ').at(-1) ?? '') ||
    /^(?:under|over|with|by|from|at|in|on|to|for|of) /.test(role)
  )
    return []
  // "Sens. Ruiz" is of no body, and "Orsa and minister" is a list.
  if (body.who.kind === 'person' && officeOf(role, false) === undefined) return []
  const object: Argument = { who: body.index, at: first, sure: 1 }
  // "Norwegian skier Ana Ruiz": what is no office of the country tells where one comes from.
  if (isDemonym(lowerAt(b, first)) && !isOfState(role))
    return [
      {
        at,
        subject,
        object,
        predicate: 'comes-from',
        phrase: `is ${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role} from`,
        sure: 0.85,
        passing: true,
      },
    ]
  // "former Orsa minister Ana Ruiz"
  const past = PAST.exec(lowerAt(b, first - 1))?.[0]
  const full = past === undefined || PAST.test(role) ? role : `${past} ${role}`
  return office(subject, object, full.replace(/\.$/, ''), 'of', at, 0.9, true, around)
}

const SHORT = new RegExp(`\\b${anyOf(spelledOut.keys())}\\b\\.?`, 'g')

const isOfRole = (b: Branches, at: number): boolean =>
  /^(?:NOUN|PROPN|ADJ)$/.test(b.nodes[at]?.tag ?? '') ||
  /^(?:-|['’]s?)$/.test(lowerAt(b, at)) ||
  lowerAt(b, at) === 'of'

/** "Ana Ruiz is a member of Orsa", "became". */
function being(b: Branches, at: number, around: Around): readonly Nominal[] {
  if (children(b, at, 'cop').length === 0) return []
  const subjects = children(b, at, 'nsubj')
    .flatMap((child) => meantBy(b, child, around))
    .filter((one) => one.as === undefined)
  if (b.nodes[at]?.tag !== 'ADJ') return subjects.flatMap((subject) => ofRole(b, at, subject, around, false))
  // "is critical of Orsa"
  return subjects.flatMap((subject) =>
    obliques(b, at, [{ word: lowerAt(b, at) }], around)
      .filter(({ argument }) => argument.who !== subject.who)
      .map(({ argument, link, sure, nouns }) => ({
        at,
        subject,
        object: argument,
        predicate: 'other',
        phrase: `is ${wordsOf(link)}`,
        sure: surest(b, [at]) * sure * subject.sure * (nouns > 0 ? 0.6 : 0.85),
        passing: false,
      })),
  )
}

function ofRole(
  b: Branches,
  role: number,
  subject: Argument,
  around: Around,
  passing: boolean,
): readonly Nominal[] {
  const noun = nounAt(b, role)
  return [...within(b, role, [{ word: noun }], 1, around), ...ofPart(b, role, noun, around)]
    .filter(({ argument }) => argument.who !== subject.who)
    .flatMap((reached) =>
      office(
        subject,
        reached.argument,
        wordsOf(reached.link.slice(0, -1)),
        reached.link.at(-1)?.word ?? 'of',
        role,
        surest(b, [role]) * reached.sure * subject.sure * (reached.nouns > 1 ? 0.7 : 1),
        passing,
        around,
      ),
    )
}

/** "the Oslo law firm": a name before the first of the words that make a noun. */
const ofPart = (b: Branches, role: number, noun: string, around: Around): readonly Reached[] =>
  children(b, role, 'compound')
    .filter((part) => !b.mentions[part])
    .flatMap((part) => children(b, part, 'compound').filter((name) => b.mentions[name] && name + 1 === part))
    .flatMap((name) =>
      meantBy(b, name, around).map((argument) => ({
        argument,
        link: [{ word: noun }, { word: 'of' }],
        sure: argument.sure * surest(b, [name]) * 0.8,
        nouns: 1,
      })),
    )

const PAST = new RegExp(`\\b${anyOf(past)}\\b`)
const SECOND = new RegExp(`\\b${anyOf(second)}\\b`)
const SPOUSE = /^(?:wife|husband)$/

function office(
  subject: Argument,
  object: Argument,
  role: string,
  preposition: string,
  at: number,
  sure: number,
  passing: boolean,
  { recognised }: Around,
): readonly Nominal[] {
  const [one, other] = [recognised[subject.who], recognised[object.who]]
  if (!one || !other || subject.who === object.who || vague.has(role)) return []
  // A town heads nothing: in "Orsa’s Ana Ruiz, head of" it only stands before who does.
  if (
    one.kind === 'place' &&
    /^(?:heads|speaks-for|serves)$/.test(officePredicate(role.split(' ').at(-1) ?? ''))
  )
    return []
  const predicate = predicateOf(role, preposition, one, other)
  const article = predicate === 'heads' || SPOUSE.test(role) ? 'the' : /^[aeiou]/.test(role) ? 'an' : 'a'
  const be = /[^s]s$/.test(role) && one.kind !== 'person' ? 'are' : `is ${article}`
  return [{ at, subject, object, predicate, phrase: `${be} ${role} ${preposition}`, sure, passing }]
}

function predicateOf(role: string, preposition: string, one: Recognised, other: Recognised): string {
  const noun = role.split(' ').at(-1) ?? ''
  if (PAST.test(role) || !/^(?:of|for|at|with|in|to|from)$/.test(preposition)) return 'other'
  if (one.kind === 'place' && other.kind === 'place')
    return placeNouns.has(noun) && /^(?:of|in)$/.test(preposition) ? 'part-of' : 'other'
  const known = friends.has(noun)
    ? 'other'
    : ((one.kind === 'person' ? officeOf(role, other.kind === 'place') : undefined) ?? officePredicate(noun))
  if (known === 'heads' && (SECOND.test(role) || (other.kind === 'place' && !headsPlaces(role))))
    return 'other'
  return known !== 'other' && canJoin(known, one.kind, other.kind) ? known : 'other'
}
