import MiniSearch, { type SearchResult } from 'minisearch'
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
    const asked = spelling(query)
    // Whoever is called just so comes before those whose names merely contain it, and they before what a typo may have meant.
    const exact: Found[] = []
    const literal: Found[] = []
    const forgiven: Found[] = []
    for (const result of index.search(query)) {
      const found = entries[Number(result.id)]?.found
      if (!found) continue
      const list = isExact(found, asked) ? exact : isLiteral(result) ? literal : forgiven
      list.push(found)
    }
    return [...exact, ...literal, ...forgiven]
  }
  return {
    entities: (query) => lookUp(query).flatMap((found) => (found.type === 'entity' ? [found.id] : [])),
    everything: lookUp,
  }
}

/** Every word that was asked for is there, or begins one that is. */
const isLiteral = ({ queryTerms, terms }: SearchResult): boolean =>
  queryTerms.every((asked) => terms.some((term) => term.startsWith(asked)))

const foldAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

const spelling = (text: string): string => wordsOf(foldAccents(text).toLowerCase()).join(' ')
