/** What lies where, and who is of what, as nouns beside each other tell it. */

import type { Recognised } from '../../../article'
import { countryOf } from '../../../recognise/known/countries'
import { lookUp } from '../../../recognise/known/gazetteer'
import { courtesies, headsPlaces, isOfState, spelledOut } from '../../../recognise/words/offices'
import { type Argument, type Around, meantBy, prepositionOf, surest } from '../arguments'
import { meeting, placeNouns, saying, serving } from '../lexicon'
import { type Branches, children, extent, headOf, lowerAt, relationAt } from '../reading'
import { subjectsOf } from '../subjects'
import type { Nominal } from './nominal'
import { office } from './roles'
import { isSomebody } from './somebody'

/** "Orsa, Tavastia", "Ana Ruiz of the ministry", "the port in Orsa". */
export function lying(b: Branches, at: number, around: Around): readonly Nominal[] {
  const mention = b.mentions[at]
  if (mention === undefined) return []
  const subject: Argument = { who: mention.index, at, sure: 1 }
  return [...children(b, at, 'nmod', 'nmod:poss', 'appos'), ...sharedOf(b, at)].flatMap(
    (child): readonly Nominal[] => {
      const other = b.mentions[child] ?? b.mentions[placeIn(b, child)]
      if (other === undefined || other.index === mention.index || other.who.unnamed) return []
      const object: Argument = { who: other.index, at: child, sure: 1 }
      if (mention.who.unnamed && mention.who.name.endsWith(` ${other.who.name}`))
        return calledBy(mention.who, subject, object)
      const preposition = relationAt(b, child) === 'nmod:poss' ? 'of' : prepositionOf(b, child)
      // "Ana Ruiz, the war in Orsa": what stands further off tells of something else.
      if (relationAt(b, child) === 'nmod' && headOf(b, child) === at && !isNext(b, at, extent(b, child)[0]))
        return []
      const sure = surest(b, [child])
      const kinds = `${mention.who.kind} ${other.who.kind}`
      const claim = (predicate: string, phrase: string, weight: number): readonly Nominal[] => [
        { at: child, subject, object, predicate, phrase, sure: sure * weight, passing: true },
      ]
      // Two countries stand beside each other in lists, as others do.
      const isList = children(b, at, 'conj').length + children(b, child, 'conj').length > 0
      const isEqual = isCountry(mention.who) || (isRegion(mention.who) && isRegion(other.who))
      if (kinds === 'place place' && preposition === '' && (isList || isEqual)) return []
      if (kinds === 'place place' && (preposition === '' || /^(?:in|of)$/.test(preposition)))
        return claim('part-of', 'is in', 0.9)
      if (preposition === '' && relationAt(b, child) === 'appos')
        return kinds === 'person organisation' ? claim('other', 'is of', 0.7) : []
      const held = preposition === 'of' ? titleAt(b, at, around) : ''
      // "Officer Ana Ruiz, 42, of Orsa": there she lives.
      const isHome =
        kinds === 'person place' && lowerAt(b, at + 1) === ',' && !headsPlaces(held) && !isOfState(held)
      if (held !== '' && !isHome) return office(subject, object, held, 'of', child, sure * 0.9, true, around)
      if (kinds === 'person organisation' && /^(?:of|from|at|with|for)$/.test(preposition))
        return claim('belongs-to', `is ${preposition}`, 0.9)
      if (kinds === 'person place' && /^(?:of|from)$/.test(preposition))
        return claim('comes-from', `is ${preposition}`, 0.85)
      // "praised Ruiz in Orsa": where it was done.
      const isDoneThere = mention.who.kind === 'person' && /^i?obj$/.test(relationAt(b, at))
      if (isDoneThere && /^(?:in|at|near)$/.test(preposition)) return []
      if (mention.who.kind !== 'place' && other.who.kind === 'place' && /^(?:in|at|near)$/.test(preposition))
        return claim('active-in', `${isMany(mention.who) ? 'are' : 'is'} ${preposition}`, 0.7)
      if (kinds === 'organisation place' && preposition === 'of') return claim('active-in', 'is of', 0.7)
      // "spoke to Halden at Orsa": there they spoke.
      const isMet =
        preposition === 'at' &&
        relationAt(b, at) !== 'nsubj' &&
        [saying, meeting].some((verbs) => verbs.has(lowerAt(b, headOf(b, at))))
      if (kinds === 'organisation organisation' && !isMet && /^(?:of|at|in|within)$/.test(preposition))
        return claim('belongs-to', `is ${preposition}`, 0.7)
      return []
    },
  )
}

/** "in the province of Orsa": the place that is called so. */
const placeIn = (b: Branches, noun: number): number =>
  placeNouns.has(lowerAt(b, noun))
    ? (children(b, noun, 'nmod').find(
        (child) => b.mentions[child]?.who.kind === 'place' && prepositionOf(b, child) === 'of',
      ) ?? -1)
    : -1

