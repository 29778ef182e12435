import { indefinite } from '../../../inflect'
import { type Argument, type Around, meantBy, prepositionOf, surest } from '../arguments'
import { deniable, relationOf } from '../lexicon'
import { nounAt, to, within } from '../reached'
import { type Branches, children, extent, headOf, lowerAt, relationAt, spotOf } from '../reading'
import { subjectsOf } from '../subjects'
import { isPassive } from '../telling/polarity'
import { isDenied } from '../telling/things'
import type { Nominal } from './nominal'

/** "an agreement reached between", "a deal was signed between": what hangs from the verb around a noun. */
const aroundNoun = (b: Branches, at: number): readonly number[] => [
  ...children(b, at, 'acl').flatMap((verb) => children(b, verb, 'obl')),
  ...(/^(?:nsubj|obj)/.test(relationAt(b, at)) && headOf(b, at) >= 0
    ? children(b, headOf(b, at), 'obl')
    : []),
]

/** "Orsa and village offices": the name is one of a list, and owns nothing. */
const isListed = (b: Branches, from: number, to: number): boolean =>
  b.nodes.slice(from + 1, to).some(({ tag }) => tag === 'CCONJ')

/** "Tavastia’s invasion of Orsa", "talks between Orsa and Tavastia": nouns that tell what verbs do. */
export function doing(b: Branches, at: number, around: Around): readonly Nominal[] {
  const noun = lowerAt(b, at)
  // "his “Contract with Orsa”": what is called so.
  if (/^(?:["“]|``|'')$/.test(lowerAt(b, at - 1))) return []
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
                  (isLasting(b, at) ? told?.[0]?.replace(/^was /, 'is ') : told?.[0]) ??
                  `has ${/s$/.test(noun) ? '' : `${indefinite(nounAt(b, at))} `}${nounAt(b, at)} with`,
                sure: one.sure * other.sure * surest(b, [between]) * 0.85,
                passing: false,
              },
            ],
      )
  }
  // "her talks with", "the visit by Ruiz to"
  const owners = [
    ...children(b, at, 'nmod:poss', 'compound', 'amod').filter(
      (child) =>
        child < at && (b.mentions[child] || b.nodes[child]?.fine === 'PRP$') && !isListed(b, child, at),
    ),
    ...modifiers.filter((child) => prepositionOf(b, child) === 'by'),
  ]
  const subjects = owners.flatMap((child) => meantBy(b, child, around))
  if (subjects.length === 0) return []
  return modifiers.flatMap((child): readonly Nominal[] => {
    // "her meetings with fate: Ana Ruiz": who is named behind a colon is another.
    if (b.words.slice(at, child).some(({ text }) => text === ':')) return []
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
          ...toWhat(b, object, predicate, around),
          phrase: `${isLasting(b, at) ? phrase.replace(/^was /, 'is ') : phrase}${isOfPerson(b, object) ? ' the' : ''}`,
          sure: surest(b, [child]) * subject.sure * object.sure * 0.85,
          passing: false,
        })),
    )
  })
}

/** "her attack on Ruiz’s record of lies": it is the record that she attacked. */
function toWhat(
  b: Branches,
  object: Argument,
  predicate: string,
  { textOf }: Around,
): Pick<Nominal, 'predicate' | 'behind'> {
  const { as, acts, at } = object
  const noun = headOf(b, at)
  const isAct = acts && !isOfPerson(b, object)
  if (as === undefined || isAct || noun < at) return { predicate }
  const [, far] = extent(b, noun, (child) => /^(?:acl:relcl|punct|appos|conj)/.test(relationAt(b, child)))
  const last = far - at > MOST_BEHIND ? noun : far
  const { paragraph } = b
  const behind = textOf({ paragraph, start: b.words[at]?.end ?? 0, end: b.words[last]?.end ?? 0 })
  return { predicate: 'other', behind: behind.replace(/\s+/g, ' ') }
}
const MOST_BEHIND = 9

