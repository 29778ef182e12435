import { onceEach } from '../../model/onceEach'
import type { Claim, Remark } from '../../model/piece'
import { strongestFirst } from '../lists/dossier'
import type { Selection } from '../paths/spotlight'
import { inReadingOrder, otherEnd, type Tie, tiesByEntity } from '../ties'
import { isRemark, type Saying } from '../voices'

/**
 * The graph as nested lists: an entity opens to its ties, to what it says and to remarks that speak of it, a tie to its
 * claims and to its other end, and that end to its ties in turn. What is open above, `above` being the key of its row there, leads up instead of opening
 * again: so no branch is endless.
 */
export type OutlineItem =
  | { readonly type: 'entity'; readonly entity: string; readonly above: string | null }
  | { readonly type: 'tie'; readonly tie: Tie; readonly to: string; readonly above: string | null }
  | { readonly type: 'says'; readonly voice: string; readonly sayings: readonly Saying[] }
  | { readonly type: 'spoken-of'; readonly entity: string; readonly remarks: readonly Remark[] }
  | { readonly type: 'claim'; readonly claim: Claim }
  | { readonly type: 'remark'; readonly remark: Remark }

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

/** What an outline is made of; whatever is in no order stands in its own once it is opened. */
export interface Outlined {
  /** Entity ids, in order. */
  readonly roots: readonly string[]
  /** By entity. */
  readonly ties: ReadonlyMap<string, readonly Tie[]>
  /** By voice, the claims and remarks that rest on its word. */
  readonly sayings: ReadonlyMap<string, readonly Saying[]>
  /** By entity, the remarks of others that speak of it. */
  readonly spokenOf: ReadonlyMap<string, readonly Remark[]>
}

/** What roots open to: of some ties and remarks. */
export const branches = (ties: readonly Tie[], remarks: readonly Remark[] = []): Omit<Outlined, 'roots'> => ({
  ties: tiesByEntity(ties),
  sayings: listsOf<Saying>([...ties.flatMap((tie) => tie.claims), ...remarks], ({ voices }) => voices),
  spokenOf: listsOf(remarks, ({ voices, about }) => about.filter((id) => !voices.includes(id))),
})

const byStrength = onceEach((ties: readonly Tie[]) => ties.toSorted(strongestFirst))
const byReading = onceEach((sayings: readonly Saying[]) => sayings.toSorted(inReadingOrder))

/** What concerns each, in the order of all. */
function listsOf<One>(
  all: readonly One[],
  idsOf: (one: One) => readonly string[],
): ReadonlyMap<string, readonly One[]> {
  const lists = new Map<string, One[]>()
  for (const one of all)
    for (const id of new Set(idsOf(one))) {
      const list = lists.get(id)
      if (list) list.push(one)
      else lists.set(id, [one])
    }
  return lists
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

/** Parts of a row's key. */
export const entityPart = (id: string): string => `entity:${id}`
export const tiePart = (id: string): string => `tie:${id}`
export const claimPart = (id: string): string => `claim:${id}`
export const remarkPart = (id: string): string => `remark:${id}`
export const SAYS = 'says'
export const SPOKEN_OF = 'spoken-of'

function partOf(item: OutlineItem): string {
  switch (item.type) {
    case 'entity':
      return entityPart(item.entity)
    case 'tie':
      return tiePart(item.tie.id)
    case 'claim':
      return claimPart(item.claim.id)
    case 'remark':
      return remarkPart(item.remark.id)
    case 'says':
      return SAYS
    case 'spoken-of':
      return SPOKEN_OF
  }
}

function opensUp({ ties, sayings, spokenOf }: Outlined, item: OutlineItem): boolean {
  if (item.type === 'claim' || item.type === 'remark') return false
  if (item.type === 'says' || item.type === 'spoken-of') return true
  if (item.above !== null) return false
  return item.type === 'tie' || ties.has(item.entity) || sayings.has(item.entity) || spokenOf.has(item.entity)
}

const noTies: readonly Tie[] = []

function childrenOf(
  { ties, sayings, spokenOf }: Outlined,
  item: OutlineItem,
  above: Above,
): readonly OutlineItem[] {
  const told = (saying: Saying): OutlineItem =>
    isRemark(saying) ? { type: 'remark', remark: saying } : { type: 'claim', claim: saying }
  if (item.type === 'claim' || item.type === 'remark') return []
  if (item.type === 'says') return byReading(item.sayings).map(told)
  if (item.type === 'spoken-of') return byReading(item.remarks).map(told)
  if (item.type === 'tie') {
    const end: OutlineItem = {
      type: 'entity',
      entity: item.to,
      above: above.get(entityPart(item.to)) ?? null,
    }
    return [...item.tie.claims.map(told), end]
  }
  const own = byStrength(ties.get(item.entity) ?? noTies).map(
    (tie): OutlineItem => ({
      type: 'tie',
      tie,
      to: otherEnd(tie, item.entity),
      above: above.get(tiePart(tie.id)) ?? null,
    }),
  )
  const said = sayings.get(item.entity)
  const remarks = spokenOf.get(item.entity)
  return [
    ...own,
    ...(said ? [{ type: 'says', voice: item.entity, sayings: said } as const] : []),
    ...(remarks ? [{ type: 'spoken-of', entity: item.entity, remarks } as const] : []),
  ]
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
  if (item.type === 'remark') return { type: 'remark', id: item.remark.id }
  if (item.type === 'says' || item.type === 'spoken-of' || item.above !== null) return null
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
