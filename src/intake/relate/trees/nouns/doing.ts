import { indefinite } from '../../../inflect'
import { type Argument, type Around, meantBy, prepositionOf, surest } from '../arguments'
import { relationOf } from '../lexicon'
import { nounAt } from '../reached'
import { type Branches, children, headOf, lowerAt, relationAt } from '../reading'
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
                  `has ${/s$/.test(noun) ? '' : `${indefinite(nounAt(b, at))} `}${nounAt(b, at)} with`,
                sure: one.sure * other.sure * surest(b, [between]) * 0.85,
                passing: false,
              },
            ],
      )
  }
  const owners = children(b, at, 'nmod:poss', 'compound', 'amod').filter(
    (child) => child < at && b.mentions[child] && !isListed(b, child, at),
  )
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
          predicate,
          phrase,
          sure: surest(b, [child]) * subject.sure * object.sure * 0.85,
          passing: false,
        })),
    )
  })
}
