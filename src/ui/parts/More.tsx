import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

/** The first few of many, the rest one click away. One more than `first` is shown at once: a lone rest is no rest. */
export function More({ items, first }: { items: readonly ComponentChildren[]; first: number }) {
  const [all, setAll] = useState(false)
  const cut = !all && items.length > first + 1
  return (
    <>
      {cut ? items.slice(0, first) : items}
      {cut && (
        <button type="button" class="more" onClick={() => setAll(true)}>
          {items.length - first} more
        </button>
      )}
    </>
  )
}
