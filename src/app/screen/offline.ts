import { type ReadonlySignal, signal } from '@preact/signals-core'
import { askWorker, browserRegistrar, type Registrar } from '../../platform/serviceWorker'

/** How much of the explorer works without a network. */
export type Kept = 'nothing' | 'most' | 'all'

/** What this browser keeps of the explorer itself. */
export interface Offline {
  readonly kept: ReadonlySignal<Kept>
  /** Another version is here, and shown once the page is loaded anew. */
  readonly isNewer: ReadonlySignal<boolean>
  /** The reader wants to hear no more of it in this tab. */
  readonly isPutOff: ReadonlySignal<boolean>
  putOff(): void
  /** Has the browser keep it. */
  begin(): Promise<void>
  /** Loads the page in the newest version that is here. */
  reload(): void
}

/** How often it is asked for at most, in a page that stays open, whether there is a newer version, ms. */
const HOUR_MS = 60 * 60 * 1000

interface Parts {
  readonly registrar?: Registrar
  /** Does a task once there is nothing else to do. */
  readonly whenIdle?: (task: () => void) => void
  /** Calls when somebody comes back to the page. */
  readonly onReturn?: (listen: () => void) => void
}

export function createOffline({
  registrar = browserRegistrar,
  whenIdle = byTheBrowser,
  onReturn = byVisibility,
}: Parts = {}): Offline {
  const kept = signal<Kept>('nothing')
  const isNewer = signal(false)
  const isPutOff = signal(false)
  let waiting: ServiceWorker | null = null
  let isReloading = false

  const look = (registration: ServiceWorkerRegistration) => {
    // The first version waits too, for a moment: there is none that it is newer than.
    waiting = registration.active && registration.waiting
    if (waiting) isNewer.value = true
    if (!registration.active || kept.peek() !== 'nothing') return
    kept.value = 'most'
    const { active } = registration
    whenIdle(() => {
      void askWorker(active, 'keep-all').then((isAll) => {
        if (isAll === true) kept.value = 'all'
      })
    })
  }

  return {
    kept,
    isNewer,
    isPutOff,
    putOff() {
      isPutOff.value = true
    },
    async begin() {
      let wasControlled = registrar.isControlled()
      registrar.onTakenOver(() => {
        if (isReloading) registrar.reload()
        // Somebody asked for it in another tab.
        else if (wasControlled) isNewer.value = true
        wasControlled = true
      })
      const registration = await registrar.register()
      if (!registration) return
      const follow = () => registration.installing?.addEventListener('statechange', () => look(registration))
      follow()
      registration.addEventListener('updatefound', follow)
      look(registration)
      let checked = Date.now()
      onReturn(() => {
        if (Date.now() - checked < HOUR_MS) return
        checked = Date.now()
        // Without a network there is nothing newer.
        registration.update().catch(() => {})
      })
    },
    reload() {
      isReloading = true
      if (waiting) waiting.postMessage('take-over')
      else registrar.reload()
    },
  }
}

/** Not before the first picture and what is done right after it. */
const IDLE_MS = 3000

function byTheBrowser(task: () => void): void {
  const later = 'requestIdleCallback' in window ? () => requestIdleCallback(task) : task
  setTimeout(later, IDLE_MS)
}

const byVisibility = (listen: () => void): void =>
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listen()
  })
