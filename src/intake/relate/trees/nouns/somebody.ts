/** What a noun can be called: somebody, or a body. */

import type { Kind } from '../../../../model/vocabulary'
import { apposed, offices, titles } from '../../../recognise/words/offices'
import { bodyNouns } from '../../../recognise/words/organisations'
import { kin } from '../../../recognise/words/people'
import { collective, describing, friends, parts, placeNouns } from '../lexicon'

/** What a person can be called: no "problem", no "war". */
export const isSomebody = (word: string): boolean =>
  isCalled(word.replace(/\.$/, '').replace(/^(?:ex-|step-?|half-|grand|co-)(?=\p{L}{3})/u, '')) ||
  isCalled(word)
const isCalled = (noun: string): boolean =>
  isListed(noun) || (/(?:er|or|ist|ian|ant|man|woman|person)$/.test(noun) && !noun.endsWith('ment'))
/** By a list, and not by its ending: "server" is nobody. */
export const isListed = (noun: string): boolean =>
  describing.has(noun) || titles.has(noun) || apposed.has(noun) || offices.has(noun) || kin.has(noun)

const isNamedSo = (noun: string): boolean =>
  placeNouns.has(noun) || collective.has(noun) || bodyNouns.has(noun)
/** What a body or a place can be called: "company", "subsidiary", "rival"; no "sale". */
export const isBody = (noun: string): boolean =>
  isNamedSo(noun) || parts.has(noun) || friends.has(noun) || isSomebody(noun)

/** "company" is no person, "lawyer" no organisation. */
export const canBe = (noun: string, kind: Kind): boolean => {
  const isPerson = offices.has(noun) || kin.has(noun) || /(?:man|woman|person|er|or)$/.test(noun)
  return kind === 'person' ? isPerson || !isNamedSo(noun) : !(offices.has(noun) || kin.has(noun))
}
