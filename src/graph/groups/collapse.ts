import { atOnce, each, type Steps } from '../../model/check/steps'
import { type Once, onceEachInSteps } from '../../model/onceEach'
import type { Shown } from '../filter/filter'
import type { Selection, Spotlight } from '../paths/spotlight'
import { inReadingOrder, type Tie, tieId } from '../ties'
import type { Group } from './group'

/** A group that is drawn as one node. */
export interface GroupNode {
  /** Of its node: no entity has a colon in its id. */
  readonly id: string
  readonly group: Group
  /** How many of its members the filter leaves. */
  readonly count: number
}

/** What is drawn of what is shown, where some groups are one node each. */
export interface Drawn {
  /** Ids of entities that have a node of their own. */
  readonly entities: ReadonlySet<string>
  /** Between what has a node; a bundle of ties to a group is a tie of all their claims. */
  readonly ties: ReadonlyMap<string, Tie>
  readonly ghosts: ReadonlyMap<string, Tie>
  readonly groupNodes: readonly GroupNode[]
  /** By entity, the id of the node of the group that holds it. */
  readonly inside: ReadonlyMap<string, string>
  /** By id of a bundle, the ties in it. */
  readonly bundles: ReadonlyMap<string, readonly Tie[]>
}

/** Of the node that a group is drawn as. */
export const groupNodeId = ({ leader }: Pick<Group, 'leader'>): string => `group:${leader}`

/** Draws the given groups as one node each, those of which the filter leaves nobody excepted. */
export const collapse = (shown: Shown, groups: readonly Group[]): Drawn =>
  atOnce(collapseInSteps(shown, groups))

export function* collapseInSteps(shown: Shown, groups: readonly Group[]): Steps<Drawn> {
  const { groupNodes, inside, entities } = nodesOf(shown, groups)
  const bundled = yield* bundle(shown.ties.values(), inside)
  const ghosts = yield* bundle(shown.ghosts.values(), inside)
  const isGhost = ([id]: readonly [string, unknown]) => !bundled.has(id)
  return {
    entities,
    ties: yield* joined(bundled),
    ghosts: new Map([...(yield* joined(ghosts))].filter(isGhost)),
    groupNodes,
    inside,
    bundles: new Map([...ghosts, ...bundled].filter(([id]) => id.includes(':'))),
  }
}

/** All that is shown, drawn with one choice of groups after the other: only lines of whom that moves are made anew. */
export function createCollapser(
  shown: Shown,
  neighbours: ReadonlyMap<string, readonly Tie[]>,
): Once<readonly Group[], Drawn> {
  /** What was drawn last, and its lines. */
  let last: { readonly drawn: Drawn; readonly lines: ReadonlyMap<string, readonly Tie[]> } | null = null
  return onceEachInSteps(function* (groups: readonly Group[]): Steps<Drawn> {
    const nodes = nodesOf(shown, groups)
    const { inside } = nodes
    const lines = last
      ? moved(last.lines, last.drawn.inside, inside, neighbours)
      : yield* bundle(shown.ties.values(), inside)
    const before = last
    const isSame = (id: string) => before?.lines.get(id) === lines.get(id)
    const ties = yield* joined(lines, (id) => (isSame(id) ? before?.drawn.ties.get(id) : undefined))
    // In the order of their ids, whatever was drawn before.
    const bundles = new Map(
      [...lines].filter(([id]) => id.includes(':')).sort(([one], [other]) => (one < other ? -1 : 1)),
    )
    const drawn = { ...nodes, ties, ghosts: shown.ghosts, bundles }
    last = { drawn, lines }
    return drawn
  })
}

/** Lines after some went into a group or left one. */
function moved(
  lines: ReadonlyMap<string, readonly Tie[]>,
  before: Inside,
  now: Inside,
  neighbours: ReadonlyMap<string, readonly Tie[]>,
): ReadonlyMap<string, readonly Tie[]> {
  const ids = new Set([...before.keys(), ...now.keys()].filter((id) => before.get(id) !== now.get(id)))
  const ties = new Set([...ids].flatMap((id) => neighbours.get(id) ?? []))
  const touched = new Map<string, Tie[]>()
  const touch = (line: string): Tie[] => {
    const known = touched.get(line)
    if (known) return known
    const left = (lines.get(line) ?? []).filter((tie) => !ties.has(tie))
    touched.set(line, left)
    return left
  }
  for (const tie of ties) {
    const [from, to] = [lineOf(tie, before), lineOf(tie, now)]
    if (from !== null) touch(from)
    if (to !== null) touch(to).push(tie)
  }
  const all = new Map<string, readonly Tie[]>([...lines, ...touched])
  for (const [line, left] of touched) if (left.length === 0) all.delete(line)
  return all
}

