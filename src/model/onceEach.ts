import { atOnce, type Steps } from './check/steps'

/**
 * Works something out once for each object, as long as that lives. A piece is saved after each edit, together with the one
 * that it began as: most of both is what was written the time before.
 */
export function onceEach<Given extends object, Result>(
  workOut: (given: Given) => Result,
): (given: Given) => Result {
  const known = new WeakMap<Given, { readonly result: Result }>()
  return (given) => {
    const before = known.get(given)
    if (before) return before.result
    const result = workOut(given)
    known.set(given, { result })
    return result
  }
}

/** The very same result as the last time where the same is given. */
export function onlyLast<Given extends readonly unknown[], Result>(
  workOut: (...given: Given) => Result,
): (...given: Given) => Result {
  let last: { readonly given: Given; readonly result: Result } | null = null
  return (...given) => {
    if (!last?.given.every((one, at) => one === given[at])) last = { given, result: workOut(...given) }
    return last.result
  }
}

/** What is worked out once for each object: where it is asked for, unless it was before. */
export interface Once<Given, Result> {
  (given: Given): Result
  /** Works it out in steps: whoever asks has it from then on. */
  ahead(given: Given): Steps<void>
}

export function onceEachInSteps<Given extends object, Result>(
  workOut: (given: Given) => Steps<Result>,
): Once<Given, Result> {
  const known = new WeakMap<Given, { readonly result: Result }>()
  const once = onceEach((given: Given) => (known.get(given) ?? { result: atOnce(workOut(given)) }).result)
  return Object.assign(once, {
    *ahead(given: Given) {
      known.set(given, { result: yield* workOut(given) })
    },
  })
}
