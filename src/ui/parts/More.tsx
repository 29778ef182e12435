import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** The first few of many, the rest one click away. One more than `first` is shown at once: a lone rest is no rest. */
export function More({ items, first }: { items: readonly ComponentChildren[]; first: number }) {
  const [all, setAll] = useState(false)
  const rest = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (all) rest.current?.focus()
  }, [all])
  if (items.length <= first + 1) return <>{items}</>
  return (
    <>
      {items.slice(0, first)}
      {all ? (
        <>
          <span ref={rest} tabIndex={-1} />
          {items.slice(first)}
        </>
      ) : (
        <button type="button" class="more" onClick={() => setAll(true)}>
          {items.length - first} more
        </button>
      )}
    </>
  )
}
