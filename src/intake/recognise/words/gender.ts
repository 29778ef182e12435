/** What tells whether somebody is called "he" or "she": titles, words for people, given names. */

import { words } from '../../../language/lists'
import { genderedNames } from '../known/lexicon'
import lists from './lists/gender.json'

export type Gender = 'he' | 'she'

const men = words(lists.men)
const women = words(lists.women)
/** Given names that the lists in packages lack, or have for the other. */
const moreMen = words(lists.moreMen)
const moreWomen = words(lists.moreWomen)
/** Given names of men and women alike, whatever the lists in packages have. */
const either = words(lists.either)

/** Of a title or a word for somebody ("Mrs", "spokesman"), in lower case and without a full stop. */
export function genderOfWord(word: string): Gender | undefined {
  return men.has(word) ? 'he' : women.has(word) ? 'she' : undefined
}

/** Of somebody's given name, in any case; undefined where men and women have it, or where it is not known. */
export function genderOfName(given: string): Gender | undefined {
  const name = given.toLowerCase()
  if (either.has(name)) return undefined
  if (moreMen.has(name)) return 'he'
  if (moreWomen.has(name)) return 'she'
  const list = genderedNames.find(({ men: his, women: hers }) => his.has(name) || hers.has(name))
  const his = list?.men.has(name)
  return list === undefined || his === list.women.has(name) ? undefined : his ? 'he' : 'she'
}
