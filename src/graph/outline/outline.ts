import type { Claim } from '../../model/piece'
import { strongestFirst } from '../lists/dossier'
import type { Path } from '../paths/paths'
import { pathEnds, type Selection } from '../paths/spotlight'
import { inReadingOrder, otherEnd, type Tie, tiesByEntity } from '../ties'
import { restsOn } from '../voices'

/**
 * The graph as nested lists: an entity opens to its ties and to what it says, a tie to its claims and to its other end, and
 * that end to its ties in turn. What is open above, `above` being the key of its row there, leads up instead of opening
 * again: so no branch is endless.
 */
export type OutlineItem =
  | { readonly type: 'entity'; readonly entity: string; readonly above: string | null }
  | { readonly type: 'tie'; readonly tie: Tie; readonly to: string; readonly above: string | null }
  | { readonly type: 'says'; readonly voice: string; readonly claims: readonly Claim[] }
  | { readonly type: 'claim'; readonly claim: Claim }

export interface OutlineRow {
  /** The way to it from its root, which tells it from other rows of the same thing. */
  readonly key: string
  /** Key of the row that it belongs to; null for a root. */
  readonly parent: string | null
  /** From 1, as are positions. */
  readonly level: number
  readonly position: number
  /** How many rows its list has. */
  readonly size: number
  readonly item: OutlineItem
  readonly opens: boolean
  readonly isOpen: boolean
}

/** What an outline is made of. */
export interface Outlined {
  /** Entity ids, in order. */
  readonly roots: readonly string[]
  /** By entity, the strongest first. */
  readonly ties: ReadonlyMap<string, readonly Tie[]>
  /** By voice, the claims that rest on its word, in reading order. */
  readonly sayings: ReadonlyMap<string, readonly Claim[]>
}

/** The outline of some ties; `entities` in the order that the roots are to have. */
export function outlined(entities: readonly string[], ties: readonly Tie[]): Outlined {
  const claims = ties.flatMap((tie) => tie.claims).sort(inReadingOrder)
  const sayings = entities.map((id) => [id, claims.filter((claim) => restsOn(claim, id))] as const)
  return {
    roots: entities,
    ties: new Map([...tiesByEntity(ties)].map(([id, own]) => [id, [...own].sort(strongestFirst)])),
    sayings: new Map(sayings.filter(([, said]) => said.length > 0)),
  }
}

/** The rows that are seen while those whose keys are `open` are open; what is closed is not even looked at. */
export function outlineRows(told: Outlined, open: ReadonlySet<string>): readonly OutlineRow[] {
  const rows: OutlineRow[] = []
  const list = (items: readonly OutlineItem[], parent: OutlineRow | null, above: Above) =>
    items.forEach((item, at) => {
      const key = parent === null ? partOf(item) : `${parent.key}/${partOf(item)}`
      const opens = opensUp(told, item)
      const isOpen = opens && open.has(key)
      const place = { level: (parent?.level ?? 0) + 1, position: at + 1, size: items.length }
      const row = { key, parent: parent?.key ?? null, ...place, item, opens, isOpen }
      rows.push(row)
      if (!isOpen) return
      const below = new Map([...above, [partOf(item), key] as const])
      list(childrenOf(told, item, below), row, below)
    })
  const roots = told.roots.map((entity): OutlineItem => ({ type: 'entity', entity, above: null }))
  list(roots, null, new Map())
  return rows
}

/** The key of each row above, by its own part of that key. */
type Above = ReadonlyMap<string, string>

const entityPart = (id: string): string => `entity:${id}`
const tiePart = (id: string): string => `tie:${id}`
const claimPart = (id: string): string => `claim:${id}`

function partOf(item: OutlineItem): string {
  if (item.type === 'entity') return entityPart(item.entity)
  if (item.type === 'tie') return tiePart(item.tie.id)
  return item.type === 'says' ? 'says' : claimPart(item.claim.id)
}

function opensUp({ ties, sayings }: Outlined, item: OutlineItem): boolean {
  if (item.type === 'claim') return false
  if (item.type === 'says') return true
  if (item.above !== null) return false
  return item.type === 'tie' || ties.has(item.entity) || sayings.has(item.entity)
}

