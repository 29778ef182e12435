import MiniSearch from 'minisearch'
import type { Piece } from '../model/piece'

export type Found =
  | { readonly type: 'entity'; readonly id: string }
  | { readonly type: 'claim'; readonly id: string }
  | { readonly type: 'paragraph'; readonly number: number }

export interface Search {
  /** Ids of the entities whose name, alias or role fits, the best first; forgives a typo in longer words. */
  entities(query: string): readonly string[]
  /** Entities, claims and paragraphs that fit, the best first within each. */
  everything(query: string): readonly Found[]
}

interface Entry {
  readonly key: number
  readonly found: Found
  readonly name: string
  readonly text: string
}

const typoTolerance = (term: string): number | boolean => (term.length > 3 ? 0.25 : false)

/** No word of a piece is ever a key of a plain object here: entries are looked up by number. */
export function indexPiece(piece: Piece): Search {
  const entries: Entry[] = []
  const add = (found: Found, name: string, text: string): void => {
    entries.push({ key: entries.length, found, name, text })
  }
  for (const { id, name, aliases, inText, role } of piece.entities)
    add({ type: 'entity', id }, [name, inText, ...aliases].join(' '), role ?? '')
  for (const { id, text } of piece.claims) add({ type: 'claim', id }, '', text)
  for (const [number, { text }] of piece.paragraphs.entries()) add({ type: 'paragraph', number }, '', text)

  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['name', 'text'],
    processTerm: (term) => foldAccents(term).toLowerCase(),
    searchOptions: { prefix: true, fuzzy: typoTolerance, boost: { name: 3 }, combineWith: 'AND' },
  })
  index.addAll(entries)

  const lookUp = (query: string, fields: string[], type?: Found['type']): Found[] =>
    index.search(query, { fields }).flatMap(({ id }) => {
      const found = entries[Number(id)]?.found
      return found && (type === undefined || found.type === type) ? [found] : []
    })
  return {
    entities: (query) =>
      lookUp(query, ['name', 'text'], 'entity').flatMap((found) =>
        found.type === 'entity' ? [found.id] : [],
      ),
    everything: (query) => lookUp(query, ['name', 'text']),
  }
}

const foldAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
