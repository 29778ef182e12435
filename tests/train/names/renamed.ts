/**
 * The same texts about others: most people, organisations and places of a document get other names, out of lists and
 * made up, so that the tagger learns what stands around names and not just those of its texts.
 */

import cities from 'city-timezones/data/cityMap.json'
import countries from 'country-locale-map/countries.json'
import { lookUp } from '../../../src/intake/recognise/known/gazetteer'
import { genderedNames, listedCompanies } from '../../../src/intake/recognise/known/lexicon'
import {
  foreignTrades,
  organisationHeads,
  organisationTails,
  portfolios,
} from '../../../src/intake/recognise/words/organisations'
import { eastAsianSurnames } from '../../../src/intake/recognise/words/people'
import type { Marked } from './documents'

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

const large = (word: string): string =>
  word.replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase())
const firsts = genderedNames
  .flatMap(({ men, women }) => [...men, ...women])
  .filter((name) => name.length > 2)
  .map(large)
const towns = cities.filter(({ pop }) => pop >= 60_000).map(({ city }) => city)
const nations = countries.map(({ name }) => name)
const companies = [...listedCompanies].map((name) => (name.length < 4 ? name.toUpperCase() : large(name)))
const tails = [...organisationTails].map(large)
const heads = [...organisationHeads].map(large)
const trades = [...foreignTrades].map(large)
const topics = [...portfolios].map(large)
const eastern = [...eastAsianSurnames].map(large)
const SYLLABLES =
  'ka ter no vo ri mel dan sa lo quin tro bel ar en ix on gen dyn cor vel mi to ra ny shu zen'.split(' ')
const SMALL = new Set('of the for and on to in de la del al bin'.split(' '))

/** Gives documents other names. `surnames` are taken as they are. */
export function renamer(
  surnames: readonly string[],
  seed: number,
): (document: readonly Marked[]) => Marked[] {
  const random = randomOf(seed)
  const any = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const made = (count: number): string => large(Array.from({ length: count }, () => any(SYLLABLES)).join(''))
  const surname = (): string => {
    const draw = random()
    if (draw < 0.08) return `al-${made(2)}`
    if (draw < 0.14)
      return `${any(['de', 'van', 'bin', 'de la', 'von', 'Mac', 'O’'])} ${any(surnames)}`.replace('’ ', '’')
    return draw < 0.2 ? `${any(surnames)}-${any(surnames)}` : draw < 0.3 ? made(3) : any(surnames)
  }
  const person = (words: number): string => {
    const draw = random()
    if (words < 2) return draw < 0.6 ? any(surnames) : any(firsts)
    if (draw < 0.08) return `${any(eastern)} ${made(1)}-${made(1).toLowerCase()}`
    const middle = words > 2 ? ` ${random() < 0.5 ? `${any(['A', 'B', 'J', 'M', 'S'])}.` : any(firsts)}` : ''
    return `${any(firsts)}${middle} ${surname()}`
  }
  /** A company whose words tell nothing: "Sklo Morava", "Dancor Verden". */
  const called = (other: string): string => {
    const own = random() < 0.5 ? any(trades) : made(2)
    return random() < 0.7 ? `${own} ${other}` : `${other} ${own}`
  }
  const body = (name: string): string => {
    const draw = random()
    if (/^\P{Ll}{2,6}$/u.test(name))
      return Array.from({ length: 2 + Math.floor(random() * 4) }, () => any([...'ABCDEFGHILMNOPRSTUW'])).join(
        '',
      )
    if (!name.includes(' '))
      return draw < 0.4 ? made(2 + Math.floor(random() * 2)) : draw < 0.7 ? any(surnames) : any(companies)
    if (draw < 0.2) return any(companies)
    if (draw < 0.4) return called(draw < 0.3 ? any(towns) : draw < 0.35 ? made(2) : any(surnames))
    const owner = any([any(surnames), any(towns), any(nations), any(topics), made(2)])
    if (draw < 0.7) return `${owner} ${any(tails)}`
    if (draw < 0.8) return `${owner} ${any(topics)} ${any(tails)}`
    const topic =
      random() < 0.3 ? `${any(topics)} and ${any(topics)}` : any([any(topics), any(towns), any(nations)])
    return `${any(heads)} ${any(['of', 'of', 'for'])} ${topic}`
  }
  return (document) => {
    const known = new Map<string, string>()
    const other = (name: string, label: number): string => {
      const before = known.get(`${label} ${name}`)
      if (before !== undefined) return before
      const after =
        label === 1
          ? person(name.split(' ').length)
          : label === 3
            ? body(name)
            : any(random() < 0.25 ? nations : towns)
      known.set(`${label} ${name}`, after)
      const [first, last] = [after.split(' ')[0] ?? '', after.split(' ').slice(1).join(' ')]
      const words = name.split(' ')
      if (label === 1 && words.length > 1 && last) {
        known.set(`1 ${words[0]}`, first)
        known.set(`1 ${words.at(-1)}`, last)
      }
      return after
    }
    return document.map(({ text, spans }) => {
      const kept: { start: number; end: number; label: number }[] = []
      let fresh = ''
      let at = 0
      for (const { start, end, label } of spans) {
        const name = text.slice(start, end)
        const odd = label > 5 || !/^\p{Lu}/u.test(name) || (label === 5 && !lookUp(name.toLowerCase()))
        const after = odd || random() < 0.15 ? name : other(name, label)
        fresh += text.slice(at, start)
        kept.push({ start: fresh.length, end: fresh.length + after.length, label })
        fresh += after
        at = end
      }
      return { text: fresh + text.slice(at), spans: kept }
    })
  }
}

/** The last words of the people of some documents. */
export const surnamesIn = (documents: readonly (readonly Marked[])[]): string[] => {
  const found = new Set<string>()
  for (const document of documents)
    for (const { text, spans } of document)
      for (const { start, end, label } of spans) {
        const words = text.slice(start, end).split(' ')
        const last = words.at(-1) ?? ''
        if (label === 1 && words.length > 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(last) && !SMALL.has(last))
          found.add(last)
      }
  return [...found].sort()
}
