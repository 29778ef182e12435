import { anyOf } from '../../../language/lists'
import { isCommon } from '../known/lexicon'
import { spelled } from '../known/spelled'
import type { Opinion, Recogniser } from '../recogniser'
import type { Page } from '../tokens/reading'
import type { Token } from '../tokens/tokens'
import { addressed, lawTails, notNames, shows, workNouns, writings } from '../words/works'

/** Shows, titles in quotation marks, laws: nobody whose name stands in one is spoken of there. */
export const works: Recogniser = {
  name: 'works and laws',
  *find({ pages }): Generator<Opinion> {
    for (const [index, page] of pages.entries()) {
      const found = [
        ...showsOn(page),
        ...titlesOn(page),
        ...toldTitlesOn(page),
        ...lawsOn(page),
        ...addressesOn(page),
        ...slogansOn(page),
      ]
      for (const { from, to, reason } of [...found, ...thingsOn(page)])
        yield { page: index, from, to, kind: 'none', weight: 0.9, whole: true, reason }
      for (const [from, { capital, lower }] of page.tokens.entries())
        if (capital && notNames.has(lower))
          yield { page: index, from, to: from + 1, kind: 'none', weight: 0.95, reason: A_THING }
    }
  },
}

interface Work {
  readonly from: number
  readonly to: number
  readonly reason: string
}

const LONGEST_SHOW = 5

/** "Morning Joe", capitalised as a name is. */
const showsOn = ({ tokens }: Page): Work[] =>
  tokens.flatMap((token, from) => {
    if (!token.capital) return []
    const all = tokens.slice(from, from + LONGEST_SHOW).map(({ lower }) => lower)
    for (let length = all.length; length > 1; length -= 1)
      if (tokens[from + length - 1]?.capital && shows.has(all.slice(0, length).join(' ')))
        return [{ from, to: from + length, reason: 'it is the name of a show' }]
    return []
  })

const A_THING = 'it names neither somebody nor somewhere'

/** "Uncle Sam", "the Affordable Care Act"; of one word only where it stands alone, as bodies are called after it. */
const thingsOn = ({ tokens }: Page): Work[] =>
  tokens.flatMap((token, from) => {
    for (let to = from + LONGEST_SHOW; token.capital && to > from + 1; to -= 1)
      if (tokens[to - 1]?.capital && notNames.has(spelled(tokens, from, to) ?? ''))
        return [{ from, to, reason: A_THING }]
    return []
  })

/** "Mr. President, will you": nobody is called so. */
const addressesOn = ({ tokens }: Page): Work[] =>
  tokens.flatMap(({ text }, at) => {
    const [office, next] = [tokens[at + 1], tokens[at + 2]]
    const isAddress = /^(?:Mr\.?|Madam|Madame)$/.test(text) && office?.capital && addressed.has(office.lower)
    return isAddress && !next?.capital ? [{ from: at, to: at + 2, reason: 'an office is addressed' }] : []
  })

const LONGEST = 12
const NEAR = { before: 3, behind: 5 } as const

/** The film “A Night in Orsa”, on “Breakfast with Ruiz”. */
const titlesOn = ({ tokens }: Page): Work[] =>
  tokens.flatMap((mark, open) => {
    const opens = mark.glued ? 0 : quoteAt(tokens, open)
    if (opens === 0) return []
    const from = open + opens
    const length = tokens
      .slice(from + 1, from + 1 + LONGEST)
      .findIndex(({ glued }, at) => glued && quoteAt(tokens, from + 1 + at) > 0)
    const close = from + 1 + length
    if (length < 1) return []
    const inside = tokens.slice(from, close).filter(({ text }) => !/^[,.!?'’]$/.test(text))
    const isTitle =
      inside.every(({ word, text }) => word || /^(?:&|-|\d+)$/.test(text)) &&
      inside.every(({ capital, word, lower }) => capital || !word || SMALL.test(lower)) &&
      inside.filter(({ capital }) => capital).length > 1
    const beside = [
      ...tokens.slice(Math.max(0, open - NEAR.before), open),
      ...tokens.slice(close + 1, close + NEAR.behind),
    ]
    const isTold = tokens[open - 1]?.lower === 'on' || beside.some(({ lower }) => workNouns.has(lower))
    return isTitle && isTold ? [{ from, to: close, reason: 'it is a title in quotation marks' }] : []
  })

/** How many tokens a double mark of quotation has, which may be two single ones; 0 where there is none. */
const quoteAt = (tokens: readonly Token[], at: number): 0 | 1 | 2 => {
  const [one, other] = [tokens[at], tokens[at + 1]]
  if (/^["“”]$/.test(one?.text ?? '')) return 1
  return one?.text === "'" && other?.text === "'" && other.glued ? 2 : 0
}

/** "Debating Orsa, a book about", "a memoir titled Orsa Nights": told to be one, without marks. */
const toldTitlesOn = ({ tokens, runs }: Page): Work[] =>
  runs.flatMap((run) => {
    const { to } = run
    // "The" is no part of a run.
    let { from } = run
    while (tokens[from - 1]?.capital) from -= 1
    const behind = tokens.slice(to, to + NEAR.behind).map(({ lower }) => lower)
    const isApposed = to - from > 1 && APPOSED.test(behind.join(' '))
    return isApposed || TITLED.test(tokens[from - 1]?.lower ?? '')
      ? [{ from, to, reason: 'it is told to be a title' }]
      : []
  })
const APPOSED = new RegExp(
  `^, (?:an?|his|her|their) (?:\\S+ )?${anyOf(writings)} (?:about|by|on|that|which|\\S+ing)\\b`,
)
const TITLED = /^(?:en)?titled$/
const SMALL = /^(?:of|the|a|an|and|in|on|to|for|with|at|from|by|'s)$/

/** "SAVE ORSA NOW" among small words: what is shouted is no name, where most of it are ordinary words. */
const slogansOn = ({ tokens, styles }: Page): Work[] => {
  const found: Work[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    let to = from
    while (tokens[to]?.caps) to += 1
    const shouted = tokens.slice(from, to)
    const ordinary = shouted.filter(({ lower }) => isCommon(lower)).length
    if (styles[from] === 'plain' && shouted.length > 2 && ordinary * 2 >= shouted.length)
      found.push({ from, to, reason: 'it is a slogan' })
    from = Math.max(from, to)
  }
  return found
}

/** "the Dodd-Frank Act". */
const lawsOn = ({ tokens, runs }: Page): Work[] =>
  runs.flatMap(({ from, to }) =>
    to - from > 1 && lawTails.has(tokens[to - 1]?.lower ?? '')
      ? [{ from, to, reason: `it ends with “${tokens[to - 1]?.text ?? ''}”` }]
      : [],
  )
