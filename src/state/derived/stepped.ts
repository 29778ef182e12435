import { computed, type ReadonlySignal, untracked } from '@preact/signals-core'
import { atOnce, type Steps } from '../../model/check/steps'

/** What follows from others, worked out where it is asked for, unless it was before. */
export interface Stepped<Value> extends ReadonlySignal<Value> {
  /** Works it out in steps: whoever asks has it from then on. */
  ahead(): Steps<void>
}

/** `given` is what it is worked out from: the same again is as good as before. */
export function stepped<Given extends unknown[] | [], Value>(
  given: () => Given,
  work: (...given: NoInfer<Given>) => Steps<Value>,
): Stepped<Value> {
  let before: { readonly given: Given; readonly value: Value } | null = null
  const value = computed(() => {
    const now = given()
    return before?.given.every((one, at) => one === now[at]) ? before.value : atOnce(work(...now))
  })
  return Object.assign(value, {
    *ahead() {
      const now = untracked(given)
      before = { given: now, value: yield* work(...now) }
    },
  })
}
