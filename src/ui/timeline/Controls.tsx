import { type Clock, clocks } from '../../graph/filter/clock'
import { attribution, plainText } from '../../graph/voices'
import { count, grouped } from '../../graph/words'
import type { Claim } from '../../model/piece'
import { setClock } from '../../state/actions'
import { useArrangement, useStore } from '../context'
import { Batches } from '../parts/batches/Batches'
import { SelectionLink } from '../parts/links/SelectionLink'
import './Controls.css'

const clockNames: Readonly<Record<Clock, string>> = { when: 'As it happened', said: 'As it was said' }

interface Props {
  undated: readonly Claim[]
  isLine: boolean
  collapsible: boolean
  isNarrowed: boolean
  onClear: () => void
}

export function Controls({ undated, isLine, collapsible, isNarrowed, onClear }: Props) {
  const { setTimelineLine } = useArrangement()
  return (
    <div class="timeline-controls">
      {isLine ? <ClockMenu /> : <ClockSwitch />}
      <button type="button" class="timeline-all" aria-pressed={!isNarrowed} onClick={onClear}>
        All time
      </button>
      {undated.length > 0 && !isLine && <Undated claims={undated} />}
      {collapsible && (
        <button
          type="button"
          class="icon timeline-fold"
          aria-expanded={!isLine}
          aria-label="The whole timeline"
          title={isLine ? 'Show the whole timeline' : 'Fold the timeline to one line'}
          onClick={() => setTimelineLine(!isLine)}
        >
          {isLine ? '▴' : '▾'}
        </button>
      )}
    </div>
  )
}

function ClockSwitch() {
  const store = useStore()
  return (
    <div class="timeline-clock" role="group" aria-label="Dates">
      {clocks.map((clock) => (
        <button
          key={clock}
          type="button"
          aria-pressed={store.clock.value === clock}
          onClick={() => store.act(setClock(clock))}
        >
          {clockNames[clock]}
        </button>
      ))}
    </div>
  )
}

function ClockMenu() {
  const store = useStore()
  return (
    <select
      aria-label="Dates"
      value={store.clock.value}
      onChange={({ currentTarget }) => {
        const chosen = clocks.find((clock) => clock === currentTarget.value)
        if (chosen) store.act(setClock(chosen))
      }}
    >
      {clocks.map((clock) => (
        <option key={clock} value={clock}>
          {clockNames[clock]}
        </option>
      ))}
    </select>
  )
}

/** About, px. */
const ROW_HEIGHT = 36

/** Claims that have no place in time are counted, and a click away. */
function Undated({ claims }: { claims: readonly Claim[] }) {
  const { entities } = useStore()
  return (
    <>
      <button type="button" class="timeline-undated-button" popovertarget="timeline-undated">
        {grouped(claims.length)} without a date
      </button>
      <div
        id="timeline-undated"
        popover="auto"
        class="timeline-undated"
        role="dialog"
        data-scrolls
        aria-label="Claims without a date"
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a')) event.currentTarget.hidePopover()
        }}
      >
        <h3>{count(claims.length, 'claim')} without a date</h3>
        <p class="quiet-text">They are hidden while a time is chosen.</p>
        <ul>
          <Batches
            items={claims}
            height={ROW_HEIGHT}
            needed={() => 0}
            render={(claim) => (
              <li key={claim.id}>
                <SelectionLink selection={{ type: 'claim', id: claim.id }}>{claim.text}</SelectionLink>{' '}
                <span class="quiet-text">{plainText(attribution(claim, entities))}</span>
              </li>
            )}
          />
        </ul>
      </div>
    </>
  )
}
