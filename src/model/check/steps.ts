/** Work in steps of some ms each, so that whoever must answer meanwhile can go through it with pauses. */
export type Steps<Result> = Generator<undefined, Result>

/** How many things are gone through in a step, where each takes little. */
const TOGETHER = 400

/** Does something with each of many things. */
export function* each<Thing>(
  things: Iterable<Thing>,
  deed: (thing: Thing) => void,
  together = TOGETHER,
): Steps<void> {
  let done = 0
  for (const thing of things) {
    deed(thing)
    if (++done % together === 0) yield
  }
}

/** The same where a single one may take long. */
export const eachAlone = <Thing>(things: Iterable<Thing>, deed: (thing: Thing) => void): Steps<void> =>
  each(things, deed, 1)

/** All of it without a pause. */
export function atOnce<Result>(work: Steps<Result>): Result {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
