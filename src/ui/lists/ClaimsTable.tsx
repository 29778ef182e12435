import { useEffect, useRef } from 'preact/hooks'
import { nameInText, nameOf } from '../../app/names'
import { familyNames, paragraphName, stanceNames } from '../../app/words'
import { exportsOf } from '../../export/list'
import { familyOf } from '../../graph/filter/filter'
import { type Column, columns, sortClaims, tableDate } from '../../graph/lists/table'
import { madeTag } from '../../graph/made'
import { tieOf } from '../../graph/ties'
import { attribution, depth, plainText } from '../../graph/voices'
import { count } from '../../graph/words'
import { tellDate } from '../../model/dates/dates'
import type { Claim } from '../../model/piece'
import { selectClaim, sortTableBy } from '../../state/actions'
import type { Store } from '../../state/store'
import { useStore } from '../context'
import { ExportButton } from '../parts/buttons/ExportButton'
import { Attribution } from '../parts/claim/Attribution'
import { EvidenceLinks } from '../parts/claim/ClaimCard'
import { MadeTag } from '../parts/claim/MadeTag'
import { SelectionLink } from '../parts/links/SelectionLink'
import { pointsAt } from '../pointing'
import { Narrow } from './Narrow'
import './ClaimsTable.css'

const columnNames: Readonly<Record<Column, string>> = {
  paragraph: '¶',
  claim: 'Claim',
  between: 'Between',
  voices: 'Who says so',
  depth: 'Voices',
  stance: 'Stance',
  family: 'Family',
  date: 'When',
}

/** All claims that the graph shows, as a table: the same filters, the same selection. */
export function ClaimsTable() {
  const store = useStore()
  const shown = [...store.shown.value.ties.values()].flatMap((tie) => tie.claims)
  const claims = sortClaims(shown, store.view.value.tableSort, store.entities, store.clock.value)
  const scroll = useRef<HTMLDivElement>(null)
  const selection = store.selection.value
  useEffect(() => {
    if (selection?.type === 'tie')
      scroll.current?.querySelector('.selected')?.scrollIntoView({ block: 'center' })
  }, [selection])
  return (
    <section class="table-pane" aria-label="Claims">
      <Narrow />
      <div class="table-bar">
        <span>
          {claims.length} of {count(store.claims.size, 'claim')}
        </span>
        {exportsOf('rows').map((form) => (
          <ExportButton
            key={form.id}
            form={form}
            class="link"
            subject={() => claims.map((claim) => cellsOf(store, claim))}
          />
        ))}
      </div>
      <div class="table-scroll" ref={scroll} tabIndex={0} role="region" aria-label="Table of claims">
        <table class="claims-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <ColumnHead key={column} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <Row key={claim.id} claim={claim} />
            ))}
          </tbody>
        </table>
        {claims.length === 0 && (
          <p class="empty">
            No claim {store.soFar.value && 'that is known so far '}meets all of these conditions.
          </p>
        )}
      </div>
    </section>
  )
}

function ColumnHead({ column }: { column: Column }) {
  const store = useStore()
  const { tableSort } = store.view.value
  const sorted = tableSort.column === column
  return (
    <th scope="col" aria-sort={sorted ? (tableSort.descending ? 'descending' : 'ascending') : undefined}>
      <button type="button" onClick={() => store.act(sortTableBy(column))}>
        {column === 'date' && store.clock.value === 'said' ? 'Said' : columnNames[column]}{' '}
        <span aria-hidden="true">{sorted ? (tableSort.descending ? '↓' : '↑') : ''}</span>
      </button>
    </th>
  )
}

function Row({ claim }: { claim: Claim }) {
  const store = useStore()
  const selection = store.selection.value
  const isSelected = selection?.id === (selection?.type === 'tie' ? tieOf(claim) : claim.id)
  return (
    <tr
      class={isSelected ? 'selected' : ''}
      {...pointsAt({ type: 'claim', id: claim.id })}
      aria-selected={isSelected}
      onClick={() => store.act(selectClaim(claim.id))}
    >
      <td>
        <EvidenceLinks claim={claim} />
      </td>
      <td class="table-claim">
        <MadeTag of={claim} />
        <SelectionLink selection={{ type: 'claim', id: claim.id }}>{claim.text}</SelectionLink>
      </td>
      <td>
        {nameOf(store, claim.subject)} – {nameInText(store, claim.object)}
      </td>
      <td>
        <Attribution claim={claim} />
      </td>
      <td>{depth(claim)}</td>
      <td class={claim.denied ? 'denied-text' : ''}>{stanceOf(claim)}</td>
      <td>{familyNames[familyOf(claim)]}</td>
      <td>{dateOf(store, claim)}</td>
    </tr>
  )
}

/** While the clock goes by what happened, a date of saying is told as one. */
function dateOf(store: Store, claim: Claim): string {
  const clock = store.clock.value
  const shown = tableDate(claim, clock)
  if (shown === null) return ''
  const told = tellDate(shown.date, store.piece.published)
  return shown.by === clock ? told : `said ${told}`
}

const stanceOf = (claim: Claim): string =>
  claim.denied ? `Denied${claim.stance === 'asserted' ? '' : `, ${claim.stance}`}` : stanceNames[claim.stance]

/** As it is handed out, names and dates in cells of their own. */
const cellsOf = (store: Store, claim: Claim): readonly string[] => [
  claim.evidence.map(({ paragraph }) => paragraphName(paragraph)).join(' '),
  claim.text,
  nameOf(store, claim.subject),
  nameOf(store, claim.object),
  plainText(attribution(claim, store.entities)),
  String(depth(claim)),
  stanceOf(claim),
  familyNames[familyOf(claim)],
  claim.when ?? '',
  claim.said ?? '',
  madeTag(claim),
]
