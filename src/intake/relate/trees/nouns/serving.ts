/** What somebody serves as, is part of or is counted among. */

import { type Argument, type Around, examplesOf, meantBy, prepositionOf, surest } from '../arguments'
import { friends, servedAsOf } from '../lexicon'
import { type Branches, children, headOf, lowerAt, relationAt } from '../reading'
import { subjectsOf } from '../subjects'
import { isPassive } from '../telling/polarity'
import type { Nominal } from './nominal'
import { office, ofRole } from './roles'
import { isSomebody } from './somebody'

/** "served as head of Orsa", "works as a nurse at Orsa". */
export function servedAs(b: Branches, at: number, around: Around): readonly Nominal[] {
  const verb = headOf(b, at)
  if (relationAt(b, at) !== 'obl' || prepositionOf(b, at) !== 'as' || !isSomebody(lowerAt(b, at))) return []
  const served = servedAsOf.get(lowerAt(b, verb))
  if (served === undefined || isPassive(b, verb)) return []
  return subjectsOf(b, verb, around)
    .filter(({ as }) => as === undefined)
    .flatMap((subject) => ofRole(b, at, subject, around, false))
    .map((one) => ({
      ...one,
      at: verb,
      predicate: served.endsWith('s') ? one.predicate : 'other',
      phrase: one.phrase.replace(/^is (?:(?:the|an?) )?/, served === 'became' ? 'became ' : `${served} as `),
    }))
}

/** "Its donors include Orsa and Halden". */
export function included(b: Branches, at: number, around: Around): readonly Nominal[] {
  if (!/^include[sd]?$/.test(lowerAt(b, at))) return []
  const [group] = children(b, at, 'nsubj')
  const noun = group === undefined ? '' : lowerAt(b, group)
  if (group === undefined || b.mentions[group] || !(isSomebody(noun.replace(/s$/, '')) || friends.has(noun)))
    return []
  const owners = children(b, group, 'nmod:poss', 'nmod', 'compound')
    .filter((child) => relationAt(b, child) !== 'nmod' || /^(?:of|to)$/.test(prepositionOf(b, child)))
    .flatMap((child) => meantBy(b, child, around))
    .filter(({ as }) => as === undefined)
  return children(b, at, 'obj')
    .flatMap((child) => meantBy(b, child, around))
    .filter(({ as }) => as === undefined)
    .flatMap((subject) =>
      owners
        .filter(({ who }) => who !== subject.who)
        .map((object) => ({
          at,
          subject,
          object,
          predicate: 'other',
          phrase: `is among the ${noun} of`,
          sure: surest(b, [at, group]) * subject.sure * object.sure * 0.9,
          passing: false,
        })),
    )
}

/** "left as part of Orsa", "Halden, as part of Orsa, left" */
export function asPart(b: Branches, at: number, around: Around): readonly Nominal[] {
  if (lowerAt(b, at) !== 'part' || prepositionOf(b, at) !== 'as') return []
  const over = headOf(b, at)
  const subjects = relationAt(b, at) === 'obl' ? subjectsOf(b, over, around) : meantBy(b, over, around)
  return children(b, at, 'nmod')
    .filter((child) => prepositionOf(b, child) === 'of')
    .flatMap((child) => meantBy(b, child, around))
    .filter(({ who, as }) => as === undefined && around.recognised[who]?.kind === 'organisation')
    .flatMap((object) =>
      subjects
        .filter(({ who, as }) => as === undefined && around.recognised[who]?.kind !== 'person')
        .flatMap((subject) =>
          office(subject, object, 'part', 'of', at, subject.sure * object.sure * 0.9, false, around),
        ),
    )
}

/** "Orsa members such as Halden and Lom", "Orsa allies, including Halden": who is named of a group belongs to it. */
export function exemplified(b: Branches, at: number, around: Around): readonly Nominal[] {
  const group = groupAt(b, at, around)
  if (group === undefined) return []
  const phrase = b.mentions[at] ? 'belongs to the' : `is one of the ${lowerAt(b, at)} of`
  return examplesOf(b, at)
    .filter(({ who }) => who !== group.who)
    .map((subject) => ({
      at,
      subject,
      object: group,
      predicate: 'belongs-to',
      phrase,
      sure: surest(b, [subject.at]) * 0.9,
      passing: true,
    }))
}

/** The group itself, where it is one of those recognised, or the body whose members they are. */
function groupAt(b: Branches, at: number, around: Around): Argument | undefined {
  const own = b.mentions[at]
  if (own) return own.who.unnamed ? { who: own.index, at, sure: 1 } : undefined
  if (!/^(?:members?|allies|states|nations|countries)$/.test(lowerAt(b, at))) return undefined
  return children(b, at, 'compound', 'nmod:poss')
    .flatMap((child) => meantBy(b, child, around))
    .find(({ who, as }) => as === undefined && around.recognised[who]?.kind === 'organisation')
}
