/** Offices that a text gives people beside their names: "Ana Ruiz, the head of Orsa Ferries", "NATO’s spokesman, Ivo Horak". */

import { anyOf } from '../../language/lists'
import type { Spot } from '../../model/spans'
import type { Article } from '../article'
import { inOrder, type Mention } from '../attribute/mentions'
import { indefinite, isPast } from '../inflect'
import { speechVerbs } from '../recognise/words/grammar'
import { employed, headsPlaces, offices, passing, second } from '../recognise/words/offices'
import { bodyNouns } from '../recognise/words/organisations'
import { besideName, type Known, type Suggestion } from './suggestion'
import { canJoin, officePredicate } from './verbs'

/** How many characters may stand between the two. */
const NEAR = 70

/** Up to three words that tell more, and the office. */
const ROLE = '((?:\\p{L}[\\p{L}-]* ){0,3}?\\p{L}[\\p{L}-]*)'
const BEHIND = new RegExp(
  `^(?:,| \\() ?(?:who is )?((?:the|an?|its) )?${ROLE} (?:of|for|at|with) (?:the )?$`,
  'u',
)
const OWNED = new RegExp(`^['’]s? ${ROLE},? $`, 'u')
const HELD = /^, $/
const HELD_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:the|its|their|a|an|The) ${ROLE} (?:of|for|at) (?:the )?$`,
  'u',
)
const PLAIN = new RegExp(`^ ${ROLE} $`, 'u')
const BODY_BEFORE = /(?:^|[^\p{L}])([Tt]he (\p{Ll}+)['’]s) $/u

/** Who has left, or only stands in, does not have it; "company director" says nothing of the company. */
const PAST = new RegExp(`\\b${anyOf(passing)}\\b`, 'iu')
/** "Orsa and its chairman Ana Ruiz": two, and no office. */
const OWNED_BY = /\b(?:its|his|her|their)\b/iu
/** "an Orsa report says President Ruiz": no role says anything. */
const isTold = (role: string): boolean => role.split(' ').some((word) => speechVerbs.has(word.toLowerCase()))
/** "Orsa met Mayor Ruiz": no role. */
const isDone = (words = ''): boolean => /^\p{Ll}+ \p{Lu}/u.test(words) && isPast(words.split(' ')[0] ?? '')
/** "the head of Orsa is President Ruiz", "served at Orsa under President Ruiz": no role begins so. */
const IS =
  /^(?:is|was|are|were|has|had|by|and|as|to|with|that|from|at|in|on|for|over|once|not|never|then|the|under(?! secretary))\b/u
const SECOND = new RegExp(`\\b${anyOf(second)}\\b`, 'iu')

/** Suggested affiliations, from paragraph 1 on. Time grows linearly with the number of mentions. */
export function officesIn({ article, recognised, voices, whoIs }: Known): readonly Suggestion[] {
  const mentions = inOrder(recognised)
  return mentions.flatMap((one, at): Suggestion[] => {
    if (one.paragraph === 0) return []
    const found = besideNext(article, one, mentions[at + 1]) ?? behindBody(article, recognised, one, whoIs)
    if (found === undefined || found.person === found.body) return []
    const { person, body, role, evidence } = found
    const [who, where] = [recognised[person], recognised[body]]
    if (who?.kind !== 'person' || who.unnamed || where === undefined || where.unnamed) return []
    const predicate = predicateOf(role, where.kind === 'place')
    if (predicate === undefined || !canJoin(predicate, who.kind, where.kind)) return []
    const phrase = `is ${articleOf(predicate, role)} ${inSmall(role)} of`
    return [
      besideName(
        {
          subject: person,
          object: body,
          predicate,
          phrase,
          evidence,
          confidence: Math.round(85 * Math.min(who.confidence, where.confidence)) / 100,
          reason: `“${role}” stands beside the name`,
        },
        voices,
      ),
    ]
  })
}

interface Office {
  readonly person: number
  readonly body: number
  readonly role: string
  readonly evidence: Spot
}

function besideNext({ paragraphs }: Article, one: Mention, next: Mention | undefined): Office | undefined {
  if (next === undefined || next.paragraph !== one.paragraph || next.start - one.end > NEAR) return undefined
  const text = paragraphs[one.paragraph] ?? ''
  const between = text.slice(one.end, next.start)
  const office = (
    person: Mention,
    body: Mention,
    role: string | undefined,
    start = one.start,
  ): Office | undefined =>
    role === undefined || PAST.test(role) || OWNED_BY.test(role) || IS.test(role) || isTold(role)
      ? undefined
      : {
          person: person.index,
          body: body.index,
          role,
          evidence: { paragraph: one.paragraph, start, end: next.end },
        }
  if (one.who.kind === 'person') {
    const closes = /^(?:[,.;:)”"]|$| and\b)/.test(text.slice(next.end, next.end + 5))
    return closes ? office(one, next, BEHIND.exec(between)?.[2]) : undefined
  }
  if (next.who.kind !== 'person') return undefined
  const ahead = text.slice(Math.max(0, one.start - NEAR), one.start)
  if (HELD.test(between)) {
    const held = HELD_BEFORE.exec(ahead)
    return held
      ? office(next, one, held[1], one.start - ahead.length + held.index + held[0].search(/\p{L}/u))
      : undefined
  }
  // "former Orsa minister Ana Ruiz"
  if (PAST.test(/([\p{L}-]+) $/u.exec(ahead)?.[1] ?? '')) return undefined
  const plain = PLAIN.exec(between)?.[1]
  return office(next, one, OWNED.exec(between)?.[1] ?? (isDone(plain) ? undefined : plain))
}

/** "The school’s head, Ana Ruiz": a body that was named before. */
function behindBody(
  { paragraphs }: Article,
  recognised: Known['recognised'],
  one: Mention,
  whoIs: Known['whoIs'],
): Office | undefined {
  if (one.who.kind !== 'person') return undefined
  const text = paragraphs[one.paragraph] ?? ''
  const ahead = text.slice(Math.max(0, one.start - NEAR), one.start)
  const owned = /^(.*['’]s )([\p{L} -]+?),? $/u.exec(ahead)
  const body = owned && BODY_BEFORE.exec(owned[1] ?? '')
  if (!owned || !body?.[1] || !bodyNouns.has(body[2] ?? '') || PAST.test(owned[2] ?? '')) return undefined
  const start = one.start - ahead.length + body[0].indexOf(body[1]) + body.index
  const meant = whoIs({ paragraph: one.paragraph, start, end: start + body[1].length - 2 })
  if (meant === null || recognised[meant]?.kind !== 'organisation') return undefined
  return {
    person: one.index,
    body: meant,
    role: owned[2] ?? '',
    evidence: { paragraph: one.paragraph, start, end: one.end },
  }
}

/** What an office or a trade tells of who has it and the body; undefined for what is none. */
export function predicateOf(role: string, place: boolean): string | undefined {
  const noun = /[\p{L}-]+$/u.exec(role.toLowerCase())?.[0] ?? ''
  const isTop = /(?:prime minister|ceo|chief executive(?: officer)?|secretary[ -]general)$/i.test(role)
  if (place) return headsPlaces(role) && !SECOND.test(role) ? 'heads' : undefined
  const known = isTop ? 'heads' : officePredicate(noun)
  if (known === 'heads') return SECOND.test(role) ? 'serves' : known
  if (known === 'speaks-for' || known === 'serves') return known
  return offices.has(noun) || employed.has(noun) ? 'serves' : undefined
}

/** "Prime Minister" is a prime minister here; "CEO" stays. */
const inSmall = (role: string): string => role.replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase())

const articleOf = (predicate: string, role: string): string =>
  predicate === 'heads' ? 'the' : indefinite(role)
