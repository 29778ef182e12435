import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { isShown, looks } from '../../app/looks'
import { showPanel } from '../../state/actions'
import { type Panel, panels, switchedOff } from '../../state/view'
import { isLocal } from '../../storage/localId'
import { useCollection, useCommands, useCorpus, usePlayer, useStore, useStory } from '../context'
import { GroupingButton } from '../graph/Grouping'
import { Legend } from '../graph/Legend'
import { TimelineChip } from '../timeline/TimelineSlot'
import { LookMenu } from './ViewSwitch'
import './Phone.css'

const tabs: Readonly<Record<Panel, { readonly name: string; readonly icon: string }>> = {
  graph: {
    name: 'Graph',
    icon: 'M3 4a2 2 0 1 0 4 0 2 2 0 1 0-4 0M13 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0M5 15a2 2 0 1 0 4 0 2 2 0 1 0-4 0M6.8 5l6.4 2.4M5.4 6l1.2 7M8.6 13.8l5-4.4',
  },
  cast: { name: 'Cast', icon: 'M3 5h14M3 10h14M3 15h14' },
  dossier: { name: 'Dossier', icon: 'M4 4h12v12H4ZM7 8h6M7 12h4' },
  piece: { name: 'Piece', icon: 'M13 3v14M9 3v14M16 3H8a4 4 0 0 0 0 8h1' },
}

export function PhoneTabs() {
  const store = useStore()
  return (
    <nav class="tabs" aria-label="Panels">
      {panels.map((panel) => (
        <button
          key={panel}
          type="button"
          aria-current={store.view.value.panel === panel ? 'page' : undefined}
          onClick={() => store.act(showPanel(panel))}
        >
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path d={tabs[panel].icon} />
          </svg>
          {tabs[panel].name}
        </button>
      ))}
    </nav>
  )
}

/** Views and filters, above the graph. */
export function PhoneChips() {
  const store = useStore()
  const { run, has } = useCommands()
  const collection = useCollection()
  const corpus = useCorpus()
  const proposed = collection?.resolution.value.waiting ?? 0
  const view = store.view.value
  const hidden = switchedOff(view, store.unsure.value)
  const look = looks.find((one) => isShown(one, view))
  return (
    <div class="chips">
      <button type="button" class="chip" aria-label={`View: ${look?.name ?? ''}`} popovertarget="phone-views">
        {look?.name} ▾
      </button>
      <LookMenu id="phone-views" looks={looks} />
      <button type="button" class="chip" popovertarget="phone-legend">
        {hidden === 0 ? 'All lines' : `${hidden} hidden`} ▾
      </button>
      <div id="phone-legend" popover="auto" class="phone-legend">
        <Legend />
      </div>
      <StoryChip />
      <ReplayChip />
      <TimelineChip />
      <button type="button" class="chip" onClick={() => run('connect')}>
        Connect two
      </button>
      {collection && has('who-is-who') && (
        <button type="button" class="chip" onClick={() => run('who-is-who')}>
          Who is who{proposed > 0 && ` ${proposed}`}
        </button>
      )}
      {has('open-piece') && (
        <button type="button" class="chip" onClick={() => run('open-piece')}>
          Open a piece
        </button>
      )}
      <button type="button" class="chip" onClick={() => run('share')}>
        Share
      </button>
      {corpus && (
        <button type="button" class="chip" onClick={() => run('start-over')}>
          Beginning
        </button>
      )}
      {has('close-piece') && isLocal(store.piece.id) && (
        <button type="button" class="chip" onClick={() => run('close-piece')}>
          Close piece
        </button>
      )}
      <GroupingButton class="chip" id="phone-groups" />
    </div>
  )
}

function StoryChip() {
  const { story } = useStore().piece
  const { telling, end } = useStory()
  const { run } = useCommands()
  if (story === undefined) return null
  const isOn = telling.value !== null
  return (
    <button type="button" class="chip" onClick={() => (isOn ? end() : run('story'))}>
      {isOn ? 'End story' : '▶ Story'}
    </button>
  )
}

function ReplayChip() {
  const player = usePlayer()
  const store = useStore()
  const isOn = store.soFar.value !== null
  return (
    <button type="button" class="chip" onClick={() => (isOn ? player.end() : player.begin())}>
      {isOn ? 'End replay' : '▶ Replay'}
    </button>
  )
}

type Detent = 'peek' | 'selected' | 'full'
/** A finger that moves less taps, px; a drag shorter than a nudge falls back. */
const [TAP, NUDGE] = [10, 24]
const detents: readonly Detent[] = ['peek', 'selected', 'full']

/** The dossier as a sheet over the graph: a tap on the handle or a drag moves it between three heights. */
export function Sheet({ children }: { children: ComponentChildren }) {
  const store = useStore()
  const chosen = useSignal<Detent | null>(null)
  /** While a finger holds the handle: where it went down, and the height that the sheet had. */
  const hold = useRef<{ y: number; height: number; moved: boolean } | null>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const { telling } = useStory()
  const selection = store.selection.value
  useEffect(() => {
    chosen.value = null
  }, [selection, chosen])
  const detent = chosen.value ?? (selection === null && telling.value === null ? 'peek' : 'selected')
  const settle = (by: number) => {
    sheet.current?.style.removeProperty('height')
    const at = Math.max(0, Math.min(detents.length - 1, detents.indexOf(detent) + by))
    chosen.value = detents[at] ?? detent
  }
  return (
    <div ref={sheet} class="sheet" data-detent={detent}>
      <button
        type="button"
        class="sheet-handle"
        aria-expanded={detent === 'full'}
        aria-label={detent === 'full' ? 'Lower the sheet' : 'Raise the sheet'}
        onPointerDown={(event) => {
          hold.current = { y: event.clientY, height: sheet.current?.offsetHeight ?? 0, moved: false }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => {
          if (!hold.current || !sheet.current) return
          const up = hold.current.y - event.clientY
          if (Math.abs(up) > TAP) hold.current.moved = true
          if (hold.current.moved) sheet.current.style.height = `${hold.current.height + up}px`
        }}
        onPointerUp={(event) => {
          const up = (hold.current?.y ?? event.clientY) - event.clientY
          if (hold.current?.moved) settle(Math.abs(up) < NUDGE ? 0 : Math.sign(up))
        }}
        onClick={() => {
          // The click that ends a drag is none.
          if (!hold.current?.moved) chosen.value = detent === 'full' ? null : 'full'
          hold.current = null
        }}
      />
      {children}
    </div>
  )
}
