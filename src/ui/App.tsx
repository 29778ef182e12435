import { useEffect } from 'preact/hooks'
import type { ReadyLayout } from '../graph/layout/ready'
import type { Store } from '../state/store'
import { Announcer } from './Announcer'
import { type App, AppContext, useApp } from './app'
import { Caption } from './Caption'
import { Connect } from './Connect'
import { ContextMenu } from './ContextMenu'
import { Dossier } from './Dossier'
import { GraphPane } from './GraphPane'
import { Header } from './Header'
import { listenToKeys } from './keys'
import { Legend, LegendPopover } from './Legend'
import { hasDrawer, isPhone, isShort } from './media'
import { DropTarget } from './opening/DropTarget'
import { Palette } from './Palette'
import { PhoneChips, PhoneTabs, Sheet } from './Phone'
import { lazy } from './parts/lazy'
import { listenForMenus } from './pointing'
import { Rail } from './Rail'
import { Reader } from './Reader'
import { listenToPlayer } from './replay/player'
import { ReplayButton } from './replay/ReplayButton'
import { Splitter } from './Splitter'
import { KeepingNote } from './shelf/KeepingNote'
import { Trail } from './Trail'
import { TimelinePopover, TimelineSlot, TimelineStrip } from './timeline/TimelineSlot'
import { ViewSwitch } from './ViewSwitch'

const ClaimsTable = lazy(async () => (await import('./ClaimsTable')).ClaimsTable)
const Outline = lazy(async () => (await import('./outline/Outline')).Outline)
const CoverageReport = lazy(async () => (await import('./CoverageReport')).CoverageReport)
const Help = lazy(async () => (await import('./Help')).Help)
const OpenPiece = lazy(async () => (await import('./opening/OpenPiece')).OpenPiece)
const Shelf = lazy(async () => (await import('./shelf/Shelf')).Shelf)
const ReplayBar = lazy(async () => (await import('./replay/ReplayBar')).ReplayBar)

export function Explorer({ app, ready }: { app: App; ready: readonly ReadyLayout[] }) {
  useEffect(() => listenToKeys(app), [app])
  useEffect(() => listenForMenus(app), [app])
  useEffect(() => listenToPlayer(app), [app])
  const panel = app.store.view.value.panel
  const kept = app.store.view.value.selection === null ? 'peek' : 'selected'
  return (
    <AppContext.Provider value={app}>
      <div
        class={`explorer${isPhone.value ? ' phone' : ''}${isShort.value ? ' short' : ''}`}
        data-panel={panel}
        data-detent={kept}
      >
        <Header />
        <KeepingNote />
        <Notices />
        {isPhone.value ? <PhoneBody ready={ready} /> : <WideBody ready={ready} />}
        <Toast />
        <Announcer />
        <OpenDialog />
        <DropTarget />
        {app.menu.value && <ContextMenu menu={app.menu.value} />}
      </div>
    </AppContext.Provider>
  )
}

function OpenDialog() {
  const dialog = useApp().dialog.value
  switch (dialog?.name) {
    case 'palette':
      return <Palette />
    case 'help':
      return <Help />
    case 'coverage':
      return <CoverageReport />
    case 'open-piece':
      return <OpenPiece files={dialog.files} />
    case 'shelf':
      return <Shelf />
    case 'connect':
      return <Connect from={dialog.from} />
    default:
      return null
  }
}

