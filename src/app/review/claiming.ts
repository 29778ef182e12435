import { batch } from '@preact/signals-core'
import { sentenceAround } from '../../graph/sentences'
import { freeId, slug } from '../../intake/ids'
import { quoteAt } from '../../model/anchor'
import type { Claim } from '../../model/piece'
import { focusNext } from '../../platform/focus'
import { type App, edit, nameOf } from '../app'
import { goTo } from './reviewing'

/**
 * Ends a claim that was begun at somebody, where one was: it rests on the paragraph in which the other end was pointed at.
 * Tells whether it did.
 */
export function claimFrom(app: App, to: string, paragraph: number): boolean {
  const from = app.review.claimFrom.peek()
  if (from === null || from === to) return false
  app.review.endClaim()
  addClaim(app, from, to, paragraph)
  return true
}

/** A claim between two, to be told in its own words next. */
export function addClaim(app: App, subject: string, object: string, paragraph: number): void {
  const { store } = app
  const claim: Claim = {
    id: freeId(slug(`${subject}-${object}`), store.claims),
    subject,
    predicate: 'other',
    object,
    wording: 'connected with',
    text: `${nameOf(store, subject)} and ${nameOf(store, object)} have to do with each other.`,
    evidence: [evidenceIn(app, subject, object, paragraph)],
    voices: [],
    stance: 'asserted',
    denied: false,
    disputes: [],
  }
  batch(() => {
    if (edit(app, { do: 'claim', claim })) goTo(app, { type: 'claim', id: claim.id })
  })
  focusNext('#review-first')
}

/** The sentence of the paragraph that names both, else the one that names the second. */
function evidenceIn(
  { store }: App,
  subject: string,
  object: string,
  paragraph: number,
): Claim['evidence'][0] {
  const { text, mentions } = store.piece.paragraphs[paragraph] ?? { text: '', mentions: [] }
  const objects = mentions.filter(({ entity }) => entity === object)
  const sentences = objects.map(({ start, end }) => sentenceAround(text, start, end))
  const both = sentences.find(({ start, end }) =>
    mentions.some((other) => other.entity === subject && other.start >= start && other.end <= end),
  )
  const sentence = both ?? sentences[0]
  if (!sentence) return { paragraph }
  return { paragraph, quote: quoteAt(text, sentence, 0) }
}
