import { isAbout, type Together } from '../graph/together'
import type { Positions } from '../layouts/kernel/parts'
import type { Store } from '../state/store'
import type { ElementSpec } from './elements'
import type { Picture } from './picture'
import { mix, type Tokens } from './style/tokens'

/** No entity and no tie has a colon in its id. */
const PREFIX = 'together:'

/** px */
const WIDTH = 1

/** Of the line of a pair: the two who are mentioned together; null of every other element. */
export const pairOf = (id: string): string | null => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null)

/** Hairlines between those who are only mentioned together: no ties, and below everything. None where lines are arcs. */
export function pairLines(store: Store, { inRows, positions }: Picture): readonly ElementSpec[] {
  if (inRows) return []
  const hover = store.hover.value
  const selection = store.selection.value
  return store.drawnPairs.value.map((pair) => {
    const [source, target] = pair.ends
    const told = isAbout(pair, selection) ? ' own' : selection === null ? '' : ' dimmed'
    return {
      group: 'edges',
      data: { id: `${PREFIX}${pair.id}`, source, target, width: WIDTH, bow: bowOf(pair, positions) },
      classes: `arc together${isAbout(pair, hover) ? ' hovered' : told}`,
    }
  })
}

/** How far a line bows, px: a straight one would be taken for a tie, and for a chain where nodes stand in a row. */
const BOW = 36

/** Upwards: names stand below their nodes. */
function bowOf({ ends: [source, target] }: Together, positions: Positions): number {
  const [from, to] = [positions.get(source), positions.get(target)]
  return from && to && from.x > to.x ? BOW : -BOW
}

export function pairRules(tokens: Tokens) {
  const colour = (share: number) => mix(tokens.edge, tokens.paper, share)
  return [
    {
      selector: 'edge.together',
      style: { 'line-color': colour(0.45), 'z-compound-depth': 'bottom' },
    },
    { selector: 'edge.together.own', style: { 'line-color': colour(0.8) } },
    { selector: 'edge.together.dimmed', style: { 'line-color': colour(0.2) } },
    { selector: 'edge.together.hovered', style: { 'line-color': tokens.quiet } },
  ]
}
