/** What is suggested becomes claims: each with a sentence of its own, the words it rests on and an id. */

import { quoteAt } from '../../model/anchor'
import type { Claim } from '../../model/piece'
import { UNATTRIBUTED } from '../../model/vocabulary'
import type { Article, Recognised } from '../article'
import { idGiver } from '../ids'
import { takesArticle } from '../inflect'
import { lookUp } from '../recognise/known/gazetteer'
import { type Suggestion, suggested } from './suggestion'

/** "the Kremlin": a name that the text gives an article more often than not. */
export function withArticle(
  { name, kind, unnamed, mentions }: Recognised,
  { paragraphs }: Article,
): string | null {
  if (unnamed || kind === 'person' || /^the /i.test(name)) return null
  if (takesArticle(name)) return `the ${name}`
  // "the Ohio Republican": the article is not the state’s.
  if (kind === 'place' && /^(?:country|region|city|town)$/.test(lookUp(name.toLowerCase())?.what ?? ''))
    return null
  let [named, articles] = [0, 0]
  for (const { paragraph, start, end } of mentions.slice(0, 50)) {
    const text = paragraphs[paragraph] ?? ''
    // "the Orsa-based firm": the article is the firm’s.
    if (paragraph === 0 || text.slice(start, end) !== name || /^[-‐‑]/.test(text.slice(end))) continue
    named++
    if (/(?:^|[^\p{L}])the $/iu.test(text.slice(Math.max(0, start - 5), start))) articles++
  }
  return articles * 2 > named ? `the ${name}` : null
}

export function claimsOf(
  suggestions: readonly Suggestion[],
  recognised: readonly Recognised[],
  idOf: (index: number) => string,
  article: Article,
  shift: number,
): readonly Claim[] {
  const giveId = idGiver()
  const events = idGiver()
  const eventAt = new Map<string, string>()
  const nameOf = (index: number): string => inSentence(recognised[index], article)
  return suggestions.map((suggestion) => {
    const { subject, object, predicate, wording, phrase, passive, evidence } = suggestion
    const [first, second] = passive ? [object, subject] : [subject, object]
    const { firstText } = suggestion
    const { paragraph, start, end } = evidence
    const text = article.paragraphs[paragraph] ?? ''
    const verb = `${paragraph}:${start}:${phrase}`
    const told = suggestion.modifies ? phrase : beforeName(phrase, recognised[second])
    const event = suggestion.together
      ? (eventAt.get(verb) ?? events(`${phrase}-${paragraph + shift}`, 'event'))
      : undefined
    if (event !== undefined) eventAt.set(verb, event)
    return {
      id: giveId(
        `${idOf(subject)}-${predicate === 'other' ? (wording ?? '') : predicate}-${idOf(object)}`,
        'claim',
      ),
      subject: idOf(subject),
      predicate,
      object: idOf(object),
      ...(predicate === 'other' && { wording: wording?.trim() || 'connected with' }),
      text: sentenceOf(
        firstText || nameOf(first),
        told,
        suggestion.modifies || DETERMINED.test(told) ? (recognised[second]?.name ?? '') : nameOf(second),
        suggestion.behind,
      ),
      evidence: [
        {
          paragraph: paragraph + shift,
          ...(text.slice(start, end).trim() !== '' && {
            quote: quoteAt(text, { start, end }),
          }),
        },
      ],
      voices: suggestion.voices.map((voice) => (voice === null ? UNATTRIBUTED : idOf(voice))),
      ...(suggestion.to !== undefined && { to: idOf(suggestion.to) }),
      stance: suggestion.stance,
      denied: suggestion.denied,
      ...(suggestion.when !== undefined && { when: suggestion.when }),
      ...(suggestion.said !== undefined && { said: suggestion.said }),
      ...(event !== undefined && { event }),
      ...(suggestion.where !== undefined && { where: idOf(suggestion.where) }),
      ...(suggestion.speech !== undefined && { speech: suggestion.speech }),
      disputes: [],
      made: suggested(suggestion.confidence, suggestion.reason),
    }
  })
}

const inSentence = (who: Recognised | undefined, article: Article): string =>
  who === undefined ? '' : (withArticle(who, article) ?? who.name)
/** An article stands there already: "deleted a [Post] story". */
const DETERMINED = /(?:^| )(?:the|an?|this|that|his|her|its|their|\p{L}+['’]s)$/iu
/** "war on the" before "America", which the text calls the United States there. */
const beforeName = (phrase: string, who: Recognised | undefined): string =>
  who?.kind === 'place' && !takesArticle(who.name) && who.aliases.some(takesArticle)
    ? phrase.replace(/ the$/, '')
    : phrase
const sentenceOf = (first: string, phrase: string, second: string, behind = ''): string =>
  capital(
    closed(`${first} ${phrase} ${second}${owned(second, behind)}.`)
      .replace(/(?: [-–—―]+)?\.$/, '.')
      .replace(/\.\.$/, '.'),
  )
/** "ISIS’ leader", where the name stands that does not end so. */
const owned = (name: string, behind: string): string =>
  /s$/i.test(name) ? behind : behind.replace(/^(['’])(?= )/, '$1s')
/** Of a quotation that is cut, no mark stays. */
const closed = (text: string): string => {
  const [straight, opening, closing] = [/"/g, /“/g, /”/g].map((mark) => text.match(mark)?.length ?? 0)
  return (straight ?? 0) % 2 === 0 && opening === closing ? text : text.replace(/["“”]/g, '')
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
