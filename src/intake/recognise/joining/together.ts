import type { Spot } from '../../../model/spans'
import type { Recognised } from '../../article'
import { alliances } from '../known/alliances'
import { lookUp } from '../known/gazetteer'
import type { Page, Reading } from '../tokens/reading'
import type { Named } from './combine'
import { identityOf, stateIn } from './identity'

/** Puts all mentions of the same one together, in the order in which they first stand in the text. */
export function together(reading: Reading, named: readonly Named[]): readonly Recognised[] {
  const identify = identityOf(reading, named)
  const found = new Map<string, Named[]>()
  for (const mention of named) {
    const identity = identify(mention)
    const same = found.get(identity)
    if (same) same.push(mention)
    else found.set(identity, [mention])
  }
  const recognised = [...found.values()].map((mentions) => recognisedOf(reading, mentions))
  return alliances(reading, named, recognised)
}

function recognisedOf(reading: Reading, mentions: readonly Named[]): Recognised {
  const names = new Map<string, number>()
  for (const mention of mentions) {
    const name = stateIn(reading, mention) ?? nameOf(reading, mention)
    names.set(name, (names.get(name) ?? 0) + 1)
  }
  const sure = mentions.reduce((best, each) => (each.confidence > best.confidence ? each : best))
  const { kind, confidence } = sure
  const unnamed = mentions.every((each) => each.unnamed)
  const [name = '', ...aliases] = [...names.keys()].sort(fuller(kind, names))
  const at = kind === 'place' ? placeOf([name, ...aliases]) : undefined
  const more =
    aliases.length > 0
      ? `; together with ${aliases
          .slice(0, 3)
          .map((each) => `“${each}”`)
          .join(', ')}`
      : ''
  return {
    kind,
    name,
    aliases,
    unnamed,
    mentions: mentions.flatMap((each) => spotOf(reading.pages[each.page], each)),
    confidence: Math.round(confidence * 100) / 100,
    reason: `${sure.reasons.slice(0, 3).join('; ')}${more}`,
    ...(at ? { at } : {}),
  }
}

/** The fullest name first: that with most words, then the longest; of places and groups the one used most. */
function fuller(kind: Recognised['kind'], used: ReadonlyMap<string, number>) {
  return (a: string, b: string): number => {
    const countries = Number(isCountry(b)) - Number(isCountry(a))
    const often = (used.get(b) ?? 0) - (used.get(a) ?? 0)
    const words = b.split(' ').length - a.split(' ').length
    const length = b.length - a.length
    const accents = accentsIn(b) - accentsIn(a)
    const order = kind === 'place' ? [countries, often, words, length] : [words, accents, length, often]
    return order.find((each) => each !== 0) ?? (a < b ? -1 : 1)
  }
}

const accentsIn = (name: string): number => name.normalize('NFD').match(/[\p{M}ßøæłđðþı]/giu)?.length ?? 0

const isCountry = (name: string): boolean => lookUp(name.toLowerCase())?.country !== undefined

function placeOf(names: readonly string[]): readonly [number, number] | undefined {
  for (const name of names) {
    const at = lookUp(name.toLowerCase().replaceAll('’', "'"))?.at
    if (at) return at
  }
  return undefined
}

const nameOf = (reading: Reading, { page, from, to, kind }: Named): string => {
  const { tokens = [], text = '', styles = [] } = reading.pages[page] ?? {}
  const name = text
    .slice(tokens[from]?.start, tokens[to - 1]?.end)
    .replace(/\s+/g, ' ')
    .replace(/[‐‑]/g, '-')
  if (kind === 'person' && /^\P{Ll}+ (?:Ma?c|De|Di|La|Le|Fitz)?\P{Ll}{2,}$/u.test(name))
    return name.replace(/\p{Lu}{2,}/gu, lowered)
  const shouted = styles[from] === 'shouted' || (kind === 'place' && name.length > 4)
  return shouted && name === name.toUpperCase() ? name.replace(/\p{L}{4,}/gu, lowered) : name
}

/** "NORWAY" is Norway; what is short may be an acronym. */
const lowered = (word: string): string => (word[0] ?? '') + word.slice(1).toLowerCase()

function spotOf(page: Page | undefined, { from, to }: Named): Spot[] {
  const start = page?.tokens[from]?.start
  const end = page?.tokens[to - 1]?.end
  return page && start !== undefined && end !== undefined ? [{ paragraph: page.paragraph, start, end }] : []
}
