import type { VNode } from 'preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { pathEnds } from '../graph/paths/spotlight'
import type { Store } from '../state/store'
import type { Selection } from '../state/view'
import './Still.css'

/** The page as it is built: read and clicked through before, and without, any script. Links lead to places within it. */
export interface StillPage {
  /** The graph, as panes of some sizes show it. */
  readonly graph: VNode
}

const StillContext = createContext<StillPage | null>(null)
export const StillProvider = StillContext.Provider

/** Null while the explorer runs. */
export const useStill = () => useContext(StillContext)

/** Id of the element of a paragraph. */
export const paragraphId = (number: number): string => `paragraph-${number}`

/** Id of the element of somebody in the cast. */
export const castId = (entity: string): string => `cast-${entity}`

/** Where the page tells of something: in the cast, or in the paragraph that a claim or a remark rests on. */
export function placeOf({ claims, remarks, ties }: Store, { type, id }: Selection): string {
  const [claim] = type === 'tie' ? (ties.get(id)?.claims ?? []) : [claims.get(id) ?? remarks.get(id)]
  if (claim) return `#${paragraphId(claim.evidence[0].paragraph)}`
  return `#${castId(type === 'entity' || type === 'voice' ? id : (pathEnds(id)[0] ?? id))}`
}
