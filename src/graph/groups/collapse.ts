import { atOnce, each, type Steps } from '../../model/check/steps'
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
  const groupNodes = groups
    .map((group) => ({
      id: groupNodeId(group),
      group,
      count: group.members.filter((id) => shown.entities.has(id)).length,
    }))
    .filter(({ count }) => count > 0)
  const inside = new Map(groupNodes.flatMap(({ id, group }) => group.members.map((member) => [member, id])))
  const bundled = yield* bundle(shown.ties.values(), inside)
  const ghosts = yield* bundle(shown.ghosts.values(), inside)
  const isGhost = ([id]: readonly [string, unknown]) => !bundled.has(id)
  return {
    entities: new Set([...shown.entities].filter((id) => !inside.has(id))),
    ties: yield* joined(bundled),
    ghosts: new Map([...(yield* joined(ghosts))].filter(isGhost)),
    groupNodes,
    inside,
    bundles: new Map([...ghosts, ...bundled].filter(([id]) => id.includes(':'))),
  }
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
  const lines = (ids: ReadonlySet<string>) => new Set([...ids].flatMap((id) => lineOf(id, inside) ?? []))
  const own = lines(lights.own)
  return {
    ...lights,
    selected: nodes(lights.selected),
    lit: nodes(lights.lit),
    own,
    kept: lights.kept === null ? null : lineOf(lights.kept, inside),
    onWord: new Set([...lines(lights.onWord)].filter((id) => !own.has(id))),
  }
}

/** What on the canvas stands for something: its own node or line, or that of a group. */
export function drawnAs(selection: Selection, { inside }: Pick<Drawn, 'inside'>): Selection {
  const { type, id } = selection
  if (type === 'entity') return { type, id: inside.get(id) ?? id }
  return type === 'tie' ? { type, id: lineOf(id, inside) ?? id } : selection
}

/** Id of the line that a tie is drawn in; null where both its ends are in one node. */
function lineOf(tie: string, inside: ReadonlyMap<string, string>): string | null {
  const [one = '', other = ''] = tie.split('~').map((end) => inside.get(end) ?? end)
  return one === other ? null : tieId(one, other)
}

function* bundle(
  ties: Iterable<Tie>,
  inside: ReadonlyMap<string, string>,
): Steps<ReadonlyMap<string, Tie[]>> {
  const lines = new Map<string, Tie[]>()
  yield* each(ties, (tie) => {
    const [one, other] = tie.ends
    const [from, to] = [inside.get(one) ?? one, inside.get(other) ?? other]
    if (from === to) return
    const line = from === one && to === other ? tie.id : tieId(from, to)
    const bundled = lines.get(line)
    if (bundled) bundled.push(tie)
    else lines.set(line, [tie])
  })
  return lines
}

function* joined(lines: ReadonlyMap<string, readonly Tie[]>): Steps<ReadonlyMap<string, Tie>> {
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

function join(id: string, ties: readonly Tie[]): Tie {
  const [one = '', other = ''] = id.split('~')
  return { id, ends: [one, other], claims: ties.flatMap((tie) => tie.claims).sort(inReadingOrder) }
}
