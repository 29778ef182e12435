import { useEffect } from 'preact/hooks'
import type { ReadyLayout } from '../graph/layout/ready'
import { type App, AppContext, useApp } from './app'
import { Caption } from './Caption'
import { Cast } from './Cast'
import { Dossier } from './Dossier'
import { GraphPane } from './GraphPane'
import { Header } from './Header'
import { Help } from './Help'
import { listenToKeys } from './keys'
import { Legend } from './Legend'
import { hasDrawer, isPhone } from './media'
import { Palette } from './Palette'
import { PhoneChips, PhoneTabs, Sheet } from './Phone'
import { Reader } from './Reader'
import { Splitter } from './Splitter'
import { Trail } from './Trail'
import { ViewSwitch } from './ViewSwitch'

export function Explorer({ app, ready }: { app: App; ready: readonly ReadyLayout[] }) {
  useEffect(() => listenToKeys(app), [app])
  const panel = app.store.view.value.panel
  const kept = app.store.view.value.selection === null ? 'peek' : 'selected'
  return (
    <AppContext.Provider value={app}>
      <div class={`explorer${isPhone.value ? ' phone' : ''}`} data-panel={panel} data-detent={kept}>
        <Header />
        <Notices />
        {isPhone.value ? <PhoneBody ready={ready} /> : <WideBody ready={ready} />}
        <Toast />
        {app.dialog.value === 'palette' && <Palette />}
        {app.dialog.value === 'help' && <Help />}
      </div>
    </AppContext.Provider>
  )
}

function WideBody({ ready }: { ready: readonly ReadyLayout[] }) {
  const { drawer } = useApp()
  return (
    <main class="body">
      {(!hasDrawer.value || drawer.value) && <Cast />}
      <div class="middle">
        <div class="trail-bar">
          <Trail />
          <ViewSwitch />
        </div>
        <Caption />
        <GraphPane ready={ready} />
        <Legend />
      </div>
      <div class="right">
        <Dossier />
        <Splitter />
        <Reader />
      </div>
    </main>
  )
}

function PhoneBody({ ready }: { ready: readonly ReadyLayout[] }) {
  const { store } = useApp()
  const { panel } = store.view.value
  return (
    <>
      <main class="body">
        <PhoneChips />
        <div class="phone-graph" inert={panel !== 'graph'}>
          <GraphPane ready={ready} />
        </div>
        {panel === 'graph' && (
          <Sheet>
            <Caption />
            <Dossier />
          </Sheet>
        )}
        {panel === 'cast' && <Cast />}
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
