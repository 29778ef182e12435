/** What nouns join: offices, appositions, possessions, what lies where. */

import { anyOf } from '../../../../language/lists'
import type { Mention } from '../../../attribute/mentions'
import { isDemonym } from '../../../recognise/known/lexicon'
import { speechVerbs } from '../../../recognise/words/grammar'
import { courtesies, isOfState, spelledOut } from '../../../recognise/words/offices'
import { predicateOf as officeOf } from '../../offices'
import { type Argument, type Around, meantBy, surest } from '../arguments'
import { denying, describing, friends } from '../lexicon'
import { obliques, type Step, wordsOf } from '../reached'
import { type Branches, children, headOf, lowerAt, relationAt } from '../reading'
import { subjectsOf } from '../subjects'
import { isExample } from './apposed'
import { concerned, deniedOf, doing } from './doing'
import { hyphened } from './hyphened'
import type { Nominal } from './nominal'
import { inCountry, inNext, located, lying } from './places'
import { isUnreal, ofCountry, office, ofRole, PAST } from './roles'
import { asPart, exemplified, included, servedAs } from './serving'
import { canBe, isBody, isSomebody } from './somebody'

/** Everything that the nouns of a sentence join. */
export function nominalsOf(b: Branches, around: Around): readonly Nominal[] {
  const found: Nominal[] = []
  b.nodes.forEach(({ tag }, at) => {
    if (found.length >= MOST) return
    found.push(...hyphened(b, at, around))
    const mention = b.mentions[at]
    if (mention && !mention.who.unnamed) {
      const lies = lying(b, at, around)
      found.push(
        ...beside(b, at, around),
        ...lies,
        ...(lies.length === 0 ? inNext(b, at) : []),
        ...located(b, at, around),
      )
    } else if (mention) {
      found.push(...exemplified(b, at, around), ...lying(b, at, around))
    } else if (tag === 'VERB') {
      found.push(...included(b, at, around), ...concerned(b, at, around))
    } else if (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ') {
      found.push(
        ...being(b, at, around),
        ...asPart(b, at, around),
        ...servedAs(b, at, around),
        ...doing(b, at, around),
        ...deniedOf(b, at, around),
        ...inCountry(b, at),
        ...exemplified(b, at, around),
      )
    }
  })
  return found.filter((one) => !found.some((other) => isFuller(other, one)))
}
const MOST = 40

/** "is a congressional liaison of" says more than "is a liaison of". */
const isFuller = (one: Nominal, other: Nominal): boolean =>
  one.passing &&
  other.passing &&
  one.subject.who === other.subject.who &&
  one.object.who === other.object.who &&
  one.phrase.length > other.phrase.length &&
  /\S+ \S+$/.exec(one.phrase)?.[0] === /\S+ \S+$/.exec(other.phrase)?.[0]

/** "Ana Ruiz, a professor at Orsa", "the minister, Ana Ruiz", "Orsa minister Ana Ruiz", "Orsa’s minister Ana Ruiz". */
function beside(b: Branches, at: number, around: Around): readonly Nominal[] {
  const mention = b.mentions[at]
  if (mention === undefined) return []
  const subject: Argument = { who: mention.index, at, sure: 1 }
  const roles = rolesOf(b, at, mention)
  const apposed = [...roles, ...sharedBy(b, at)].flatMap((role) => ofRole(b, role, subject, around, true))
  return [...apposed, ...owned(b, at, subject, around), ...before(b, at, subject, around)]
}

/** "Ruiz and Horak, both lawyers at Orsa": what several are is each of them. */
const sharedBy = (b: Branches, at: number): readonly number[] => {
  if (b.mentions[at]?.who.kind !== 'person') return []
  const others = relationAt(b, at) === 'conj' ? [headOf(b, at)] : children(b, at, 'conj')
  return others
    .filter((other) => b.mentions[other]?.who.kind === 'person')
    .flatMap((other) => children(b, other, 'appos'))
    .filter(
      (child) =>
        child > at &&
        !b.mentions[child] &&
        b.nodes[child]?.fine === 'NNS' &&
        isSomebody(lowerAt(b, child).replace(/s$/, '')),
    )
}

