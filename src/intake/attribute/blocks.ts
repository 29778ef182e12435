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
 * quotation marks the content is left to them.
 */
export function announcedIn(
  { sentences }: Paragraph,
  paragraph: number,
  next: string | undefined,
): Growing | undefined {
  const s: Sentence = sentences.at(-1) ?? []
  const end = next?.trimEnd().length ?? 0
  if (s.at(-1)?.lower !== ':' || end === 0) return undefined
  const said = candidatesIn(s).findLast(
    ({ verb, passive, subject }) => !passive && subject !== null && has(verb.frames, CLAUSE | QUOTE | THAT),
  )
  const source = said?.subject ?? giverIn(s)
  if (!source) return undefined
  const span = (first: number, last: number) => ({
    paragraph,
    start: s[first]?.start ?? 0,
    end: s[last]?.end ?? 0,
  })
  return {
    source: span(source.first, source.last),
    cue: said ? span(said.group, said.after - 1) : span(source.last + 1, s.length - 2),
    content: /^\s*["“„«‘']/u.test(next ?? '') ? [] : [{ paragraph: paragraph + 1, start: 0, end }],
    form: 'quotation',
  }
}

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
