import { clocks } from '../graph/filter/clock'
import { traits } from '../graph/filter/filter'
import type { Narrowing } from '../graph/filter/narrowing'
import { sizings } from '../graph/groups/weights'
import { castSorts } from '../graph/lists/cast'
import { columns, type TableSort } from '../graph/lists/columns'
import { colourings } from '../graph/look/colourBy'
import { madeStates } from '../graph/made'
import { pathEnds, type Selection, selectionTypes } from '../graph/paths/spotlight'
import { speaksOf } from '../graph/remarks'
import { tieOf } from '../graph/ties'
import { aheads, type Replay, replayOrders } from '../graph/timeline/replay'
import { speakersOf } from '../graph/voices'
import { layoutNames } from '../layouts/list'
import { readDate } from '../model/dates/dates'
import type { Piece } from '../model/piece'
import { families, kinds } from '../model/vocabulary'
import { expandedText, readExpanded } from './expanded'
import {
  displays,
  FINEST,
  type Grouping,
  isSame,
  MOST_TYPED,
  MOST_WAYS,
  openingView,
  rails,
  type View,
} from './view'

/** What a URL may speak of: the parts of a view that make sense on anybody's screen. */
export interface Known {
  readonly piece: string
  has(selection: Selection): boolean
  /** Whether the piece lets that voice speak. */
  isVoice(voice: string): boolean
  /** Whether the story has a step of that id. */
  isStep(id: string): boolean
  /** Number of the last paragraph. */
  readonly lastParagraph: number
}

export interface Opened {
  readonly view: View
  /** A sentence for each field that names what is not there. */
  readonly notices: readonly string[]
}

