import type { Steps } from '../../model/check/steps'
import { type Once, onceEachInSteps } from '../../model/onceEach'
import type { Shown } from '../filter/filter'
import type { Tie } from '../ties'
import { bundle, type Drawn, type Inside, joined, type Lines, lineBetween, nodesOf } from './collapse'
import type { Group } from './group'

/** All that is shown, drawn with one choice of groups after the other: only lines of whom that moves are made anew. */
export function createCollapser(
  shown: Shown,
  neighbours: ReadonlyMap<string, readonly Tie[]>,
): Once<readonly Group[], Drawn> {
  /** What was drawn last, and of which ties. */
  let last: { readonly drawn: Drawn; readonly lines: Lines } | null = null
  return onceEachInSteps(function* (groups: readonly Group[]): Steps<Drawn> {
    const nodes = nodesOf(shown, groups)
    const before = last
    const lines = before
      ? moved(before.lines, before.drawn.inside, nodes.inside, neighbours)
      : yield* bundle(shown.ties, nodes.inside)
    const isKept = (id: string) => before !== null && before.lines.get(id) === lines.get(id)
    const kept = [...(before?.drawn.ties ?? [])].filter(([id]) => isKept(id))
    const ties = new Map([...kept, ...(yield* joined(new Map([...lines].filter(([id]) => !isKept(id)))))])
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
  lines: Lines,
  before: Inside,
  now: Inside,
  neighbours: ReadonlyMap<string, readonly Tie[]>,
): Lines {
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
    const [from, to] = [lineBetween(tie.ends, before), lineBetween(tie.ends, now)]
    if (from !== null) touch(from)
    if (to !== null) touch(to).push(tie)
  }
  const all = new Map<string, readonly Tie[]>([...lines, ...touched])
  for (const [line, left] of touched) if (left.length === 0) all.delete(line)
  return all
}
