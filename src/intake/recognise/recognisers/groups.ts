import { words } from '../../../language/lists'
import { lookUp } from '../known/gazetteer'
import { isDemonym } from '../known/lexicon'
import { knownOrganisations } from '../known/organisations'
import { spelled } from '../known/spelled'
import type { Opinion, Recogniser } from '../recogniser'
import type { Page } from '../tokens/reading'
import lists from '../words/lists/around.json'
import { forceNouns, groupNouns } from '../words/organisations'

/** Stand between a people's name and the group: "senior", "armed". */
const BETWEEN = words(lists.beforeGroups)
/** Bodies that also describe what stands behind them: "the military base" is no military. */
const DESCRIBING = words(lists.describing)
const DESCRIBED = words(lists.described)

/** "Ukrainian officials", "US lawmakers": a group that nobody names, told by a people, a country or a body. */
export const groups: Recogniser = {
  name: 'groups',
  tells: true,
  *find({ pages }): Generator<Opinion> {
    for (const [index, page] of pages.entries())
      for (let from = 0; from < page.tokens.length; from += 1) {
        const found = groupAt(page, from)
        if (found) yield { page: index, from, kind: 'organisation', ...found }
      }
  },
}

type Group = Pick<Opinion, 'to' | 'weight' | 'reason' | 'unnamed'>

function groupAt(page: Page, from: number): Group | null {
  const { tokens, styles } = page
  const isHalf = tokens[from]?.glued && tokens[from - 1]?.text === '-'
  if (!tokens[from]?.capital || styles[from] === 'shouted' || isHalf) return null
  let at = behindOwner(page, from)
  if (at === null) return null
  for (const end = at + 2; at < end && BETWEEN.has(tokens[at]?.lower ?? ''); at += 1) {
    // What may stand between is the group itself where none follows: "the Russian military said".
    if (groupNouns.has(tokens[at]?.lower ?? '') && !groupNouns.has(tokens[at + 1]?.lower ?? '')) break
  }
  const noun = tokens[at]
  if (!noun || !groupNouns.has(noun.lower) || (noun.capital && styles[from] !== 'titled')) return null
  // "the military-backed council": it tells of what stands behind.
  if (tokens[at + 1]?.text === '-' && tokens[at + 1]?.glued && tokens[at + 2]?.glued) return null
  if (DESCRIBING.has(noun.lower) && DESCRIBED.has(tokens[at + 1]?.lower ?? '')) return null
  const body = forceNouns.has(noun.lower) || noun.lower === 'government'
  const reason = body ? `“${noun.text}” of one country` : `“${noun.text}”, whom the text does not name`
  return { to: at + 1, weight: 0.92, reason, unnamed: !body }
}

/** Just behind the people, the country or the body that a group belongs to, and behind its possessive. */
function behindOwner({ tokens }: Page, from: number): number | null {
  // "African-American"
  const isJoined = tokens[from + 1]?.text === '-' && tokens[from + 1]?.glued && tokens[from + 2]?.glued
  if (isJoined && isDemonym(tokens[from + 2]?.lower ?? '')) return from + 3
  if (isDemonym(tokens[from]?.lower ?? '')) return from + 1
  let to = from + 1
  while (to < from + 3 && tokens[to]?.capital) to += 1
  while (to > from && !isBody(spelled(tokens, from, to))) to -= 1
  if (to === from) return null
  return /^['’]s$/.test(tokens[to]?.text ?? '') ? to + 1 : to
}

const isBody = (name: string | null): boolean =>
  name !== null && (lookUp(name)?.what === 'country' || knownOrganisations.has(name))
