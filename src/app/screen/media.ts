import { computed, type ReadonlySignal, signal } from '@preact/signals-core'

/** How much room the window gives. */
export interface Media {
  readonly isPhone: ReadonlySignal<boolean>
  /** Too narrow for the cast to stand beside the graph. */
  readonly hasDrawer: ReadonlySignal<boolean>
  /** Too narrow for the names of all views side by side. */
  readonly hasViewMenu: ReadonlySignal<boolean>
  /** Too low for everything around the graph. */
  readonly isShort: ReadonlySignal<boolean>
  /** Too low for more of the timeline than a line. */
  readonly isLow: ReadonlySignal<boolean>
  /** The graph has room for few names only. */
  readonly showsFew: ReadonlySignal<boolean>
}

type Match = (query: string) => Pick<MediaQueryList, 'matches' | 'addEventListener'>

export function createMedia(match: Match = (query) => window.matchMedia(query)): Media {
  /** Whether a media query holds, kept up to date. */
  const watch = (query: string): ReadonlySignal<boolean> => {
    const media = match(query)
    const holds = signal(media.matches)
    media.addEventListener('change', () => {
      holds.value = media.matches
    })
    return holds
  }
  const isPhone = watch(`(max-width: ${em(699.98)})`)
  const isShort = watch(`(max-height: ${em(559.98)})`)
  return {
    isPhone,
    showsFew: computed(() => isPhone.value || isShort.value),
    hasDrawer: watch(`(min-width: ${em(700)}) and (max-width: ${em(1279.98)})`),
    hasViewMenu: watch(`(max-width: ${em(1359.98)})`),
    isShort,
    isLow: watch(`(max-height: ${em(799.98)})`),
  }
}

/**
 * A width or height for a media query, from px at the usual size of text: whoever wants larger text has room for less. The
 * same widths stand in the media queries of the styles.
 */
const em = (px: number): string => `${px / 16}em`
