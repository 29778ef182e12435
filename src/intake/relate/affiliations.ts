/** Which organisation a person speaks for, by the office that the text gives them. */

import type { Article, Recognised } from '../article'
import { inOrder } from '../attribute/mentions'
import { OF_BODY } from '../recognise/words/offices'

const BEFORE = new RegExp(`^(?:['’]s)? (?:[\\p{L}-]+ ){0,3}?${OF_BODY} $`, 'iu')
const BEHIND = new RegExp(
  `^,? (?:who is )?(?:the |an? )?(?:[\\p{L}-]+ ){0,3}?${OF_BODY} (?:of|at|for|with) (?:the )?$`,
  'iu',
)

/** From a person's index to that of the organisation; the first that the text tells. */
export function affiliationsOf(
  article: Article,
  recognised: readonly Recognised[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const mentions = inOrder(recognised)
  mentions.forEach((one, at) => {
    const next = mentions[at + 1]
    if (next === undefined || next.paragraph !== one.paragraph || next.start - one.end > 80) return
    const between = (article.paragraphs[one.paragraph] ?? '').slice(one.end, next.start)
    const note = (person: typeof one, body: typeof one): void => {
      if (person.who.kind === 'person' && body.who.kind === 'organisation' && !found.has(person.index))
        found.set(person.index, body.index)
    }
    if (BEFORE.test(between)) note(next, one)
    if (BEHIND.test(between)) note(one, next)
  })
  return found
}
