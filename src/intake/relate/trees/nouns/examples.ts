import { type Argument, type Around, examplesOf, meantBy, surest } from '../arguments'
import { type Branches, children, lowerAt } from '../reading'
import type { Nominal } from './nominal'

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
