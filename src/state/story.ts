import type { Step } from '../model/piece'
import type { Action } from './actions'
import { fromUrl, type Known, toUrl } from './url'
import { isSame, type Selection, TRAIL_LENGTH, type View } from './view'
import { type Successors, viewWithin } from './within'

/** What a step of a story shows of the piece as it is now. */
export interface Shown {
  readonly view: View
  /** What it names that the piece does not have any more. */
  readonly gone: readonly Selection[]
}

/** A view as a step keeps it: what a link has of it, but for the piece and what led there. */
export const viewOfStep = (view: View): string =>
  toUrl({ ...view, story: null, trail: [] }).replace(/^\?piece=[^&]*&?/, '')

/** What a step shows. `successors` are who was merged away, by id, to who they are now. */
export function shownBy(step: Step, known: Known, successors: Successors): Shown {
  // As it was told, whatever became of it.
  const all: Known = { ...known, has: () => true, isVoice: () => true }
  const told: View = { ...fromUrl(new URLSearchParams(step.view), all).view, story: step.id, trail: [] }
  const now = (id: string): string => successors.get(id) ?? id
  const gone = [
    ...namedBy(told).filter(({ id }) => !known.has({ type: 'entity', id: now(id) })),
    ...voicesOf(told).filter(({ id }) => !known.isVoice(now(id))),
  ]
  const view = viewWithin(told, known, successors)
  if (told.selection !== null && view.selection === null) gone.unshift(told.selection)
  return {
    view,
    gone: gone.filter((one, at) => gone.findIndex(({ id }) => id === one.id) === at),
  }
}

/** Entities besides the selection. */
const namedBy = ({ centre, barred, narrowing, grouping }: View): readonly Selection[] =>
  [centre, narrowing.entity, narrowing.other, ...barred, ...(grouping?.collapsed ?? [])].flatMap((id) =>
    id === null ? [] : [{ type: 'entity', id }],
  )

const voicesOf = ({ leftOut, narrowing }: View): readonly Selection[] =>
  [...leftOut, ...(narrowing.voice === null ? [] : [narrowing.voice])].map((id) => ({ type: 'voice', id }))

/** Whether a view is as a step shows it. */
export const isAsTold = (view: View, shown: View): boolean => viewOfStep(view) === viewOfStep(shown)

/** Tells a step: what it shows, in the place of what was looked at. */
export const tellStep =
  (shown: View): Action =>
  (view) => {
    if (view.story === shown.story && isAsTold(view, shown)) return view
    const { selection } = shown
    const isNew = selection !== null && !isSame(selection, view.trail.at(-1) ?? null)
    const trail = isNew ? [...view.trail, selection].slice(-TRAIL_LENGTH) : view.trail
    return { ...shown, trail, pins: view.pins, panel: 'graph' }
  }

/** What is looked at stays. */
export const endStory: Action = (view) => (view.story === null ? view : { ...view, story: null })