type Inside = ReadonlyMap<string, string>

/** What has a node, and who has none. */
function nodesOf(shown: Shown, groups: readonly Group[]): Pick<Drawn, 'entities' | 'groupNodes' | 'inside'> {
  const groupNodes = groups
    .map((group) => ({
      id: groupNodeId(group),
      group,
      count: group.members.filter((id) => shown.entities.has(id)).length,
    }))
    .filter(({ count }) => count > 0)
  const inside = new Map<string, string>()
  for (const { id, group } of groupNodes) for (const member of group.members) inside.set(member, id)
  const entities = new Set<string>()
  for (const id of shown.entities) if (!inside.has(id)) entities.add(id)
  return { groupNodes, inside, entities }
}

export const nothingDrawn: Drawn = {
  entities: new Set(),
  ties: new Map(),
  ghosts: new Map(),
  groupNodes: [],
  inside: new Map(),
  bundles: new Map(),
}

/** What a selection lights, told of what is drawn. */
export function lightsOn(lights: Spotlight, { inside }: Pick<Drawn, 'inside'>): Spotlight {
  if (inside.size === 0) return lights
  const nodes = (ids: ReadonlySet<string>) => new Set([...ids].map((id) => inside.get(id) ?? id))
  const lines = (ids: ReadonlySet<string>) => new Set([...ids].flatMap((id) => lineOfTie(id, inside) ?? []))
  const own = lines(lights.own)
  return {
    ...lights,
    selected: nodes(lights.selected),
    lit: nodes(lights.lit),
    own,
    kept: lights.kept === null ? null : lineOfTie(lights.kept, inside),
    onWord: new Set([...lines(lights.onWord)].filter((id) => !own.has(id))),
  }
}

/** What on the canvas stands for something: its own node or line, or that of a group. */
export function drawnAs(selection: Selection, { inside }: Pick<Drawn, 'inside'>): Selection {
  const { type, id } = selection
  if (type === 'entity') return { type, id: inside.get(id) ?? id }
  return type === 'tie' ? { type, id: lineOfTie(id, inside) ?? id } : selection
}

function lineOfTie(id: string, inside: Inside): string | null {
  const [one = '', other = ''] = id.split('~')
  return lineBetween(one, other, inside)
}

/** Id of the line between two; null where both are in one node. */
function lineBetween(one: string, other: string, inside: Inside): string | null {
  const [from, to] = [inside.get(one) ?? one, inside.get(other) ?? other]
  return from === to ? null : tieId(from, to)
}

/** Id of the line that a tie is drawn in; null where both its ends are in one node. */
const lineOf = ({ id, ends: [one, other] }: Tie, inside: Inside): string | null =>
  inside.has(one) || inside.has(other) ? lineBetween(one, other, inside) : id

function* bundle(ties: Iterable<Tie>, inside: Inside): Steps<ReadonlyMap<string, readonly Tie[]>> {
  const lines = new Map<string, Tie[]>()
  yield* each(ties, (tie) => {
    const line = lineOf(tie, inside)
    if (line === null) return
    const bundled = lines.get(line)
    if (bundled) bundled.push(tie)
    else lines.set(line, [tie])
  })
  return lines
}

/** Of each line the tie that it is drawn as, unless that is known. */
function* joined(
  lines: ReadonlyMap<string, readonly Tie[]>,
  known: (line: string) => Tie | undefined = () => undefined,
): Steps<ReadonlyMap<string, Tie>> {
  const ties = new Map<string, Tie>()
  for (const [id, bundled] of lines) {
    const [first] = bundled
    const before = known(id)
    if (before) ties.set(id, before)
    else if (first) ties.set(id, first.id === id ? first : join(id, bundled))
    if (!before && bundled.length > MANY) yield
  }
  return ties
}

/** Of so many ties in a line, joining them takes a while. */
const MANY = 100

function join(id: string, ties: readonly Tie[]): Tie {
  const [one = '', other = ''] = id.split('~')
  return { id, ends: [one, other], claims: ties.flatMap((tie) => tie.claims).sort(inReadingOrder) }
}
