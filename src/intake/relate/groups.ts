/** Whose the groups are whom a text does not name: "Norwegian officials", "Hamas leaders". */

import type { Recognised } from '../article'
import { countryOf } from '../recognise/known/countries'
import { offices } from '../recognise/words/offices'
import { groupNouns } from '../recognise/words/organisations'
import type { Known, Suggestion } from './suggestion'
import words from './trees/words.json'
import { officePredicate } from './verbs'

/** Groups that act for their country; others just come from it. */
const serving = new Set(words.serving)
const SURE = 0.85

/** Suggested affiliations, from paragraph 1 on, each once, where the text first tells of the group. */
export function groupsIn({ recognised, voices }: Known): readonly Suggestion[] {
  const owners = ownersOf(recognised)
  return recognised.flatMap((group, subject): Suggestion[] => {
    const found = ownerOf(group.name, owners)
    const evidence = group.mentions.find(({ paragraph }) => paragraph > 0)
    const owner = found && recognised[found.who]
    if (!found || !owner || !evidence || found.who === subject) return []
    const { predicate, phrase } = tells(found.noun, owner)
    // Whose the group is the writer vouches for, unless it stands within marks of quotation.
    const around = voices.around(evidence)
    const said = around[0]?.told.speech === 'direct'
    return [
      {
        subject,
        object: found.who,
        predicate,
        phrase,
        passive: false,
        voices: said ? around.map(({ speakers }) => speakers[0] ?? null) : [],
        stance: 'asserted',
        denied: false,
        ...(said && ({ speech: 'direct' } as const)),
        evidence,
        together: false,
        confidence: Math.round(100 * SURE * Math.sqrt(Math.min(group.confidence, owner.confidence))) / 100,
        reason: `“${group.name}” tells whose they are`,
      },
    ]
  })
}

function tells(noun: string, { kind }: Recognised): Pick<Suggestion, 'predicate' | 'phrase'> {
  const many = isMany(noun)
  if (officePredicate(noun) === 'speaks-for')
    return { predicate: 'speaks-for', phrase: many ? 'speak for' : 'speaks for' }
  if (kind === 'organisation') return { predicate: 'belongs-to', phrase: many ? 'belong to' : 'belongs to' }
  return serving.has(noun)
    ? { predicate: 'serves', phrase: many ? 'serve' : 'serves' }
    : { predicate: 'comes-from', phrase: many ? 'come from' : 'comes from' }
}

const isMany = (noun: string): boolean => /(?:[^s]s|people|men|women|police)$/.test(noun)

/** Countries by the name that tells which one it is, bodies by what they are called. */
function ownersOf(recognised: readonly Recognised[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  recognised.forEach(({ kind, unnamed, name, aliases }, who) => {
    if (unnamed || kind === 'person') return
    const country = kind === 'place' ? countryOf(name) : null
    const keys = kind === 'organisation' ? [name, ...aliases].map(bodyKey) : country === null ? [] : [country]
    for (const key of keys) if (!found.has(key)) found.set(key, who)
  })
  return found
}
const bodyKey = (name: string): string => `body ${name.toLowerCase().replace(/^the /, '')}`

const LONGEST = 5

/** Whose name, or whose people's, the group's begins with, and the noun that it ends with. */
function ownerOf(
  name: string,
  owners: ReadonlyMap<string, number>,
): { readonly who: number; readonly noun: string } | undefined {
  const words = name.replace(/^the /i, '').split(' ')
  const noun = words.at(-1) ?? ''
  for (let length = Math.min(words.length - 1, LONGEST); length > 0; length -= 1) {
    if (words.slice(length).some((word) => /^\P{Ll}/u.test(word))) break
    const owner = words
      .slice(0, length)
      .join(' ')
      .replace(/['’]s?$/u, '')
    const body = isOfBody(noun) ? owners.get(bodyKey(owner)) : undefined
    const who = body ?? (groupNouns.has(noun) ? owners.get(countryOf(owner.toLowerCase()) ?? '') : undefined)
    if (who !== undefined) return { who, noun }
  }
  return undefined
}

/** "officials", "a spokesman"; "media" and "authority" may be of a body's own name. */
const isOfBody = (noun: string): boolean =>
  officePredicate(noun) === 'speaks-for' || offices.has(noun) || (groupNouns.has(noun) && isMany(noun))
