/** Where and when a claim that was read stands, and who says it. */

import type { ToldDate } from '../dates'
import type { Known, Suggestion } from '../suggestion'
import { listenerOf, type Speech } from '../voices'
import { between, type Dates, nearest, saidOn } from '../when'
import { type Branches, children, extent, headOf, relationAt, spotOf } from './reading'
import type { Bearing } from './telling/making'
import type { Told } from './telling/told'

/** What a sentence says that two have to do with each other. */
export type Joined = Pick<
  Suggestion,
  | 'subject'
  | 'object'
  | 'predicate'
  | 'wording'
  | 'phrase'
  | 'behind'
  | 'modifies'
  | 'passive'
  | 'together'
  | 'passing'
  | 'where'
  | 'confidence'
  | 'reason'
> & {
  readonly firstText?: string
}

/** One suggestion for each chain of voices, with its dates and its place. */
export function spread(
  joined: Joined,
  { stance, denied, chains, speech, speeches }: Told,
  b: Branches,
  at: readonly number[],
  known: Known,
  dates: Dates,
): readonly Suggestion[] {
  const spans = at.map((word) => extent(b, word, (child) => !isPart(b, child)))
  const evidence = spotOf(
    b,
    Math.min(...spans.map(([first]) => first)),
    Math.max(...spans.map(([, last]) => last)),
  )
  const when = dateOf(b, at[0] ?? 0, known, speeches, dates, stance)
  const said = speech && saidOn(speech.told, dates, known.article.paragraphs)
  const to = listenerOf(speeches)
  const { firstText, ...rest } = joined
  return chains.map((voices) => ({
    ...rest,
    voices,
    ...(to !== null && voices.length > 0 && { to }),
    stance,
    denied,
    evidence,
    ...(firstText !== undefined && { firstText }),
    ...(when !== undefined && { when }),
    ...(said !== undefined && { said }),
    ...(speech && { speech: speech.told.speech === 'direct' ? ('direct' as const) : ('indirect' as const) }),
  }))
}

const isPart = (b: Branches, at: number): boolean =>
  /^(?:compound|flat|aux|det|fixed|neg)/.test(b.nodes[at]?.relation ?? '')

/** "shots at his vote in 2005", "left, though she had come in 2003": when something else was. */
function isOfAnother(b: Branches, date: ToldDate, verb: number): boolean {
  const first = b.words.findIndex(({ end }) => end > date.start)
  const isOwned = (at: number): boolean =>
    at >= 0 &&
    relationAt(b, at) !== 'obj' &&
    children(b, at, 'nmod:poss').some((child) => b.nodes[child]?.fine === 'PRP$')
  for (let at = first, steps = 0; at >= 0 && at !== verb && steps < 12; at = headOf(b, at), steps++)
    if ((at !== first && isOwned(at)) || isClauseApart(b, at)) return true
  return isOwned(first - 1)
}

/** Another clause, with dates of its own; what one is called to do, one is called to do then. */
const isClauseApart = (b: Branches, at: number): boolean =>
  APART.test(relationAt(b, at)) &&
  b.nodes[at]?.fine !== 'VB' &&
  (b.nodes[at]?.tag === 'VERB' || relationAt(b, at) !== 'conj')
const APART = /^(?:conj|parataxis|ccomp|acl:relcl|advcl)/

/** A date that hangs from the verb or from what it leads to. */
function dateOf(
  b: Branches,
  verb: number,
  { article }: Known,
  speeches: readonly Speech[],
  dates: Dates,
  stance: Bearing['stance'],
): string | undefined {
  const [first, last] = extent(b, verb, (child) => APART.test(relationAt(b, child)))
  const { start, end } = spotOf(b, first, last)
  const content = speeches[0]?.told.content ?? []
  const isTold = (date: ToldDate): boolean =>
    content.length === 0 ||
    content.some(
      (span) => span.paragraph === b.paragraph && span.start <= date.start && date.start < span.end,
    )
  const found = nearest(
    between(dates(b.paragraph), start, end).filter((date) => isTold(date) && !isOfAnother(b, date, verb)),
    spotOf(b, verb).start,
    article.paragraphs[b.paragraph] ?? '',
  )
  return found && (stance === 'planned' || stance === 'predicted' ? found.ahead : found.past)
}
