import { options } from 'preact'
import { afterFrame } from '../../platform/slices'

/** What a hand does on the picture. */
const DEEDS = ['pointermove', 'pointerup'] as const

/**
 * What is done on the picture shows in the picture first: whatever else on the page tells of it is drawn once that is painted.
 * Anything that is done elsewhere meanwhile draws all at once, as ever. Gives a way to stop.
 */
export function paintPictureFirst(picture: HTMLElement): () => void {
  let endWait: (() => void) | null = null
  const wait = () => {
    if (endWait) return
    options.debounceRendering = drawLater
    endWait = afterFrame(() => {
      endWait = null
      delete options.debounceRendering
    })
  }
  for (const deed of DEEDS) picture.addEventListener(deed, wait, { capture: true })
  return () => {
    for (const deed of DEEDS) picture.removeEventListener(deed, wait, { capture: true })
    endWait?.()
    delete options.debounceRendering
  }
}

const drawLater = (draw: () => void): void => void afterFrame(draw)
