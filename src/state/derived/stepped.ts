import { computed, type ReadonlySignal, untracked } from '@preact/signals-core'
import { atOnce, type Steps } from '../../model/check/steps'

/** What follows from others, worked out where it is asked for, unless it was before. */
export interface Stepped<Value, Given = unknown> extends ReadonlySignal<Value> {
  /** Works it out in steps, from what is given now or will be: whoever asks has it from then on. */
  ahead(given?: Given): Steps<Value>
}

/** `given` is what it is worked out from: the same again is as good as before. */
export function stepped<Given extends unknown[] | [], Value>(
  given: () => Given,
  work: (...given: NoInfer<Given>) => Steps<Value>,
): Stepped<Value, Given> {
  let before: { readonly given: Given; readonly value: Value } | null = null
  function* worked(now: Given): Steps<Value> {
    if (before?.given.every((one, at) => one === now[at])) return before.value
    const value = yield* work(...now)
    before = { given: now, value }
    return value
  }
  const value = computed(() => atOnce(worked(given())))
  return Object.assign(value, { ahead: (now = untracked(given)) => worked(now) })
}
