import { useEffect } from 'preact/hooks'
import type { ReadyLayout } from '../graph/layout/ready'
import { type App, AppContext, useApp } from './app'
import { Caption } from './Caption'
import { Connect } from './Connect'
import { Dossier } from './Dossier'
import { GraphPane } from './GraphPane'
import { GroupingButton } from './Grouping'
import { Header } from './Header'
import { listenToKeys } from './keys'
import { Legend } from './Legend'
import { hasDrawer, isPhone, isShort } from './media'
import { Palette } from './Palette'
import { PhoneChips, PhoneTabs, Sheet } from './Phone'
import { lazy } from './parts/lazy'
import { Rail } from './Rail'
import { Reader } from './Reader'
import { Splitter } from './Splitter'
import { Trail } from './Trail'
import { ViewSwitch } from './ViewSwitch'

const ClaimsTable = lazy(async () => (await import('./ClaimsTable')).ClaimsTable)
const CoverageReport = lazy(async () => (await import('./CoverageReport')).CoverageReport)
const Help = lazy(async () => (await import('./Help')).Help)

export function Explorer({ app, ready }: { app: App; ready: readonly ReadyLayout[] }) {
  useEffect(() => listenToKeys(app), [app])
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
        <Notices />
        {isPhone.value ? <PhoneBody ready={ready} /> : <WideBody ready={ready} />}
        <Toast />
        <OpenDialog />
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
    case 'connect':
      return <Connect from={dialog.from} />
    default:
      return null
  }
}

function WideBody({ ready }: { ready: readonly ReadyLayout[] }) {
  const { drawer, hasGraph } = useApp()
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
      <div class="middle">
        <div class="trail-bar">
          <Trail />
          {isShort.value && <LegendPopover />}
          <GroupingButton class="button groups-button" id="groups" />
          <ViewSwitch />
        </div>
        <Stage ready={ready} />
        {!isShort.value && <Legend />}
      </div>
      <div class="right">
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

/** Where a window is too low for the legend. */
function LegendPopover() {
  return (
    <>
      <button type="button" class="button" popovertarget="legend-popover">
        Legend
      </button>
      <div id="legend-popover" popover="auto" class="legend-popover">
        <Legend />
      </div>
    </>
  )
}

/** The graph, or the table of what it shows; the graph stays as it was underneath. */
function Stage({ ready }: { ready: readonly ReadyLayout[] }) {
  const isTable = useApp().store.view.value.display === 'table'
  return (
    <>
      <Caption />
      <div class="stage">
        <div class="stage-graph" inert={isTable}>
          <GraphPane ready={ready} />
        </div>
        {isTable && <ClaimsTable />}
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
        <div class="phone-graph" inert={panel !== 'graph' || display === 'table'}>
          <GraphPane ready={ready} />
        </div>
        {panel === 'graph' && display === 'table' && <ClaimsTable />}
        {panel === 'graph' && display === 'graph' && (
          <Sheet>
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
        {panel === 'piece' && <Reader />}
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
    <div class={`toast${text === '' ? '' : ' shown'}`} role="status">
      {text}
    </div>
  )
}
