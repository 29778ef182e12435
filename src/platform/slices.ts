/** How long the page works at a stretch, ms: short enough that whatever is done meanwhile is answered within the same frame. */
const STRETCH = 8

/** Fulfilled in a task of its own: what waits comes in between. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/** How long a page that draws no frames is waited for, ms. */
const NO_FRAME = 200

/** Does something once the next frame is painted, or soon where the page draws none; gives a way to leave it. */
export function afterFrame(run: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    // What is asked for now is called when this frame is done, before the one after.
    frame = requestAnimationFrame(done)
  })
  const timer = setTimeout(done, NO_FRAME)
  function stop() {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  function done() {
    stop()
    setTimeout(run)
  }
  return stop
}

/** Fulfilled once the page was drawn as it stands; at once where nobody sees it. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve()
    document.addEventListener('visibilitychange', () => resolve(), { once: true })
    requestAnimationFrame(() => void pause().then(resolve))
  })

/** Goes through some steps of work, as many as are done at a stretch. */
export function stretch<Result>(work: Generator<unknown, Result>): IteratorResult<unknown, Result> {
  const since = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done || performance.now() - since >= STRETCH) return step
  }
}

/** Goes through work with pauses between its steps, none of which may be long. */
export async function inSlices<Result>(work: Generator<unknown, Result>, rest = pause): Promise<Result> {
  for (;;) {
    const { done, value } = stretch(work)
    if (done) return value
    await rest()
  }
}

/** How long work waits for a page that always has something else to do, ms. */
const BUSY = 100

/** Fulfilled once the page has nothing else to do: for work that nobody waits for. */
export const idle = (): Promise<void> =>
  typeof requestIdleCallback === 'undefined' || document.hidden
    ? pause()
    : new Promise((resolve) => {
        requestIdleCallback(() => resolve(), { timeout: BUSY })
      })
