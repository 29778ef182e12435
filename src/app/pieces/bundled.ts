import type { ToldFault } from '../../export/words/faults'
import { fingerprint } from '../../layouts/kernel/input'
import { readReadyLayouts } from '../../layouts/web/ready'
import type { Piece } from '../../model/piece'

/** Parsed and checked as the page is built. */
const pieces = import.meta.glob<Piece>('../../../data/pieces/*.json', {
  query: '?checked',
  import: 'default',
})
const layouts = import.meta.glob<unknown>('../../../data/layouts/*.json', { import: 'default' })

export type Opened =
  | { readonly state: 'open'; readonly piece: Piece; readonly layouts: unknown }
  | { readonly state: 'unknown' }
  | { readonly state: 'faulty'; readonly faults: readonly ToldFault[] }

/** Opens a piece that comes with the explorer, with the layouts that were made for it ahead of time. */
export async function openBundled(id: string): Promise<Opened> {
  const load = pieces[`../../../data/pieces/${id}.json`]
  if (!load) return { state: 'unknown' }
  try {
    const [piece, made] = await Promise.all([load(), loadLayouts(id)])
    return { state: 'open', piece, layouts: made }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return {
      state: 'faulty',
      faults: [{ path: '', problem, remedy: 'Check the connection and load the page again.' }],
    }
  }
}

/** Without them, a layout is made when the piece opens: no reason not to open it. */
const loadLayouts = (id: string): Promise<unknown> =>
  layouts[`../../../data/layouts/${id}.json`]?.().catch(() => null) ?? Promise.resolve(null)

/** What was made ahead of time for a piece of which this is a copy with the same names and ties, or null. Only digests come with the explorer. */
export async function layoutsOfCopy(piece: Piece): Promise<unknown> {
  if (piece.rendition !== 'digest') return null
  const made = await Promise.all(Object.values(layouts).map((load) => load().catch(() => null)))
  const print = fingerprint(piece)
  return made.find((file) => readReadyLayouts(file, print).length > 0) ?? null
}

/** The pieces that come with the explorer, in the order of their ids; one that cannot be read is left out. */
export async function listBundled(): Promise<readonly Piece[]> {
  const ids = Object.keys(pieces).map((path) => path.replace(/^.*\/|\.json$/g, ''))
  const opened = await Promise.all(ids.sort().map(async (id) => openBundled(id)))
  return opened.flatMap((one) => (one.state === 'open' ? [one.piece] : []))
}