/** Each field is read on its own: a bad one is left out and the rest holds. */
export function fromUrl(params: URLSearchParams, known: Known): Opened {
  const notices: string[] = []
  const view = openingView(known.piece)
  const selection = readSelection(params.get('select'))
  const isThere = selection !== null && known.has(selection)
  if (params.has('select') && !isThere)
    notices.push(`The link asks for “${clip(params.get('select') ?? '')}”, which this piece does not have.`)
  const paragraph = readParagraphNumber(params.get('p'), known.lastParagraph)
  if (params.has('p') && paragraph === null)
    notices.push(
      `The link asks for paragraph “${clip(params.get('p') ?? '')}”, which this piece does not have.`,
    )
  return {
    view: {
      ...view,
      layout: oneOf(layoutNames, params.get('layout')) ?? view.layout,
      centre: idsIn(params.get('centre')).find((id) => known.has({ type: 'entity', id })) ?? null,
      sizeBy: oneOf(sizings, params.get('size')) ?? view.sizeBy,
      colourBy: oneOf(colourings, params.get('colour')) ?? view.colourBy,
      together: readSwitch(params.get('together')),
      speaksOf: params.get('speaksof') !== '0',
      replay: readReplay(params),
      story: idsIn(params.get('story')).find(known.isStep) ?? null,
      clock: oneOf(clocks, params.get('clock')) ?? view.clock,
      grouping: readGrouping(params, known),
      expanded: readExpanded(params.get('open'), (id) => known.has({ type: 'entity', id })),
      selection: isThere ? selection : null,
      trail: readTrail(params.get('trail'), isThere ? selection : null, known),
      paragraph,
      hiddenKinds: someOf(kinds, params.get('without')),
      hiddenFamilies: someOf(families, params.get('without')),
      hiddenTraits: someOf(traits, params.get('without')),
      hiddenMadeStates: someOf(madeStates, params.get('without')),
      hiddenPieces: idsIn(params.get('nopiece')),
      sure: readSure(params.get('sure')),
      leftOut: idsIn(params.get('leftout')).filter(known.isVoice),
      barred: idsIn(params.get('not')).filter((id) => known.has({ type: 'entity', id })),
      way: readWay(params.get('way')),
      display: oneOf(displays, params.get('show')) ?? view.display,
      narrowing: readNarrowing(params, known),
      tableSort: readSort(params.get('order')) ?? view.tableSort,
      rail: oneOf(rails, params.get('rail')) ?? view.rail,
      castFilter: (params.get('find') ?? '').slice(0, MOST_TYPED),
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
  if (view.centre !== null) params.set('centre', view.centre)
  if (view.sizeBy !== start.sizeBy) params.set('size', view.sizeBy)
  if (view.colourBy !== start.colourBy) params.set('colour', view.colourBy)
  if (view.together !== null) params.set('together', view.together ? '1' : '0')
  if (!view.speaksOf) params.set('speaksof', '0')
  if (view.story !== null) params.set('story', view.story)
  if (view.replay) params.set('replay', [view.replay.order, view.replay.at, view.replay.ahead].join('.'))
  if (view.clock !== start.clock) params.set('clock', view.clock)
  if (view.grouping) params.set('groups', [view.grouping.fineness, ...view.grouping.collapsed].join('.'))
  if (view.expanded.length > 0) params.set('open', expandedText(view.expanded))
  if (view.selection) params.set('select', selectionText(view.selection))
  if (view.trail.length > (view.selection ? 1 : 0))
    params.set('trail', view.trail.slice(-TRAIL_IN_URL).map(selectionText).join('.'))
  if (view.paragraph !== null) params.set('p', String(view.paragraph))
  const { hiddenKinds, hiddenFamilies, hiddenTraits, hiddenMadeStates } = view
  const hidden = new Set<string>([...hiddenKinds, ...hiddenFamilies, ...hiddenTraits, ...hiddenMadeStates])
  const without = [...kinds, ...families, ...traits, ...madeStates].filter((name) => hidden.has(name))
  if (without.length > 0) params.set('without', without.join('.'))
  if (view.hiddenPieces.length > 0) params.set('nopiece', view.hiddenPieces.join('.'))
  if (view.sure !== null) params.set('sure', String(view.sure))
  if (view.leftOut.length > 0) params.set('leftout', view.leftOut.join('.'))
  if (view.barred.length > 0) params.set('not', view.barred.join('.'))
  if (view.way > 0) params.set('way', String(view.way))
  if (view.display !== start.display) params.set('show', view.display)
  writeNarrowing(params, view.narrowing)
  const { column, descending } = view.tableSort
  if (column !== start.tableSort.column || descending)
    params.set('order', `${descending ? '-' : ''}${column}`)
  if (view.rail !== start.rail) params.set('rail', view.rail)
  if (view.castFilter !== '') params.set('find', view.castFilter)
  if (view.castSort !== start.castSort) params.set('sort', view.castSort)
  return `?${params.toString().replaceAll('%3A', ':').replaceAll('%7E', '~').replaceAll('%40', '@')}`
}

/** "told.7.faint": the order, how many steps, and how what is still to come looks. */
function readReplay(params: URLSearchParams): Replay | null {
  const [order, at, ahead] = (params.get('replay') ?? '').split('.')
  const known = oneOf(replayOrders, order ?? null)
  if (known === null || !/^\d{1,4}$/.test(at ?? '')) return null
  return { order: known, at: Number(at), ahead: oneOf(aheads, ahead ?? null) ?? 'faint' }
}

/** "2.nato.kherson": how fine, and the collapsed groups. */
function readGrouping(params: URLSearchParams, known: Known): Grouping | null {
  const [fineness, ...ids] = (params.get('groups') ?? '').split('.')
  if (!/^\d$/.test(fineness ?? '')) return null
  const collapsed = [...new Set(ids)].filter((id) => known.has({ type: 'entity', id }))
  return { fineness: Math.min(FINEST, Number(fineness)), collapsed }
}

/** Steps of the trail that a link carries at most. */
const TRAIL_IN_URL = 20

const selectionText = ({ type, id }: Selection): string => `${type}:${id}`

/** The steps that the piece has; the selection alone where the link has none. */
function readTrail(text: string | null, selection: Selection | null, known: Known): readonly Selection[] {
  const steps = (text ?? '').split('.').flatMap((step) => readSelection(step) ?? [])
  const trail = steps.filter((step) => known.has(step)).slice(-TRAIL_IN_URL)
  if (!selection || isSame(trail.at(-1) ?? null, selection)) return trail
  return [...trail, selection]
}

function readNarrowing(params: URLSearchParams, known: Known): Narrowing {
  const voice = params.get('voice')
  const [entity, other] = ['with', 'and'].map((field) => {
    const id = params.get(field)
    return id !== null && known.has({ type: 'entity', id }) ? id : null
  })
  return {
    words: (params.get('words') ?? '').slice(0, MOST_TYPED),
    voice: voice !== null && known.isVoice(voice) ? voice : null,
    entity: entity ?? null,
    other: other ?? null,
    paragraph: readParagraphNumber(params.get('in'), known.lastParagraph),
    since: readDay(params.get('since')),
    until: readDay(params.get('until')),
  }
}

function writeNarrowing(params: URLSearchParams, narrowing: Narrowing): void {
  const { words, entity, other, paragraph, ...rest } = narrowing
  const fields = { words: words === '' ? null : words, with: entity, and: other, in: paragraph, ...rest }
  for (const [field, value] of Object.entries(fields)) if (value !== null) params.set(field, String(value))
}

const readDay = (text: string | null): string | null =>
  text !== null && /^-?\d{4}(-\d\d){0,2}$/.test(text) && readDate(text) !== null ? text : null

function readSort(text: string | null): TableSort | null {
  const column = oneOf(columns, text?.replace(/^-/, '') ?? null)
  return column === null ? null : { column, descending: text?.startsWith('-') ?? false }
}

function readSelection(text: string | null): Selection | null {
  const [name, id] = /^([a-z]+):([a-z0-9~@-]+)$/.exec(text ?? '')?.slice(1) ?? []
  const type = oneOf(selectionTypes, name ?? null)
  return type === null || id === undefined ? null : { type, id }
}

/** Null where it is as at first. */
const readSwitch = (text: string | null): boolean | null =>
  text === '1' || text === '0' ? text === '1' : null

/** In hundredths, from 0 to 1. */
const readSure = (text: string | null): number | null =>
  text !== null && /^(0(\.\d\d?)?|1)$/.test(text) ? Number(text) : null

const readWay = (text: string | null): number =>
  text !== null && /^\d$/.test(text) ? Math.min(MOST_WAYS, Number(text)) : 0

const idsIn = (text: string | null): readonly string[] =>
  [...new Set((text ?? '').split('.'))].filter(Boolean)

function readParagraphNumber(text: string | null, last: number): number | null {
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

/** Whether something is among others, which are gathered once that is asked. */
function setOf(others: () => readonly string[]): (id: string) => boolean {
  let known: ReadonlySet<string> | undefined
  return (id) => {
    known ??= new Set(others())
    return known.has(id)
  }
}

/** What can be selected in a piece. */
export function knownIn(piece: Piece): Known {
  const entities = setOf(() => piece.entities.map(({ id }) => id))
  const claims = setOf(() => piece.claims.map(({ id }) => id))
  const remarks = setOf(() => piece.remarks.map(({ id }) => id))
  const ties = setOf(() => [...piece.claims.map(tieOf), ...speaksOf(piece.remarks).keys()])
  const steps = setOf(() => piece.story?.steps.map(({ id }) => id) ?? [])
  const voices = setOf(() => [...piece.claims, ...piece.remarks].flatMap(speakersOf))
  const has = ({ type, id }: Selection): boolean => {
    switch (type) {
      case 'entity':
        return entities(id)
      case 'claim':
        return claims(id)
      case 'remark':
        return remarks(id)
      case 'tie':
        return ties(id)
      case 'voice':
        return voices(id) && !entities(id)
      case 'path': {
        const [from, to] = pathEnds(id)
        return from !== to && entities(from) && entities(to) && id === `${from}~${to}`
      }
    }
  }
  return {
    piece: piece.id,
    has,
    isVoice: voices,
    isStep: steps,
    lastParagraph: piece.paragraphs.length - 1,
  }
}
