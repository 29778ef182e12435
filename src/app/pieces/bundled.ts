import { type ToldFault, tellFault } from '../../export/words/faults'
import { parsePiece } from '../../model/file/piece'
import type { Piece } from '../../model/piece'

const pieces = import.meta.glob<unknown>('../../../data/pieces/*.json', { import: 'default' })
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
    const [file, made] = await Promise.all([load(), loadLayouts(id)])
    const parsed = parsePiece(file)
    return parsed.ok
      ? { state: 'open', piece: parsed.piece, layouts: made }
      : { state: 'faulty', faults: parsed.faults.map(tellFault) }
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

/** The pieces that come with the explorer, in the order of their ids; one that cannot be read is left out. */
export async function listBundled(): Promise<readonly Piece[]> {
  const ids = Object.keys(pieces).map((path) => path.replace(/^.*\/|\.json$/g, ''))
  const opened = await Promise.all(ids.sort().map(async (id) => openBundled(id)))
  return opened.flatMap((one) => (one.state === 'open' ? [one.piece] : []))
}
