/** Whether the people of an article are called "he" or "she", by titles, words beside their names and given names. */

import type { Spot } from '../../../model/spans'
import type { Article, Recognised } from '../../article'
import { type Gender, genderOfName, genderOfWord } from '../../recognise/words/gender'

/** How many of somebody's mentions are looked at. */
const MENTIONS = 30

/**
 * Gives the function that tells of somebody recognised; undefined where nothing tells, or where one thing tells against
 * another. What stands beside the name counts before the given name.
 */
export function gendersOf({ paragraphs }: Article): (who: Recognised) => Gender | undefined {
  const known = new Map<Recognised, Gender | undefined>()
  const find = (who: Recognised): Gender | undefined => {
    if (who.unnamed) return only(who.name.split(' ').map(asWord).map(genderOfWord))
    const beside = only(
      who.mentions.slice(0, MENTIONS).map((spot) => genderBeside(paragraphs[spot.paragraph] ?? '', spot)),
    )
    if (beside !== undefined) return beside
    const [given = '', ...others] = who.name.split(' ')
    return genderOfWord(asWord(given)) ?? (others.length > 0 ? genderOfName(given) : undefined)
  }
  return (who) => {
    if (!known.has(who)) known.set(who, find(who))
    return known.get(who)
  }
}

/** Whether somebody is a person who can be called "he", or "she". */
export function calledBy(article: Article): (who: Recognised, gender: Gender) => boolean {
  const genders = gendersOf(article)
  return (who, gender) => who.kind === 'person' && (genders(who) ?? gender) === gender
}

const asWord = (word: string): string => word.toLowerCase().replace(/\.$/, '')

function only(found: readonly (Gender | undefined)[]): Gender | undefined {
  const some = new Set(found.filter((gender) => gender !== undefined))
  const [one] = some
  return some.size === 1 ? one : undefined
}

/** "Mrs. [Kessler]", "spokesman [Ivo Horak]", "his wife, [Helga Kessler]", "[Ana Ruiz], a businesswoman". */
function genderBeside(text: string, { start, end }: Spot): Gender | undefined {
  const before = /(?:^|[\s“"(])([\p{L}-]+)(\.?,?) $/u.exec(text.slice(Math.max(0, start - 24), start))
  const word = asWord(before?.[1] ?? '')
  const own =
    before?.[2] === ','
      ? /\b(?:his|her|their|whose|the|a) (?:\p{L}+ ){0,2}\p{L}+, $/u.test(
          text.slice(Math.max(0, start - 60), start),
        )
      : true
  const title = own ? genderOfWord(word) : undefined
  if (title !== undefined) return title
  const behind =
    /^, (?:a|an|the|his|her|their|its) ((?:[\p{L}-]+ ){0,3}?[\p{L}-]+)(?=[,.;]| of | for | at | who )/u.exec(
      text.slice(end, end + 60),
    )
  return genderOfWord(asWord(behind?.[1]?.split(' ').at(-1) ?? ''))
}
