import type { View } from './view'

/** The steps of looking. The browser keeps the same list; `location.ts` bridges the two. */
export interface History {
  readonly steps: readonly View[]
  /** Index of the step that is shown. */
  readonly at: number
  /** What the reader is in the middle of (typing, dragging): its changes belong to one step. */
  readonly gesture: string | null
}

export const begin = (view: View): History => ({ steps: [view], at: 0, gesture: null })

export const present = (history: History): View => {
  const view = history.steps[history.at]
  if (!view) throw new RangeError(`the history has no step ${history.at}`)
  return view
}

/** A new view becomes a step of its own, or goes into the present one while the same gesture lasts. */
export function record(history: History, view: View, gesture: string | null = null): History {
  if (view === present(history)) return history
  const goesOn = gesture !== null && gesture === history.gesture
  const kept = history.steps.slice(0, goesOn ? history.at : history.at + 1)
  return { steps: [...kept, view], at: kept.length, gesture }
}

/** Moves by a number of steps and stays within the list. */
export function move(history: History, by: number): History {
  const at = Math.max(0, Math.min(history.steps.length - 1, history.at + by))
  return at === history.at ? history : { ...history, at, gesture: null }
}

/**
 * The browser arrived at one of its entries. After a reload it remembers more steps than this list does:
 * those in between are taken to be like the one arrived at, until the browser brings them too.
 */
export function arrive(history: History, at: number, view: View): History {
  const length = Math.max(history.steps.length, at + 1)
  const steps = Array.from({ length }, (_, step) => (step === at ? view : (history.steps[step] ?? view)))
  return { steps, at, gesture: null }
}

export const canGoBack = (history: History): boolean => history.at > 0
export const canGoForward = (history: History): boolean => history.at < history.steps.length - 1
