import { atOnce, each, type Steps } from '../../model/check/steps'
import type { Shown } from '../filter/filter'
import { pathEnds, type Selection, type Spotlight } from '../paths/spotlight'
import { inReadingOrder, type Tie, type Ties, tieId } from '../ties'
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

function* collapseInSteps(shown: Shown, groups: readonly Group[]): Steps<Drawn> {
  const nodes = nodesOf(shown, groups)
  const bundled = yield* bundle(shown.ties, nodes.inside)
  const ghosts = yield* bundle(shown.ghosts, nodes.inside)
  const isGhost = ([id]: readonly [string, unknown]) => !bundled.has(id)
  return {
    ...nodes,
    ties: yield* joined(bundled),
    ghosts: new Map([...(yield* joined(ghosts))].filter(isGhost)),
    bundles: new Map([...ghosts, ...bundled].filter(([id]) => id.includes(':'))),
  }
}

export type Inside = ReadonlyMap<string, string>

/** What has a node, and who has none. */
export function nodesOf(
  shown: Shown,
  groups: readonly Group[],
): Pick<Drawn, 'entities' | 'groupNodes' | 'inside'> {
  const groupNodes = groups
    .map((group) => ({
      id: groupNodeId(group),
      group,
      count: group.members.filter((id) => shown.entities.has(id)).length,
    }))
    .filter(({ count }) => count > 0)
  const inside = new Map<string, string>()
  for (const { id, group } of groupNodes) for (const member of group.members) inside.set(member, id)
  return { groupNodes, inside, entities: new Set([...shown.entities].filter((id) => !inside.has(id))) }
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
  const lines = (ids: ReadonlySet<string>) =>
    new Set([...ids].flatMap((id) => lineBetween(pathEnds(id), inside) ?? []))
  const own = lines(lights.own)
  return {
    ...lights,
    selected: nodes(lights.selected),
    lit: nodes(lights.lit),
    own,
    kept: lights.kept === null ? null : lineBetween(pathEnds(lights.kept), inside),
    onWord: new Set([...lines(lights.onWord)].filter((id) => !own.has(id))),
  }
}

/** What on the canvas stands for something: its own node or line, or that of a group. */
export function drawnAs(selection: Selection, { inside }: Pick<Drawn, 'inside'>): Selection {
  const { type, id } = selection
  if (type === 'entity') return { type, id: inside.get(id) ?? id }
  return type === 'tie' ? { type, id: lineBetween(pathEnds(id), inside) ?? id } : selection
}

/** Id of the line between two; null where both are in one node. */
export function lineBetween([one, other]: readonly [string, string], inside: Inside): string | null {
  const [from, to] = [inside.get(one) ?? one, inside.get(other) ?? other]
  return from === to ? null : tieId(from, to)
}

/** By id, the ties in each line. */
export type Lines = ReadonlyMap<string, readonly Tie[]>

export function* bundle(ties: Ties, inside: Inside): Steps<Lines> {
  const lines = new Map<string, Tie[]>()
  yield* each(ties.values(), (tie) => {
    const line = lineBetween(tie.ends, inside)
    if (line === null) return
    const bundled = lines.get(line)
    if (bundled) bundled.push(tie)
    else lines.set(line, [tie])
  })
  return lines
}

/** Of each line the tie that it is drawn as. */
export function* joined(lines: Lines): Steps<Ties> {
  const ties = new Map<string, Tie>()
  for (const [id, bundled] of lines) {
    const [first] = bundled
    if (first) ties.set(id, first.id === id ? first : join(id, bundled))
    if (bundled.length > MANY) yield
  }
  return ties
}

/** Of so many ties in a line, joining them takes a while. */
const MANY = 100

const join = (id: string, ties: readonly Tie[]): Tie => ({
  id,
  ends: pathEnds(id),
  claims: ties.flatMap((tie) => tie.claims).sort(inReadingOrder),
})
