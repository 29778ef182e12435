import { castSorts } from '../graph/cast'
import type { Selection } from '../graph/spotlight'
import { tieOf } from '../graph/ties'
import { families, kinds, type Piece } from '../model/piece'
import { layouts, openingView, type View } from './view'

/** What a URL may speak of: the parts of a view that make sense on anybody's screen. */
export interface Known {
  readonly piece: string
  has(selection: Selection): boolean
  /** Number of the last paragraph. */
  readonly lastParagraph: number
}

export interface Opened {
  readonly view: View
  /** A sentence for each field that names what is not there. */
  readonly notices: readonly string[]
}

const MAX_FILTER = 200

/** Each field is read on its own: a bad one is left out and the rest holds. */
export function fromUrl(params: URLSearchParams, known: Known): Opened {
  const notices: string[] = []
  const view = openingView(known.piece)
  const selection = readSelection(params.get('select'))
  const isThere = selection !== null && known.has(selection)
  if (params.has('select') && !isThere)
    notices.push(`The link asks for “${clip(params.get('select') ?? '')}”, which this piece does not have.`)
  const paragraph = readParagraph(params.get('p'), known.lastParagraph)
  if (params.has('p') && paragraph === null)
    notices.push(
      `The link asks for paragraph “${clip(params.get('p') ?? '')}”, which this piece does not have.`,
    )
  return {
    view: {
      ...view,
      layout: oneOf(layouts, params.get('layout')) ?? view.layout,
      selection: isThere ? selection : null,
      trail: isThere ? [selection] : [],
      paragraph,
      hiddenKinds: someOf(kinds, params.get('without')),
      hiddenFamilies: someOf(families, params.get('without')),
      castFilter: (params.get('find') ?? '').slice(0, MAX_FILTER),
      castSort: oneOf(castSorts, params.get('sort')) ?? view.castSort,
    },
    notices,
  }
}

/** The shareable part of a view, as a query string with the piece first; what is as at the start is left out. */
export function toUrl(view: View): string {
  const start = openingView(view.piece)
  const params = new URLSearchParams({ piece: view.piece })
  if (view.layout !== start.layout) params.set('layout', view.layout)
  if (view.selection) params.set('select', `${view.selection.type}:${view.selection.id}`)
  if (view.paragraph !== null) params.set('p', String(view.paragraph))
  const without = [...view.hiddenKinds, ...view.hiddenFamilies]
  if (without.length > 0) params.set('without', without.join('.'))
  if (view.castFilter !== '') params.set('find', view.castFilter)
  if (view.castSort !== start.castSort) params.set('sort', view.castSort)
  return `?${params.toString().replaceAll('%3A', ':').replaceAll('%7E', '~')}`
}

function readSelection(text: string | null): Selection | null {
  const [type, id] = /^(entity|tie|claim):([a-z0-9~-]+)$/.exec(text ?? '')?.slice(1) ?? []
  if (id === undefined) return null
  if (type === 'entity' || type === 'tie' || type === 'claim') return { type, id }
  return null
}

function readParagraph(text: string | null, last: number): number | null {
  if (text === null || !/^\d{1,6}$/.test(text)) return null
  const number = Number(text)
  return number <= last ? number : null
}

const oneOf = <Item extends string>(items: readonly Item[], text: string | null): Item | null =>
  items.find((item) => item === text) ?? null

const someOf = <Item extends string>(items: readonly Item[], text: string | null): readonly Item[] => {
  const named = new Set((text ?? '').split('.'))
  return items.filter((item) => named.has(item))
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** What can be selected in a piece. */
export function knownIn(piece: Piece): Known {
  const ids: Readonly<Record<Selection['type'], ReadonlySet<string>>> = {
    entity: new Set(piece.entities.map(({ id }) => id)),
    claim: new Set(piece.claims.map(({ id }) => id)),
    tie: new Set(piece.claims.map(tieOf)),
  }
  return {
    piece: piece.id,
    has: ({ type, id }) => ids[type].has(id),
    lastParagraph: piece.paragraphs.length - 1,
  }
}
