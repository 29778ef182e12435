import { useComputed } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { dayOf } from '../../app/collection/words'
import { nameInText, nameOf } from '../../app/names'
import { placeName } from '../../app/places'
import { familyNames } from '../../app/words'
import { exportsOf } from '../../export/list'
import { sourceOf } from '../../graph/collection/sources'
import { familyOf } from '../../graph/filter/filter'
import { columns } from '../../graph/lists/columns'
import { sortRows, tableDate } from '../../graph/lists/table'
import { madeTag } from '../../graph/made'
import { speaksOf } from '../../graph/remarks'
import { tieOf } from '../../graph/ties'
import { attribution, depth, isRemark, plainText, type Saying } from '../../graph/voices'
import { count, grouped, list } from '../../graph/words'
import { tellDate } from '../../model/dates/dates'
import { publishedOn } from '../../model/dates/published'
import { select } from '../../state/actions'
import type { Store } from '../../state/store'
import { isSame, type Selection } from '../../state/view'
import { useStore } from '../context'
import { useDerived } from '../derived'
import { Batches } from '../parts/batches/Batches'
import { ExportButton } from '../parts/buttons/ExportButton'
import { Attribution } from '../parts/claim/Attribution'
import { EvidenceLinks } from '../parts/claim/ClaimCard'
import { MadeTag } from '../parts/claim/MadeTag'
import { RemarkWords } from '../parts/claim/RemarkCard'
import { Teller } from '../parts/claim/Teller'
import { SelectionLink } from '../parts/links/SelectionLink'
import { pointsAt } from '../pointing'
import { Narrow } from './Narrow'
import { ColumnHead, stanceOf } from './tableParts'
import './ClaimsTable.css'

/** Rows of a table that is more than a few screens: its columns are as wide as they are, whichever rows are drawn. */
const LONG = 160
/** About, px. */
const ROW_HEIGHT = 49

/** All claims and remarks that the graph shows, as a table: the same filters, the same selection. */
export function ClaimsTable() {
  const store = useStore()
  const shown = useComputed(() => [...store.shown.value.ties.values()].flatMap((tie) => tie.claims))
  const sort = useComputed(() => store.view.value.tableSort)
  const rows = useComputed(() =>
    sortRows(
      [...shown.value, ...store.shownRemarks.value],
      sort.value,
      store.entities,
      store.clock.value,
      store.sources,
    ),
  )
  const firstOfTie = useComputed(() => {
    const selection = store.selection.value
    return selection?.type === 'tie' ? rows.value.findIndex((row) => isOfTie(row, selection.id)) : -1
  })
  const scroll = useRef<HTMLDivElement>(null)
  const selection = store.selection.value
  useEffect(() => {
    if (selection?.type === 'tie')
      scroll.current?.querySelector('.selected')?.scrollIntoView({ block: 'center' })
  }, [selection])
  // What is selected concerns the rows themselves: only those change.
  const body = useMemo(
    () => (
      <Batches
        items={rows.value}
        height={ROW_HEIGHT}
        needed={() => firstOfTie.value}
        isTable
        render={(row, at) => <Row key={keyOf(row)} row={row} at={at} />}
      />
    ),
    [rows.value, firstOfTie],
  )
  const number = rows.value.length
  const told = columns.filter((column) => column !== 'piece' || store.sources.length > 0)
  return (
    <section class="table-pane" aria-label="Claims">
      <Narrow />
      <div class="table-bar">
        <span>
          {grouped(shown.value.length)} of {count(store.claims.size, 'claim')}
          {store.remarks.size > 0 &&
            `, ${grouped(store.shownRemarks.value.length)} of ${count(store.remarks.size, 'remark')}`}
        </span>
        {exportsOf('rows').map((form) => (
          <ExportButton
            key={form.id}
            form={form}
            class="link"
            subject={() => rows.value.map((row) => cellsOf(store, row))}
          />
        ))}
      </div>
      <div
        class="table-scroll"
        ref={scroll}
        tabIndex={0}
        role="region"
        data-scrolls
        aria-label="Table of claims"
      >
        <table class={`claims-table${number > LONG ? ' long' : ''}`} aria-rowcount={number + 1}>
          <thead>
            <tr>
              {told.map((column) => (
                <ColumnHead key={column} column={column} />
              ))}
            </tr>
          </thead>
          {body}
        </table>
        {number === 0 && (
          <p class="empty">
            No claim {store.remarks.size > 0 && 'and no remark '}
            {store.soFar.value && 'that is known so far '}meets all of these conditions.
          </p>
        )}
      </div>
    </section>
  )
}

