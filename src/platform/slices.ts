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

/** Goes through work with pauses between its steps, none of them long in itself. Null where `isDropped` ended it. */
export async function inSlices<Result>(
  work: Generator<unknown, Result>,
  isDropped: () => boolean = () => false,
): Promise<Result | null> {
  for (let since = performance.now(); ; ) {
    const { done, value } = work.next()
    if (done) return value
    if (performance.now() - since < STRETCH) continue
    await pause()
    if (isDropped()) return null
    since = performance.now()
  }
}

/** The same without pauses. */
export function atOnce<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
