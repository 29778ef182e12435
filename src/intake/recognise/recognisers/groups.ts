import { lookUp } from '../gazetteer'
import { isDemonym } from '../lexicon'
import type { Page } from '../reading'
import type { Opinion, Recogniser } from '../recogniser'
import { spelled } from '../spelled'
import { forceNouns, groupNouns, knownOrganisations } from '../words/organisations'

/** Stand between a people's name and the group: "senior", "armed". */
const BETWEEN = new Set(
  'armed special ground air naval border security intelligence senior military government foreign local state national federal civilian political defense defence occupation top pro-war opposition civil public diplomatic law-enforcement'.split(
    ' ',
  ),
)
const ACTING = new Set(['forces', 'troops'])

/** "Ukrainian officials", "US lawmakers": a group that nobody names, told by a people, a country or a body. */
export const groups: Recogniser = {
  name: 'groups',
  *find({ pages }): Generator<Opinion> {
    for (const [index, page] of pages.entries())
      for (let from = 0; from < page.tokens.length; from += 1) {
        const found = groupAt(page, from)
        if (found) yield { page: index, from, kind: 'organisation', ...found }
      }
  },
}

function groupAt(page: Page, from: number): Pick<Opinion, 'to' | 'weight' | 'reason' | 'unnamed'> | null {
  const { tokens, styles } = page
  const first = tokens[from]
  if (!first?.capital || styles[from] === 'shouted') return null
  const people = isDemonym(first.lower)
  let at = from + 1
  if (!people) {
    while (at > from && at < from + 3 && tokens[at]?.capital) at += 1
    while (at > from && !isBody(spelled(tokens, from, at))) at -= 1
    if (at === from) return null
    if (tokens[at]?.text.endsWith('s') && /^['’]s?$/.test(tokens[at]?.text ?? '')) at += 1
  }
  let between = 0
  while (between < 2 && BETWEEN.has(tokens[at]?.lower ?? '') && !isEnd(tokens[at], tokens[at + 1])) {
    at += 1
    between += 1
  }
  const noun = tokens[at]
  if (!noun || noun.capital !== (styles[from] === 'titled' && noun.capital) || !groupNouns.has(noun.lower))
    return null
  const named = forceNouns.has(noun.lower) || noun.lower === 'government'
  return {
    to: at + 1,
    weight: 0.92,
    reason: named ? `“${noun.text}” of one country` : `“${noun.text}”, whom the text does not name`,
    unnamed: !named || (ACTING.has(noun.lower) && between > 1),
  }
}

const isBody = (name: string | null): boolean =>
  name !== null && (lookUp(name)?.what === 'country' || knownOrganisations.has(name))

/** A word that may stand between is the group itself where no group noun follows: "the Russian military said". */
const isEnd = (token: { lower: string } | undefined, next: { lower: string } | undefined): boolean =>
  token !== undefined && groupNouns.has(token.lower) && !groupNouns.has(next?.lower ?? '')
