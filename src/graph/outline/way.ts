import type { Remark } from '../../model/piece'
import type { Path } from '../paths/paths'
import { pathEnds, type Selection } from '../paths/spotlight'
import { speaksOf } from '../remarks'
import type { Tie } from '../ties'
import { isRemark } from '../voices'
import { claimPart, entityPart, type Outlined, remarkPart, SAYS, SPOKEN_OF, tiePart } from './outline'

/** The row to go to in the outline, and those to open so that it is seen. */
export interface Way {
  readonly open: readonly string[]
  readonly to: string
}

/**
 * Where what is selected stands: an entity among the roots, a tie under its end, a claim under its tie, a remark under what
 * one of its voices says, or else among those that speak of somebody; a path under its start, each step under the one before. `from`: the end of a tie to look under where it has the choice. Null where it has no row.
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
      return (
        wayToTie(told, (tie) => tie.id === selection.id, from) ??
        wayToRemark(told, (remark) => speaksOf([remark]).has(selection.id))
      )
    case 'remark':
      return wayToRemark(told, ({ id }) => id === selection.id)
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

function wayToRemark(
  { roots, sayings, spokenOf }: Outlined,
  isMeant: (remark: Remark) => boolean,
): Way | null {
  for (const [part, lists] of [[SAYS, sayings] as const, [SPOKEN_OF, spokenOf] as const])
    for (const id of roots) {
      const remark = lists.get(id)?.find((one): one is Remark => isRemark(one) && isMeant(one))
      if (!remark) continue
      const open = [entityPart(id), `${entityPart(id)}/${part}`]
      return { open, to: `${open.at(-1)}/${remarkPart(remark.id)}` }
    }
  return null
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
