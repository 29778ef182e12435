import { stanceNames } from '../../app/words'
import type { Column } from '../../graph/lists/columns'
import { isRemark, type Saying } from '../../graph/voices'
import { sortTableBy } from '../../state/actions'
import { useStore } from '../context'

const columnNames: Readonly<Record<Column, string>> = {
  paragraph: '¶',
  claim: 'Claim',
  between: 'Between',
  piece: 'Piece',
  voices: 'Who says so',
  depth: 'Voices',
  stance: 'Stance',
  family: 'Family',
  date: 'When',
}

interface Props {
  readonly column: Column
  readonly label?: string | undefined
  readonly isSortable?: boolean
}

/** The head of a column of a table of claims: sorts it, where it can be sorted by that. */
export function ColumnHead({ column, label, isSortable = true }: Props) {
  const store = useStore()
  const { tableSort } = store.view.value
  const sorted = isSortable && tableSort.column === column
  const name = label ?? (column === 'date' && store.clock.value === 'said' ? 'Said' : columnNames[column])
  return (
    <th
      scope="col"
      class={`of-${column}`}
      aria-sort={sorted ? (tableSort.descending ? 'descending' : 'ascending') : undefined}
    >
      {isSortable ? (
        <button type="button" onClick={() => store.act(sortTableBy(column))}>
          {name} <span aria-hidden="true">{sorted ? (tableSort.descending ? '↓' : '↑') : ''}</span>
        </button>
      ) : (
        <span class="plain-head">{name}</span>
      )}
    </th>
  )
}

export function stanceOf(row: Saying): string {
  if (isRemark(row)) return 'Remark'
  if (!row.denied) return stanceNames[row.stance]
  return `Denied${row.stance === 'asserted' ? '' : `, ${row.stance}`}`
}
