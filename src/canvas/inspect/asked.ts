import type { Core } from 'cytoscape'
import type { Inspection } from './inspection'

/**
 * Asks what is drawn: `host.dispatchEvent(new CustomEvent(INSPECT, { detail: (inspection) => … }))` on the element that hosts
 * the canvas calls back soon after. For who checks the picture; nothing is fetched or worked out until it is asked for, and
 * nothing can be changed by it.
 */
export const INSPECT = 'inspect'

/** Answers whoever asks with `INSPECT`; gives a way to stop that. */
export function answerInspections(cy: Core, container: HTMLElement): () => void {
  let inspection: Promise<Inspection> | undefined
  const answer = async (event: Event) => {
    if (!(event instanceof CustomEvent) || typeof event.detail !== 'function') return
    inspection ??= import('./inspection').then(({ inspectionOf }) => inspectionOf(cy))
    event.detail(await inspection)
  }
  container.addEventListener(INSPECT, answer)
  return () => container.removeEventListener(INSPECT, answer)
}