const selectionOf = (row: Saying): Selection => ({ type: isRemark(row) ? 'remark' : 'claim', id: row.id })
const keyOf = (row: Saying): string => `${selectionOf(row).type} ${row.id}`

/** `at`, from 0, of all. */
function Row({ row, at }: { row: Saying; at: number }) {
  const store = useStore()
  const selection = selectionOf(row)
  const source = sourceOf(store.sources, row)
  const isSelected = useDerived(() => {
    const selected = store.selection.value
    return isSame(selected, selection) || (selected?.type === 'tie' && isOfTie(row, selected.id))
  }, [store, row])
  return (
    <tr
      class={isSelected ? 'selected' : ''}
      {...pointsAt(selection)}
      aria-selected={isSelected}
      aria-rowindex={at + 2}
      onClick={() => store.act(select(selection))}
    >
      <td>
        <EvidenceLinks claim={row} />
      </td>
      <td class="table-claim">
        <MadeTag of={row} />
        <SelectionLink selection={selection}>
          {isRemark(row) ? <RemarkWords remark={row} /> : row.text}
        </SelectionLink>
      </td>
      <td class="table-names">{betweenOf(store, row)}</td>
      {source && (
        <td>
          <Teller id={source.teller} /> {dayOf(source.of, store.piece)}
        </td>
      )}
      <td class="table-names">
        <Attribution claim={row} isBare />
      </td>
      <td>{depth(row)}</td>
      <td class={!isRemark(row) && row.denied ? 'denied-text' : ''}>{stanceOf(row)}</td>
      <td>{familyNames[familyOf(row)]}</td>
      <td>{dateOf(store, row)}</td>
    </tr>
  )
}

/** Whether a claim ties the two of a tie, or a remark of one of them speaks of the other. */
const isOfTie = (row: Saying, tie: string): boolean =>
  isRemark(row) ? speaksOf([row]).has(tie) : tieOf(row) === tie

/** Whom a claim ties, or of whom a remark speaks. */
const betweenOf = (store: Store, row: Saying): string => {
  if (!isRemark(row)) return `${nameOf(store, row.subject)} – ${nameInText(store, row.object)}`
  return row.about.length === 0 ? '' : `of ${list(row.about.map((id) => nameInText(store, id)))}`
}

/** While the clock goes by what happened, a date of saying is told as one. */
function dateOf(store: Store, row: Saying): string {
  const clock = store.clock.value
  const shown = tableDate(row, clock)
  if (shown === null) return ''
  const told = tellDate(shown.date, store.piece.published)
  return shown.by === clock ? told : `said ${told}`
}

/** Of several pieces, the one that tells it: title, publisher, day. */
function pieceCells(store: Store, row: Saying): readonly string[] {
  const source = sourceOf(store.sources, row)
  return source ? [source.of.title, nameOf(store, source.teller), publishedOn(source.of) ?? ''] : []
}

/** As it is handed out, names and dates in cells of their own; whom a remark speaks of stands where an object does. */
const cellsOf = (store: Store, row: Saying): readonly string[] => [
  row.evidence.map(({ paragraph }) => placeName(store, paragraph)).join(' '),
  row.text,
  isRemark(row) ? '' : nameOf(store, row.subject),
  (isRemark(row) ? row.about : [row.object]).map((id) => nameOf(store, id)).join(', '),
  ...pieceCells(store, row),
  plainText(attribution(row, store.entities)),
  String(depth(row)),
  stanceOf(row),
  familyNames[familyOf(row)],
  isRemark(row) ? '' : (row.when ?? ''),
  row.said ?? '',
  madeTag(row),
]
