import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useDerived } from '../../derived'
import { batchesOf } from './batchesOf'

/** Up to so many are drawn at once. */
const AT_ONCE = 160
/** Up to so many, all are drawn sooner or later: the browser’s own search finds them. */
const MOST_DRAWN = 600
/** px around what is in sight within which batches are drawn, too; and within which they stay. */
const [AROUND, STAYS] = [800, 3000]

interface Props<Item> {
  readonly items: readonly Item[]
  /** About how high one is, px. */
  readonly height: number
  render(item: Item, at: number): ComponentChildren
  /** Index of one that is to be there at once, wherever it is. Read as signals are. */
  needed(): number
  /** Whether the items are rows of a table. */
  readonly isTable?: boolean
}

/**
 * The items of a list, those of a long one as they come into sight, some at a time: thousands would keep the page from
 * answering. Of a very long one what is far out of sight goes again, and leaves its place as it was.
 */
export function Batches<Item>({ items, height, render, needed, isTable = false }: Props<Item>) {
  if (items.length <= AT_ONCE) {
    const all = <>{items.map(render)}</>
    return isTable ? <tbody>{all}</tbody> : all
  }
  return (
    <>
      {batchesOf(items.length).map(({ from, to }) => (
        <Batch
          key={from}
          isFirst={from === 0}
          isFilled={items.length <= MOST_DRAWN}
          height={(to - from) * height}
          isNeeded={() => needed() >= from && needed() < to}
          isTable={isTable}
        >
          {() => items.slice(from, to).map((item, at) => render(item, from + at))}
        </Batch>
      ))}
    </>
  )
}

interface BatchProps {
  readonly isFirst: boolean
  /** Whether it is drawn although nobody sees it, once there is time. */
  readonly isFilled: boolean
  readonly height: number
  isNeeded(): boolean
  readonly isTable: boolean
  readonly children: () => ComponentChildren
}

function Batch({ isFirst, isFilled, height, isNeeded, isTable, children }: BatchProps) {
  const place = useRef<HTMLElement | null>(null)
  const keepPlace = (element: HTMLElement | null) => {
    place.current = element
  }
  const [isSeen, setSeen] = useState(isFirst)
  const needed = useDerived(isNeeded, [isNeeded])
  const isThere = isSeen || needed
  /** As high as it was drawn, px. */
  const size = useRef(height)
  useLayoutEffect(() => {
    const element = place.current
    if (!element || (isSeen && isFilled)) return
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1)
        if (!last) return
        if (isThere) size.current = last.boundingClientRect.height
        if (last.isIntersecting || (!isFilled && !element.contains(document.activeElement)))
          setSeen(last.isIntersecting)
      },
      {
        root: element.closest('[data-scrolls]'),
        rootMargin: `${isThere && !isFilled ? STAYS : AROUND}px 0px`,
      },
    )
    observer.observe(element)
    const stopFilling = isFilled ? whenIdle(() => setSeen(true)) : () => {}
    return () => {
      observer.disconnect()
      stopFilling()
    }
  }, [isThere, isSeen, isFilled])
  if (isTable)
    return (
      <tbody ref={keepPlace}>{isThere ? children() : <tr style={{ height: `${size.current}px` }} />}</tbody>
    )
  return (
    <div
      ref={keepPlace}
      class="batch"
      role="presentation"
      style={isThere ? { '--height': `${size.current}px` } : { height: `${size.current}px` }}
    >
      {isThere && children()}
    </div>
  )
}

const idle: (() => void)[] = []
let isWaiting = false

/** Does things one after the other, each once the page has nothing else to do; gives a way not to. */
function whenIdle(deed: () => void): () => void {
  idle.push(deed)
  waitForIdle()
  return () => {
    const at = idle.indexOf(deed)
    if (at >= 0) idle.splice(at, 1)
  }
}

function waitForIdle(): void {
  if (isWaiting || idle.length === 0) return
  isWaiting = true
  requestIdleCallback(() => {
    isWaiting = false
    idle.shift()?.()
    waitForIdle()
  })
}
