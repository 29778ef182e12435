import { type ReadonlySignal, signal } from '@preact/signals'

/** Whether a media query holds, kept up to date. */
function watch(query: string): ReadonlySignal<boolean> {
  const media = window.matchMedia(query)
  const holds = signal(media.matches)
  media.addEventListener('change', () => {
    holds.value = media.matches
  })
  return holds
}

/** The same widths stand in `styles/narrow.css`. */
export const isPhone = watch('(max-width: 699.98px)')
/** Too narrow for the cast to stand beside the graph. */
export const hasDrawer = watch('(min-width: 700px) and (max-width: 1279.98px)')
/** Too narrow for the names of all views side by side. */
export const hasViewMenu = watch('(max-width: 1359.98px)')
/** Too low for everything around the graph. */
export const isShort = watch('(max-height: 559.98px)')
/** Too low for more of the timeline than a line. */
export const isLow = watch('(max-height: 799.98px)')
