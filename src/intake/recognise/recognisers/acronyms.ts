import type { Page } from '../reading'
import type { Opinion, Recogniser } from '../recogniser'
import type { TokenRange } from '../runs'

/** "World Food Agency (WFA)": an expansion with its acronym in brackets behind it. */
export const acronyms: Recogniser = {
  name: 'acronyms',
  *find({ pages }): Generator<Opinion> {
    for (const [index, page] of pages.entries())
      for (const { long, short } of expansionsOn(page)) {
        const reason = 'a name and its acronym in brackets'
        yield { page: index, ...long, kind: 'organisation', weight: 0.8, reason }
        yield { page: index, ...short, kind: 'organisation', weight: 0.8, reason }
      }
  },
}

const SMALL = new Set([
  'of',
  'the',
  'for',
  'and',
  'on',
  'to',
  'in',
  'against',
  'de',
  'del',
  'du',
  '&',
  'without',
  '-',
])

/** The pairs of a name and its acronym, either of them in brackets. */
export function expansionsOn({ tokens }: Page): { long: TokenRange; short: TokenRange }[] {
  const pairs: { long: TokenRange; short: TokenRange }[] = []
  for (let open = 1; open + 2 < tokens.length; open += 1) {
    const inside = tokens[open + 1]
    if (tokens[open]?.text !== '(' || tokens[open + 2]?.text !== ')' || !inside?.caps) continue
    const letters = inside.lower.replaceAll('.', '')
    if (letters.length < 2 || letters.length > 10) continue
    const from = startOfExpansion(tokens, open, letters)
    if (from !== null) pairs.push({ long: { from, to: open }, short: { from: open + 1, to: open + 2 } })
  }
  return pairs
}

/** Goes back over capitalised and small words for as long as their initials spell the acronym from behind. */
function startOfExpansion(tokens: Page['tokens'], end: number, letters: string): number | null {
  let wanted = letters.length - 1
  for (let at = end - 1; at >= 0 && end - at <= letters.length * 2 + 2; at -= 1) {
    const token = tokens[at]
    if (!token) return null
    if (token.capital && token.lower[0] === letters[wanted]) wanted -= 1
    else if (SMALL.has(token.lower) && token.lower[0] === letters[wanted] && wanted > 0) wanted -= 1
    else if (!SMALL.has(token.lower) && !token.capital) return null
    if (wanted < 0) return at
  }
  return null
}
