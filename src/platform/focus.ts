import { pause } from './slices'

/** In the frame that comes, and after what was put off until then. */
const onceDrawn = (run: () => void): void => void requestAnimationFrame(() => void pause().then(run))

/** A click that no pointer made. */
export const byKeyboard = (event: MouseEvent): boolean => event.detail === 0

/** Moves the focus to the first element that fits. */
export const focusNow = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus()

/** How long a part of the page may take to be fetched before nobody waits for it any more, ms. */
const PATIENCE_MS = 5000

/**
 * Moves the focus to the first element that fits, once what was just done is on the screen; what folds it away opens. What is
 * fetched first is waited for, until the reader does something else.
 */
export const focusNext = (selector: string, preventScroll = true): void => {
  const focus = (): boolean => {
    const element = document.querySelector<HTMLElement>(selector)
    const folds = element?.closest('details')
    if (folds) folds.open = true
    element?.focus({ preventScroll })
    return element !== null
  }
  onceDrawn(() => {
    if (focus()) return
    const done = new AbortController()
    const stop = (): void => done.abort()
    const watch = new MutationObserver(() => {
      if (focus()) stop()
    })
    done.signal.addEventListener('abort', () => watch.disconnect())
    for (const act of ['keydown', 'pointerdown'])
      addEventListener(act, stop, { capture: true, once: true, signal: done.signal })
    setTimeout(stop, PATIENCE_MS)
    watch.observe(document.body, { childList: true, subtree: true })
  })
}

/**
 * Once what is done now is on the screen: where that took away what had the focus, the first of these that is there has it.
 * Without it, the next key would begin at the top of the page.
 */
export const keepFocus = (places: readonly string[]): void => {
  const before = document.activeElement
  if (before === null || before === document.body) return
  onceDrawn(() => {
    if (document.activeElement !== document.body) return
    const place = places.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? [])[0]
    place?.focus({ preventScroll: true })
  })
}
