import { type Build, keeperOf } from './keeper'
import { asked, SHARED, SHARED_FIELD } from './messages'
import { keepShared } from './shared'

/** Put in by the build. */
declare const HEARSAY_BUILD: Build

/** As much of a service worker's world as is used here; the types of a page and of a worker do not go together. */
interface WorkerEvent extends Event {
  waitUntil(task: Promise<unknown>): void
}
interface Fetching extends WorkerEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
interface Told extends WorkerEvent {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}
interface World {
  readonly registration: ServiceWorkerRegistration
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly unknown[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', listen: (event: WorkerEvent) => void): void
  addEventListener(name: 'fetch', listen: (event: Fetching) => void): void
  addEventListener(name: 'message', listen: (event: Told) => void): void
}

const world = globalThis as unknown as World
const { scope } = world.registration
/** Two hundred files take a few seconds. */
const REST_MS = 15
const keeper = keeperOf({
  build: HEARSAY_BUILD,
  scope,
  caches,
  fetch: (request) => fetch(request),
  rest: () => new Promise((resolve) => setTimeout(resolve, REST_MS)),
})

world.addEventListener('install', (event) => event.waitUntil(keeper.install()))
// The page of a first visit is served from here too, without being loaded again.
world.addEventListener('activate', (event) => event.waitUntil(world.clients.claim()))
world.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  const isShared = method === 'POST' && url === new URL(SHARED.path, scope).href
  const answer = isShared ? takeIn(event.request) : keeper.answer(event.request)
  if (answer) event.respondWith(answer)
})
world.addEventListener('message', (event) => {
  const task = asked.find((one) => one === event.data)
  if (task === 'take-over') event.waitUntil(world.skipWaiting())
  if (task === 'keep-all') event.waitUntil(keepAll(event.ports[0]))
})

/** Nothing of it leaves this computer. */
async function takeIn(request: Request): Promise<Response> {
  await keepShared(await request.formData(), caches, scope)
  return Response.redirect(new URL(`?${SHARED_FIELD}`, scope), 303)
}

/** Tells whether all is kept now. */
async function keepAll(port: MessagePort | undefined): Promise<void> {
  const pages = await world.clients.matchAll({ type: 'window', includeUncontrolled: true })
  // Another page may be one of the version before, and still needs it.
  if (pages.length <= 1) await keeper.forgetOthers()
  const isKept = await keeper.keepAll().then(
    () => true,
    () => false,
  )
  port?.postMessage(isKept)
}
