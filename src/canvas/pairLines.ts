import type { ElementSpec } from '../graph/look/element'
import type { Selection } from '../graph/paths/spotlight'
import type { SpeaksOf } from '../graph/remarks'
import { isAbout, type Together } from '../graph/together'
import type { Positions } from '../layouts/kernel/parts'
import type { Store } from '../state/store'
import type { Picture } from './picture'

/** No entity and no tie has a colon in its id. */
const PREFIX = 'together:'
const SPEAKS_OF = 'speaks-of:'

/** px */
const WIDTH = 1
const SPEAKS_OF_WIDTH = 0.9

/** Of the line of a pair: the two who are mentioned together; null of every other element. */
export const pairOf = (id: string): string | null => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null)

/** Of the line of somebody who speaks of another: the id of that tie; null of every other element. */
export const spokenTieOf = (id: string): string | null =>
  id.startsWith(SPEAKS_OF) ? id.slice(SPEAKS_OF.length) : null

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

/** The thinnest ties, of those who merely speak of others; below the others, and as straight. None where lines are arcs. */
export function speaksOfLines(store: Store, { inRows }: Picture): readonly ElementSpec[] {
  if (inRows) return []
  const hover = store.hover.value
  const selection = store.selection.value
  const fresh = store.soFar.value?.freshRemarks
  const line = (tie: SpeaksOf, look: string): ElementSpec => {
    const [source, target] = tie.ends
    return {
      group: 'edges',
      data: { id: `${SPEAKS_OF}${tie.id}`, source, target, width: SPEAKS_OF_WIDTH },
      classes: `speaks-of${look}`,
    }
  }
  const ahead = store.view.value.replay?.ahead === 'faint' ? store.aheadSpoken.value : []
  return [
    ...store.drawnSpoken.value.map((tie) => {
      const told = isOf(tie, selection) ? ' own' : selection === null ? '' : ' dimmed'
      const isFresh = tie.remarks.some(({ id }) => fresh?.has(id))
      return line(tie, isOf(tie, hover) ? ' hovered' : isFresh && told !== ' own' ? ' fresh' : told)
    }),
    ...ahead.map((tie) => line(tie, ' ahead')),
  ]
}

/** Whether what is selected or pointed at is one of the two, their tie, or what one of them says. */
const isOf = ({ id, ends, remarks }: SpeaksOf, selection: Selection | null): boolean =>
  (selection?.type === 'entity' && ends.includes(selection.id)) ||
  (selection?.type === 'tie' && selection.id === id) ||
  (selection?.type === 'remark' && remarks.some((remark) => remark.id === selection.id))

/** How far a line bows, px: a straight one would be taken for a tie, and for a chain where nodes stand in a row. */
const BOW = 36

/** Upwards: names stand below their nodes. */
function bowOf({ ends: [source, target] }: Together, positions: Positions): number {
  const [from, to] = [positions.get(source), positions.get(target)]
  return from && to && from.x > to.x ? BOW : -BOW
}