function WideBody({ ready }: { ready: readonly ReadyLayout[] }) {
  const { drawer, hasGraph, store } = useApp()
  const isCovered = hasDrawer.value && drawer.value
  return (
    <main class="body">
      {hasDrawer.value && drawer.value && (
        <button
          type="button"
          class="drawer-backdrop"
          aria-label="Close the cast"
          onClick={() => {
            drawer.value = false
          }}
        />
      )}
      {(!hasDrawer.value || drawer.value) && (hasGraph.value ? <Rail /> : <div class="rail" />)}
      <div class="middle" inert={isCovered}>
        <div class="trail-bar">
          <Trail />
          {isShort.value && <LegendPopover />}
          {isShort.value && <TimelinePopover start={<ReplayButton />} />}
          <ViewSwitch />
        </div>
        <Stage ready={ready} />
        <LegendOrReplay />
        {!isShort.value && <TimelineSlot start={<ReplayButton />} playhead={replayedDay(store)} />}
      </div>
      <div class="right" inert={isCovered}>
        {hasGraph.value && (
          <>
            <Dossier />
            <Splitter />
            <Reader />
          </>
        )}
      </div>
    </main>
  )
}

/** The day that a replay by dates has come to. */
function replayedDay(store: Store): number | null {
  const day = store.soFar.value?.step?.date?.span.start
  return day !== undefined && Number.isFinite(day) ? day : null
}

/** The replay takes the place that the legend has, so that the graph keeps its shape. */
function LegendOrReplay() {
  const isOn = useApp().store.soFar.value !== null
  if (isShort.value) return isOn ? <ReplayBar /> : null
  return (
    <div class={`below-graph${isOn ? ' replaying' : ''}`}>
      <div class="legend-place" inert={isOn}>
        <Legend />
      </div>
      {isOn && <ReplayBar />}
    </div>
  )
}

/** The graph, or its outline, or the table of what it shows; the graph stays as it was underneath. */
function Stage({ ready }: { ready: readonly ReadyLayout[] }) {
  const { display } = useApp().store.view.value
  return (
    <>
      <Caption />
      <div class="stage">
        <div class="stage-graph" inert={display !== 'graph'}>
          <GraphPane ready={ready} />
        </div>
        {display === 'outline' && <Outline />}
        {display === 'table' && <ClaimsTable />}
      </div>
    </>
  )
}

function PhoneBody({ ready }: { ready: readonly ReadyLayout[] }) {
  const { store } = useApp()
  const { panel, display } = store.view.value
  return (
    <>
      <main class="body">
        <PhoneChips />
        <div class="phone-graph" inert={panel !== 'graph' || display !== 'graph'}>
          <GraphPane ready={ready} />
        </div>
        {panel === 'graph' && display === 'outline' && <Outline />}
        {panel === 'graph' && display === 'table' && <ClaimsTable />}
        {panel === 'graph' && display === 'graph' && <TimelineStrip playhead={replayedDay(store)} />}
        {panel === 'graph' && display === 'graph' && (
          <Sheet>
            {store.soFar.value !== null && <ReplayBar />}
            <Caption />
            <Dossier />
          </Sheet>
        )}
        {panel === 'cast' && <Rail />}
        {panel === 'dossier' && (
          <div class="full">
            <Trail />
            <Dossier />
          </div>
        )}
        {panel === 'piece' && (
          <div class="full">
            {store.soFar.value !== null && <ReplayBar />}
            <Reader />
          </div>
        )}
      </main>
      <PhoneTabs />
    </>
  )
}

function Notices() {
  const { notices } = useApp()
  if (notices.value.length === 0) return null
  return (
    <div class="notices" role="alert">
      <div>
        {notices.value.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
      </div>
      <button
        type="button"
        class="button"
        onClick={() => {
          notices.value = []
          document.querySelector<HTMLElement>('.graph')?.focus()
        }}
      >
        Close
      </button>
    </div>
  )
}

const TOAST_MS = 4000

function Toast() {
  const { toast } = useApp()
  const text = toast.value
  useEffect(() => {
    if (text === '') return
    const timer = setTimeout(() => {
      toast.value = ''
    }, TOAST_MS)
    return () => clearTimeout(timer)
  }, [text, toast])
  return (
    <div class={`toast${text === '' ? '' : ' shown'}`} aria-hidden="true">
      {text}
    </div>
  )
}
