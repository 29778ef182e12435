import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { placesName } from '../../app/places'
import { kindNames } from '../../app/words'
import { byKind, type CastRow } from '../../graph/lists/cast'
import { isSuggested, labelName, madeTag } from '../../graph/made'
import { count, grouped } from '../../graph/words'
import type { Kind } from '../../model/vocabulary'
import { filterCast, showEverything } from '../../state/actions'
import type { Store } from '../../state/store'
import type { Selection } from '../../state/view'
import { useOpen, useStore } from '../context'
import { useDerived } from '../derived'
import { Batches } from '../parts/batches/Batches'
import { CastSortSelect } from '../parts/CastSortSelect'
import { Glyph } from '../parts/Glyph'
import { createListKeys } from '../parts/listbox/listKeys'
import { pointsAt } from '../pointing'
import { castId, paragraphId, useStill } from '../Still'
import { Barcode } from './Barcode'
import './Cast.css'

/** px */
const ROW_HEIGHT = 45

/** Everybody and everything that the piece mentions. */
export function Cast() {
  const store = useStore()
  const list = useRef<HTMLDivElement>(null)
  const { castFilter } = store.view.value
  return (
    <div class="cast">
      <div class="cast-tools">
        <input
          type="search"
          class="field"
          placeholder="Filter names"
          aria-label="Filter names"
          autocomplete="off"
          spellcheck={false}
          value={castFilter}
          onInput={(event) => store.act(filterCast(event.currentTarget.value), 'cast filter')}
          onBlur={() => store.settle()}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            list.current?.focus()
          }}
        />
        <CastSortSelect label="Order of the cast" />
      </div>
      <CastList list={list} />
    </div>
  )
}

