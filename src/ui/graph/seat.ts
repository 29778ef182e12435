import type { Arrangement } from '../../app/screen/arrangement'
import type { Layers } from '../../app/screen/layers'
import type { Media } from '../../app/screen/media'
import type { Picture, Seat } from '../../app/screen/picture'
import { isMuch } from '../../app/work/much'
import type { Work } from '../../app/work/work'
import { type Canvas, mountCanvas, type Surroundings } from '../../canvas/canvas'
import { loadLabelFont } from '../../canvas/labels/measure'
import { pause } from '../../platform/slices'
import { textScale } from '../../platform/wishes'
import type { Store } from '../../state/store'
import { openMenu } from '../openMenu'

/** How much further the sheet of a phone covers the pane while something is selected, px at the usual size of text. */
const SHEET_RISE = 90
/** How much more of it the timeline covers while it is open, px. */
const STRIP = 146

/** Fulfilled once a graph can be drawn as it will stay. */
export const whenGraphReady = loadLabelFont

interface Parts {
  readonly store: Store
  readonly layers: Layers
  readonly work: Pick<Work, 'layouts'>
  readonly picture: Picture
  readonly media: Pick<Media, 'isPhone' | 'isShort'>
  readonly arrangement: Pick<Arrangement, 'isStripOpen'>
}

/** How much of the graph's bottom lies under the bar of a story, px. */
function barOver(graph: Element): number {
  const bar = document.querySelector('.story-bar')
  return bar ? Math.max(0, graph.getBoundingClientRect().bottom - bar.getBoundingClientRect().top) : 0
}

/** Draws the graph of a store into a place of the page, which has its size already. */
export function seatGraph(
  place: Element,
  { store, layers, work, picture, media: { isPhone, isShort }, arrangement: { isStripOpen } }: Parts,
): Seat {
  // Cytoscape ends once its container leaves its parent: the two go together.
  const element = document.createElement('div')
  element.className = 'graph-seat'
  const graph = document.createElement('div')
  graph.className = 'graph'
  graph.tabIndex = 0
  graph.setAttribute('role', 'application')
  graph.setAttribute('aria-roledescription', 'graph')
  element.append(graph)
  place.append(element)
  let canvas: Canvas | null = null
  let isGone = false
  const much = isMuch(store.piece)
  const soon = much ? (deed: () => void) => void pause().then(deed) : (deed: () => void) => deed()
  const tellDrawn = () => {
    picture.isDrawn.value = true
  }
  const mount = () => {
    if (isGone) return
    canvas = mountCanvas(graph, store, picture.ready, picture.drawings, surroundings)
    picture.camera.value = canvas
  }
  const surroundings: Surroundings = {
    layouts: work.layouts(),
    isMuch: much,
    covered: () =>
      isPhone.value && !isShort.value ? SHEET_RISE * textScale() + (isStripOpen.value ? STRIP : 0) : 0,
    overlaid: () => (isPhone.value ? 0 : barOver(graph)),
    hasZoomButtons: () => !isPhone.peek(),
    // Of a large piece, what stands around the graph is made in a task of its own.
    onFirstFrame: () => soon(tellDrawn),
    onMenu: (on, at) => {
      graph.focus({ preventScroll: true })
      openMenu(layers, on, at)
    },
  }
  // Of a large piece nothing can be drawn yet.
  soon(mount)
  return {
    element,
    graph,
    destroy() {
      isGone = true
      picture.camera.value = null
      canvas?.destroy()
      element.remove()
    },
  }
}
