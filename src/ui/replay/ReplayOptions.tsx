import { type Speed, speeds } from '../../app/replay/player'
import type { Clock } from '../../graph/filter/clock'
import type { ReplayOrder } from '../../graph/timeline/replay'
import { replay } from '../../state/actions'
import { useMedia, usePlayer, useStore } from '../context'
import { whyNoScrolling } from './reading'
import './ReplayOptions.css'

/** What is not needed at every step, opened by a button of the bar. */
export function ReplayOptions() {
  const player = usePlayer()
  const { isPhone } = useMedia()
  return (
    <>
      <button type="button" class="button" popovertarget="replay-options">
        Options
      </button>
      <div
        id="replay-options"
        popover="auto"
        class="replay-options"
        role="group"
        aria-label="Options of the replay"
      >
        {isPhone.value && (
          <div class="replay-choices">
            <OrderSelect />
            <SpeedSelect />
          </div>
        )}
        <AheadOption />
        <ScrollOption />
        {isPhone.value && (
          <button type="button" class="button" onClick={() => player.end()}>
            End replay
          </button>
        )}
      </div>
    </>
  )
}

function AheadOption() {
  const store = useStore()
  const isFaint = store.view.value.replay?.ahead === 'faint'
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isFaint}
        onChange={() => store.act(replay({ ahead: isFaint ? 'absent' : 'faint' }))}
      />
      Show faintly what is still to come
    </label>
  )
}

function ScrollOption() {
  const { scrollDrives } = usePlayer()
  const why = whyNoScrolling(useStore())
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={scrollDrives.value}
        disabled={why !== null}
        aria-describedby={why === null ? undefined : 'no-scrolling'}
        onChange={(event) => {
          scrollDrives.value = event.currentTarget.checked
        }}
      />
      <span>
        Scrolling the piece drives the graph
        {why !== null && (
          <small id="no-scrolling" class="quiet-text">
            {why}
          </small>
        )}
      </span>
    </label>
  )
}

export function SpeedSelect() {
  const { speed } = usePlayer()
  return (
    <select
      aria-label="Speed"
      value={speed.value}
      onChange={(event) => {
        speed.value = speeds.find((one) => String(one) === event.currentTarget.value) ?? 1
      }}
    >
      {speeds.map((one) => (
        <option key={one} value={one}>
          {speedName(one)}
        </option>
      ))}
    </select>
  )
}

const speedName = (one: Speed): string => (one === 0.5 ? '½×' : `${one}×`)

interface Order {
  readonly name: string
  /** Where there are several pieces. */
  readonly several?: string
  readonly order: ReplayOrder
  /** The clock that it goes by; null where it goes by none. */
  readonly clock: Clock | null
}

const orders: readonly Order[] = [
  { name: 'as the piece tells it', several: 'as the pieces came out', order: 'told', clock: null },
  { name: 'as it happened', order: 'dated', clock: 'when' },
  { name: 'as it was said', order: 'dated', clock: 'said' },
]

export function OrderSelect() {
  const store = useStore()
  const player = usePlayer()
  const { replay: shown, clock } = store.view.value
  const chosen = orders.find((one) => one.order === shown?.order && (one.clock ?? clock) === clock)
  return (
    <select
      aria-label="Order of the replay"
      value={chosen?.name}
      onChange={(event) => {
        const asked = orders.find(({ name }) => name === event.currentTarget.value)
        if (asked) player.chooseOrder(asked.order, asked.clock ?? clock)
      }}
    >
      {orders.map(({ name, several }) => (
        <option key={name} value={name}>
          {(store.sources.length > 0 && several) || name}
        </option>
      ))}
    </select>
  )
}
