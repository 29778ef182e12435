/**
 * Sentences of English. An orthographic heuristic in the manner of Kiss & Strunk (2006, "Unsupervised Multilingual
 * Sentence Boundary Detection"): after a full stop that may be an abbreviation's, a sentence begins only with a word
 * that is written small elsewhere.
 */

import type { Span } from '../../model/spans'
import type { Sentence, Word } from '../language'
import lexicon from './lexicon.json'
import { abbreviation, wordsOf } from './words'

/** Longer ones are cut: what is done with a sentence grows faster than its length. */
export const LONGEST = 150

const starters = new Set(lexicon.starters)
const speech = new Set(lexicon.speech)

/** Sentences of a text, with their words. Empty lines always end a sentence. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  for (const paragraph of paragraphsOf(text)) {
    const words = wordsOf(text, paragraph.start, paragraph.end).map(
      ({ start, end }): Word => ({ start, end, text: text.slice(start, end), name: false }),
    )
    let first = 0
    for (const end of endsOf(text, words)) {
      for (const [from, to] of cut(words, first, end)) found.push(sentence(words.slice(from, to)))
      first = end
    }
  }
  return found
}

function sentence(words: readonly Word[]): Sentence {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, words }
}

function paragraphsOf(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*|\u2029/gu)) {
    found.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  found.push({ start, end: text.length })
  return found
}

/** After which words a sentence ends, as indices of the words that follow. */
function endsOf(text: string, words: readonly Word[]): number[] {
  const ends: number[] = []
  let open = false
  for (let at = 0; at < words.length; at++) {
    if (isPlainQuote(words[at])) open = !open
    if (!isTerminator(words, at)) continue
    let next = at + 1
    let closed = false
    // What closes belongs to the sentence before; a plain quotation mark closes when one is open.
    for (; next < words.length; next++) {
      const word = words[next]
      if (!word) break
      const glued = word.start === words[next - 1]?.end
      if (isPlainQuote(word)) {
        if (!open && !glued) break
        open = false
        closed = true
      } else if (/^[”’»']$/u.test(word.text) && glued) closed = true
      else if (!/^[)\]]$/u.test(word.text) && !footnote(words, next)) break
    }
    if (next >= words.length) break
    if (begins(text, words, at, next, closed)) ends.push(next)
    at = next - 1
  }
  if (words.length > 0) ends.push(words.length)
  return ends
}

/** A mark that opens and closes alike; old wires write it as two apostrophes. */
const isPlainQuote = (word: Word | undefined): boolean => word?.text === '"' || word?.text === "''"

/** "[6]" after a full stop. */
function footnote(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1]?.text, words[at]?.text ?? '', words[at + 1]?.text]
  if (word === '[') return /^\d+$/u.test(after ?? '') && words[at + 2]?.text === ']'
  return /^\d+$/u.test(word) && before === '[' && after === ']'
}

function isTerminator(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? ''
  return /^(?:[.!?…。]|\.{2,}|[!?]{2,})$/u.test(word) || (word.length > 1 && word.endsWith('.'))
}

/** Whether a sentence begins with the word `next`, the one before having ended at the word `at`. */
function begins(text: string, words: readonly Word[], at: number, next: number, closed: boolean): boolean {
  const stop = words[at]
  const follows = words[next]
  if (!stop || !follows) return false
  const space = follows.start > (words[next - 1]?.end ?? 0)
  // "ended.The next": no space, but surely two words.
  if (!space && !(/^\p{Lu}\p{Ll}/u.test(follows.text) && /\p{Ll}{3}$/u.test(words[at - 1]?.text ?? '')))
    return false
  let first = next
  while (/^(?:["'“‘«([]|'')$/u.test(words[first]?.text ?? '')) first++
  const opening = words[first]?.text ?? ''
  if (/^\p{Ll}/u.test(opening) || !/^[\p{L}\p{N}$£€#@]/u.test(opening)) return false
  if (stop.text.length > 1 && /^\p{L}/u.test(stop.text)) {
    const bare = stop.text.slice(0, -1)
    const kind = bare.includes('.') ? dotted(bare) : abbreviation(bare, text.slice(stop.end, stop.end + 3))
    if (kind === 'inside') return false
    return closed || first > next || starters.has(opening.toLowerCase())
  }
  // "1." begins a list's line.
  if (/^\d+\.$/u.test(stop.text)) return false
  return !(closed && /[!?…]$/u.test(stop.text) && saysNext(words, first))
}

const dotted = (bare: string): 'inside' | 'either' =>
  lexicon.inside.includes(bare.toLowerCase()) ? 'inside' : 'either'

/** '"Who?" Ann Lee asked': the sentence goes on. */
function saysNext(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const word = words[at]?.text ?? '.'
    if (speech.has(word.toLowerCase())) return true
    if (!/^(?:\p{Lu}|he$|she$|the$|[,.-]$)/u.test(word)) return false
  }
  return false
}

/** A sentence that is too long in pieces, after a comma or the like where there is one. */
function cut(words: readonly Word[], from: number, to: number): [number, number][] {
  const pieces: [number, number][] = []
  let first = from
  while (to - first > LONGEST) {
    let end = first + LONGEST
    for (let at = end; at > first + LONGEST / 2; at--)
      if (/^[,;:–—]$/u.test(words[at - 1]?.text ?? '')) {
        end = at
        break
      }
    pieces.push([first, end])
    first = end
  }
  pieces.push([first, to])
  return pieces
}
