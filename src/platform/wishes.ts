/** What the reader's browser is set to. */

/** The size of text against the usual one: 2 for twice as large. */
export const textScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1

/** A duration in ms as the reader wants it: none where motion is reduced. */
export const motion = (ms: number): number =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms
