import { useLayoutEffect, useRef } from 'preact/hooks'
import { mountCanvas } from '../../canvas/canvas'
import { loadLabelFont } from '../../canvas/measure'
import { layoutOf } from '../../layouts/list'
import { textScale } from '../../platform/text'
import { useArrangement, useCommands, useLayers, useMedia, usePicture, useStore, useWork } from '../context'
import { openMenu } from '../pointing'
import { Hint } from './Hint'
import { HoverNote } from './HoverNote'
import './GraphPane.css'

/** How much further the sheet of a phone covers the pane while something is selected, px at the usual size of text. */
const SHEET_RISE = 90
/** How much more of it the timeline covers while it is open, px. */
const STRIP = 146

/** Fulfilled once a graph can be drawn as it will stay. */
export const whenGraphReady = loadLabelFont

/** Hosts the picture. To a screen reader it is a picture: cast, dossier and piece say all that it shows. */
export function GraphPane() {
  const store = useStore()
  const { run } = useCommands()
  const layers = useLayers()
  const work = useWork()
  const picture = usePicture()
  const { isStripOpen } = useArrangement()
  const { isPhone, isShort } = useMedia()
  const host = useRef<HTMLDivElement>(null)
  const { piece } = store
  const { isMap } = layoutOf(store.layout.value)
  // Before the first paint: the graph is there as soon as the page is.
  useLayoutEffect(() => {
    if (!host.current) return
    const canvas = mountCanvas(host.current, store, picture.ready, picture.drawings, {
      layouts: work.layouts(),
      covered: () =>
        isPhone.value && !isShort.value ? SHEET_RISE * textScale() + (isStripOpen.value ? STRIP : 0) : 0,
      hasZoomButtons: () => !isPhone.peek(),
      onFirstFrame: () => {
        picture.isDrawn.value = true
      },
      onMenu: (on, at) => {
        host.current?.focus({ preventScroll: true })
        openMenu(layers, on, at)
      },
    })
    picture.camera.value = canvas
    return () => {
      picture.camera.value = null
      canvas.destroy()
    }
  }, [store, layers, work, picture])
  return (
    <div class="graph-pane">
      <div
        ref={host}
        class="graph"
        role="application"
        aria-roledescription="graph"
        aria-label={`${isMap ? 'Map' : 'Graph'} of ${piece.entities.length} names and ${store.ties.size} ties. Arrow keys walk from neighbour to neighbour; cast, dossier and piece say the same in words.`}
        tabIndex={0}
      />
      <div class="zoom" role="group" aria-label="Zoom">
        <button type="button" class="icon" aria-label="Zoom in" onClick={() => run('zoom-in')}>
          +
        </button>
        <button type="button" class="icon" aria-label="Zoom out" onClick={() => run('zoom-out')}>
          −
        </button>
        <button type="button" class="icon" aria-label="Fit the whole graph" onClick={() => run('fit')}>
          ⤢
        </button>
      </div>
      {piece.entities.length === 0 && <p class="graph-empty">Nobody is named in this piece.</p>}
      <Hint />
      <HoverNote />
    </div>
  )
}
