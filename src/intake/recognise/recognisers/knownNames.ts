import { words } from '../../../language/lists'
import { lookUp } from '../known/gazetteer'
import { isCommon, isDemonym } from '../known/lexicon'
import { knownOrganisations } from '../known/organisations'
import { spelled } from '../known/spelled'
import type { Opinion, Recogniser } from '../recogniser'
import type { Token } from '../tokens/tokens'
import lists from '../words/lists/organisations.json'
import { portfolios } from '../words/organisations'

const LONGEST = 8
const LONG = 4
const OF_STATES = new Set(['senate', 'supreme court', 'house of representatives'])
const SELDOM_ORDINARY = words(lists.seldomOrdinary)

/** Organisations that are well known by name, wherever they stand. */
export const knownNames: Recogniser = {
  name: 'known names',
  *find({ pages, lowered }): Generator<Opinion> {
    for (const [page, { tokens, styles, opens }] of pages.entries())
      for (let from = 0; from < tokens.length; from += 1) {
        const first = tokens[from]
        if (!first || first.address || !(first.capital || isArticle(tokens, from))) continue
        for (let to = Math.min(tokens.length, from + LONGEST); to > from; to -= 1) {
          const name = spelled(tokens, from, to)
          if (name === null || !knownOrganisations.has(name) || !tokens[to - 1]?.capital) continue
          const alone = to === from + 1
          // "Minister of Foreign Affairs": what an office is for, and no magazine.
          if (/^(?:of|for)$/.test(tokens[from - 1]?.lower ?? '') && portfolios.has(first.lower)) {
            yield {
              page,
              from,
              to,
              kind: 'none',
              weight: 0.95,
              whole: true,
              reason: 'it is what an office is for',
            }
            break
          }
          // "the state Senate", "its state Supreme Court": not the country's.
          if (tokens[from - 1]?.text === 'state' && OF_STATES.has(name)) {
            yield {
              page,
              from: from - 1,
              to,
              kind: 'none',
              weight: 0.95,
              whole: true,
              reason: 'it is a state’s',
            }
            break
          }
          // Who, apple, shell: in capitals, or where a capital tells something.
          if (alone && isCommon(name) && (styles[from] !== 'plain' || (opens[from] && !first.caps))) break
          if (alone && first.text.length < 5 && isCommon(name) && !first.caps) break
          const ordinary = alone && isCommon(name) && !first.caps
          // "the Guardian", but "Apple pie".
          // "Congress": in capitals hardly ever an ordinary word.
          const told = alone && SELDOM_ORDINARY.has(name) && !lowered.has(name)
          // Of so many words it is hardly ever anything else.
          const isLong = to - from >= LONG
          const weight = isLong
            ? 0.99
            : !ordinary || told
              ? 0.85
              : tokens[from - 1]?.lower === 'the'
                ? 0.65
                : 0.45
          // "the Kenya Red Cross": the one of that country.
          const before = tokens[from - 1]
          const isOf =
            !alone && before?.capital && (isDemonym(before.lower) || lookUp(before.lower)?.what === 'country')
          const reason = 'a well known organisation'
          yield {
            page,
            from: isOf ? from - 1 : from,
            to,
            kind: 'organisation',
            weight,
            reason,
            ...(told && { told }),
          }
          break
        }
      }
  },
}

/** "al-Qaida": the Arabic article is written small. */
const isArticle = (tokens: readonly Token[], at: number): boolean =>
  /^a[ln]$/.test(tokens[at]?.lower ?? '') &&
  tokens[at + 1]?.text === '-' &&
  tokens[at + 2]?.glued === true &&
  tokens[at + 2]?.capital === true
