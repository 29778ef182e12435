import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Sources } from '../../layouts/layout'
import { type WebTask, webTask } from '../../layouts/web'
import type { ReadyLayout } from '../../layouts/web/ready'
import type { Labourer } from '../../platform/labourer'

export type LayingOut = 'working' | 'failed' | 'done'

/** Of the usual work, for who will not wait: a drawing in a moment, with more crossings. */
const ROUGH_EFFORT = 0.02

/** Has a layout made where nothing was made ahead of time. `from`: what it is made from; null while that is not known. */
export function createLayingOut(
  layouts: Labourer<WebTask, ReadyLayout>,
  isMissing: ReadonlySignal<boolean>,
  from: ReadonlySignal<Sources | null>,
  onDone: (layout: ReadyLayout) => void,
) {
  const hasFailed = signal(false)
  const give = (task: WebTask): void => {
    hasFailed.value = false
    layouts.give(task, onDone, () => {
      hasFailed.value = true
    })
  }
  return {
    state: computed((): LayingOut => (!isMissing.value ? 'done' : hasFailed.value ? 'failed' : 'working')),
    begin(): void {
      if (from.value) give(webTask(from.value))
    },
    /** With little effort where it takes long, as usual where it has failed. */
    again(): void {
      const sources = from.peek()
      if (!sources || !isMissing.peek()) return
      const task = webTask(sources)
      layouts.stop()
      give(hasFailed.peek() ? task : { ...task, effort: ROUGH_EFFORT })
    },
  }
}
