import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { OutlineState } from '../../app/screen/outlineState'
import { type Outlined, type OutlineRow, openList, selectionOf } from '../../graph/outline/outline'
import { wayTo } from '../../graph/outline/way'
import type { Store } from '../../state/store'
import { isSame } from '../../state/view'
import { useLayers, useOpen, useOutline, useStore } from '../context'
import { openMenu } from '../openMenu'
import { Batches } from '../parts/batches/Batches'
import { createListKeys } from '../parts/listbox/listKeys'
import { pointsAt } from '../pointing'
import { RowView } from './RowView'
import { rowWord, type Telling, tellRow } from './rowSentences'
import './Tree.css'

/** px */
const ROW_HEIGHT = 32

interface Props {
  told: ReadonlySignal<Outlined>
  telling: ReadonlySignal<Telling>
  rows: ReadonlySignal<readonly OutlineRow[]>
  /** The row that has the focus, or will have it. */
  at: ReadonlySignal<OutlineRow | null>
}

/** An ARIA tree with roving focus, after the Authoring Practices: its rows are flat, each tells its place. */
export function Tree({ told, telling, rows, at }: Props) {
  const store = useStore()
  const outline = useOutline()
  const choose = useChoose()
  const tree = useRef<HTMLDivElement>(null)
  const hasFocus = useRef(false)
  /** Whether the row that is gone to was far off: it comes to the middle. */
  const isReached = useRef(false)
  const keys = useMemo(() => createListKeys(), [])
  const marked = useComputed(() => markedRow(store, rows.value, at.value))
  const current = useComputed(() => at.value?.key ?? null)
  const here = useComputed(() => (at.value ? rows.value.indexOf(at.value) : -1))

  // What is selected elsewhere is gone to, once: after that the reader may look where they like.
  const { way } = store.view.value
  const selection = store.selection.value
  useEffect(() => {
    const wanted = selection && `${selection.type} ${selection.id} ${way}`
    if (outline.reached.peek() === wanted) return
    outline.reached.value = wanted
    if (!selection) return
    const seen = marked.peek()
    isReached.current = seen?.key !== at.peek()?.key
    if (seen) outline.at.value = seen.key
    else reach({ store, outline }, told.peek())
  }, [store, outline, selection, way, told, marked, at])

  const key = current.value
  useLayoutEffect(() => {
    const row = key === null ? null : document.getElementById(rowId(key))
    if (!row) return
    const lost = document.activeElement === document.body
    const isIn = tree.current?.contains(document.activeElement) ?? false
    if (isIn || (hasFocus.current && lost)) row.focus({ preventScroll: true })
    keepInView(row, isReached.current ? 'center' : 'nearest')
    isReached.current = false
  }, [key])
  // What opens above the focus does not push it out of sight, nor into a batch where it is lost.
  useLayoutEffect(() => {
    if (hasFocus.current && key !== null && document.activeElement === document.body)
      document.getElementById(rowId(key))?.focus({ preventScroll: true })
    const row = document.activeElement
    if (row && tree.current?.contains(row)) keepInView(row)
  }, [rows.value])

  const onKeyDown = (event: KeyboardEvent) => {
    const row = at.value
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return
    const goTo = (index: number) => {
      const to = rows.value[index]
      if (to) outline.at.value = to.key
    }
    const labelOf = (index: number) => {
      const one = rows.value[index]
      return one ? rowWord(one, store.entities) : ''
    }
    const next = keys.next(event, { at: here.value, length: rows.value.length, labelOf })
    if (next !== null) goTo(next)
    else if (event.key === 'ArrowRight') {
      if (row.isOpen) goTo(here.value + 1)
      else if (row.opens) outline.toggle(row.key)
    } else if (event.key === 'ArrowLeft') {
      if (row.isOpen) outline.toggle(row.key)
      else if (row.parent !== null) outline.at.value = row.parent
    } else if (event.key === '*') outline.open.value = openList(rows.value, row.key, outline.open.value)
    else if (event.key === 'Enter') choose(row)
    else if (event.key === ' ') row.opens ? outline.toggle(row.key) : choose(row)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={tree}
      class="outline"
      role="tree"
      data-scrolls
      aria-label={`${store.piece.entities.length} names with their ties`}
      onKeyDown={onKeyDown}
      onFocusIn={() => {
        hasFocus.current = true
      }}
      onFocusOut={({ relatedTarget }) => {
        const left = relatedTarget instanceof Element && !relatedTarget.closest('.outline-pane')
        if (left) hasFocus.current = false
      }}
    >
      <Batches
        items={rows.value}
        height={ROW_HEIGHT}
        needed={() => here.value}
        render={(row) => <Row key={row.key} row={row} telling={telling} current={current} marked={marked} />}
      />
    </div>
  )
}