/** The nouns that tell what the one named is: in apposition, joined to one there, or before a comma and the name. */
function rolesOf(b: Branches, at: number, { who }: Mention): readonly number[] {
  const head = headOf(b, at)
  const behind = children(b, at, 'appos').filter((child) => !b.mentions[child])
  // "a base in Orsa, Tavastia": that lies in Tavastia, which is no base.
  if (who.kind === 'place' && lowerAt(b, at - 1) === ',' && b.mentions[at - 2]?.who.kind === 'place')
    return behind
  const isApposed = (/^(?:appos|flat)$/.test(relationAt(b, at)) && !isExample(b, at)) || isIntroduced(b, at)
  const ahead = isIntroduced(b, at) ? at - 2 : head
  // "his wife, Ana, a native of Orsa": she is.
  const besides = isApposed && head >= 0 && !b.mentions[head] ? children(b, head, 'appos') : []
  return [
    ...behind,
    ...besides.filter((child) => child > at && !b.mentions[child]),
    // "Ana Ruiz, a lawyer and senior fellow at Orsa"
    ...(behind.length > 0 && who.kind === 'person' ? children(b, at, 'conj') : []).filter(
      (child) =>
        !b.mentions[child] &&
        child > (behind[0] ?? child) &&
        (children(b, child, 'det').length === 0 || isAlsoHers(b, child)),
    ),
    ...(isApposed && ahead >= 0 && !b.mentions[ahead] ? [ahead] : []),
  ].filter(
    (child) =>
      (/^(?:NOUN|PROPN)$/.test(b.nodes[child]?.tag ?? '') || isSomebody(lowerAt(b, child))) &&
      !(b.nodes[child]?.fine === 'NNS' && isAlone(b, at)) &&
      canBe(lowerAt(b, child), who.kind) &&
      (who.kind !== 'person' || isSomebody(lowerAt(b, child))),
  )
}

/** "In Orsa, graduates of": one is not several, as those in a row are. */
const isAlone = (b: Branches, at: number): boolean =>
  b.mentions[at]?.who.kind !== 'organisation' &&
  b.mentions[at]?.who.unnamed === false &&
  relationAt(b, at) !== 'conj' &&
  children(b, at, 'conj').length === 0

/** "a lawyer at Orsa and a fellow at Halden", with no comma before "and" */
const isAlsoHers = (b: Branches, role: number): boolean =>
  isSomebody(lowerAt(b, role)) &&
  children(b, role, 'cc').some((and) => lowerAt(b, and) === 'and' && lowerAt(b, and - 1) !== ',')

/** "The Norwegian minister, Ana Ruiz, and": no list of two, as there is only one who is the minister. */
const isIntroduced = (b: Branches, at: number): boolean =>
  b.mentions[at]?.who.kind === 'person' &&
  /^(?:conj|appos)$/.test(relationAt(b, at)) &&
  lowerAt(b, at - 1) === ',' &&
  children(b, at, 'cc').length === 0 &&
  /^(?:,|\.|and|)$/.test(lowerAt(b, at + 1)) &&
  children(b, at - 2, 'det').some((det) => lowerAt(b, det) === 'the') &&
  children(b, at - 2, 'amod', 'compound', 'nmod').some((child) => b.mentions[child])

