import { options } from 'preact'
import { afterFrame, pause } from '../../platform/slices'

/** What a hand does on the picture. */
const DEEDS = ['pointermove', 'pointerup'] as const

type Draw = (draw: () => void) => void

/**
 * What is done on the picture shows in the picture first: whatever else on the page tells of it is drawn once that is painted.
 * Anything that is done elsewhere meanwhile draws all at once, as ever; of much, what tells of it in a task after the picture's,
 * as both together would be a long one. Gives a way to stop.
 */
export function paintPictureFirst(picture: HTMLElement, isMuch: boolean): () => void {
  let endWait: (() => void) | null = null
  const asEver = () => drawBy(isMuch ? drawNext : undefined)
  const wait = () => {
    if (endWait) return
    drawBy(drawLater)
    endWait = afterFrame(() => {
      endWait = null
      asEver()
    })
  }
  asEver()
  for (const deed of DEEDS) picture.addEventListener(deed, wait, { capture: true })
  return () => {
    for (const deed of DEEDS) picture.removeEventListener(deed, wait, { capture: true })
    endWait?.()
    drawBy(undefined)
  }
}

const drawLater: Draw = (draw) => void afterFrame(draw)
const drawNext: Draw = (draw) => void pause().then(draw)

function drawBy(how: Draw | undefined): void {
  if (how) options.debounceRendering = how
  else delete options.debounceRendering
}
