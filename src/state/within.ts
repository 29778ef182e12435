import { type Expansion, OTHERS } from '../graph/overview/expansion'
import { pathEnds } from '../graph/paths/spotlight'
import { tieId } from '../graph/ties'
import type { Known } from './url'
import { isSame, type Pin, type Selection, type View } from './view'

/** Who is gone, by id: who they are now. Asked of nobody who is there. */
export type Successors = Pick<ReadonlyMap<string, string>, 'get'>

/**
 * A view of a piece that was edited since: what was merged away is who it is now, and what is gone is not spoken of.
 * The very same view where nothing in it is concerned.
 */
export function viewWithin(view: View, known: Known, successors: Successors): View {
  const isThere = (id: string): boolean => known.has({ type: 'entity', id })
  const now = (id: string): string => (isThere(id) ? id : (successors.get(id) ?? id))
  const entity = (id: string | null): string | null => (id !== null && isThere(now(id)) ? now(id) : null)
  const entities = (ids: readonly string[]): readonly string[] =>
    same(ids, [...new Set(ids.map(now).filter(isThere))])
  const selection = (one: Selection | null): Selection | null => {
    const moved = one && movedSelection(one, now)
    return moved && known.has(moved) ? kept(one, moved) : null
  }
  const { narrowing, grouping } = view
  const changes: Partial<View> = {
    story: view.story !== null && known.isStep(view.story) ? view.story : null,
    selection: selection(view.selection),
    trail: trailOf(view.trail, selection),
    centre: entity(view.centre),
    leftOut: same(view.leftOut, [...new Set(view.leftOut.map(now).filter(known.isVoice))]),
    barred: entities(view.barred),
    pins: pinsOf(view.pins, entity),
    narrowing: withChanges(narrowing, {
      entity: entity(narrowing.entity),
      other: entity(narrowing.other),
      voice: narrowing.voice !== null && known.isVoice(now(narrowing.voice)) ? now(narrowing.voice) : null,
    }),
    expanded: expandedOf(view.expanded, entity),
    grouping: grouping && withChanges(grouping, { collapsed: entities(grouping.collapsed) }),
  }
  return withChanges(view, changes)
}

function movedSelection({ type, id }: Selection, now: (id: string) => string): Selection {
  if (type === 'entity' || type === 'voice') return { type, id: now(id) }
  if (type === 'claim' || type === 'remark') return { type, id }
  const [from, to] = pathEnds(id).map(now)
  if (from === undefined || to === undefined || from === to) return { type: 'entity', id: from ?? id }
  return { type, id: type === 'tie' ? tieId(from, to) : `${from}~${to}` }
}

/** A step that is no more goes, and of two that became the same one stays. */
function trailOf(
  trail: readonly Selection[],
  selection: (one: Selection) => Selection | null,
): readonly Selection[] {
  const left = trail.flatMap((step) => selection(step) ?? [])
  return same(
    trail,
    left.filter((step, at) => !isSame(step, left[at - 1] ?? null)),
  )
}

function pinsOf(pins: readonly Pin[], entity: (id: string) => string | null): readonly Pin[] {
  const moved = pins.flatMap((pin) => {
    const id = entity(pin.entity)
    return id === null ? [] : [id === pin.entity ? pin : { ...pin, entity: id }]
  })
  // Of two who are one now, the one that was pinned as such stays where it is.
  return same(
    pins,
    moved.filter(
      (pin, at) =>
        pins.includes(pin) ||
        !moved.some(
          (other, place) =>
            other.layout === pin.layout &&
            other.entity === pin.entity &&
            (pins.includes(other) || place < at),
        ),
    ),
  )
}

/** What is brought in around somebody who is no more stays out. */
function expandedOf(
  expanded: readonly Expansion[],
  entity: (id: string) => string | null,
): readonly Expansion[] {
  const moved = expanded.flatMap((one) => {
    const id = one.id === OTHERS ? OTHERS : entity(one.id)
    return id === null ? [] : [id === one.id ? one : { ...one, id }]
  })
  return same(expanded, moved)
}

const kept = (before: Selection | null, after: Selection): Selection =>
  before && isSame(before, after) ? before : after

const same = <Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] =>
  before.length === after.length && before.every((item, at) => item === after[at]) ? before : after

function withChanges<Thing extends object>(thing: Thing, changes: Partial<Thing>): Thing {
  const fields = Object.keys(changes) as (keyof Thing)[]
  return fields.every((field) => changes[field] === thing[field]) ? thing : { ...thing, ...changes }
}
