import { alternates, folded } from '../fold'
import { isCommon } from '../known/lexicon'
import { spelled } from '../known/spelled'
import { stateNames } from '../known/states'
import type { Opinion } from '../recogniser'
import type { Reading } from '../tokens/reading'
import type { TokenRange } from '../tokens/runs'
import type { Token } from '../tokens/tokens'
import { doubtfulAlone } from '../words/people'
import { mayStandForBody, shortenedTails } from './bodies'
import type { Named } from './combine'

/** What is at least this likely stands for the whole text. */
const SURE = 0.6
const LONGEST = 6
/** The combination weighs a name over the whole text; this only says that here it stands too. */
const AS_ELSEWHERE = 0.01

/**
 * What the text as a whole tells: a name once recognised is one at the beginning of a sentence and in a headline too,
 * and the last word of a full name stands for it.
 */
export function* agreement(reading: Reading, named: readonly Named[]): Generator<Opinion> {
  const known = new Map<string, Pick<Opinion, 'kind' | 'weight' | 'reason' | 'told'>>()
  const tried = new Set<string>()
  for (const { page, from, to, kind, unnamed, confidence } of named) {
    if (unnamed || confidence < SURE) continue
    const tokens = reading.pages[page]?.tokens ?? []
    const name = spelled(tokens, from, to)
    if (!name) continue
    if (!known.has(name))
      known.set(name, { kind, weight: AS_ELSEWHERE, reason: 'the text names it elsewhere' })
    const last = tokens[to - 1]
    const word = tokens[from]?.lower ?? ''
    if (kind === 'organisation' && !tried.has(name) && isShortened(reading, named, tokens, { from, to }))
      known.set(word, { kind, weight: 0.99, reason: `short for “${name}”`, told: true })
    tried.add(name)
    if (kind !== 'person' || to - from < 2 || !last?.word || last.text.length < 3) continue
    const full = tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ')
    if (!known.has(last.lower) || !isCommon(last.lower))
      known.set(last.lower, { kind, weight: 0.85, reason: `the surname of “${full}”` })
    const first = tokens[from]
    if (first && first.text.length > 2 && !doubtfulAlone.has(first.lower) && !known.has(first.lower))
      known.set(first.lower, { kind, weight: 0.6, reason: `the first name of “${full}”` })
  }
  // "Mueller", "Muller" where the text has "Jürgen Müller": its other spellings.
  for (const [name, about] of [...known])
    for (const other of [folded(name), ...alternates(name)]) if (!known.has(other)) known.set(other, about)
  const covered = reading.pages.map(({ tokens }) => new Uint8Array(tokens.length))
  for (const { page, from, to } of named) if (to - from > 1) covered[page]?.fill(1, from, to)
  for (const [page, { tokens, styles }] of reading.pages.entries())
    for (let from = 0; from < tokens.length; from += 1) {
      if (!tokens[from]?.capital && styles[from] !== 'lower') continue
      for (let to = Math.min(tokens.length, from + LONGEST); to > from; to -= 1) {
        const name = spelled(tokens, from, to)
        const about = name === null ? undefined : (known.get(name) ?? known.get(folded(name)))
        if (!about) continue
        // Within a full name its last word is no name of its own.
        if (to === from + 1 && covered[page]?.[from] === 1) continue
        if (!tokens[from]?.capital && (to === from + 1 || isCommon(name ?? ''))) continue
        // "Theresa may come" is not about Theresa May.
        const last = tokens[to - 1]
        if (tokens[from]?.capital && !last?.capital && isCommon(last?.lower ?? '')) continue
        yield { page, from, to, ...about }
        break
      }
    }
}

/** "Hallam College": whether "Hallam" alone, too, is the college in this text, neither somebody nor somewhere nor a word. */
function isShortened(
  { pages, lowered }: Reading,
  named: readonly Named[],
  tokens: readonly Token[],
  { from, to }: TokenRange,
): boolean {
  const [word, tail] = [tokens[from], tokens[from + 1]]
  if (to - from !== 2 || !word?.capital || !tail || !shortenedTails.has(tail.lower)) return false
  if (!mayStandForBody(word.lower) || lowered.has(word.lower)) return false
  let alone = 0
  for (const { tokens: all, opens, styles } of pages)
    for (const [at, token] of all.entries()) {
      if (token.lower !== word.lower || styles[at] !== 'plain') continue
      const [before, next] = [all[at - 1], all[at + 1]]
      if (before?.lower === 'in' || (next?.text === ',' && stateNames.has(all[at + 2]?.text ?? '')))
        return false
      if (!opens[at] && !before?.capital && !next?.capital) alone += 1
    }
  const isSomebody = named.some(
    ({ kind, page, from: start, to: end }) =>
      kind === 'person' &&
      end - start > 1 &&
      pages[page]?.tokens.slice(start, end).some(({ lower }) => lower === word.lower),
  )
  return !isSomebody && (alone > 1 || !isCommon(word.lower))
}
