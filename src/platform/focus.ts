/** A click that no pointer made. */
export const byKeyboard = (event: MouseEvent): boolean => event.detail === 0

/** Moves the focus to the first element that fits. */
export const focusNow = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus()

/** Moves the focus to the first element that fits, once what was just done is on the screen; what folds it away opens. */
export const focusNext = (selector: string, preventScroll = true): void => {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector)
    const folds = element?.closest('details')
    if (folds) folds.open = true
    element?.focus({ preventScroll })
  })
}
