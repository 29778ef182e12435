import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Player } from '../../app/replay/player'
import type { Store } from '../../state/store'

/** Why scrolling cannot drive the replay; null where it can. */
export const whyNoScrolling = (store: Store): string | null =>
  store.view.value.replay?.order === 'told' ? null : 'Only as the piece tells it.'

/** px from the top of the pane to the line that is being read, while there is more to come below. */
const READING_LINE = 68

/**
 * Takes the replay along with the reader who scrolls the piece. Only a hand drives: what the replay itself scrolled to
 * comes back as no step. Tells whether the reader's hand led to a paragraph, which then stays where it is.
 */
export function useScrollDrive(
  pane: RefObject<HTMLElement | null>,
  store: Store,
  { scrollDrives, goTo }: Player,
): (paragraph: number) => boolean {
  const reached = useRef<number | null>(null)
  const byHand = useRef(false)
  const active = scrollDrives.value && store.soFar.value !== null && whyNoScrolling(store) === null
  useEffect(() => {
    const text = pane.current
    if (!active || !text) return
    const onHand = () => {
      byHand.current = true
    }
    const onScrollEnd = () => {
      byHand.current = false
    }
    const onScroll = () => {
      const paragraph = byHand.current ? paragraphAt(text) : null
      if (paragraph === null || paragraph === store.soFar.peek()?.step?.paragraph) return
      reached.current = paragraph
      goTo(paragraph + 1)
    }
    for (const input of hands) text.addEventListener(input, onHand, { passive: true })
    text.addEventListener('scroll', onScroll, { passive: true })
    text.addEventListener('scrollend', onScrollEnd)
    return () => {
      for (const input of hands) text.removeEventListener(input, onHand)
      text.removeEventListener('scroll', onScroll)
      text.removeEventListener('scrollend', onScrollEnd)
    }
  }, [active, pane, store, goTo])
  return (paragraph) => {
    const isThere = active && reached.current === paragraph
    if (!isThere) {
      reached.current = null
      byHand.current = false
    }
    return isThere
  }
}

const hands = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/** Number of the paragraph that is being read. Towards the end the line sinks, so that the last one reaches it too. */
function paragraphAt(text: HTMLElement): number | null {
  const { scrollTop, clientHeight, scrollHeight } = text
  const furthest = scrollHeight - clientHeight
  const sinking = Math.min(clientHeight, furthest)
  const sunk = sinking <= 0 ? 1 : Math.max(0, (scrollTop - (furthest - sinking)) / sinking)
  const line = scrollTop + READING_LINE + sunk * Math.max(0, clientHeight - READING_LINE)
  const above = [...text.querySelectorAll<HTMLElement>('[data-paragraph]')].filter(
    ({ offsetTop }) => offsetTop <= line,
  )
  return above.length === 0 ? null : Number(above.at(-1)?.dataset.paragraph)
}
