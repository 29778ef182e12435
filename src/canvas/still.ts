import type { Extent, Still } from '../graph/look/still'
import { backdropShapes } from '../layouts/backdrop/shapes'
import { labelFont } from '../layouts/kernel/labels'
import type { Positions, Rect } from '../layouts/kernel/parts'
import type { Store } from '../state/store'
import { elementsOf } from './elements'
import { hullsIn } from './groups/hulls'
import { drawnLines, labelPicture } from './labels/labelling'
import { pairLines, speaksOfLines } from './pairLines'
import type { Picture } from './picture'

interface Drawn {
  readonly picture: Picture
  readonly positions: Positions
  readonly zoom: number
  /** What the pane shows, in px of the drawing. */
  readonly seen: Rect
  /** Outline of the land below a map, as in SVG; null where there is none. */
  readonly land: string | null
  /** Px of a text in the font of labels. */
  widthOf(text: string): number
}

/** What the canvas draws, to be kept: names as they stand before the reader, or for the whole as they do at zoom 1. */
export function stillOf(store: Store, extent: Extent, drawn: Drawn): Still {
  const { picture, positions, zoom, seen, land, widthOf } = drawn
  const labelling = labelPicture(
    store,
    picture,
    positions,
    drawnLines(store, picture, positions),
    extent === 'seen' ? zoom : 1,
  )
  const hovered = store.hover.peek()
  const elements = [
    ...elementsOf(store, picture, labelling),
    ...pairLines(store, picture),
    ...speaksOfLines(store, picture),
  ].map((one) => (hovered ? { ...one, classes: without(one.classes, 'hovered') } : one))
  const nodes = elements.filter(({ group, classes }) => group === 'nodes' && !has(classes, 'hidden'))
  const standing = {
    positions,
    sizes: new Map(nodes.map(({ data }) => [data.id, Number(data.size)])),
    dimmed: new Set(nodes.filter(({ classes }) => has(classes, 'dimmed')).map(({ data }) => data.id)),
    land,
  }
  const around = hullsIn(
    store,
    { picture, labelling },
    positions,
    (text) => (widthOf(text) * 11) / labelFont.size,
  )
  return {
    elements,
    positions,
    backdrop: (tokens) => [...backdropShapes(picture.backdrop, standing, tokens), ...around(tokens)],
    seen,
  }
}

const has = (classes: string, name: string): boolean => classes.split(' ').includes(name)

const without = (classes: string, name: string): string =>
  classes
    .split(' ')
    .filter((one) => one !== name)
    .join(' ')
