import type { ElementSpec } from '../../../graph/look/element'
import { resolver } from '../../../graph/look/resolve'
import { lookRules } from '../../../graph/look/rules'
import type { Font, GroupShape, Shape } from '../../../graph/look/shapes'
import type { Tokens } from '../../../graph/look/tokens'
import { lineShapes, type WidthOf } from './lines'
import { nodeShapes } from './nodes'

/** What is told of elements that have all these classes. */
interface Told {
  readonly group: ElementSpec['group']
  readonly classes: readonly string[]
  readonly name: string
}

const nodes = (name: string, ...classes: readonly string[]): Told => ({ group: 'nodes', classes, name })
const lines = (name: string, ...classes: readonly string[]): Told => ({ group: 'edges', classes, name })

/** In their order; what a picture has none of is left out. */
const all: readonly Told[] = [
  nodes('person', 'person'),
  nodes('organisation', 'organisation'),
  nodes('place', 'place'),
  nodes('nobody in particular', 'unnamed'),
  nodes('group', 'group'),
  lines('asserted', 'solid'),
  lines('planned or predicted', 'dashed'),
  lines('possible', 'dotted'),
  lines('passed on', 'passed-on'),
  lines('denied', 'denied'),
  lines('partly denied', 'partly-denied'),
  lines('disputed', 'disputed'),
  lines('suggested, not reviewed', 'suggested'),
  lines('rests on this voice', 'on-word'),
  lines('speaks of', 'speaks-of'),
  lines('mentioned together', 'together'),
  lines('left out', 'ghost'),
]

/** What makes a sample whole: an unnamed one has a kind, a suggestion a line. */
const sampled: Readonly<Record<string, readonly string[]>> = {
  unnamed: ['person'],
  'passed-on': ['solid'],
  denied: ['solid'],
  'partly-denied': ['solid'],
  disputed: ['solid', 'dot'],
  suggested: ['solid'],
  'on-word': ['solid'],
}

const SAMPLE = 22
const GAP = 16
const ROW = 18

/** What a class of colours tells. */
export interface Colour {
  readonly class: string
  readonly name: string
}

/** What shapes and lines mean, in rows of a width; and how high that is, px. */
export function legend(
  elements: readonly ElementSpec[],
  colours: readonly Colour[],
  tokens: Tokens,
  width: number,
  font: Font,
  widthOf: WidthOf,
): { readonly group: GroupShape; readonly height: number } {
  const areColoured = colours.length > 0
  const lookOf = resolver(lookRules(tokens, areColoured))
  const own = elements.map(({ group, classes }) => ({ group, classes: new Set(classes.split(' ')) }))
  const coloured = colours.map((one) => nodes(one.name, one.class))
  const items = [...all, ...coloured].filter(({ group, classes }) =>
    own.some((one) => one.group === group && classes.every((name) => one.classes.has(name))),
  )
  const children: Shape[] = []
  let [x, row] = [0, 0]
  for (const { group, classes, name } of items) {
    const needed = SAMPLE + widthOf(name, font)
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1]
    const y = row * ROW + ROW / 2
    const data = { id: '', size: 11, width: 1.6, core: 1.6, label: '' }
    const isColour = coloured.some((one) => one.classes === classes)
    const more = isColour ? ['organisation'] : areColoured ? ['tint-several'] : []
    const look = lookOf({
      group,
      data,
      classes: [...classes, ...(sampled[classes.join()] ?? []), ...more].join(' '),
    })
    const end = (at: number) => ({ at: { x: x + at, y }, radius: 0 })
    children.push(
      ...(group === 'nodes'
        ? nodeShapes(look, { x: x + 8, y })
        : Object.values(lineShapes(look, end(0), end(16), widthOf)).flat()),
      {
        kind: 'text',
        x: x + SAMPLE,
        y: y + font.size * 0.36,
        anchor: 'start',
        lines: [name],
        lineHeight: ROW,
        font,
        fill: tokens.quiet,
      },
    )
    x += needed + GAP
  }
  const height = items.length === 0 ? 0 : (row + 1) * ROW
  return { group: { kind: 'group', id: 'legend', label: 'Legend', children }, height }
}
