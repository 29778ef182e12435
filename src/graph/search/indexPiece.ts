import MiniSearch from 'minisearch'
import { atOnce, type Steps } from '../../model/check/steps'
import type { Piece } from '../../model/piece'
import type { Found, Search } from './search'

interface Entry {
  readonly key: number
  readonly found: Found
  readonly name: string
  readonly text: string
}

/** In edits; two letters that changed places are two. */
const typoTolerance = (term: string): number => (term.length < 4 ? 0 : term.length < 5 ? 1 : 2)

/** Words, without the possessive: "Putin’s" is Putin. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/['’]s\b/gi, '')
    .split(/[\s\p{P}\p{S}]+/u)
    .filter(Boolean)

/** Of so many entries a step is made. */
const AT_ONCE = 128

/** Makes a piece searchable. */
export const indexPiece = (piece: Piece): Search => atOnce(indexInSteps(piece))

/** No word of a piece is ever a key of a plain object here: entries are looked up by number. */
export function* indexInSteps(piece: Piece): Steps<Search> {
  const entries: Entry[] = []
  const add = (found: Found, name: string, text: string): void => {
    entries.push({ key: entries.length, found, name, text })
  }
  for (const { id, name, aliases, role } of piece.entities)
    add({ type: 'entity', id }, [name, ...aliases].join(' '), role ?? '')
  for (const { id, text } of piece.claims) add({ type: 'claim', id }, '', text)
  for (const { id, text } of piece.remarks) add({ type: 'remark', id }, '', text)
  for (const [number, { text }] of piece.paragraphs.entries()) add({ type: 'paragraph', number }, '', text)

  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['name', 'text'],
    tokenize: wordsOf,
    processTerm: (term) => foldAccents(term).toLowerCase(),
    searchOptions: { prefix: true, fuzzy: typoTolerance, boost: { name: 3 }, combineWith: 'AND' },
  })
  for (const entry of entries) {
    index.add(entry)
    if (entry.key % AT_ONCE === 0) yield
  }

  const names = new Map(
    piece.entities.map(({ id, name, aliases }) => [id, new Set([name, ...aliases].map(spelling))]),
  )
  const isExact = (found: Found, query: string): boolean =>
    found.type === 'entity' && names.get(found.id)?.has(query) === true
  const lookUp = (query: string): Found[] => {
    const found = index.search(query).flatMap(({ id }) => entries[Number(id)]?.found ?? [])
    const asked = spelling(query)
    // Whoever is called just so comes before those whose names merely contain it.
    return [...found.filter((one) => isExact(one, asked)), ...found.filter((one) => !isExact(one, asked))]
  }
  return {
    entities: (query) => lookUp(query).flatMap((found) => (found.type === 'entity' ? [found.id] : [])),
    everything: lookUp,
  }
}

const foldAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

const spelling = (text: string): string => wordsOf(foldAccents(text).toLowerCase()).join(' ')
