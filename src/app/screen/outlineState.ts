import { type Signal, signal } from '@preact/signals-core'

/** Where the reader is in the outline: kept while other views are shown, and no step of the history. */
export interface OutlineState {
  /** Keys of the rows that are open. */
  readonly open: Signal<ReadonlySet<string>>
  /** Key of the row that has the focus, or will have it; null at the start. */
  readonly at: Signal<string | null>
  /** The selection that was last gone to, so that coming back from another view keeps the place. */
  readonly reached: Signal<string | null>
  /** Opens a row or closes it, and goes there. */
  toggle(key: string): void
}

export function createOutlineState(): OutlineState {
  const open = signal<ReadonlySet<string>>(new Set())
  const at = signal<string | null>(null)
  return {
    open,
    at,
    reached: signal(null),
    toggle(key) {
      const next = new Set(open.value)
      if (!next.delete(key)) next.add(key)
      open.value = next
      at.value = key
    },
  }
}
