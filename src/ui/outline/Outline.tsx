import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { nameInText } from '../../app/names'
import { nearestRow, openList, outlineRows } from '../../graph/outline/outline'
import { grouped } from '../../graph/words'
import { useMedia, useOutline, usePathStart, useStore } from '../context'
import { Caption } from '../graph/Caption'
import { CastSortSelect } from '../parts/CastSortSelect'
import { createOutlined, tellingOf } from './outlined'
import { Tree } from './Tree'
import './Outline.css'

/** The graph as nested lists: everything that it shows and offers, without a picture. */
export function Outline() {
  const store = useStore()
  const outline = useOutline()
  const pathStart = usePathStart()
  const { isPhone } = useMedia()
  const told = useMemo(() => createOutlined(store), [store])
  const telling = useComputed(() => tellingOf(store, told.value))
  const rows = useComputed(() => outlineRows(told.value, outline.open.value))
  const at = useComputed(() => nearestRow(rows.value, outline.at.value))
  const start = pathStart.value
  const openAll = () => {
    const key = at.value?.key
    if (key !== undefined) outline.open.value = openList(rows.value, key, outline.open.value)
  }
  return (
    <section class="outline-pane" aria-label="Outline">
      {isPhone.value && <Caption />}
      <div class="outline-bar">
        <CastSortSelect label="Order of the outline" />
        <button type="button" class="button" onClick={openAll}>
          Expand all of this level
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            outline.open.value = new Set()
          }}
        >
          Collapse all
        </button>
        {start !== null && (
          <button
            type="button"
            class="button"
            onClick={() => {
              pathStart.value = null
            }}
          >
            Path from {nameInText(store, start)} ×
          </button>
        )}
      </div>
      {told.value.roots.length === 0 ? (
        <p class="empty">Nothing is left to list: no claim meets all of the conditions.</p>
      ) : (
        <Tree told={told} telling={telling} rows={rows} at={at} />
      )}
      <p class="outline-note">
        <Left roots={told.value.roots.length} />
      </p>
    </section>
  )
}

/** Who has no row, so that nobody takes a part for the whole. */
function Left({ roots }: { roots: number }) {
  const store = useStore()
  const missing = store.piece.entities.length - roots
  if (missing === 0) return null
  return (
    <>
      {grouped(roots)} of {grouped(store.piece.entities.length)} names are listed: the others have no tie in
      what is shown
      {store.remarks.size > 0 && ', and nobody speaks of them'}.
    </>
  )
}