function childrenOf({ ties, sayings }: Outlined, item: OutlineItem, above: Above): readonly OutlineItem[] {
  const told = (claim: Claim): OutlineItem => ({ type: 'claim', claim })
  if (item.type === 'claim') return []
  if (item.type === 'says') return item.claims.map(told)
  if (item.type === 'tie') {
    const end: OutlineItem = {
      type: 'entity',
      entity: item.to,
      above: above.get(entityPart(item.to)) ?? null,
    }
    return [...item.tie.claims.map(told), end]
  }
  const own = (ties.get(item.entity) ?? []).map(
    (tie): OutlineItem => ({
      type: 'tie',
      tie,
      to: otherEnd(tie, item.entity),
      above: above.get(tiePart(tie.id)) ?? null,
    }),
  )
  const said = sayings.get(item.entity)
  return said ? [...own, { type: 'says', voice: item.entity, claims: said }] : own
}

/** Opens all rows of the list that a row belongs to; the very same keys where all of them are open. */
export function openList(
  rows: readonly OutlineRow[],
  key: string,
  open: ReadonlySet<string>,
): ReadonlySet<string> {
  const at = rows.find((row) => row.key === key)
  const closed = rows.filter((row) => row.parent === at?.parent && row.opens && !row.isOpen)
  return at && closed.length > 0 ? new Set([...open, ...closed.map((row) => row.key)]) : open
}

/** What a row selects; null where it leads up, or only opens. */
export function selectionOf({ item }: OutlineRow): Selection | null {
  if (item.type === 'claim') return { type: 'claim', id: item.claim.id }
  if (item.type === 'says' || item.above !== null) return null
  return item.type === 'tie' ? { type: 'tie', id: item.tie.id } : { type: 'entity', id: item.entity }
}

/** The row of a key, or the nearest above it that is seen; the first where none is, null where there are no rows. */
export function nearestRow(rows: readonly OutlineRow[], key: string | null): OutlineRow | null {
  const seen = new Map(rows.map((row) => [row.key, row]))
  for (let at = key ?? ''; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const row = seen.get(at)
    if (row) return row
  }
  return rows[0] ?? null
}

/** The row to go to in the outline, and those to open so that it is seen. */
export interface Way {
  readonly open: readonly string[]
  readonly to: string
}

/**
 * Where what is selected stands: an entity among the roots, a tie under its end, a claim under its tie, a path under its start,
 * each step under the one before. `from`: the end of a tie to look under where it has the choice. Null where it has no row.
 */
export function wayTo(
  selection: Selection | null,
  told: Outlined,
  from: string | null,
  path: Path | null,
): Way | null {
  switch (selection?.type) {
    case 'entity':
      return told.roots.includes(selection.id) ? { open: [], to: entityPart(selection.id) } : null
    case 'tie':
      return wayToTie(told, (tie) => tie.id === selection.id, from)
    case 'claim': {
      const way = wayToTie(told, (tie) => tie.claims.some(({ id }) => id === selection.id), from)
      return way && { open: [...way.open, way.to], to: `${way.to}/${claimPart(selection.id)}` }
    }
    case 'path':
      return wayAlong(told, pathEnds(selection.id)[0], path)
    default:
      return null
  }
}

function wayToTie(told: Outlined, isMeant: (tie: Tie) => boolean, from: string | null): Way | null {
  const tie = [...told.ties.values()].flat().find(isMeant)
  const ends = told.roots.filter((root) => tie?.ends.includes(root))
  const end = ends.find((one) => one === from) ?? ends[0]
  if (!tie || end === undefined) return null
  return { open: [entityPart(end)], to: `${entityPart(end)}/${tiePart(tie.id)}` }
}

function wayAlong(told: Outlined, start: string, path: Path | null): Way | null {
  if (!told.roots.includes(start)) return null
  const open = [entityPart(start)]
  for (const { from, tie, to } of path?.hops ?? []) {
    // A step of somebody who merely speaks about another goes over no tie.
    if (!told.ties.get(from)?.some(({ id }) => id === tie)) break
    const step = `${open.at(-1)}/${tiePart(tie)}`
    open.push(step, `${step}/${entityPart(to)}`)
  }
  // The end of the way stays closed, and its first step is where to begin to read.
  return { open: open.slice(0, Math.max(1, open.length - 1)), to: open[1] ?? entityPart(start) }
}
