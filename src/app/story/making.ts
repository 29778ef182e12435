import { freeId } from '../../intake/ids'
import type { Step } from '../../model/piece'
import type { Store } from '../../state/store'
import { viewOfStep } from '../../state/story'

/** A step that shows what is looked at now. */
export function newStep(store: Store, text: string): Step {
  const steps = store.piece.story?.steps ?? []
  const taken = new Set(steps.map(({ id }) => id))
  return {
    id: freeId(`step-${steps.length + 1}`, taken),
    view: viewOfStep(store.view.peek()),
    text: text.trim(),
  }
}
