import { useLayoutEffect, useRef } from 'preact/hooks'
import { isMuch } from '../../app/work/much'
import { layoutOf } from '../../layouts/list'
import { isLocalPiece } from '../../storage/localId'
import { useArrangement, useCommands, useLayers, useMedia, usePicture, useStore, useWork } from '../context'
import { useStill } from '../Still'
import { HoverNote } from './HoverNote'
import { LayingOut } from './LayingOut'
import { paintPictureFirst } from './pictureFirst'
import { seatGraph } from './seat'
import './GraphPane.css'

/** Hosts the picture. To a screen reader it is a picture: cast, dossier and piece say all that it shows. */
export function GraphPane() {
  const store = useStore()
  const { run } = useCommands()
  const layers = useLayers()
  const work = useWork()
  const picture = usePicture()
  const arrangement = useArrangement()
  const media = useMedia()
  const host = useRef<HTMLDivElement>(null)
  const graph = useRef<HTMLElement | null>(null)
  const { piece } = store
  const still = useStill()
  const { isMap } = layoutOf(store.layout.value)
  const label = `${isMap ? 'Map' : 'Graph'} of ${piece.entities.length} names and ${store.ties.size} ties. Arrow keys walk from neighbour to neighbour; cast, dossier and piece say the same in words.`
  // Before the first paint: the graph is there as soon as the page is.
  useLayoutEffect(() => {
    if (!host.current) return
    const taken = picture.seat.peek()
    picture.seat.value = null
    if (taken) host.current.append(taken.element)
    const seat = taken ?? seatGraph(host.current, { store, layers, work, picture, media, arrangement })
    graph.current = seat.graph
    const stopWaiting = paintPictureFirst(seat.graph, isMuch(store.piece))
    return () => {
      stopWaiting()
      graph.current = null
      seat.destroy()
    }
  }, [store, layers, work, picture, media, arrangement])
  useLayoutEffect(() => graph.current?.setAttribute('aria-label', label), [label, picture])
  return (
    <div class="graph-pane">
      <div ref={host} class="graph-host">
        {still?.graph}
      </div>
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
      {piece.entities.length === 0 && <Nobody />}
      <LayingOut />
      <HoverNote />
    </div>
  )
}

/** Why nothing is drawn; of one's own piece with the way to change that. */
function Nobody() {
  const { piece } = useStore()
  const { has, run } = useCommands()
  return (
    <p class="graph-empty">
      Nobody is named in this piece.
      {isLocalPiece(piece.id) && has('review') && (
        <>
          {' '}
          <button type="button" class="link" onClick={() => run('review')}>
            Mark names in its text
          </button>
        </>
      )}
    </p>
  )
}
