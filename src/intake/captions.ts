/** What is said below a picture, apart from who made the picture. */

import { anyPattern, words } from '../language/lists'
import lists from './credits.json'

/** Who made a picture, for whom, behind what it shows: "… on Monday. Photo: Ann Lee", "… on MondayCreditAnn Lee/Agency". */
const LABELLED = new RegExp(
  String.raw`(?:^|(?<=[.!?…|–—”"’)\]])\s*|\s+[|–—-]\s+)[|–—-]?\s*[([]?(?:(?:file |main |top )?${anyPattern(lists.pictures)}s?(?:\s(?:credits?|copyright|source|by|courtesy|via|illustration)\b\s*[:|/]?|\s*[:|/])|©)\s*\S.{0,100}$`,
  'iu',
)
const GLUED = /(?:Credit|Image|Photo|Photograph){1,3}(?:\.{3}|…)?(?=\p{Lu}[\p{L}.’'-]*[\s/]).{0,100}$/u
const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]*"
/** Behind a sentence, in brackets or with a stroke between them, names alone: "(Ann Lee)", "Ann Lee/Agency via Other". */
const BRACKETED = new RegExp(
  `\\s*[([](?:(?:${NAME}|de|van|von|for|the|via|and|of|&)[\\s,/|]{1,3}){1,10}${NAME}[)\\]]\\.?$`,
  'u',
)
const GIVEN = "\\p{Lu}(?:\\.|[\\p{L}\\p{M}’'-]+)"
const STROKED = new RegExp(
  `\\s+${GIVEN} (?:\\p{Lu}\\. ?)?${GIVEN}\\s?/\\s?(?:${NAME}[\\s/]){0,4}${NAME}(?: via .{1,40})?$`,
  'u',
)
const WIRE = new RegExp(
  String.raw`(?<=[.!?…”"’)\]])\s*[([]?${anyPattern(lists.pictureAgencies)}(?:[/\s,-].{0,60})?[)\]]?\.?$`,
  'iu',
)

const LONGEST_CREDIT = 140
/** One word is a label. */
const FEWEST_WORDS = 2
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu

/** A caption in its two parts, each null where there is none. */
export interface Caption {
  readonly told: string | null
  /** Who made the picture. */
  readonly credit: string | null
}

export function captionOf(text: string): Caption {
  const whole = text.replace(/\s+/gu, ' ').trim()
  const told = [LABELLED, GLUED, WIRE, BRACKETED, STROKED]
    .reduce((rest, credit) => rest.replace(credit, ''), whole)
    .replace(/[\s|–—-]+$/u, '')
  // Nothing but names is who made it.
  const isTold = wordsIn(told).length >= FEWEST_WORDS && !isNames(told)
  const credit = (isTold ? whole.slice(told.length) : whole).replace(/^[\s|–—-]+/u, '')
  return {
    told: isTold ? told : null,
    credit: wordsIn(credit).length >= (isTold ? 1 : FEWEST_WORDS) ? credit : null,
  }
}

const wordsIn = (text: string): readonly string[] => text.match(WORD) ?? []
const isNames = (text: string): boolean => wordsIn(text).every((word) => /^\p{Lu}/u.test(word))

/** What stands before a credit, to see whether that is one. */
const SHOWN = 'That is it.'
/** Words of a credit that are no names. */
const JOINING = words(lists.inCredits)

/** Whether a line tells who made a picture, and nothing else. */
const isCredit = (line: string): boolean =>
  captionOf(`${SHOWN} ${line}`).told === SHOWN &&
  wordsIn(line).every((word) => !/^\p{Ll}/u.test(word) || JOINING.has(word))

/** As a line of its own: names alone in brackets, by which they are known for a credit; a label that ran into a name apart from it. */
export const asCredit = (text: string): string =>
  isNames(text) && !isCredit(text)
    ? `(${text})`
    : text.replace(/^(Credit|Photo|Image)(?=\p{Lu}\p{Ll})/u, '$1: ')

/** A text with blanks for its credits: whoever is named there is nobody in it. */
export const withoutCredits = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.length <= LONGEST_CREDIT && isCredit(line) ? ' '.repeat(line.length) : line))
    .join('\n')
