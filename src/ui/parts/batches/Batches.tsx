import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useDerived } from '../../derived'
import { batchesOf } from './batchesOf'

/** Up to so many are drawn at once. */
const AT_ONCE = 160
/** Up to so many, all are drawn sooner or later: the browser’s own search finds them. */
const MOST_DRAWN = 600
/** Of more, batches stand in larger ones of so many: the page looks after few of them. */
const [VERY_MANY, TOGETHER] = [1000, 480]
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
  /** Whether the first of them may be in sight at once. */
  readonly startsInSight?: boolean
  /** Whether they are some of more, in a larger batch. */
  readonly isPart?: boolean
}

/**
 * The items of a list, those of a long one as they come into sight, some at a time: thousands would keep the page from
 * answering. Of a very long one what is far out of sight goes again, and leaves its place as it was.
 */
export function Batches<Item>(props: Props<Item>) {
  const { items, height, render, needed, isTable = false, startsInSight = true, isPart = false } = props
  if (items.length <= AT_ONCE) {
    const all = <>{items.map(render)}</>
    return isTable ? <tbody>{all}</tbody> : all
  }
  const isNested = items.length > VERY_MANY
  return (
    <>
      {batchesOf(items.length, isNested ? TOGETHER : undefined).map(({ from, to }) => (
        <Batch
          key={from}
          isFirst={from === 0 && startsInSight}
          isFilled={items.length <= MOST_DRAWN && !isPart}
          height={(to - from) * height}
          isNeeded={() => needed() >= from && needed() < to}
          isTable={isTable}
          isNested={isNested}
        >
          {() =>
            isNested ? (
              <Batches
                items={items.slice(from, to)}
                height={height}
                render={(item, at) => render(item, from + at)}
                needed={() => needed() - from}
                isTable={isTable}
                isPart
              />
            ) : (
              items.slice(from, to).map((item, at) => render(item, from + at))
            )
          }
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
  /** Whether there are batches in it. */
  readonly isNested: boolean
  readonly children: () => ComponentChildren
}

function Batch({ isFirst, isFilled, height, isNeeded, isTable, isNested, children }: BatchProps) {
  const place = useRef<HTMLElement | null>(null)
  const keepPlace = (element: HTMLElement | null) => {
    place.current = element
  }
  const [isSeen, setSeen] = useState(isFirst)
  const needed = useDerived(isNeeded, [isNeeded])
  const isThere = isSeen || needed
  /** As high as it was drawn, px. */
  const size = useRef(height)
  // A table has no element around some of its batches: once there, they stay and look after themselves.
  const isOpen = isTable && isNested && isThere
  useLayoutEffect(() => {
    if (isOpen) setSeen(true)
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
  }, [isThere, isSeen, isFilled, isOpen])
  if (isOpen) return <>{children()}</>
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