function CastList({ list }: { list: RefObject<HTMLDivElement | null> }) {
  const store = useStore()
  const open = useOpen()
  const rows = store.listed.value
  const groups = useMemo(() => groupsOf(rows), [rows])
  const ordered = useMemo(() => groups.flatMap((group) => group.rows.map((row) => row.entity.id)), [groups])
  const selection = store.selection.value
  const selected = selection?.type === 'entity' ? selection.id : null
  const active = store.hover.value?.type === 'entity' ? store.hover.value.id : null
  const keys = useMemo(() => createListKeys(), [])
  const isStill = useStill() !== null
  const cursor = active !== null && ordered.includes(active) ? active : selected

  useEffect(() => {
    if (selected !== null)
      list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [selected, list])

  // In a long list, whom keys lead to is drawn only then.
  const ledTo = useRef<string | null>(null)
  useEffect(() => {
    // Of keys pressed fast the last may have come before this is asked of the one before it.
    if (active === null || active !== ledTo.current) return
    document.getElementById(castId(active))?.scrollIntoView({ block: 'nearest' })
    ledTo.current = null
  }, [active])

  const moveTo = (id: string | undefined) => {
    if (id === undefined) return
    ledTo.current = id
    store.hover.value = { type: 'entity', id }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Names are typed into the field above: letters are shortcuts here.
    const at = cursor === null ? -1 : ordered.indexOf(cursor)
    const next = keys.next(event, { at, length: ordered.length })
    if (next !== null) moveTo(ordered[next])
    else if ((event.key === 'Enter' || event.key === ' ') && cursor !== null)
      open({ type: 'entity', id: cursor })
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  // What is selected or pointed at concerns the rows themselves: of long lists only those change.
  const options = useMemo(
    () =>
      groups.map((group, at, all) => (
        <CastGroup key={group.kind} {...group} isFirst={isFirstSeen(all, at)} />
      )),
    [rows],
  )

  if (ordered.length === 0) return <NobodyFits />
  if (isStill)
    return (
      <nav class="cast-list" aria-label="Cast">
        {options}
      </nav>
    )
  return (
    <div
      ref={list}
      class="cast-list"
      role="listbox"
      data-scrolls
      aria-label="Cast"
      tabIndex={0}
      aria-activedescendant={cursor !== null && ordered.includes(cursor) ? castId(cursor) : undefined}
      onKeyDown={onKeyDown}
      onBlur={() => {
        ledTo.current = null
        store.hover.value = null
      }}
    >
      {options}
    </div>
  )
}

const groupsOf = (rows: readonly CastRow[]) => byKind(rows).filter((group) => group.rows.length > 0)

/** Rows that a window shows, at most. */
const IN_SIGHT = 60

/** Whether the first of a group may be in sight before anybody scrolls. */
const isFirstSeen = (groups: readonly { readonly rows: readonly CastRow[] }[], at: number): boolean =>
  groups.slice(0, at).reduce((before, { rows }) => before + rows.length, 0) < IN_SIGHT

interface GroupProps {
  readonly kind: Kind
  readonly rows: readonly CastRow[]
  readonly isFirst: boolean
}

function CastGroup({ kind, rows, isFirst }: GroupProps) {
  const store = useStore()
  const counted = useDerived(() => store.view.value.castSort, [store])
  const isStill = useStill() !== null
  /** Whoever is pointed at or selected. */
  const needed = useMemo(() => {
    /** Of few who are asked for: each is looked for once. */
    const places = new Map<string, number>()
    const placeOf = (selection: Selection | null): number | undefined => {
      if (selection?.type !== 'entity') return undefined
      const { id } = selection
      const place = places.get(id) ?? rows.findIndex(({ entity }) => entity.id === id)
      places.set(id, place)
      return place < 0 ? undefined : place
    }
    return () => placeOf(store.hover.value) ?? placeOf(store.selection.value) ?? NOWHERE
  }, [rows, store])
  return (
    <div role="group" aria-label={kindNames[kind].many}>
      <div class="cast-group" role="presentation">
        <span>
          {kindNames[kind].many} {grouped(rows.length)}
        </span>
        <span>{counted === 'ties' || counted === 'mentions' ? counted : 'claims'}</span>
      </div>
      {isStill ? (
        rows.map((row) => <CastLink key={row.entity.id} row={row} />)
      ) : (
        <Batches
          items={rows}
          height={ROW_HEIGHT}
          needed={needed}
          startsInSight={isFirst}
          render={(row, at) => <CastOption key={row.entity.id} row={row} of={rows.length} at={at + 1} />}
        />
      )}
    </div>
  )
}

const NOWHERE = -1

/** Leads to where the piece mentions somebody first, as long as nothing else can be shown of them. */
const CastLink = ({ row }: { row: CastRow }) => (
  <a id={castId(row.entity.id)} class="cast-row" href={`#${paragraphId(row.paragraphs[0] ?? 0)}`}>
    <RowContent row={row} isAhead={false} isHidden={false} />
  </a>
)

const isOf = (selection: Selection | null, entity: string): boolean =>
  selection?.type === 'entity' && selection.id === entity

/** `at`, from 1, of so many of its kind. */
function CastOption({ row, at, of }: { row: CastRow; at: number; of: number }) {
  const store = useStore()
  const open = useOpen()
  const { entity } = row
  const { id } = entity
  const selected = useDerived(() => isOf(store.selection.value, id), [store, id])
  const active = useDerived(() => isOf(store.hover.value, id), [store, id])
  const quiet = useDerived(
    () => store.selection.value !== null && !store.lights.value.lit.has(id),
    [store, id],
  )
  const hidden = useDerived(() => !store.shown.value.entities.has(id), [store, id])
  const isAhead = useDerived(() => store.ahead.value.entities.has(id), [store, id])
  return (
    <div
      id={castId(entity.id)}
      role="option"
      aria-selected={selected}
      aria-posinset={at}
      aria-setsize={of}
      aria-label={[
        entity.name,
        entity.role,
        count(row.claims, 'claim'),
        placesName(store, row.paragraphs),
        madeTag(entity).toLowerCase(),
        isAhead ? 'still to come in the replay' : hidden ? 'filtered out of the graph' : '',
      ]
        .filter(Boolean)
        .join(', ')}
      class={`cast-row${active ? ' active' : ''}${quiet || hidden ? ' quiet' : ''}`}
      {...pointsAt({ type: 'entity', id: entity.id })}
      onClick={() => open({ type: 'entity', id: entity.id })}
      onMouseEnter={() => {
        store.hover.value = { type: 'entity', id: entity.id }
      }}
      onMouseLeave={() => {
        store.hover.value = null
      }}
    >
      <RowContent row={row} isAhead={isAhead} isHidden={hidden} />
    </div>
  )
}

function RowContent({ row, isAhead, isHidden }: { row: CastRow; isAhead: boolean; isHidden: boolean }) {
  const store = useStore()
  const { entity } = row
  const castSort = useDerived(() => store.view.value.castSort, [store])
  const number = { ...row, appearance: row.claims, name: row.claims }[castSort]
  return (
    <>
      <Glyph kind={entity.kind} unnamed={entity.unnamed} suggested={isSuggested(entity)} />
      <span class="cast-name">{labelName(entity)}</span>
      <span class="cast-count">{number}</span>
      <span class="cast-role" title={entity.role}>
        {isAhead
          ? 'still to come'
          : isHidden
            ? 'hidden in the graph'
            : [isSuggested(entity) ? '' : madeTag(entity), ...whereTold(store, row)]
                .filter(Boolean)
                .join(' · ')}
      </span>
      <Barcode kind={entity.kind} paragraphs={row.paragraphs} length={store.piece.paragraphs.length - 1} />
    </>
  )
}

/** What nobody disputes of somebody, or where he is mentioned; among several pieces in how many of them. */
const whereTold = (store: Store, { entity: { role }, pieces, paragraphs }: CastRow): readonly string[] =>
  store.sources.length === 0
    ? [role ?? placesName(store, paragraphs)]
    : [pieces > 0 ? count(pieces, 'piece') : '', role ?? '']

function NobodyFits() {
  const store = useStore()
  if (!store.isSearchable.value) return <p class="empty">Looking…</p>
  if (store.piece.entities.length === 0) return <p class="empty">Nobody is named in this piece.</p>
  return (
    <div class="empty">
      <p>Nobody in the piece is called “{store.view.value.castFilter}”.</p>
      <button
        type="button"
        class="button"
        onClick={() => store.act((view) => showEverything(store.sureAtFirst)(filterCast('')(view)))}
      >
        Show the whole cast
      </button>
    </div>
  )
}
