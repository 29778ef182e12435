/** What is said, in the words that stand there. */

import type { Language } from '../../../language/language'
import type { Spot } from '../../../model/spans'
import type { Told } from '../../attribute/attribute'
import { AUXILIARY, has, plain, traitsOf } from '../../attribute/reading/words'

/** What is said as a sentence of its own: its first one, in the words that stand there. */
export function sentenceOf(
  { content, form }: Told,
  textOf: (spot: Spot) => string,
  language: Language,
): string {
  const [first, ...further] = content
  if (first === undefined) return ''
  const [second] = further
  const [one = '', other = ''] = [first, ...(second ? [second] : [])].map((span) =>
    withoutMarks(textOf(span).trim()),
  )
  // What the cue cuts in two is one sentence.
  const between =
    second?.paragraph === first.paragraph ? textOf({ ...first, start: first.end, end: second.start }) : '.'
  // "In May, she said, Orsa left": a name has its capital wherever it stands.
  const isCut =
    form === 'clause'
      ? !/[.!?]["”’]*$/.test(one) &&
        (/^\p{Ll}/u.test(other) || (/^\p{Lu}/u.test(other) && /^,[^.!?;:]*,\s*$/.test(between)))
      : /,$/.test(one) && /^\p{Ll}/u.test(other)
  const bare = isCut ? `${one.replace(/,$/, '')}${/^\p{Lu}/u.test(other) ? ',' : ' …'} ${other}` : one
  const own = form === 'clause' ? withoutMarks(withoutThat(bare)) : bare
  const sentence = firstSentence(own.replace(/\s+/g, ' '), language).replace(/[,;:\s]+$/, '')
  return /[.!?…]["”’']*$/.test(sentence) ? capital(sentence) : `${capital(sentence)}.`
}

/** "that it rained"; in "that would help" it is what would. */
const withoutThat = (told: string): string => {
  const next = /^that ([\p{L}'’]+)/iu.exec(told)?.[1] ?? ''
  const isSubject = has(traitsOf(next, plain(next)), AUXILIARY) && !/ing$/.test(next)
  return isSubject ? told : told.replace(/^that,?\s+/i, '')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Without the marks around all of it; those around a part stay. */
function withoutMarks(text: string): string {
  const inner = closed(text.replace(/^["“„«‘']+/, '').replace(/["”»’']+$/, ''))
  return /["“”„«»]/.test(inner) ? text : inner
}

/** "He told me, ‘It is late": what is opened is closed. */
const closed = (text: string): string => (/[\s(]‘[^’]*$/.test(text) ? `${text.replace(/[,;:]$/, '')}’` : text)

/** Characters of a sentence that are shown. */
const LONGEST = 240

function firstSentence(text: string, language: Language): string {
  const [first] = language.sentences(text)
  const sentence = first === undefined || first.end < LEAST_SENTENCE ? text : text.slice(0, first.end)
  if (sentence.length <= LONGEST) return sentence
  return `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST))} …`
}

/** What ends nearer to the beginning than this is a cry. */
const LEAST_SENTENCE = 8
