import { eld } from 'eld/extrasmall'

/** In which languages a text is, by ISO 639-1. */
export interface Languages {
  /** That of most of it; English where it is too short to tell. */
  readonly main: string
  /** That of each paragraph; of those that are too short to tell, the main one. */
  readonly each: readonly string[]
}

/** Characters from which the words of a paragraph tell their language, and how many are looked at. */
const [ENOUGH, MOST] = [80, 600]
/** Of what is mostly names, as a line below its head, more characters tell. */
const ENOUGH_OF_NAMES = 240
const WORDS_BESIDE_NAMES = 0.4
/** Of places, tables and addresses fewer characters are letters than this share. */
const LETTERS = 0.6
/** What a guess counts beside what is sure; one of English counts whole, since most texts are. */
const GUESS = 0.25

/** The same text gives the same answer; the time grows with the number of paragraphs. */
export function languagesOf(paragraphs: readonly string[]): Languages {
  const told = paragraphs.map(tell)
  const votes = new Map<string, number>()
  told.forEach((one, at) => {
    const length = paragraphs[at]?.length ?? 0
    if (one)
      votes.set(
        one.language,
        (votes.get(one.language) ?? 0) + length * (one.isSure || one.language === 'en' ? 1 : GUESS),
      )
  })
  const [most] = [...votes].sort(([, a], [, b]) => b - a)
  const whole = told.some((one) => one?.isSure) ? null : tell(paragraphs.join(' '))
  const main = whole === null ? (most?.[0] ?? 'en') : whole.isSure ? whole.language : 'en'
  return { main, each: told.map((one) => (one?.isSure || one?.language === 'en' ? one.language : main)) }
}

/** Null where nothing tells. */
function tell(text: string): { readonly language: string; readonly isSure: boolean } | null {
  const sample = text.slice(0, MOST)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < LETTERS * sample.length || letters === 0) return null
  const found = eld.detect(sample)
  if (found.language === '') return null
  // Another script needs fewer words than another language.
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  const isEnough = sample.length >= (isOfNames(sample) ? ENOUGH_OF_NAMES : ENOUGH) || latin * 2 < letters
  return { language: found.language, isSure: isEnough && found.isReliable() }
}

/** Whether few of its words begin small. */
function isOfNames(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? []
  return words.filter((word) => /^\p{Ll}/u.test(word)).length < WORDS_BESIDE_NAMES * words.length
}