/** "a role in the Ruiz campaign": it is none in her. */
const isOfPerson = (b: Branches, { acts, as, at }: Argument): boolean =>
  acts === true && as !== undefined && headOf(b, at) > at && b.mentions[at]?.who.kind === 'person'

/** "an ongoing partnership" */
const isLasting = (b: Branches, noun: number): boolean =>
  children(b, noun, 'amod').some((one) =>
    /^(?:ongoing|current|continuing|long-?standing|existing|close)$/.test(lowerAt(b, one)),
  )

/** "denied any ties to Orsa": what one denies of oneself, as what is denied. */
export function deniedOf(b: Branches, at: number, around: Around): readonly Nominal[] {
  if (!isDeniedTie(b, at)) return []
  const noun = lowerAt(b, at)
  const subjects = subjectsOf(b, headOf(b, at), around).filter(({ as }) => as === undefined)
  const behind = behindTie(b, at)
  const reached = [
    ...within(b, at, [{ word: noun }], around),
    ...(behind === undefined
      ? []
      : to(b, behind, [{ word: noun }, { word: prepositionOf(b, behind) }], around)),
  ]
  return reached.flatMap(({ argument, link, sure }): readonly Nominal[] => {
    const [, led, inner] = link
    if (led === undefined || argument.as !== undefined) return []
    const [phrase, predicate] = relationOf.get(`${noun} ${led.word}`) ?? [
      `had ${/s$/.test(noun) ? '' : `${indefinite(noun)} `}${noun} ${led.word}`,
      'other',
    ]
    const from = inner?.noun === undefined ? argument.at : extent(b, inner.noun)[0] + 1
    const rest = argument.at - from > MOST_BETWEEN ? '' : around.textOf(spotOf(b, from, argument.at - 1))
    return subjects
      .filter(({ who }) => who !== argument.who)
      .map((subject) => ({
        at,
        subject,
        object: argument,
        predicate: inner === undefined ? (predicate ?? 'other') : 'other',
        phrase: inner === undefined ? `${phrase}` : `${phrase} ${rest}`,
        sure: sure * subject.sure * 0.9,
        passing: false,
      }))
  })
}
const MOST_BETWEEN = 6

/** "denied links to Orsa", where Orsa was hung from the verb. */
export const behindTie = (b: Branches, at: number): number | undefined =>
  children(b, headOf(b, at), 'obl').find((child) => extent(b, child)[0] === at + 1)

/** The thing that a verb of denying denies: ties, a deal, an attack; no "charges". */
export const isDeniedTie = (b: Branches, at: number): boolean =>
  deniable.has(lowerAt(b, at)) &&
  relationAt(b, at) === 'obj' &&
  isDenied(b, at) &&
  !isPassive(b, headOf(b, at)) &&
  children(b, at, 'nmod:poss').every((owner) => b.nodes[owner]?.fine === 'PRP$')

/** "had nothing to do with Orsa", "has something to do with Orsa". */
export function concerned(b: Branches, at: number, around: Around): readonly Nominal[] {
  const has = HAVING.get(lowerAt(b, at))
  if (has === undefined) return []
  const subjects = subjectsOf(b, at, around)
  return children(b, at, 'obj')
    .filter((thing) => /^(?:nothing|anything|something)$/.test(lowerAt(b, thing)))
    .flatMap((thing) => children(b, thing, 'acl').filter((verb) => lowerAt(b, verb) === 'do'))
    .flatMap((verb) => children(b, verb, 'obl').filter((child) => prepositionOf(b, child) === 'with'))
    .flatMap((child) => meantBy(b, child, around))
    .filter(({ as, who }) => as === undefined && !subjects.some((subject) => subject.who === who))
    .flatMap((object) =>
      subjects
        .filter(({ as }) => as === undefined)
        .map((subject) => ({
          at,
          subject,
          object,
          predicate: 'other',
          phrase: `${has} something to do with`,
          sure: subject.sure * object.sure * 0.9,
          passing: false,
        })),
    )
}
const HAVING: ReadonlyMap<string, string> = new Map([
  ['has', 'has'],
  ['have', 'has'],
  ['had', 'had'],
  ['having', 'had'],
])
