import { useEffect, useLayoutEffect } from 'preact/hooks'
import { type App, isOwnPiece } from '../app/app'
import { listenToKeys } from '../app/keys/keys'
import { hasDrawer, isPhone, isShort } from '../app/media'
import { listenToPlayer } from '../app/replay/player'
import type { ReadyLayout } from '../layouts/web/ready'
import type { Store } from '../state/store'
import { AppContext, useApp } from './context'
import { Connect } from './dialogs/Connect'
import { ContextMenu } from './dialogs/ContextMenu'
import { Palette } from './dialogs/Palette'
import { Dossier } from './dossier/Dossier'
import { Announcer } from './frame/Announcer'
import { Header } from './frame/Header'
import { PhoneChips, PhoneTabs, Sheet } from './frame/Phone'
import { Rail } from './frame/Rail'
import { Splitter } from './frame/Splitter'
import { Trail } from './frame/Trail'
import { ViewSwitch } from './frame/ViewSwitch'
import { Caption } from './graph/Caption'
import { GraphPane } from './graph/GraphPane'
import { Legend, LegendPopover } from './graph/Legend'
import { DropTarget } from './opening/DropTarget'
import { lazy } from './parts/lazy'
import { listenForMenus } from './pointing'
import { Reader } from './reader/Reader'
import { ReplayButton } from './replay/ReplayButton'
import { KeepingNote } from './shelf/KeepingNote'
import { TimelinePopover, TimelineSlot, TimelineStrip } from './timeline/TimelineSlot'

const ClaimsTable = lazy(async () => (await import('./lists/ClaimsTable')).ClaimsTable)
const Outline = lazy(async () => (await import('./outline/Outline')).Outline)
const CoverageReport = lazy(async () => (await import('./dialogs/CoverageReport')).CoverageReport)
const Help = lazy(async () => (await import('./dialogs/Help')).Help)
const OpenPiece = lazy(async () => (await import('./opening/OpenPiece')).OpenPiece)
const Review = lazy(async () => (await import('./review/Review')).Review)
const ReviewText = lazy(async () => (await import('./review/ReviewText')).ReviewText)
const MergeDialog = lazy(async () => (await import('./review/dialogs/MergeDialog')).MergeDialog)
const MarkDialog = lazy(async () => (await import('./review/dialogs/MarkDialog')).MarkDialog)
const ClaimDialog = lazy(async () => (await import('./review/dialogs/ClaimDialog')).ClaimDialog)
const MachineDialog = lazy(async () => (await import('./machine/MachineDialog')).MachineDialog)
const Shelf = lazy(async () => (await import('./shelf/Shelf')).Shelf)
const ReplayBar = lazy(async () => (await import('./replay/ReplayBar')).ReplayBar)

export function Explorer({ app, ready }: { app: App; ready: readonly ReadyLayout[] }) {
  useEffect(() => listenToKeys(app), [app])
  useEffect(() => listenForMenus(app), [app])
  useEffect(() => listenToPlayer(app), [app])
  const { title } = app.store.piece
  useLayoutEffect(() => {
    document.title = `${title} · Hearsay`
  }, [title])
  const { panel, display } = app.store.view.value
  const kept = app.store.view.value.selection === null ? 'peek' : 'selected'
  return (
    <AppContext.Provider value={app}>
      <div
        class={`explorer${isPhone.value ? ' phone' : ''}${isShort.value ? ' short' : ''}${display === 'review' ? ' reviewing' : ''}`}
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
  const app = useApp()
  const dialog = app.dialog.value
  switch (dialog?.name) {
    case 'palette':
      return <Palette />
    case 'help':
      return <Help />
    case 'coverage':
      return <CoverageReport />
    case 'open-piece':
      return <OpenPiece files={dialog.files} />
    case 'machine':
      return <MachineDialog onRead={(found) => app.editing.record(found)} />
    case 'shelf':
      return <Shelf />
    case 'connect':
      return <Connect from={dialog.from} />
    case 'merge':
      return <MergeDialog from={dialog.from} into={dialog.into} />
    case 'mark':
      return <MarkDialog words={dialog.words} span={dialog.span} />
    case 'add-claim':
      return <ClaimDialog from={dialog.from} />
    default:
      return null
  }
}

function WideBody({ ready }: { ready: readonly ReadyLayout[] }) {
  const { drawer, hasGraph, store } = useApp()
  const isReviewing = store.view.value.display === 'review'
  const isCovered = hasDrawer.value && drawer.value && !isReviewing
  return (
    <main class="body">
      {isReviewing && hasGraph.value && <Review />}
      {isCovered && (
        <button
          type="button"
          class="drawer-backdrop"
          aria-label="Close the cast"
          onClick={() => {
            drawer.value = false
          }}
        />
      )}
      {!isReviewing && (!hasDrawer.value || isCovered) && (hasGraph.value ? <Rail /> : <div class="rail" />)}
      <div key="middle" class="middle" inert={isCovered}>
        {!isReviewing && (
          <div class="trail-bar">
            <Trail />
            {isShort.value && <LegendPopover />}
            {isShort.value && <TimelinePopover start={<ReplayButton />} />}
            <ViewSwitch />
          </div>
        )}
        <Stage key="stage" ready={ready} />
        {!isReviewing && (
          <>
            <LegendOrReplay />
            {!isShort.value && <TimelineSlot start={<ReplayButton />} playhead={replayedDay(store)} />}
          </>
        )}
      </div>
      {!isReviewing && (
        <div class="right" inert={isCovered}>
          {hasGraph.value && (
            <>
              <Dossier />
              <Splitter />
              <Reader />
            </>
          )}
        </div>
      )}
    </main>
  )
}

/** The day that a replay by dates has come to. */
function replayedDay(store: Store): number | null {
  const day = store.soFar.value?.step?.date?.interval.start
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
        <div class="stage-graph" inert={display !== 'graph' && display !== 'review'}>
          <GraphPane ready={ready} />
        </div>
        {display === 'outline' && <Outline />}
        {display === 'table' && <ClaimsTable />}
      </div>
    </>
  )
}

function PhoneBody({ ready }: { ready: readonly ReadyLayout[] }) {
  const app = useApp()
  const { store } = app
  const { panel, display } = store.view.value
  return (
    <>
      <main class="body">
        {display !== 'review' && <PhoneChips />}
        <div class="phone-graph" inert={panel !== 'graph' || display !== 'graph'}>
          <GraphPane ready={ready} />
        </div>
        {panel === 'graph' && display === 'outline' && <Outline />}
        {panel === 'graph' && display === 'table' && <ClaimsTable />}
        {panel === 'graph' && display === 'review' && <Review />}
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
            {display === 'review' && isOwnPiece(app) ? <ReviewText /> : <Reader />}
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
