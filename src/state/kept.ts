import { type Selection, selectionTypes } from '../graph/paths/spotlight'
import { layoutNames } from '../layouts/list'
import { fromUrl, type Known, toUrl } from './url'
import { type Pin, panels, type View } from './view'

/** A view as the browser's history keeps it: plain data, the shareable part as in the URL. */
export interface Kept {
  readonly at: number
  readonly url: string
  readonly trail: readonly Selection[]
  readonly pins: readonly Pin[]
  readonly panel: string
}

export const keep = (at: number, view: View): Kept => ({
  at,
  url: toUrl(view),
  trail: view.trail,
  pins: view.pins,
  panel: view.panel,
})

/** Id of the piece that an entry of the browser's history is about; null where it is not ours. */
export const pieceKept = (state: unknown): string | null =>
  isRecord(state) && typeof state.url === 'string' ? new URLSearchParams(state.url).get('piece') : null

/** What was kept of this piece, perhaps by an older version of this page; null where it is not ours. */
export function fromKept(state: unknown, known: Known): { at: number; view: View } | null {
  if (!isRecord(state) || !isStep(state.at) || typeof state.url !== 'string') return null
  const params = new URLSearchParams(state.url)
  if ((pieceKept(state) ?? known.piece) !== known.piece) return null
  const { view } = fromUrl(params, known)
  const trail = listOf(state.trail, readSelection).filter((step) => known.has(step))
  const pins = listOf(state.pins, readPin).filter((one) => known.has({ type: 'entity', id: one.entity }))
  const panel = panels.find((name) => name === state.panel) ?? view.panel
  return { at: state.at, view: { ...view, trail, pins, panel } }
}

/** Browsers keep some 50 entries; a page that ran for long counts further. */
const MOST_STEPS = 10_000

const isStep = (at: unknown): at is number =>
  Number.isInteger(at) && Number(at) >= 0 && Number(at) <= MOST_STEPS

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const listOf = <Item>(value: unknown, read: (item: unknown) => Item | null): readonly Item[] =>
  Array.isArray(value) ? value.flatMap((item) => read(item) ?? []) : []

function readSelection(value: unknown): Selection | null {
  if (!isRecord(value) || typeof value.id !== 'string') return null
  const type = selectionTypes.find((name) => name === value.type)
  return type === undefined ? null : { type, id: value.id }
}

function readPin(value: unknown): Pin | null {
  if (!isRecord(value)) return null
  const { entity, x, y } = value
  const layout = layoutNames.find((name) => name === value.layout)
  if (!layout || typeof entity !== 'string' || typeof x !== 'number' || typeof y !== 'number') return null
  return { layout, entity, x, y }
}
