import type { Claim, Entity, Evidence, Mention, Paragraph, Piece } from './piece'
import type { Span } from './spans'

/** Something of the annotation that the words do not hold. */
export interface Orphan {
  /** Number of the paragraph in which it should stand. */
  readonly paragraph: number
  readonly type: 'mention' | 'claim'
  /** Entity id or claim id. */
  readonly id: string
}

export interface Anchored {
  /** The digest's piece, word for word. */
  readonly piece: Piece
  readonly orphans: readonly Orphan[]
  /** How many of the digest's mentions, told once a paragraph, were found, and out of how many. */
  readonly found: number
  readonly of: number
}

/**
 * The words of a piece in place of its digest: `texts` are its paragraphs, the head first, as many as the digest has. A
 * mention stands wherever its paragraph names the entity; what is not named, or by a name that two of them share, is an
 * orphan. A claim rests on its paragraph, and on its quote where it has one that is there exactly once.
 */
export function anchorWords(digest: Piece, texts: readonly string[]): Anchored {
  const surnames = surnamesIn(digest.entities)
  const orphans: Orphan[] = []
  let of = 0
  const paragraphs = digest.paragraphs.map((told, number): Paragraph => {
    const text = texts[number] ?? ''
    const asked = new Set(told.mentions.map(({ entity }) => entity))
    const names = digest.entities.flatMap((entity) =>
      asked.has(entity.id) ? namesOf(entity, surnames).map((name) => ({ id: entity.id, name })) : [],
    )
    const mentions = findNames(text, names)
    const there = new Set(mentions.map(({ entity }) => entity))
    of += asked.size
    for (const id of asked) if (!there.has(id)) orphans.push({ paragraph: number, type: 'mention', id })
    return { text, mentions }
  })
  const found = of - orphans.length
  const isPlaced = ({ paragraph, quote }: Evidence): boolean =>
    (texts[paragraph] ?? '').trim() !== '' &&
    (quote === undefined || findQuote(texts[paragraph] ?? '', quote) !== null)
  for (const claim of digest.claims) orphans.push(...lost(claim, isPlaced))
  return { piece: { ...digest, rendition: 'verbatim', paragraphs }, orphans, found, of }
}

const lost = ({ id, evidence }: Claim, isPlaced: (evidence: Evidence) => boolean): readonly Orphan[] =>
  evidence.flatMap((one) => (isPlaced(one) ? [] : [{ paragraph: one.paragraph, type: 'claim' as const, id }]))

/**
 * Where a W3C TextQuoteSelector points to in a text, in UTF-16 offsets: the one place with these very words; of several,
 * the one with this very prefix and suffix. Null where there is none, or no single one.
 */
export function findQuote(text: string, { exact, prefix = '', suffix = '' }: Quote): Span | null {
  const alone = onlyPlaceOf(text, exact)
  const among = onlyPlaceOf(text, prefix + exact + suffix)
  const start = alone ?? (among === null ? null : among + prefix.length)
  return start === null || exact === '' ? null : { start, end: start + exact.length }
}

/** Null where words stand nowhere, or at several places. */
function onlyPlaceOf(text: string, words: string): number | null {
  const start = text.indexOf(words)
  return start >= 0 && start === text.lastIndexOf(words) ? start : null
}

type Quote = NonNullable<Evidence['quote']>

/** Characters before and behind a quote that tell it from others like it; more where so many do not. */
const AROUND = 32

/**
 * The quote that `findQuote` finds at a place, UTF-16 offsets into the text, with so many characters `around` it and more
 * where it takes them.
 */
export function quoteAt(text: string, place: Span, around = AROUND): Quote {
  const { start, end } = place
  const exact = withoutHalves(text.slice(start, end))
  const quote = around === 0 ? { exact } : { exact, ...surroundings(text, start, end, around) }
  return findQuote(text, quote)?.start === start || around > text.length
    ? quote
    : quoteAt(text, place, around * 2 || AROUND)
}

const surroundings = (text: string, start: number, end: number, around: number) => ({
  prefix: withoutHalves(text.slice(Math.max(0, start - around), start)),
  suffix: withoutHalves(text.slice(end, end + around)),
})

/** Text without halves of characters at its ends. */
const withoutHalves = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')

interface Name {
  /** Entity id. */
  readonly id: string
  readonly name: string
}

/** Mentions of names, the longer ones first; they neither nest nor overlap. */
function findNames(text: string, names: readonly Name[]): readonly Mention[] {
  const alike = plain(text)
  const holders = new Map<string, Set<string>>()
  for (const { id, name } of names) {
    const holder = holders.get(plain(name)) ?? new Set()
    holders.set(plain(name), holder.add(id))
  }
  const mentions: Mention[] = []
  for (const [name, ids] of [...holders].sort(([a], [b]) => b.length - a.length)) {
    for (const start of placesOf(alike, name)) {
      const end = start + name.length
      const isFree = mentions.every((other) => other.end <= start || other.start >= end)
      const [entity, ...others] = ids
      if (isFree && isWhole(alike, start, end) && entity !== undefined && others.length === 0)
        mentions.push({ entity, start, end })
    }
  }
  return mentions.sort((a, b) => a.start - b.start)
}

/** Typewriter's and printer's marks alike, each as long as the other. */
const plain = (text: string): string => text.replace(/[’‘]/g, "'").replace(/[–‑]/g, '-')

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at)
  return places
}

const isWhole = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))

/** The names of an entity that are ones, not words for anybody ("the spokesperson"). */
const namesOf = (
  { id, name, inText, aliases }: Entity,
  surnames: ReadonlyMap<string, string>,
): readonly string[] =>
  [name, inText ?? name, ...aliases, surnames.get(id) ?? name].filter((one) => /^(the )?\p{Lu}/u.test(one))

/** Entity id to the last name of a person, where nobody else in the piece has it. */
function surnamesIn(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const people = entities.flatMap(({ id, kind, name, unnamed }) => {
    const last = name.split(' ').at(-1)
    return kind === 'person' && !unnamed && last !== undefined ? [[id, last] as const] : []
  })
  return new Map(
    people.filter(
      ([id, last]) => !entities.some((other) => other.id !== id && other.name.split(' ').includes(last)),
    ),
  )
}
