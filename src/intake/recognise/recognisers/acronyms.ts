import type { Opinion, Recogniser } from '../recogniser'
import type { Page } from '../tokens/reading'
import type { TokenRange } from '../tokens/runs'

/** "World Food Agency (WFA)", "the WFA (World Food Agency)", "the World Food Agency, or WFA": a name and its acronym. */
export const acronyms: Recogniser = {
  name: 'acronyms',
  tells: true,
  *find({ pages }): Generator<Opinion> {
    for (const [index, page] of pages.entries())
      for (const { long, short } of expansionsOn(page)) {
        const reason = 'a name and its acronym'
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
  for (let open = 1; open + 1 < tokens.length; open += 1) {
    const short = shortAt(tokens, open)
    const letters = tokens[short ?? -1]?.lower.replaceAll('.', '') ?? ''
    if (short !== null && letters.length > 1 && letters.length <= 10) {
      const to = /^['’]s?$/.test(tokens[open - 1]?.text ?? '') ? open - 1 : open
      const from = startOfExpansion(tokens, to, letters)
      if (from !== null) pairs.push({ long: { from, to }, short: { from: short, to: short + 1 } })
    }
    const long = longAt(tokens, open)
    if (long) pairs.push({ long, short: { from: open - 1, to: open } })
  }
  return pairs
}

/** Where the acronym stands that `open` leads to: "(NWB)", ", or NWB,", ", known as NWB". */
function shortAt(tokens: Page['tokens'], open: number): number | null {
  const text = (at: number): string => tokens[at]?.lower ?? ''
  if (OPENS.test(tokens[open]?.text ?? '') && isShort(tokens[open + 1]))
    return CLOSES.test(tokens[open + 2]?.text ?? '') ? open + 1 : null
  if (text(open) !== ',') return null
  const at = KNOWN_AS.find((words) => words.every((word, by) => text(open + 1 + by) === word))?.length
  const short = at === undefined ? null : open + 1 + at
  return short !== null && tokens[short]?.caps && !tokens[short + 1]?.capital ? short : null
}
const OPENS = /^[(“"‘]$/
const CLOSES = /^[),;”"’]$/
/** "NWB", "MoH" */
const isShort = (token: Page['tokens'][number] | undefined): boolean =>
  token?.caps === true || /^\p{Lu}{1,3}\p{Ll}{1,2}\p{Lu}{1,4}$/u.test(token?.text ?? '')

const KNOWN_AS = [['or'], ['known', 'as'], ['known', 'as', 'the'], ['or', 'the'], ['also', 'known', 'as']]

/** "NWB (National Water Board)": the name within the brackets at `open`, where its initials spell what stands before. */
function longAt(tokens: Page['tokens'], open: number): TokenRange | null {
  const short = tokens[open - 1]
  if (!/^[(–—]$/.test(tokens[open]?.text ?? '') || !short?.caps) return null
  let to = open + 1
  while (to < open + 14 && tokens[to]?.word) to += 1
  if (!/^[)–—]$/.test(tokens[to]?.text ?? '')) return null
  const from = startOfExpansion(tokens, to, short.lower.replaceAll('.', ''))
  return from === open + 1 && to - from > 1 ? { from, to } : null
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
