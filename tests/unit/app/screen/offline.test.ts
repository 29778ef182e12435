import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createOffline } from '../../../../src/app/screen/offline'

/** A worker that answers what it is asked. */
function worker(keepsAll = true) {
  const told: string[] = []
  return Object.assign(new EventTarget(), {
    told,
    postMessage(what: string, [port]: readonly MessagePort[] = []) {
      told.push(what)
      port?.postMessage(keepsAll)
    },
  })
}

type Worker = ReturnType<typeof worker>

/** A browser with one worker for the page, and another that may come. */
function setUp({ isControlled = true, keepsAll = true, has = true } = {}) {
  const registration = Object.assign(new EventTarget(), {
    active: worker(keepsAll) as Worker | null,
    waiting: null as Worker | null,
    installing: null as Worker | null,
    updates: 0,
    update() {
      registration.updates++
      return Promise.resolve()
    },
  })
  let taken = () => {}
  let back = () => {}
  const reloads: number[] = []
  const offline = createOffline({
    registrar: {
      register: async () => (has ? (registration as unknown as ServiceWorkerRegistration) : null),
      isControlled: () => isControlled,
      onTakenOver: (listen) => {
        taken = listen
      },
      reload: () => void reloads.push(1),
    },
    whenIdle: (task) => task(),
    onReturn: (listen) => {
      back = listen
    },
  })
  return {
    offline,
    registration,
    reloads,
    taken: () => taken(),
    comeBack: () => back(),
    /** A newer version was kept, and waits. */
    arrive() {
      const next = worker()
      registration.installing = next
      registration.dispatchEvent(new Event('updatefound'))
      registration.installing = null
      registration.waiting = next
      next.dispatchEvent(new Event('statechange'))
      return next
    },
  }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

describe('what this browser keeps of the explorer', () => {
  it('is all once the worker says so', async () => {
    const { offline, registration } = setUp()
    expect(offline.kept.value).toBe('nothing')
    await offline.begin()
    await vi.waitFor(() => expect(offline.kept.value).toBe('all'))
    expect(registration.active?.told).toEqual(['keep-all'])
  })

  it('is most of it where something could not be had', async () => {
    const { offline } = setUp({ keepsAll: false })
    await offline.begin()
    expect(offline.kept.value).toBe('most')
  })

  it('is nothing in a browser that keeps nothing', async () => {
    const { offline } = setUp({ has: false })
    await offline.begin()
    expect([offline.kept.value, offline.isNewer.value]).toEqual(['nothing', false])
  })
})

describe('a newer version', () => {
  it('is not told of where the first one has only just come', async () => {
    const { offline, registration, arrive } = setUp({ isControlled: false })
    registration.active = null
    await offline.begin()
    const first = arrive()
    registration.waiting = null
    registration.active = first
    first.dispatchEvent(new Event('statechange'))
    expect(offline.isNewer.value).toBe(false)
    expect(offline.kept.value).not.toBe('nothing')
  })

  it('is told of, and comes when it is asked for', async () => {
    const { offline, arrive, taken, reloads } = setUp()
    await offline.begin()
    expect(offline.isNewer.value).toBe(false)
    const next = arrive()
    expect(offline.isNewer.value).toBe(true)
    expect(next.told).toEqual([])
    offline.reload()
    expect(next.told).toEqual(['take-over'])
    expect(reloads).toEqual([])
    taken()
    expect(reloads).toEqual([1])
  })

  it('is told of where another tab asked for it; this page stays as it is until it is asked for here', async () => {
    const { offline, taken, reloads } = setUp()
    await offline.begin()
    taken()
    expect(offline.isNewer.value).toBe(true)
    expect(reloads).toEqual([])
    offline.reload()
    expect(reloads).toEqual([1])
  })

  it('is no news on a first visit', async () => {
    const { offline, taken } = setUp({ isControlled: false })
    await offline.begin()
    taken()
    expect(offline.isNewer.value).toBe(false)
  })

  it('is looked for once an hour at most, when somebody comes back', async () => {
    const { offline, comeBack, registration } = setUp()
    await offline.begin()
    comeBack()
    expect(registration.updates).toBe(0)
    vi.setSystemTime(Date.now() + 3_600_000)
    comeBack()
    comeBack()
    expect(registration.updates).toBe(1)
  })
})