/** "her brother Ana Ruiz", "its ally Orsa": of the one whom the pronoun means, whatever hangs from what. */
function owned(b: Branches, at: number, subject: Argument, around: Around): readonly Nominal[] {
  let first = at - 1
  while (
    first >= 0 &&
    at - first < 5 &&
    !b.mentions[first] &&
    (isOfRole(b, first) || b.nodes[first]?.tag === 'ADV')
  )
    first--
  const mention = b.mentions[at]
  if (
    !/^(?:PRP|WP)\$$/.test(b.nodes[first]?.fine ?? '') ||
    relationAt(b, at) === 'appos' ||
    mention === undefined
  )
    return []
  // The name's own word may begin with a title.
  const between = { paragraph: b.paragraph, start: b.words[first]?.end ?? 0, end: mention.start }
  const role = around.textOf(between).trim().toLowerCase()
  const noun = role.split(' ').at(-1) ?? ''
  const isPerson = mention.who.kind === 'person'
  if (role === '' || !(isPerson ? isSomebody(noun) : describing.has(noun) || friends.has(noun))) return []
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
  // "In Orsa Minister Ruiz left": there she left.
  if (body.who.kind === 'place' && first === 1 && lowerAt(b, 0) === 'in') return []
  // The name's own word may begin with a title.
  const between = { paragraph: b.paragraph, start: b.words[first]?.end ?? 0, end: name.start }
  // "Iraq War veteran Ana Ruiz": of the war.
  if (/^ Wars? /.test(around.textOf(between))) return []
  const role = around
    .textOf(between)
    .replace(/^['’]s?/, '')
    .trim()
    .toLowerCase()
    .replace(/^arabian /, '')
    .replace(SHORT, (short) => spelledOut.get(short.replace('.', '')) ?? short)
  // "an Orsa report says President Ruiz"
  if (role.split(' ').some((word) => speechVerbs.has(word))) return []
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
    return ofCountry(subject, object, role, at, 0.9, true, around)
  // "potential Orsa senator Ana Ruiz"
  if (isUnreal(lowerAt(b, first - 1))) return []
  // "former Orsa minister Ana Ruiz"
  const past = PAST.exec(lowerAt(b, first - 1))?.[0]
  const full = past === undefined || PAST.test(role) ? role : `${past} ${role}`
  return office(subject, object, full.replace(/\.$/, ''), 'of', at, 0.9, true, around)
}

const SHORT = new RegExp(`\\b${anyOf(spelledOut.keys())}\\b\\.?`, 'g')

const isOfRole = (b: Branches, at: number): boolean =>
  /^(?:NOUN|PROPN|ADJ)$/.test(b.nodes[at]?.tag ?? '') ||
  // "IT staffer"
  /^\p{Lu}{2,}$/u.test(b.words[at]?.text ?? '') ||
  /^(?:-|['’]s?|of)$/.test(lowerAt(b, at)) ||
  (lowerAt(b, at) === 'running' && /^mate\b/.test(lowerAt(b, at + 1)))

/** "Ana Ruiz is a member of Orsa", "became". */
function being(b: Branches, at: number, around: Around): readonly Nominal[] {
  if (children(b, at, 'cop').length === 0) return []
  const own = children(b, at, 'nsubj')
  // "was head of Orsa and is now president of": whoever was it.
  const all =
    own.length === 0 && (relationAt(b, at) === 'conj' || isBeingDenied(b, at))
      ? subjectsOf(b, at, around)
      : own.flatMap((child) => meantBy(b, child, around))
  // "It is a sale": no body is one.
  const isThing = own.some((child) => lowerAt(b, child) === 'it') && !isBody(lowerAt(b, at))
  const subjects = isThing ? [] : all.filter((one) => one.as === undefined)
  if (b.nodes[at]?.tag !== 'ADJ') {
    const roles = subjects.flatMap((subject) => ofRole(b, at, subject, around, false))
    return wasOnce(b, at) ? roles.map(past) : roles
  }
  // "is critical of Orsa"
  return subjects.flatMap((subject) =>
    obliques(b, at, [{ word: lowerAt(b, at) }], around)
      .filter(({ argument, nouns }) => argument.who !== subject.who && nouns < 2)
      .map(({ argument, link, sure, nouns }) => ({
        at,
        subject,
        object: argument,
        predicate: 'other',
        ...ofThing(b, argument, link, around),
        sure: surest(b, [at]) * sure * subject.sure * (nouns > 0 ? 0.6 : 0.85),
        passing: false,
      })),
  )
}

/** "is critical of Orsa", "is critical of Orsa’s plan" */
function ofThing(
  b: Branches,
  { at }: Argument,
  link: readonly Step[],
  { textOf }: Around,
): Pick<Nominal, 'phrase' | 'behind'> {
  const noun = link.at(-2)?.noun
  if (noun === undefined || noun < at || link.at(-1)?.word !== 'of') return { phrase: `is ${wordsOf(link)}` }
  const { paragraph } = b
  return {
    phrase: `is ${wordsOf(link.slice(0, -2))}`,
    behind: `${b.nodes[at]?.fine === 'PRP$' ? '’s' : ''}${textOf({ paragraph, start: b.words[at]?.end ?? 0, end: b.words[noun]?.end ?? 0 })}`,
  }
}

/** "denied being head of Orsa" */
export const isBeingDenied = (b: Branches, at: number): boolean =>
  relationAt(b, at) === 'xcomp' &&
  denying.has(lowerAt(b, headOf(b, at))) &&
  children(b, at, 'cop').some((cop) => lowerAt(b, cop) === 'being')

/** "had been head of Orsa"; "was head of Orsa", where nobody tells it who would still say "is". */
const wasOnce = (b: Branches, at: number): boolean => {
  const isCopula = (form: RegExp): boolean => children(b, at, 'cop').some((cop) => form.test(lowerAt(b, cop)))
  const helpers = children(b, at, 'aux')
  return isCopula(/^been$/)
    ? helpers.some((aux) => lowerAt(b, aux) === 'had') && helpers.length === 1
    : isCopula(/^(?:was|were)$/) &&
        helpers.length === 0 &&
        !/^(?:ccomp|parataxis|acl)$/.test(relationAt(b, at))
}
const past = (one: Nominal): Nominal => ({
  ...one,
  predicate: one.predicate === 'part-of' ? one.predicate : 'other',
  phrase: one.phrase.replace(/^is /, 'was ').replace(/^are /, 'were '),
})
