import type { Asked } from './offline/messages'
import { scriptUrls } from './worker'

/** How the page deals with the service worker that keeps it, so that a test can bring its own. */
export interface Registrar {
  /** Null where this browser has none, or does not allow it. */
  register(): Promise<ServiceWorkerRegistration | null>
  /** Whether a worker answers for this page. */
  isControlled(): boolean
  /** Is told when another worker answers for it from now on. */
  onTakenOver(listen: () => void): void
  reload(): void
}

/** At the top of the build. */
const SCRIPT = 'sw.js'

export const browserRegistrar: Registrar = {
  async register() {
    const workers = containerOf(navigator)
    if (!workers) return null
    try {
      await workers.register(scriptUrls().createScriptURL(SCRIPT), { updateViaCache: 'none' })
      return (await workers.getRegistration()) ?? null
    } catch (error) {
      // Without it, everything works as long as there is a network.
      console.info('This browser does not keep the page.', error)
      return null
    }
  },
  isControlled: () => (containerOf(navigator)?.controller ?? null) !== null,
  onTakenOver: (listen) => containerOf(navigator)?.addEventListener('controllerchange', listen),
  reload: () => location.reload(),
}

/** Only a page that nobody else can have changed on its way has one. */
const containerOf = ({
  serviceWorker,
}: {
  readonly serviceWorker?: ServiceWorkerContainer
}): ServiceWorkerContainer | undefined => serviceWorker

/** Asks a worker for something, and gives what it answers; nothing where no answer is waited for. */
export function askWorker(worker: ServiceWorker, what: Asked): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      port1.close()
      resolve(data)
    }
    worker.postMessage(what, [port2])
  })
}
