import type { Article } from '../../article'
import { isCommon } from '../known/lexicon'
import { functionWords } from '../words/grammar'
import { endsSentence, opensQuotation } from './marks'
import { type Run, runsOf, type Style, type Written } from './runs'
import { type Token, tokensOf } from './tokens'

export interface Sentence {
  /** Indices into the page's tokens; `to` is exclusive. */
  readonly from: number
  readonly to: number
  readonly style: Style
}

/** A paragraph as words and sentences. */
export interface Page extends Written {
  /** The paragraph's number. */
  readonly paragraph: number
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** Capitalised words in a row, from left to right. */
  readonly runs: readonly Run[]
}

/** All that the recognisers get to see. */
export interface Reading {
  readonly pages: readonly Page[]
  /** Words that stand in lower case somewhere in the text. */
  readonly lowered: ReadonlySet<string>
}

/** The sentence that a token belongs to. */
export function sentenceAt({ sentences }: Page, at: number): Sentence | undefined {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.to ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return sentences[low]
}

export function readingOf(article: Article): Reading {
  const pages = article.paragraphs.map(pageOf)
  const lowered = new Set<string>()
  for (const { tokens } of pages)
    for (const token of tokens) if (token.word && !token.capital && !token.address) lowered.add(token.lower)
  return { pages, lowered }
}

function pageOf(text: string, paragraph: number): Page {
  const tokens = tokensOf(text)
  const sentences: Sentence[] = []
  let from = 0
  for (let at = 0; at < tokens.length; at += 1) {
    if (at + 1 < tokens.length && !isBreak(text, tokens, at)) continue
    sentences.push({ from, to: at + 1, style: styleOf(tokens, from, at + 1) })
    from = at + 1
  }
  const opens = tokens.map(() => false)
  const styles: Style[] = tokens.map(() => 'plain')
  for (const sentence of sentences) {
    styles.fill(sentence.style, sentence.from, sentence.to)
    let open = true
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const token = tokens[at]
      if (!token) continue
      if (token.word) {
        opens[at] = open
        open = false
      } else if (opensQuotation(tokens, at) || token.text === ':' || /^[•*]$/.test(token.text)) open = true
    }
  }
  const page = { paragraph, text, tokens, sentences, opens, styles }
  return { ...page, runs: runsOf(page) }
}

/** Whether a sentence ends behind the token: at its mark, past closing quotes, or at the end of a line. */
function isBreak(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || !next) return true
  if (next.start > token.end && text.slice(token.end, next.start).includes('\n')) return true
  if (next.glued || !endsSentence(tokens, at)) return false
  return !next.word || next.capital || /^\p{N}/u.test(next.text)
}

function styleOf(tokens: readonly Token[], from: number, to: number): Style {
  let capitals = 0
  let shouted = 0
  let words = 0
  let ordinary = 0
  let raised = 0
  // A headline has no full stop; a sentence that has one may be full of names and is no headline for that.
  const stop = endsWithStop(tokens, from, to)
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (!token?.word || token.address) continue
    words += 1
    if (token.capital && token.lower !== 'i' && !token.lower.startsWith("i'")) capitals += 1
    if (token.caps && token.text.length > 3) shouted += 1
    if (at === from || token.lower.length < (stop ? 3 : 4) || functionWords.has(token.lower)) continue
    if (!isCommon(token.lower)) continue
    ordinary += 1
    if (token.capital) raised += 1
  }
  if (words >= 3 && capitals === 0) return 'lower'
  if (shouted >= 2 && shouted * 2 >= words) return 'shouted'
  return raised >= (stop ? 5 : 3) && raised >= (stop ? 0.9 : 0.7) * ordinary ? 'titled' : 'plain'
}

/** A full stop, which quotation marks may close. */
function endsWithStop(tokens: readonly Token[], from: number, to: number): boolean {
  let last = to - 1
  while (last > from && /^["”’»)]$/.test(tokens[last]?.text ?? '')) last -= 1
  return tokens[last]?.text === '.'
}
