import { useMemo, useState } from 'preact/hooks'
import { dayOf } from '../../../app/collection/words'
import { clipped, shortName, tintOf } from '../../../app/places'
import { type Source, sourceOf } from '../../../graph/collection/sources'
import { tellersOf } from '../../../graph/collection/tellers'
import { stepAt } from '../../../graph/look/colourBy'
import { isAuthor } from '../../../graph/voices'
import { count } from '../../../graph/words'
import type { Claim } from '../../../model/piece'
import { togglePieces } from '../../../state/actions'
import { useStore } from '../../context'
import { Switches } from '../../parts/Switches'
import type { LegendRow } from './row'

/** From how many on they stand by publisher. */
const MANY = 8
/** More than these would take the room of the graph. */
const MOST_IN_ROW = 14
const MOST_LETTERS = 180

/** The pieces of a collection, in the order in which they came out. */
export const piecesRow: LegendRow = {
  id: 'pieces-row',
  line: 2,
  isThere: ({ sources }) => sources.length > 0,
  Row() {
    const store = useStore()
    const [isOpen, setOpen] = useState(false)
    const { sources } = store
    const hidden = new Set(store.view.value.hiddenPieces)
    const { claims } = store.piece
    const told = useMemo(() => toldBySource(claims, sources), [claims, sources])
    const tellers = tellersOf(sources)
    /** By when it came out, where colours tell that and each piece has a switch of its own. */
    const signOf = (own: readonly Source[]) =>
      store.colourBy.value === 'appearance' && sources.length <= MANY && own[0]
        ? { 'data-step': stepAt(sources.indexOf(own[0]), sources.length) }
        : { 'data-tint': tintOf(store, own[0]?.teller ?? '') }
    const rows = sources.length > MANY ? [...tellers.values()] : sources.map((source) => [source])
    const nameOf = (own: readonly Source[]): string => {
      const teller = own[0]?.teller ?? ''
      // Of authors whom nobody names one is as good as another: their pieces are told apart by what they are called.
      if (isAuthor(teller)) return clipped(own[0]?.of.title ?? '')
      const isOneOfMany = own.length === 1 && (tellers.get(teller)?.length ?? 0) > 1
      return shortName(store, teller) + (isOneOfMany && own[0] ? ` ${dayOf(own[0].of, store.piece)}` : '')
    }
    const letters = rows.reduce((sum, own) => sum + nameOf(own).length, 0)
    const isOfPieces = rows.some(([first]) => first && isAuthor(first.teller))
    const switches = () => (
      <Switches
        label="Pieces shown"
        isSmall
        of={rows.map((own) => {
          const ids = own.map(({ piece }) => piece)
          return {
            id: ids.join(' '),
            name: nameOf(own),
            count: own.reduce((sum, one) => sum + (told.get(one) ?? 0), 0),
            isOn: !ids.every((id) => hidden.has(id)),
            toggle: togglePieces(ids),
            tells: own.map(({ of }) => of.title).join(' · '),
            sign: <i class="teller-sign" {...signOf(own)} />,
          }
        })}
      />
    )
    if (rows.length <= MOST_IN_ROW && letters <= MOST_LETTERS) return switches()
    return (
      <>
        <button type="button" class="link" popovertarget="publishers">
          {isOfPieces ? count(sources.length, 'piece') : count(rows.length, 'publisher')} ▾
        </button>
        <div
          id="publishers"
          popover="auto"
          class="grouping publishers"
          onBeforeToggle={({ newState }) => setOpen(newState === 'open')}
        >
          {isOpen && switches()}
        </div>
      </>
    )
  },
}

/** How many claims each of the pieces tells. */
function toldBySource(claims: readonly Claim[], sources: readonly Source[]): ReadonlyMap<Source, number> {
  const told = new Map<Source, number>()
  for (const claim of claims) {
    const source = sourceOf(sources, claim)
    if (source) told.set(source, (told.get(source) ?? 0) + 1)
  }
  return told
}
