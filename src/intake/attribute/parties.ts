/** Politicians’ parties and the states that they sit for, as they stand beside names: "Sen. Ruiz (R-Ky.)", "Republican nominee Ruiz". */

import type { Spot } from '../../model/spans'
import type { Article, Recognised } from '../article'
import { stateNames } from '../recognise/known/states'
import { BEHIND_PARTY, SHORT_BEHIND_PARTY } from '../recognise/words/offices'
import { inOrder, type Mention } from './mentions'
import data from './parties.json'

export interface Membership {
  readonly person: number
  /** Into those recognised. */
  readonly body: number
  readonly tells: 'party' | 'seat'
  /** "former Sen. Ruiz (R-Ky.)": the seat is another’s by now. */
  readonly past?: true
  /** Where party or state stands. */
  readonly spot: Spot
  /** From the name to there, or the other way round. */
  readonly evidence: Spot
}

export interface WithParties {
  readonly recognised: readonly Recognised[]
  readonly memberships: readonly Membership[]
}

interface Named {
  readonly kind: 'organisation' | 'place'
  readonly name: string
  readonly aliases: readonly string[]
}

const partyOf = new Map<string, Named>()
for (const { name, aliases, words, letters } of data.parties)
  for (const word of [...words, ...letters]) partyOf.set(word, { kind: 'organisation', name, aliases })
const stateOf = (word: string): Named | undefined => {
  const name = stateNames.get(word)
  return name === undefined ? undefined : { kind: 'place', name, aliases: [] }
}

const spelled = (words: Iterable<string>): string =>
  [...words]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|')
const letters = spelled(data.parties.flatMap((party) => party.letters.filter((each) => !each.endsWith('.'))))
const states = spelled(stateNames.keys())
const partyWords = spelled(data.parties.flatMap(({ words }) => words))

/** Between a party and a state; some set blanks around it. */
const DASH = '\\s?[-–‐‑]\\s?'
/** ", R-Ky.,", " (D-Va.)", " (R - Ohio)", " (R)". */
const BEHIND = new RegExp(
  `^(?:,? \\(|, )(${letters}|I(?=${DASH}))\\.?(?:${DASH}(${states})\\.?)?(?=[,;:.)]|\\) |$)`,
  'u',
)
/** "Sen. Ruiz (Vt.)": a state alone. */
const SEAT = new RegExp(`^ \\((${states})\\.?\\)`, 'u')
const SITS = /(?:Sens?|Reps?|Senator|Representative|Congress(?:wo)?man)\.? $/u
/** ", a Republican from Texas", ", the Democratic nominee". */
const CALLED = new RegExp(
  `^, (?:an?|the) (?:[\\p{Ll}-]+ ){0,2}?(${partyWords})\\b(?! Party)(?! [^,.;:]{0,40}['’]s )`,
  'u',
)
/** "Republican nominee", "Democratic Sen.", right before the name. */
const BEFORE = new RegExp(
  `(?:^|[^\\p{L}-])(${partyWords}) (?:(?:${SHORT_BEHIND_PARTY}\\. |${BEHIND_PARTY}[ -])){0,6}$`,
  'iu',
)
const FARTHEST = 70
/** "former Sen.", "then-Rep.", right before the name. */
const FORMER = /(?:^|[^\p{L}])(?:former|retired|late|then|ex)[ -](?:[\p{L}.-]+ ){0,3}$/iu

/** "now that it is Ruiz, the Republican nominee has": what stands behind the comma does something, and is no name for her. */
const goesOn = (behind: string): boolean =>
  /^, [^,.;:()—–]*? (?:had|has|have|was|were|is|are|will|would|could|can|did|does|said|says)\b/u.test(behind)

/** "D-Va", "R- S.C.": what was taken for a name and is the sign of a party and a state. */
export const isSign = ({ name, aliases }: Pick<Recognised, 'name' | 'aliases'>): boolean =>
  [name, ...aliases].some((each) => SIGN.test(each))
