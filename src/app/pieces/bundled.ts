import type { ToldFault } from '../../export/words/faults'
import type { Piece } from '../../model/piece'

/** Parsed and checked as the page is built; by the paths of their files. */
export const pieces = import.meta.glob<Piece>('../../../data/pieces/*.json', {
  query: '?checked',
  import: 'default',
})
export const layouts = import.meta.glob<unknown>('../../../data/layouts/*.json', { import: 'default' })

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