interface RowProps {
  row: OutlineRow
  telling: ReadonlySignal<Telling>
  current: ReadonlySignal<string | null>
  marked: ReadonlySignal<OutlineRow | null>
}

function Row({ row, telling, current, marked }: RowProps) {
  const store = useStore()
  const outline = useOutline()
  const layers = useLayers()
  const choose = useChoose()
  const isHovered = useSignal(false)
  const isCurrent = useComputed(() => current.value === row.key).value
  const isSelected = useComputed(() => marked.value?.key === row.key).value
  const selection = selectionOf(row)
  const hover = (over: boolean) => {
    isHovered.value = over
    store.hover.value = over ? selection : null
  }
  return (
    <div
      id={rowId(row.key)}
      role="treeitem"
      class={`outline-row of-${row.item.type}`}
      style={{ '--level': row.level - 1 }}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={tellRow(row, telling.value)}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-expanded={row.opens ? row.isOpen : undefined}
      aria-selected={isSelected}
      onFocus={() => {
        outline.at.value = row.key
      }}
      onMouseEnter={() => hover(true)}
      onMouseLeave={() => hover(false)}
      onClick={(event) => {
        const isTwisty = event.target instanceof Element && event.target.closest('.twisty') !== null
        if (isTwisty && row.opens) outline.toggle(row.key)
        else choose(row)
      }}
      {...(selection && pointsAt(selection))}
    >
      <span class={`twisty${row.opens ? ' opens' : ''}`} aria-hidden="true">
        {row.opens && <i />}
      </span>
      <span class="outline-what" aria-hidden="true">
        <RowView row={row} telling={telling.value} />
      </span>
      {selection && (isCurrent || isHovered.value) && (
        <button
          type="button"
          class="icon row-more"
          tabIndex={-1}
          aria-label="What can be done with this row"
          onClick={(event) => {
            event.stopPropagation()
            outline.at.value = row.key
            const { right, bottom } = event.currentTarget.getBoundingClientRect()
            // The button goes when the pointer does: the row gets the focus back.
            event.currentTarget.closest<HTMLElement>('[role=treeitem]')?.focus()
            openMenu(layers, selection, { x: right, y: bottom })
          }}
        >
          ⋯
        </button>
      )}
    </div>
  )
}

/** Frames in which rows that come into view may turn out taller than was thought. */
const FRAMES = 4

function keepInView(row: Element, block: 'nearest' | 'center' = 'nearest', frames = FRAMES): void {
  row.scrollIntoView({ block })
  if (frames > 0) requestAnimationFrame(() => keepInView(row, 'nearest', frames - 1))
}

const rowId = (key: string): string => `outline-${key}`

/** Selects what a row stands for, or goes up to where that is open. */
function useChoose(): (row: OutlineRow) => void {
  const outline = useOutline()
  const open = useOpen()
  return (row) => {
    const selection = selectionOf(row)
    outline.at.value = row.key
    if (selection) open(selection)
    else if ('above' in row.item && row.item.above !== null) outline.at.value = row.item.above
    else if (row.opens) outline.toggle(row.key)
  }
}

/** The row that stands for what is selected: the one that the reader is at, else the first. */
function markedRow(store: Store, rows: readonly OutlineRow[], at: OutlineRow | null): OutlineRow | null {
  const selection = store.selection.value
  if (!selection) return null
  const stands = (row: OutlineRow) => isSame(selectionOf(row), selection)
  return at && stands(at) ? at : (rows.find(stands) ?? null)
}

/** Opens what hides the row of what is selected, and goes to it. */
function reach({ store, outline }: { store: Store; outline: OutlineState }, told: Outlined): void {
  const selection = store.selection.peek()
  const before = store.view.peek().trail.at(-2)
  const way = wayTo(selection, told, before?.type === 'entity' ? before.id : null, store.path.peek())
  if (!way) return
  outline.open.value = new Set([...outline.open.peek(), ...way.open])
  outline.at.value = way.to
}