const SIGN = new RegExp(`^(?:${letters})\\.?${DASH}(?:${states})\\.?$`, 'u')

/** Those recognised together with parties and states that are told beside people; the others keep their places. */
export function withParties(article: Article, recognised: readonly Recognised[]): WithParties {
  const all = [...recognised]
  const mentions = inOrder(recognised)
  const memberships: Membership[] = []
  const told = new Set<string>()
  const note = (
    one: Mention,
    named: Named | undefined,
    start: number,
    length: number,
    tells: Membership['tells'],
  ): void => {
    const key = `${one.index}|${named?.name}`
    if (named === undefined || told.has(key)) return
    told.add(key)
    const spot: Spot = { paragraph: one.paragraph, start, end: start + length }
    const body = place(all, mentions, named, spot)
    if (body === one.index) return
    const evidence = { ...spot, start: Math.min(one.start, start), end: Math.max(one.end, spot.end) }
    const ahead = (article.paragraphs[one.paragraph] ?? '').slice(
      Math.max(0, one.start - FARTHEST),
      one.start,
    )
    const isPast = tells === 'seat' && FORMER.test(ahead)
    memberships.push({ person: one.index, body, tells, ...(isPast && { past: true }), spot, evidence })
  }
  mentions.forEach((one, at) => {
    if (one.who.kind !== 'person' || one.who.unnamed) return
    const text = article.paragraphs[one.paragraph] ?? ''
    const behind = text.slice(one.end, one.end + FARTHEST)
    const sign = BEHIND.exec(behind)
    if (sign) {
      const [whole, letter = '', state] = sign
      const start = one.end + whole.indexOf(letter)
      note(one, partyOf.get(letter), start, letter.length, 'party')
      if (state !== undefined)
        note(one, stateOf(state), one.end + whole.lastIndexOf(state), state.length, 'seat')
    }
    const seat = sign ? null : SEAT.exec(behind)
    if (seat?.[1] !== undefined && SITS.test(text.slice(0, one.start)))
      note(one, stateOf(seat[1]), one.end + 2, seat[1].length, 'seat')
    const called = sign || goesOn(behind) ? null : CALLED.exec(behind)
    if (called?.[1] !== undefined)
      note(
        one,
        partyOf.get(called[1]),
        one.end + called[0].length - called[1].length,
        called[1].length,
        'party',
      )
    const previous = mentions[at - 1]
    const from = previous?.paragraph === one.paragraph ? previous.start : 0
    const ahead = text.slice(Math.max(from, one.start - FARTHEST), one.start)
    const before = BEFORE.exec(ahead)
    const word = before?.[1]
    if (before && word !== undefined) {
      const start = one.start - ahead.length + before.index + before[0].indexOf(word)
      note(one, partyOf.get(word), start, word.length, 'party')
    }
  })
  return { recognised: all, memberships }
}

/** Who it is among those recognised, with this mention; added where nobody is called so. */
function place(all: Recognised[], mentions: readonly Mention[], named: Named, spot: Spot): number {
  const here = mentions.find(
    ({ paragraph, start, end }) => paragraph === spot.paragraph && start < spot.end && spot.start < end,
  )
  if (here !== undefined) return here.index
  const names = [named.name, ...named.aliases]
  const known = all.findIndex(
    ({ kind, name, aliases }) =>
      kind === named.kind && [name, ...aliases].some((each) => names.includes(each)),
  )
  if (known >= 0) {
    const who = all[known]
    if (who) all[known] = { ...who, mentions: [...who.mentions, spot].toSorted(inText) }
    return known
  }
  all.push({
    kind: named.kind,
    name: named.name,
    aliases: [],
    unnamed: false,
    mentions: [spot],
    confidence: 0.85,
    reason: named.kind === 'place' ? 'told as the state that one sits for' : 'told as one’s party',
  })
  return all.length - 1
}

const inText = (a: Spot, b: Spot): number => a.paragraph - b.paragraph || a.start - b.start
