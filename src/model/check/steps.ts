/** Work in steps of some ms each, so that whoever must answer meanwhile can go through it with pauses. */
export type Steps<Result> = Generator<undefined, Result>

/** All of it without a pause. */
export function atOnce<Result>(work: Steps<Result>): Result {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