/** "Ana Ruiz of Orsa", "Ana Ruiz, 43, of Orsa": what is told of her begins there. */
const isNext = (b: Branches, at: number, first: number): boolean =>
  first === at + 1 ||
  (/^\d{1,3}$/.test(lowerAt(b, at + 2)) &&
    [1, 3].every((step) => lowerAt(b, at + step) === ',') &&
    first - at < 5)

/** "Gov. Ana Ruiz of Orsa": her title is of Orsa; "Mr." is of nobody. */
function titleAt(b: Branches, at: number, { textOf }: Around): string {
  const [start, mention] = [b.words[at]?.start ?? 0, b.mentions[at]]
  if (mention?.who.kind !== 'person' || start >= mention.start) return ''
  const title = textOf({ paragraph: b.paragraph, start, end: mention.start }).trim().toLowerCase()
  const last = title.split(' ').at(-1) ?? ''
  if (courtesies.has(last.replace(/\.$/, '')) || !isSomebody(last)) return ''
  // "candidate and governor": of Orsa is the last.
  const words = title.split(' ')
  const from = COMPOUND.test(last)
    ? 0
    : words.findLastIndex((word, k) => k < words.length - 1 && isSomebody(word)) + 1
  return words
    .slice(from)
    .join(' ')
    .replace(/\b(\p{L}+)\./gu, (short, word: string) => spelledOut.get(word) ?? short)
}

const COMPOUND = /^(?:general|executive|officer|minister|president)$/

/** "the mayor of Orsa": whoever is called so heads it, "officials of Orsa" serve it; others are only called so. */
function calledBy({ name }: Recognised, subject: Argument, object: Argument): readonly Nominal[] {
  const role = name.replace(/ (?:of|for|from|at) .*$/, '').toLowerCase()
  const noun = role.split(' ').at(-1) ?? ''
  const verb = headsPlaces(role) ? 'head' : serving.has(noun) || isOfState(role) ? 'serve' : undefined
  return verb === undefined
    ? []
    : [
        {
          at: object.at,
          subject,
          object,
          predicate: verb === 'head' ? 'heads' : 'serves',
          phrase: /[^s]s$/.test(noun) ? verb : `${verb}s`,
          sure: 0.9,
          passing: true,
        },
      ]
}

/** "Ruiz and Horak, both of Orsa": what each is of. */
const sharedOf = (b: Branches, at: number): readonly number[] =>
  [at, ...(relationAt(b, at) === 'conj' ? [headOf(b, at)] : [])]
    .flatMap((first) => children(b, first, 'appos'))
    .filter((child) => child > at && /^(?:both|all|each)$/.test(lowerAt(b, child)))
    .flatMap((child) => children(b, child, 'nmod'))

/** A state or a province: of two of them none lies in the other. */
const isRegion = ({ name }: Recognised): boolean => lookUp(name.toLowerCase())?.what === 'region'

/** A group that is told of as several: "Norwegian officials". */
const isMany = ({ unnamed, name }: Recognised): boolean => unnamed && /[^s]s$/.test(name)

const isCountry = ({ name }: Recognised): boolean => countryOf(name) !== null

/** "Ana Ruiz is in Orsa". */
export function located(b: Branches, at: number, around: Around): readonly Nominal[] {
  const mention = b.mentions[at]
  const preposition = prepositionOf(b, at)
  if (
    mention?.who.kind !== 'place' ||
    !/^(?:in|at|near)$/.test(preposition) ||
    children(b, at, 'cop').length === 0
  )
    return []
  const object: Argument = { who: mention.index, at, sure: 1 }
  const own = children(b, at, 'nsubj').flatMap((child) => meantBy(b, child, around))
  // "happened to be in Orsa"
  const isLed = relationAt(b, at) === 'xcomp'
  const subjects = isLed ? subjectsOf(b, at, around) : own
  const was = isLed
    ? /^VB[DN]$/.test(b.nodes[headOf(b, at)]?.fine ?? '')
    : children(b, at, 'cop').some((cop) => /^(?:was|were)$/.test(lowerAt(b, cop)))
  return subjects
    .filter(({ as, who }) => as === undefined && who !== mention.index)
    .map((subject) => {
      const isPlace = around.recognised[subject.who]?.kind === 'place'
      const predicate = preposition === 'near' ? 'lies-by' : isPlace ? 'part-of' : 'active-in'
      return {
        at,
        subject,
        object,
        predicate,
        phrase: `${was && !isPlace ? 'was' : 'is'} ${preposition}`,
        sure: subject.sure * surest(b, [at]),
        passing: false,
      }
    })
}

/** "the Tavastian town of Orsa", "the town of Orsa in Tavastia". */
export function inCountry(b: Branches, at: number): readonly Nominal[] {
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
export function inNext(b: Branches, at: number): readonly Nominal[] {
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
