import { atOnce, each, type Steps } from '../../model/check/steps'
import type { Entity } from '../../model/piece'
import type { Group } from '../groups/group'
import type { Tie } from '../ties'
import { type Expansion, OTHERS } from './expansion'
import { chosen, hiddenTies } from './hidden'
import { wayToShown } from './ways'

/** How many names and groups are shown at first. */
export interface Room {
  readonly names: number
  readonly groups: number
}

/** Together no more than the annealed layout takes; and of a phone, no more than find room for what they are called. */
export const rooms = { usual: { names: 44, groups: 20 }, phone: { names: 16, groups: 9 } } as const

/** Of how many at least a group is left: a few by themselves would take the room of those who matter. */
const LEAST = 6

/** Members that come in as a group is opened; where hardly more are left, all. */
const AT_ONCE = 24
const HARDLY_MORE = 6

/** What is shown of a piece that is too large to be read as a whole. */
export interface Overview {
  /** Who has a node of their own; in the order in which they came in, those who stand there at first before all others. */
  readonly names: ReadonlySet<string>
  /** By name that came in as a group was opened, that group's leader. */
  readonly cameFrom: ReadonlyMap<string, string>
  /** Who is left of each community, the most telling names first. A group keeps its place among the others, and its leader. */
  readonly groups: readonly Group[]
}

/** Gives what is shown after some expansions, with whoever else is asked for. */
export type Overviewer = (expansions: readonly Expansion[], asked: readonly string[]) => Overview

/** What an overview is made from. */
export interface Whole {
  readonly entities: ReadonlyMap<string, Entity>
  /** By entity, before any filter. */
  readonly neighbours: ReadonlyMap<string, readonly Tie[]>
  /** By entity, in how many claims it takes part or speaks. */
  readonly claims: ReadonlyMap<string, number>
}

/**
 * The names that matter most have a node of their own, and what is left of each community is one group. Whoever is in no
 * community, or in one of the smallest, is with the others. Same piece, same communities, same overview.
 */
export const createOverviewer = (whole: Whole, communities: readonly Group[], room?: Room): Overviewer =>
  atOnce(createOverviewerInSteps(whole, communities, room))

export function* createOverviewerInSteps(
  whole: Whole,
  communities: readonly Group[],
  room: Room = rooms.usual,
): Steps<Overviewer> {
  const ranked = [...whole.entities.keys()]
    .map((id) => ({ id, claims: whole.claims.get(id) ?? 0 }))
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
  yield
  const foremost = new Set(ranked.slice(0, room.names))
  const all = yield* partition(ranked, communities, room.groups, foremost)
  const groups = remaining(all, foremost).filter(({ members }) => members.length > 1)
  yield
  const inGroups = new Set(groups.flatMap(({ members }) => members))
  // A group of one is that name.
  const first = new Set(ranked.filter((id) => foremost.has(id) || !inGroups.has(id)))
  const atFirst: Overview = { names: first, cameFrom: new Map(), groups: remaining(groups, first) }
  return (expansions, asked) => {
    if (expansions.length === 0 && asked.every((id) => first.has(id))) return atFirst
    const names = new Set(first)
    const cameFrom = new Map<string, string>()
    const isShown = (id: string) => names.has(id)
    const add = (ids: readonly string[]) => {
      for (const id of ids) if (whole.entities.has(id)) names.add(id)
    }
    for (const expansion of expansions) {
      const brought = broughtBy(expansion, whole, groups, isShown)
      if (expansion.of === 'group') for (const id of brought) cameFrom.set(id, expansion.id)
      add(brought)
    }
    for (const id of asked) add([...wayToShown(id, whole.neighbours, isShown), id])
    return { names, cameFrom, groups: remaining(groups, names) }
  }
}

function broughtBy(
  expansion: Expansion,
  { entities, neighbours }: Whole,
  groups: readonly Group[],
  isShown: (id: string) => boolean,
): readonly string[] {
  if (expansion.of === 'group') {
    const group = groups.find(({ leader }) => leader === expansion.id)
    const left = group?.members.filter((id) => !isShown(id)) ?? []
    return left.length <= AT_ONCE + HARDLY_MORE ? left : left.slice(0, AT_ONCE)
  }
  const ties = neighbours.get(expansion.id) ?? []
  return [expansion.id, ...chosen(hiddenTies(expansion.id, ties, entities, isShown), expansion.what)]
}

/**
 * Everybody once: the largest communities, as far as enough is left of them, and all others together. Members stand as
 * `ranked` has them.
 */
function* partition(
  ranked: readonly string[],
  communities: readonly Group[],
  most: number,
  foremost: ReadonlySet<string>,
): Steps<readonly Group[]> {
  const large = communities
    .filter(({ members }) => members.filter((id) => !foremost.has(id)).length >= LEAST)
    .sort((a, b) => b.members.length - a.members.length || (a.leader < b.leader ? -1 : 1))
    .slice(0, most - 1)
  const leaderOf = new Map<string, string>()
  yield* each(large, ({ leader, members }) => {
    for (const id of members) leaderOf.set(id, leader)
  })
  const members = new Map<string, string[]>([
    ...large.map(({ leader }) => [leader, []] as [string, string[]]),
    [OTHERS, []],
  ])
  yield* each(ranked, (id) => members.get(leaderOf.get(id) ?? OTHERS)?.push(id))
  return [...members].map(([leader, ids]) => ({ leader, members: ids }))
}

/** The groups without those who are shown; none that is empty. */
const remaining = (groups: readonly Group[], shown: ReadonlySet<string>): readonly Group[] =>
  groups.flatMap(({ leader, members }) => {
    const left = members.filter((id) => !shown.has(id))
    return left.length > 0 ? [{ leader, members: left }] : []
  })
