import { allPlaces, type Pane, type Place, type Places, type Point, type Positions } from '../kernel/parts'

/** A layout *Web* that was made ahead of time for a pane of this size. */
export interface ReadyLayout {
  readonly pane: Pane
  readonly positions: Positions
  readonly places: Places
}

/** The layouts in a file of `data/layouts`, none where it was made for another state of the piece or is no such file. */
export function readReadyLayouts(file: unknown, fingerprint: string): readonly ReadyLayout[] {
  if (!isRecord(file) || file.fingerprint !== fingerprint || !Array.isArray(file.panes)) return []
  return file.panes.flatMap((pane: unknown) => readPane(pane) ?? [])
}

/** The inverse: plain JSON. `places` only where not every label stands below. */
export const readyLayoutsFile = (ready: readonly ReadyLayout[], fingerprint: string) => ({
  fingerprint,
  panes: ready.map(({ pane: { width, height }, positions, places }) => ({
    width,
    height,
    positions: Object.fromEntries([...positions].map(([id, { x, y }]) => [id, [x, y]])),
    ...([...places.values()].every((place) => place === 'below')
      ? {}
      : { places: Object.fromEntries([...places].map(([id, place]) => [id, place ?? 'hidden'])) }),
  })),
})

/** The one that was made for the shape nearest to a pane's, then for the nearest size; null where there is none. */
export function nearestLayout(ready: readonly ReadyLayout[], pane: Pane): ReadyLayout | null {
  const distance = ({ pane: made }: ReadyLayout): number => {
    const wider = Math.log((made.width / made.height) * (pane.height / pane.width))
    const larger = Math.log((made.width * made.height) / (pane.width * pane.height))
    return Math.abs(wider) + 0.4 * Math.abs(larger)
  }
  return [...ready].sort((a, b) => distance(a) - distance(b))[0] ?? null
}

function readPane(pane: unknown): ReadyLayout | null {
  if (!isRecord(pane) || typeof pane.width !== 'number' || typeof pane.height !== 'number') return null
  return {
    pane: { width: pane.width, height: pane.height },
    positions: new Map(entries(pane.positions, readPoint)),
    places: new Map(
      entries(pane.places, readPlace).map(([id, place]) => [id, place === 'hidden' ? null : place]),
    ),
  }
}

const entries = <Value>(record: unknown, read: (value: unknown) => Value | null): [string, Value][] =>
  isRecord(record)
    ? Object.entries(record).flatMap(([id, value]): [string, Value][] => {
        const known = read(value)
        return known === null ? [] : [[id, known]]
      })
    : []

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function readPoint(value: unknown): Point | null {
  if (!Array.isArray(value)) return null
  const [x, y]: unknown[] = value
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : null
}

const readPlace = (value: unknown): Place | 'hidden' | null =>
  value === 'hidden' ? value : (allPlaces.find((place) => place === value) ?? null)
