/** Whole paragraphs that are somebody's words: a post with its signature, what stands below "Smith wrote:". */

import type { Growing } from './join'
import { CLAUSE, QUOTE, THAT } from './reading/cues'
import type { Phrase, Sentence } from './reading/items'
import type { Paragraph } from './reading/sentences'
import { has } from './reading/words'
import { candidatesIn } from './rules/candidates'
import { giverOf } from './rules/sources'

/** "— Dora Quist (@doraquist) March 3, 2024", alone or behind the words that she posted. */
const POSTED = /(?:^|\s)(?:—|–|―|--?) ?([^()\n—–―]{2,60}?) ?\(@\w[\w.-]{0,60}\)[^\n]{0,60}$/u
/** "“…” — Dora Quist, a teacher", or the name alone in the paragraph below what is quoted. */
const SIGNED =
  /(?:^|["”»]\s?)(?:—|–|―|--?) ?(\p{Lu}[\p{L}'’-]*\.?(?: [\p{L}'’.-]+){0,5})(?:, [^\n“”"]{2,60})?\.?$/u

/** What a signature at the end of a paragraph signs: the words before it, or else the paragraph before. */
export function signedIn(paragraphs: readonly string[], paragraph: number): Growing[] {
  const text = (paragraphs[paragraph] ?? '').trimEnd()
  const tail = Math.max(0, text.length - LONGEST)
  const end = text.slice(tail)
  const match = POSTED.exec(end) ?? SIGNED.exec(end)
  const name = match?.[1]?.trim() ?? ''
  if (match === null || name === '') return []
  const posted = match[0].includes('(@')
  const own = tail + match.index + (/^["”»]/.test(match[0]) ? 1 : 0)
  const before = (paragraphs[paragraph - 1] ?? '').trimEnd()
  const said = own > 0 ? text.slice(0, own).trimEnd() : before
  const content = { paragraph: own > 0 ? paragraph : paragraph - 1, start: 0, end: said.length }
  // "— Dora Quist, a teacher", which is all of a paragraph amid others, signs what stands above, in marks or not.
  const alone = own === 0 && match[0].includes(', ') && paragraph < paragraphs.length - 1
  const quoted = /^["“”„«].*["”»]$/su.test(said)
  if (content.paragraph < 1 || said === '' || !(posted || alone || quoted)) return []
  const start = tail + match.index + match[0].indexOf(name)
  const source = { paragraph, start, end: start + name.length }
  return [{ source, cue: null, content: [content], form: 'quotation' }]
}
const LONGEST = 160

/**
 * Who is told to say what the next paragraph holds: "Smith wrote on Monday:" at the end of this one. Where that one has
 * quotation marks the content is left to them. Of a list each line is said.
 */
export function announcedIn(
  { sentences }: Paragraph,
  paragraph: number,
  paragraphs: readonly string[],
): readonly Growing[] {
  const s: Sentence = sentences.at(-1) ?? []
  const next = paragraphs[paragraph + 1]?.trimEnd() ?? ''
  if (s.at(-1)?.lower !== ':' || next === '') return []
  const said = candidatesIn(s).findLast(
    ({ verb, passive, subject }) => !passive && subject !== null && has(verb.frames, CLAUSE | QUOTE | THAT),
  )
  const source = said?.subject ?? giverIn(s)
  if (!source) return []
  const span = (first: number, last: number) => ({
    paragraph,
    start: s[first]?.start ?? 0,
    end: s[last]?.end ?? 0,
  })
  const announced = {
    source: span(source.first, source.last),
    cue: said ? span(said.group, said.after - 1) : span(source.last + 1, s.length - 2),
  }
  let to = paragraph + 1
  while (isLine(paragraphs[to])) to++
  if (to - paragraph > LEAST_LINES)
    return paragraphs.slice(paragraph + 1, to).map((line, at) => ({
      ...announced,
      content: [{ paragraph: paragraph + 1 + at, start: 0, end: line.trimEnd().length }],
      form: 'clause',
    }))
  const content = /^\s*["“„«‘']/u.test(next) ? [] : [{ paragraph: paragraph + 1, start: 0, end: next.length }]
  return [{ ...announced, content, form: 'quotation' }]
}
const LEAST_LINES = 3
/** A line of a list: a sentence, or most of one, without a mark at its end. */
const isLine = (text = ''): boolean =>
  /^\s*\p{Lu}[^\n]*[^.!?:”"’'\s]\s*$/u.test(text) && text.split(' ').length > 3

/** "Smith made the following comment:", "Smith had this to say:". */
const giverIn = (s: Sentence): Phrase | null =>
  /\b(?:the following|this)(?: \p{L}+){1,2}$/u.test(
    s
      .slice(-5, -1)
      .map(({ lower }) => lower)
      .join(' '),
  )
    ? giverOf(s, s.length - 2)
    : null
