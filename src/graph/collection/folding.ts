/**
 * Names as they are compared: what differs in accents, capitals, hyphens, apostrophes, titles and spelling alone is folded.
 * The folded forms are for comparing only; what is shown is as its piece has it.
 */

import { withDigraphs, withoutAccents } from '../../model/spelling'
import { type Kind, kinds } from '../../model/vocabulary'
import known from './known.json'

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const titles = wordsOf(known.titles)
/** "Ltd", "GmbH": they make no difference to who is meant. */
export const companies = wordsOf(known.companies)
const weak = wordsOf(known.weak)
const spellings: ReadonlyMap<string, string> = new Map(Object.entries(known.spellings))
const spelledOut: ReadonlyMap<string, string> = new Map(Object.entries(known.spelledOut))
const generations = /^(?:jr|sr|junior|senior|ii|iii|iv)$/

/** A name, folded. */
export interface Folded {
  readonly words: readonly string[]
  /** All of them. */
  readonly text: string
  /** What those are called who are known to be called so; undefined where nobody is. */
  readonly knownAs: ReadonlySet<string> | undefined
  /** Of each word. */
  readonly skeletons: readonly string[]
  /** Words that tell, without "of", "the", "van". */
  readonly telling: readonly string[]
  /** "jr", "iii": of whom there are several of one name. */
  readonly generation: string
  /** Whether a title or the form of a company was left out. */
  readonly isShortened: boolean
}

/** How a name is folded: mostly one way, two where its letters are written out in two ways ("Müller": muller, mueller). */
export function foldings(name: string, kind: Kind): readonly Folded[] {
  const lower = name.normalize('NFC').toLowerCase()
  const spelled = withDigraphs(lower)
  return [...new Set([lower, spelled])].map((one) => fold(one, name, kind))
}

export type Fold = typeof foldings

function fold(lower: string, name: string, kind: Kind): Folded {
  const plain = withoutAccents(lower)
    .replace(/['’ʼ`´]s\b/gu, '')
    .replace(/['’ʼ`´.]/gu, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
  const all = plain.split(' ').flatMap((word) => (spellings.get(word) ?? word).split(' '))
  const generation = kind === 'person' ? (all.find((word) => generations.test(word)) ?? '') : ''
  let words = all.filter((word) => word !== 'the' && word !== generation)
  const before = words.length
  if (kind === 'person') {
    while (words.length > 1 && titles.has(words[0] ?? '')) words = words.slice(1)
    words = words.flatMap((word, at) =>
      isInitials(word, name) && at < words.length - 1 ? [...word] : [word],
    )
  } else {
    if (kind === 'organisation') {
      while (words.length > 1 && companies.has(words.at(-1) ?? '')) words = words.slice(0, -1)
      while (words.length > 1 && companies.has(words[0] ?? '')) words = words.slice(1)
    }
    words = words.flatMap((word) => (spelledOut.get(word) ?? word).split(' '))
  }
  const text = words.join(' ')
  return {
    words,
    text,
    knownAs: calledLike(kind, text),
    skeletons: words.map(skeleton),
    telling: telling(words),
    generation,
    isShortened: words.length < before,
  }
}

/** "JK" of "JK Rowling". */
const isInitials = (word: string, name: string): boolean =>
  word.length > 1 && word.length < 4 && name.includes(word.toUpperCase())

/** Without "of", "the", "van". */
export const telling = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !weak.has(word))

/**
 * What stays of a word however it was brought from another script: its consonants, by how they sound, each once
 * ("Dmitry" and "Dimitri", "Gaddafi" and "Qaddafi").
 */
export const skeleton = (word: string): string =>
  word
    .replace(/ph/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/sch|sh|zh|ch|ts|tz/g, 's')
    .replace(/[qgc]h?|kh/g, 'k')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/(?<=.)[aeiouyhj]/g, '')
    .replace(/^[aeiouy]/, 'a')
    .replace(/(.)\1+/g, '$1')

/** The first letters of its words, as an acronym has them, without and with the small ones: "nyt", "mod". */
export const initialsOf = (words: readonly string[]): readonly string[] => {
  const first = (list: readonly string[]): string => list.map((word) => word.charAt(0)).join('')
  return [...new Set([first(telling(words)), first(words)])].filter((letters) => letters.length > 1)
}

const groupOf = new Map<string, ReadonlySet<string>>()
const calledLike = (kind: Kind, text: string): ReadonlySet<string> | undefined =>
  groupOf.get(`${kind} ${text}`)
for (const kind of kinds)
  for (const group of known.alsoCalled[kind]) {
    const names = new Set(group.flatMap((name) => foldings(name, kind).map(({ text }) => text)))
    for (const name of names) groupOf.set(`${kind} ${name}`, names)
  }

/** What else a folded name is known by, to find it under; itself where it is not known. */
export const knownAs = (kind: Kind, name: string): string =>
  [...(calledLike(kind, name) ?? [name])][0] ?? name

const givenNames = new Map<string, Set<number>>()
known.nicknames.forEach((names, index) => {
  for (const name of names) givenNames.set(name, (givenNames.get(name) ?? new Set()).add(index))
})
/** "Tom" and "Thomas". */
export const areNicknames = (one: string, other: string): boolean =>
  [...(givenNames.get(one) ?? [])].some((group) => givenNames.get(other)?.has(group))
/** Whether one may be the other's first letter. */
export const areInitials = (one: string, other: string): boolean =>
  one !== other && (one.length === 1 || other.length === 1) && one.charAt(0) === other.charAt(0)
