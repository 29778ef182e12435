/** What nouns join: offices, appositions, possessions, what lies where. */

import type { Recognised } from '../../article'
import { countryOf } from '../../recognise/countries'
import { isDemonym } from '../../recognise/lexicon'
import { predicateOf as officeOf } from '../offices'
import { canJoin, officePredicate } from '../verbs'
import { type Argument, type Around, canBe, isSomebody, meantBy, prepositionOf, surest } from './arguments'
import { describing, placeNouns, relationOf } from './lexicon'
import { nounAt, obliques, within, wordsOf } from './reached'
import { type Branches, children, extent, headOf, lowerAt, relationAt } from './reading'

export interface Nominal {
  /** The word whose bearing the claim has; the noun. */
  readonly at: number
  readonly subject: Argument
  readonly object: Argument
  readonly predicate: string
  /** Between the two in a sentence: "is the head of". */
  readonly phrase: string
  readonly sure: number
  /** It is told in passing, so that the writer vouches for it. */
  readonly passing: boolean
}

/** Everything that the nouns of a sentence join. */
export function nominalsOf(b: Branches, around: Around): readonly Nominal[] {
  const found: Nominal[] = []
  b.nodes.forEach(({ tag }, at) => {
    if (found.length >= MOST) return
    const mention = b.mentions[at]
    if (mention && !mention.who.unnamed) {
      const lies = lying(b, at)
      found.push(
        ...beside(b, at, around),
        ...lies,
        ...(lies.length === 0 ? inNext(b, at) : []),
        ...located(b, at, around),
      )
    } else if (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ') {
      found.push(...being(b, at, around), ...doing(b, at, around), ...inCountry(b, at))
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
      (/^(?:NOUN|PROPN)$/.test(b.nodes[child]?.tag ?? '') || describing.has(lowerAt(b, child))) &&
      canBe(lowerAt(b, child), mention.who.kind) &&
      (mention.who.kind !== 'person' || isSomebody(lowerAt(b, child))),
  )
  const apposed = roles.flatMap((role) => ofRole(b, role, subject, around, true))
  if (mention.who.kind !== 'person') return apposed
  return [...apposed, ...before(b, at, subject, around)]
}

/** "NATO secretary general Ana Ruiz", "Orsa’s minister Ana Ruiz": the words before a name, whatever hangs from what. */
function before(b: Branches, at: number, subject: Argument, around: Around): readonly Nominal[] {
  let first = at - 1
  while (first >= 0 && at - first < 6 && !b.mentions[first] && isOfRole(b, first)) first--
  const body = b.mentions[first]
  const name = b.mentions[at]
  if (body === undefined || name === undefined || body.index === subject.who) return []
  // The name's own word may begin with a title.
  const between = { paragraph: b.paragraph, start: b.words[first]?.end ?? 0, end: name.start }
  const role = around
    .textOf(between)
    .replace(/^['’]s?/, '')
    .trim()
    .toLowerCase()
    .replace(
      /\b(?:gov|sen|rep|gen|prof|lt|pres)\b\.?/g,
      (short) => SPELLED.get(short.replace('.', '')) ?? short,
    )
  // "Dr." is no office.
  if (
    !/^[\p{L}][\p{L} .-]*$/u.test(role) ||
    / - /.test(role) ||
    /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame|prof|rev)\.?$/.test(role)
  )
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
  if (isDemonym(lowerAt(b, first)) && !OF_STATE.test(role))
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

const SPELLED: ReadonlyMap<string, string> = new Map([
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gen', 'general'],
  ['prof', 'professor'],
  ['lt', 'lieutenant'],
  ['pres', 'president'],
])

const OF_STATE =
  /(?:president|premier|chancellor|king|queen|prince|princess|sultan|emir|leader|ruler|dictator|minister|ministers|secretary|senator|governor|ambassador|envoy|diplomat|official|general|admiral|commander|spokes\w+|lawmaker|parliamentarian|mp)$/

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
  return within(b, role, [{ word: noun }], 1, around)
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

const PAST =
  /\b(?:former|ex|late|then|acting|interim|outgoing|incoming|future|one-time|onetime|retired|elect|longtime)\b/
const SECOND = /\b(?:vice|deputy|assistant|under|junior)\b/
const FRIENDS =
  /^(?:neighbou?r|friend|supporter|critic|opponent|fan|rival|student|pupil|graduate|alumn\w+|resident|victim|wife|husband|son|daughter|brother|sister|mother|father|widow|donor|backer)s?$/
const OF_PLACES =
  /(?:^|[ -])(?:mayor|governor|president|premier|chancellor|prime minister|king|queen|ruler|leader)$/
const WEAK =
  /^(?:day|time|year|week|month|number|lot|part|kind|sort|matter|case|way|thing|one|time|result|percent|series|example)s?$/

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
  if (!one || !other || subject.who === object.who || WEAK.test(role)) return []
  // A town heads nothing: in "Orsa’s Ana Ruiz, head of" it only stands before who does.
  if (
    one.kind === 'place' &&
    /^(?:heads|speaks-for|serves)$/.test(officePredicate(role.split(' ').at(-1) ?? ''))
  )
    return []
  const predicate = predicateOf(role, preposition, one, other)
  const article = predicate === 'heads' ? 'the' : /^[aeiou]/.test(role) ? 'an' : 'a'
  const be = /[^s]s$/.test(role) && one.kind !== 'person' ? 'are' : `is ${article}`
  return [{ at, subject, object, predicate, phrase: `${be} ${role} ${preposition}`, sure, passing }]
}

function predicateOf(role: string, preposition: string, one: Recognised, other: Recognised): string {
  const noun = role.split(' ').at(-1) ?? ''
  if (PAST.test(role) || !/^(?:of|for|at|with|in|to|from)$/.test(preposition)) return 'other'
  if (one.kind === 'place' && other.kind === 'place')
    return placeNouns.has(noun) && /^(?:of|in)$/.test(preposition) ? 'part-of' : 'other'
  const known = FRIENDS.test(noun)
    ? 'other'
    : ((one.kind === 'person' ? officeOf(role, other.kind === 'place') : undefined) ?? officePredicate(noun))
  if (known === 'heads' && (SECOND.test(role) || (other.kind === 'place' && !OF_PLACES.test(role))))
    return 'other'
  return known !== 'other' && canJoin(known, one.kind, other.kind) ? known : 'other'
}

/** "Orsa, Tavastia", "Ana Ruiz of the ministry", "the port in Orsa". */
function lying(b: Branches, at: number): readonly Nominal[] {
  const mention = b.mentions[at]
  if (mention === undefined) return []
  const subject: Argument = { who: mention.index, at, sure: 1 }
  return [...children(b, at, 'nmod', 'nmod:poss', 'appos')].flatMap((child): readonly Nominal[] => {
    const other = b.mentions[child]
    if (other === undefined || other.index === mention.index || other.who.unnamed) return []
    const object: Argument = { who: other.index, at: child, sure: 1 }
    const preposition = relationAt(b, child) === 'nmod:poss' ? 'of' : prepositionOf(b, child)
    // "Ana Ruiz, the war in Orsa": what stands further off tells of something else.
    if (relationAt(b, child) === 'nmod' && extent(b, child)[0] !== at + 1) return []
    const sure = surest(b, [child])
    const kinds = `${mention.who.kind} ${other.who.kind}`
    const claim = (predicate: string, phrase: string, weight: number): readonly Nominal[] => [
      { at: child, subject, object, predicate, phrase, sure: sure * weight, passing: true },
    ]
    // Two countries stand beside each other in lists, as others do.
    const isList = children(b, at, 'conj').length + children(b, child, 'conj').length > 0
    if (kinds === 'place place' && preposition === '' && (isList || isCountry(mention.who))) return []
    if (kinds === 'place place' && (preposition === '' || /^(?:in|of)$/.test(preposition)))
      return claim('part-of', 'is in', 0.9)
    if (preposition === '' && relationAt(b, child) === 'appos')
      return kinds === 'person organisation' ? claim('other', 'is of', 0.7) : []
    if (kinds === 'person organisation' && /^(?:of|from|at|with|for)$/.test(preposition))
      return claim('belongs-to', `is ${preposition}`, 0.9)
    if (kinds === 'person place' && /^(?:of|from)$/.test(preposition))
      return claim('comes-from', `is ${preposition}`, 0.85)
    if (mention.who.kind !== 'place' && other.who.kind === 'place' && /^(?:in|at|near)$/.test(preposition))
      return claim('active-in', `is ${preposition}`, 0.7)
    if (kinds === 'organisation place' && preposition === 'of') return claim('active-in', 'is of', 0.7)
    if (kinds === 'organisation organisation' && /^(?:of|at|in|within)$/.test(preposition))
      return claim('belongs-to', `is ${preposition}`, 0.7)
    return []
  })
}

const isCountry = ({ name }: Recognised): boolean => countryOf(name) !== null

/** "Ana Ruiz is in Orsa". */
function located(b: Branches, at: number, around: Around): readonly Nominal[] {
  const mention = b.mentions[at]
  const preposition = prepositionOf(b, at)
  if (
    mention?.who.kind !== 'place' ||
    !/^(?:in|at|near)$/.test(preposition) ||
    children(b, at, 'cop').length === 0
  )
    return []
  const object: Argument = { who: mention.index, at, sure: 1 }
  return children(b, at, 'nsubj')
    .flatMap((child) => meantBy(b, child, around))
    .filter(({ as, who }) => as === undefined && who !== mention.index)
    .map((subject) => {
      const isPlace = around.recognised[subject.who]?.kind === 'place'
      const predicate = preposition === 'near' ? 'lies-by' : isPlace ? 'part-of' : 'active-in'
      return {
        at,
        subject,
        object,
        predicate,
        phrase: `is ${preposition}`,
        sure: subject.sure * surest(b, [at]),
        passing: false,
      }
    })
}

/** "the Tavastian town of Orsa", "the town of Orsa in Tavastia". */
function inCountry(b: Branches, at: number): readonly Nominal[] {
  if (!placeNouns.has(lowerAt(b, at))) return []
  const inner = children(b, at, 'nmod').filter(
    (child) => b.mentions[child]?.who.kind === 'place' && prepositionOf(b, child) === 'of',
  )
  const outer = children(b, at, 'amod', 'compound', 'nmod').filter(
    (child) =>
      b.mentions[child]?.who.kind === 'place' &&
      (child < at ? relationAt(b, child) === 'amod' : prepositionOf(b, child) === 'in'),
  )
  return inner.flatMap((child) =>
    outer.flatMap((place): readonly Nominal[] => {
      const [one, other] = [b.mentions[child], b.mentions[place]]
      return one === undefined || other === undefined || one.index === other.index
        ? []
        : [
            {
              at,
              subject: { who: one.index, at: child, sure: 1 },
              object: { who: other.index, at: place, sure: 1 },
              predicate: 'part-of',
              phrase: 'is in',
              sure: 0.95 * surest(b, [child]),
              passing: true,
            },
          ]
    }),
  )
}

/** "Orsa, in Tavastia", "to Orsa in Tavastia": of two places beside each other the first lies in the second. */
function inNext(b: Branches, at: number): readonly Nominal[] {
  const mention = b.mentions[at]
  if (mention?.who.kind !== 'place' || !/^in$/.test(lowerAt(b, at + 1))) return []
  const next = [at + 2, at + 3].find((place) => b.mentions[place])
  const other = next === undefined ? undefined : b.mentions[next]
  if (next === undefined || other?.who.kind !== 'place' || other.index === mention.index) return []
  const isPlain = next === at + 2 || lowerAt(b, at + 2) === 'the' || b.nodes[at + 2]?.tag === 'ADJ'
  if (!isPlain || relationAt(b, next) === 'compound' || isCountry(mention.who)) return []
  return [
    {
      at: next,
      subject: { who: mention.index, at, sure: 1 },
      object: { who: other.index, at: next, sure: 1 },
      predicate: 'part-of',
      phrase: 'is in',
      sure: 0.8,
      passing: true,
    },
  ]
}

/** "an agreement reached between", "a deal was signed between": what hangs from the verb around a noun. */
const aroundNoun = (b: Branches, at: number): readonly number[] => [
  ...children(b, at, 'acl').flatMap((verb) => children(b, verb, 'obl')),
  ...(/^(?:nsubj|obj)/.test(relationAt(b, at)) && headOf(b, at) >= 0
    ? children(b, headOf(b, at), 'obl')
    : []),
]

/** "Tavastia’s invasion of Orsa", "talks between Orsa and Tavastia": nouns that tell what verbs do. */
function doing(b: Branches, at: number, around: Around): readonly Nominal[] {
  const noun = lowerAt(b, at)
  const modifiers = children(b, at, 'nmod')
  const between = [...modifiers, ...aroundNoun(b, at)].find((child) =>
    /^(?:between|among)$/.test(prepositionOf(b, child)),
  )
  if (between !== undefined) {
    const [one, ...rest] = meantBy(b, between, around)
    const told = relationOf.get(`${noun} with`) ?? relationOf.get(`${noun} against`)
    return rest
      .filter(({ who }) => one !== undefined && who !== one.who)
      .flatMap((other): Nominal[] =>
        one === undefined
          ? []
          : [
              {
                at,
                subject: one,
                object: other,
                predicate: told?.[1] ?? 'other',
                phrase:
                  told?.[0] ??
                  `has ${/s$/.test(noun) ? '' : /^[aeiou]/.test(nounAt(b, at)) ? 'an ' : 'a '}${nounAt(b, at)} with`,
                sure: one.sure * other.sure * surest(b, [between]) * 0.85,
                passing: false,
              },
            ],
      )
  }
  const owners = children(b, at, 'nmod:poss', 'compound', 'amod').filter(
    (child) => child < at && b.mentions[child],
  )
  const subjects = owners.flatMap((child) => meantBy(b, child, around))
  if (subjects.length === 0) return []
  return modifiers.flatMap((child): readonly Nominal[] => {
    const told = relationOf.get(`${noun} ${prepositionOf(b, child)}`)
    if (told === undefined) return []
    const [phrase = '', predicate = 'other'] = told
    return meantBy(b, child, around).flatMap((object: Argument) =>
      subjects
        .filter(({ who }) => who !== object.who)
        .map((subject) => ({
          at,
          subject,
          object,
          predicate,
          phrase,
          sure: surest(b, [child]) * subject.sure * object.sure * 0.85,
          passing: false,
        })),
    )
  })
}
