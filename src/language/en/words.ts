/**
 * Words of English as Universal Dependencies counts them (English-EWT): clitics stand alone ("do n't", "Obama 's",
 * "can not"), so do hyphens between whole words ("well - known"); prefixes ("anti-war"), dates, times, addresses
 * and abbreviations with their full stops are one.
 */

import type { Span } from '../../model/spans'
import lexicon from './lexicon.json'

const apostrophe = "['’]"
const letters = '[\\p{L}\\p{M}\\p{N}_]'

/** One alternative a kind of token, the first that fits wins. Each stops by itself, so the whole is linear. */
const pattern = new RegExp(
  [
    // Addresses; what ends a sentence is no part of them.
    '(?<url>(?:https?://|www\\.)[^\\s<>"“”]*[^\\s<>"“”.,;:!?)\\]}\'’])',
    '(?<email>[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+)',
    '[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,63}\\.(?:com|org|net|gov|edu|info)(?![\\p{L}\\p{N}])(?:/[^\\s<>"“”]*[^\\s<>"“”.,;:!?)\\]}\'’])?',
    `(?<handle>[#@]${letters}+)`,
    '(?:US|A|C|HK|NZ|S)\\$',
    // "'s" after something that is no word ("U.S.'s"), clipped words, years.
    `(?<=[^\\s])${apostrophe}(?:s|m|re|ve|ll|d)(?!${letters})`,
    `${apostrophe}(?:${lexicon.clippings.join('|')})(?!${letters})`,
    `${apostrophe}\\d0s(?!${letters})`,
    // "U.S.", "a.m.", "Ph.D.", "J.R.R."
    '(?<stops>(?:\\p{L}\\.){2,}|Ph\\.D\\.)(?!\\p{L})',
    `(?<number>\\d+(?:[.,:/-]\\d+)*(?:${apostrophe}s(?!${letters})|${letters}+)?)`,
    `(?<word>${letters}+(?:${apostrophe}[\\p{L}\\p{M}]+)*)`,
    "\\.{2,}|-{2,}|[!?]{2,}|``|''",
    '[^\\s]',
  ].join('|'),
  'gu',
)

const clitic = new RegExp(`(?:n${apostrophe}t|${apostrophe}(?:s|m|re|ve|ll|d))$`, 'iu')
const prefixes = new Set(lexicon.prefixes)
const units = new RegExp(`^(\\d[\\d.,]*)(${lexicon.units.join('|')})$`, 'iu')
const fused: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.fused))

/** Titles whose full stop belongs to them: "Mr.", "Sen.". */
export const shortTitles: ReadonlySet<string> = new Set(lexicon.titles)
const inside = new Set(lexicon.inside)
const beforeNumber = new Set(lexicon.beforeNumber)
const capitalised = new Set(lexicon.capitalised)
const either = new Set(lexicon.either)

/** What a full stop after this word means: part of an abbreviation that never ends a sentence, that may end one, or neither. */
export function abbreviation(word: string, rest: string): 'inside' | 'either' | undefined {
  const low = word.toLowerCase()
  const upper = low !== word
  if (shortTitles.has(low) && (upper || low.length === 2)) return 'inside'
  if (beforeNumber.has(low) && /^\s?\d/u.test(rest)) return 'inside'
  if (inside.has(word)) return 'inside'
  if (upper && capitalised.has(low)) return 'either'
  if (either.has(low) && (upper || low !== 'co')) return 'either'
  // An initial: "George W. Bush". "I." ends a sentence more often than not.
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return 'either'
  return undefined
}

/** The words of a text, or of the part of it between two offsets, in order; together they hold all that is not white space. */
export function wordsOf(text: string, from = 0, to = text.length): Span[] {
  const found: Span[] = []
  const part = from === 0 && to === text.length ? text : text.slice(from, to)
  let glued = -1
  for (const match of part.matchAll(pattern)) {
    const start = from + match.index
    let end = start + match[0].length
    const groups = match.groups ?? {}
    // Taken already, as the full stop of an abbreviation.
    if (start < glued) continue
    if (groups.word !== undefined) {
      const stop = text[end] === '.' && end < to && text[end + 1] !== '.'
      if (stop && abbreviation(groups.word, text.slice(end + 1, end + 4))) end++
      glued = end
      found.push(...joined(found, text, start, end))
    } else if (groups.number !== undefined) {
      found.push(...listNumber(text, start, end, to, found.length === 0))
      glued = found.at(-1)?.end ?? end
    } else found.push({ start, end })
  }
  return found
}

/** The parts of a word; where it goes on from a prefix and a hyphen, those are taken back from what was found. */
function joined(found: Span[], text: string, start: number, end: number): Span[] {
  const hyphen = found.at(-1)
  const prefix = found.at(-2)
  if (
    hyphen?.end === start &&
    prefix?.end === hyphen.start &&
    /^[-‐‑]$/u.test(text.slice(hyphen.start, hyphen.end)) &&
    prefixes.has(text.slice(prefix.start, prefix.end).toLowerCase()) &&
    !/[-‐‑]/u.test(text[prefix.start - 1] ?? '')
  ) {
    found.length -= 2
    return parts(text, prefix.start, end)
  }
  return parts(text, start, end)
}

/** "1." that begins a text is one word, as in a list. */
function listNumber(text: string, start: number, end: number, to: number, first: boolean): Span[] {
  const stop = first && end < to && text[end] === '.' && /\s/u.test(text[end + 1] ?? '')
  return stop ? [{ start, end: end + 1 }] : parts(text, start, end)
}

/** A run of letters cut where Universal Dependencies cuts it. */
function parts(text: string, start: number, end: number): Span[] {
  const word = text.slice(start, end)
  const cut = cutOf(word)
  return cut > 0 && cut < word.length
    ? [
        { start, end: start + cut },
        { start: start + cut, end },
      ]
    : [{ start, end }]
}

function cutOf(word: string): number {
  const fusion = fused.get(word.toLowerCase())
  if (fusion !== undefined) return fusion
  const end = clitic.exec(word)
  if (end) return end.index
  const measure = units.exec(word)
  return measure ? (measure[1]?.length ?? 0) : 0
}
