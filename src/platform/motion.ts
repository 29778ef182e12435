/** A duration in ms as the reader wants it: none where motion is reduced. */
export const motion = (ms: number): number =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms
