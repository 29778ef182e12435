/** What somebody is for another: a role beside a name, as a predicate and in words. */

import { anyOf } from '../../../../language/lists'
import type { Kind } from '../../../../model/vocabulary'
import type { Recognised } from '../../../article'
import { indefinite } from '../../../inflect'
import { headsPlaces, isOfState, past, second, spelledOut, unreal } from '../../../recognise/words/offices'
import { kin } from '../../../recognise/words/people'
import { predicateOf as officeOf } from '../../offices'
import { canJoin, officePredicate } from '../../verbs'
import { type Argument, type Around, meantBy, prepositionOf, surest } from '../arguments'
import { collective, friends, placeNouns, regional, spelledInCapitals, vague } from '../lexicon'
import { workOf } from '../phrasing/works'
import { nounAt, type Reached, type Step, within } from '../reached'
import { type Branches, children, extent, lowerAt, spotOf } from '../reading'
import type { Nominal } from './nominal'
import { isSomebody } from './somebody'

export function ofRole(
  b: Branches,
  role: number,
  subject: Argument,
  around: Around,
  passing: boolean,
): readonly Nominal[] {
  // "Ruiz, not the head of Orsa", "a would-be head of Orsa", "the likely head of Orsa"
  if (children(b, role, 'aux').length > 0 && passing) return []
  if (children(b, role, 'advmod').some((child) => lowerAt(b, child) === 'not') && passing) return []
  if (children(b, role, 'amod').some((child) => isUnreal(lowerAt(b, child)))) return []
  const written = nounAt(b, role)
  // "Gov. of Orsa"
  const short = spelledOut.get(written.replace(/\.$/, '')) ?? written
  const noun = `${formerly(b, role)}${short}${ofWhat(b, role)}`
  const reached = [...within(b, role, [{ word: noun }], around), ...ofPart(b, role, noun, around)].filter(
    ({ argument }) => argument.who !== subject.who,
  )
  return [
    ...reached.flatMap((each) => {
      // "the anchor of Orsa’s “Hour of the Day”"
      const work = each.link.length === 4 ? workOf(b, each.argument.at, around) : ''
      const link = work === '' ? each.link : each.link.slice(0, 2)
      return office(
        subject,
        each.argument,
        roleOf(b, link.slice(0, -1)),
        link.at(-1)?.word ?? 'of',
        role,
        surest(b, [role]) * each.sure * subject.sure * (each.nouns > 1 ? 0.7 : 1),
        passing,
        around,
      ).map((one) => (work === '' ? one : { ...one, behind: work }))
    }),
    ...children(b, role, 'amod', 'nmod:desc')
      .filter((child) => child < role && b.mentions[child])
      .flatMap((child) => meantBy(b, child, around))
      .filter(({ who, as }) => as === undefined && who !== subject.who)
      .flatMap((object) =>
        ofCountry(subject, object, noun, role, surest(b, [role]) * subject.sure * 0.95, passing, around),
      )
      .map((one) => ({ ...one, phrase: one.phrase.replace(/ of$/, `${portfolioOf(b, role, around)} of`) })),
  ]
}

/** "a former Orsa mayor": "former" may hang from the name in between. */
const formerly = (b: Branches, role: number): string =>
  children(b, role, 'compound')
    .filter((name) => b.mentions[name])
    .flatMap((name) => children(b, name, 'amod'))
    .filter((word) => PAST.test(lowerAt(b, word)))
    .map((word) => `${lowerAt(b, word)} `)
    .join('')

/** "her chief of staff": what belongs to the role, where whose it is stands before it. */
function ofWhat(b: Branches, role: number): string {
  const [what] = children(b, role, 'nmod').filter(
    (child) => child === role + 2 && prepositionOf(b, child) === 'of',
  )
  const isOwned = children(b, role, 'nmod:poss').length > 0
  return isOwned && what !== undefined && !b.mentions[what] ? ` of ${lowerAt(b, what)}` : ''
}

/** "adviser to the campaign": the nouns behind the first keep their article. */
const roleOf = (b: Branches, link: readonly Step[]): string =>
  link
    .map(({ word, noun }, index) =>
      index > 0 && noun !== undefined && isThe(b, noun) ? `the ${word}` : word,
    )
    .join(' ')
const isThe = (b: Branches, noun: number): boolean =>
  children(b, noun, 'det').some((child) => lowerAt(b, child) === 'the') ||
  children(b, noun, 'nmod:poss').length > 0

/** "secretary of the economy": what an office is for. */
function portfolioOf(b: Branches, role: number, { textOf }: Around): string {
  const [first] = children(b, role, 'nmod').filter((child) => child > role && !b.mentions[child])
  if (first === undefined || !/^(?:of|for)$/.test(prepositionOf(b, first))) return ''
  return ` ${textOf(spotOf(b, role + 1, extent(b, first)[1]))}`.slice(0, 40)
}

/** "the Norwegian minister", "Norwegian skier": an office of the country, or where somebody comes from. */
export function ofCountry(
  subject: Argument,
  object: Argument,
  role: string,
  at: number,
  sure: number,
  passing: boolean,
  around: Around,
): readonly Nominal[] {
  if (isOfState(role)) return office(subject, object, role, 'of', at, sure, passing, around)
  return around.recognised[subject.who]?.kind !== 'person' || !isSomebody(role.split(' ').at(-1) ?? '')
    ? []
    : [
        {
          at,
          subject,
          object,
          predicate: 'comes-from',
          phrase: `is ${indefinite(role)} ${role} ${/citizen$/.test(role) ? 'of' : 'from'}`,
          sure: sure * 0.95,
          passing,
        },
      ]
}

/** "the Oslo law firm": a name before the first of the words that make a noun. */
const ofPart = (b: Branches, role: number, noun: string, around: Around): readonly Reached[] =>
  children(b, role, 'compound')
    // "Iraq War veteran": of the war.
    .filter((part) => !b.mentions[part] && !/^Wars?$/.test(b.words[part]?.text ?? ''))
    .flatMap((part) => children(b, part, 'compound').filter((name) => b.mentions[name] && name + 1 === part))
    .flatMap((name) =>
      meantBy(b, name, around).map((argument) => ({
        argument,
        link: [{ word: noun }, { word: 'of' }],
        sure: argument.sure * surest(b, [name]) * 0.8,
        nouns: 1,
      })),
    )

export const PAST = new RegExp(`\\b${anyOf(past)}\\b`)
const UNREAL = new RegExp(`\\b${anyOf(unreal)}\\b`)
/** "potential", "would-be": who may become it is not it. */
export const isUnreal = (words: string): boolean => UNREAL.test(words)
const SECOND = new RegExp(`\\b${anyOf(second)}\\b`)
const OF_BODIES = /(?:^| )(?:c[efot]o|(?:co-)?founder|chief executive)$/
const SPOUSE = /^(?:wife|husband)$/

export function office(
  subject: Argument,
  object: Argument,
  told: string,
  preposition: string,
  at: number,
  sure: number,
  passing: boolean,
  { recognised }: Around,
): readonly Nominal[] {
  const [one, other] = [recognised[subject.who], recognised[object.who]]
  // "Ruiz and Horak, both lawyers at Orsa": each is one.
  const role = one?.unnamed === false ? ofOne(told, one.kind) : told
  // "Orsa is part of Halden"
  if (
    role === 'part' &&
    preposition === 'of' &&
    one &&
    other?.kind === 'organisation' &&
    subject.who !== object.who
  )
    return [{ at, subject, object, predicate: 'belongs-to', phrase: 'is part of', sure, passing }]
  if (!one || !other || subject.who === object.who || vague.has(role) || isUnreal(role)) return []
  if (kin.has(headNoun(role)) && isOfOthers(subject.who, object.who, recognised)) return []
  // "CEO of Iraq": of a body that is called after it.
  if (other.kind === 'place' && OF_BODIES.test(role)) return []
  // "a campaign of Ruiz": no person is that.
  if (one.kind === 'person' && !one.unnamed && !isSomebody(headNoun(role))) return []
  // A town heads nothing: in "Orsa’s Ana Ruiz, head of" it only stands before who does.
  if (
    one.kind === 'place' &&
    /^(?:heads|speaks-for|serves)$/.test(officePredicate(role.split(' ').at(-1) ?? ''))
  )
    return []
  const isFor = preposition === 'of' && other.kind === 'place' && regional.has(headNoun(role))
  const link = isFor ? 'for' : preposition
  const predicate = predicateOf(role, link, one, other)
  const article = predicate === 'heads' || SPOUSE.test(role) ? 'the' : indefinite(role)
  if (/^one of /.test(role))
    return [{ at, subject, object, predicate: 'other', phrase: `is ${role} ${link}`, sure, passing }]
  const be = /[^s]s$/.test(role) && one.kind !== 'person' ? 'are' : `is ${article}`
  return [{ at, subject, object, predicate, phrase: `${be} ${written(role)} ${link}`, sure, passing }]
}

const SHORT = new RegExp(`\\b${anyOf(spelledInCapitals)}\\b`, 'g')

/** "Horak attacked his wife, Ana Ruiz", where another Ruiz is named: hardly Horak’s. */
function isOfOthers(subject: number, object: number, recognised: readonly Recognised[]): boolean {
  const surname = (index: number): string => recognised[index]?.name.split(' ').at(-1) ?? ''
  const own = surname(subject)
  const isNamed = recognised[subject]?.name.includes(' ') === true && surname(object) !== own
  return (
    isNamed &&
    recognised.some(({ kind }, other) => kind === 'person' && other !== subject && surname(other) === own)
  )
}

/** "CEO", "Democrat": these keep their capitals. */
const written = (role: string): string =>
  role
    .replace(SHORT, (short) => short.toUpperCase())
    .replace(
      /\b(?:democrat|republican|tory)(?=s?\b)/g,
      (party) => party.charAt(0).toUpperCase() + party.slice(1),
    )

const ofOne = (role: string, kind: Kind): string => {
  const noun = headNoun(role)
  const single = noun
    .replace(/men$/, 'man')
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '')
  const isMany = kind === 'person' ? !isSomebody(noun) && isSomebody(single) : collective.has(single)
  return isMany ? role.replace(noun, single) : role
}

/** Of "adviser to the campaign" the adviser. */
const headNoun = (role: string): string =>
  role
    .split(/ (?:to|at|of|for|in|on|with) /)[0]
    ?.split(' ')
    .at(-1) ?? ''

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
  // An envoy speaks to where he is sent.
  if (known === 'speaks-for' && preposition === 'to') return 'other'
  return known !== 'other' && canJoin(known, one.kind, other.kind) ? known : 'other'
}
