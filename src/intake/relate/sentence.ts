/** A sentence with the mentions that stand in it, by the indices of its items. */

import type { Spot } from '../../model/spans'
import { type Mention, mentionsBetween } from '../attribute/mentions'
import { lower, type Sentence, traits } from '../attribute/reading/items'
import { isNominal } from '../attribute/reading/phrases'
import { CAPITALISED, DETERMINER, has, NUMBER, TIME } from '../attribute/reading/words'

/** A mention from its first item to its last, both inside. */
export interface Placed {
  readonly mention: Mention
  readonly first: number
  readonly last: number
}

/** Mentions of a sentence in order; those inside a quotation that counts as one item are left out. */
export function placedIn(s: Sentence, paragraph: number, mentions: readonly Mention[]): readonly Placed[] {
  const start = s[0]?.start ?? 0
  const end = s.at(-1)?.end ?? 0
  const placed: Placed[] = []
  let at = 0
  for (const mention of mentionsBetween(mentions, paragraph, start, end)) {
    while (at < s.length && (s[at]?.end ?? 0) <= mention.start) at++
    let last = at
    while (last + 1 < s.length && (s[last + 1]?.start ?? 0) < mention.end) last++
    const inQuotation = s.slice(at, last + 1).some(({ quotation }) => quotation !== null)
    if (at < s.length && !inQuotation && at > (placed.at(-1)?.last ?? -1))
      placed.push({ mention, first: at, last })
  }
  return placed
}

export const endingAt = (placed: readonly Placed[], last: number): Placed | undefined =>
  placed.find((each) => each.last === last)
export const beginningAt = (placed: readonly Placed[], first: number): Placed | undefined =>
  placed.find((each) => each.first === first)

/** Whether the mention only describes what stands behind it: "Orsa airport", "the ministry's plan". */
export function describes(s: Sentence, { last }: Placed): boolean {
  const next = last + 1
  if (/^(?:'s|'|’|-)$/.test(lower(s, next))) return true
  return (
    isNominal(s, next) &&
    !has(traits(s, next), TIME | NUMBER | DETERMINER) &&
    !/^(?:late|early|again|twice|there|here|then|alone|too|together|overnight|home|amid|versus)$/.test(
      lower(s, next),
    ) &&
    !(has(traits(s, next), CAPITALISED) && has(traits(s, next), TIME))
  )
}

/** Those that "and" and commas join to one mention, itself among them, going forward (1) or back (-1). */
export function joinedTo(
  s: Sentence,
  placed: readonly Placed[],
  one: Placed,
  step: 1 | -1,
): readonly Placed[] {
  const all = [one]
  let joined = false
  for (let here = one; all.length < MOST_JOINED; ) {
    let k = step > 0 ? here.last + 1 : here.first - 1
    if (step < 0 && has(traits(s, k), DETERMINER)) k--
    const word = lower(s, k)
    if (word !== 'and' && word !== ',') break
    if (word === 'and') joined = true
    k += step
    if (word === ',' && lower(s, k) === 'and') {
      joined = true
      k += step
    } else if (word === 'and' && step < 0 && lower(s, k) === ',') k--
    if (step > 0 && has(traits(s, k), DETERMINER)) k++
    const next = step > 0 ? beginningAt(placed, k) : endingAt(placed, k)
    if (next === undefined) break
    all.push(next)
    here = next
  }
  return joined ? all : [one]
}
const MOST_JOINED = 8

export const spotAt = (s: Sentence, paragraph: number, from: number, to = from): Spot => ({
  paragraph,
  start: s[from]?.start ?? 0,
  end: s[to]?.end ?? s[from]?.end ?? 0,
})
