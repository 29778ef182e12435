import { type ReadonlySignal, signal } from '@preact/signals-core'

/** Whether a media query holds, kept up to date. */
function watch(query: string): ReadonlySignal<boolean> {
  const media = window.matchMedia(query)
  const holds = signal(media.matches)
  media.addEventListener('change', () => {
    holds.value = media.matches
  })
  return holds
}

/**
 * A width or height for a media query, from px at the usual size of text: whoever wants larger text has room for less. The
 * same widths stand in `styles/narrow.css`.
 */
const em = (px: number): string => `${px / 16}em`

export const isPhone = watch(`(max-width: ${em(699.98)})`)
/** Too narrow for the cast to stand beside the graph. */
export const hasDrawer = watch(`(min-width: ${em(700)}) and (max-width: ${em(1279.98)})`)
/** Too narrow for the names of all views side by side. */
export const hasViewMenu = watch(`(max-width: ${em(1359.98)})`)
/** Too low for everything around the graph. */
export const isShort = watch(`(max-height: ${em(559.98)})`)
/** Too low for more of the timeline than a line. */
export const isLow = watch(`(max-height: ${em(799.98)})`)
