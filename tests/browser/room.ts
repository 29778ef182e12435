import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from '@playwright/test'

/**
 * A browser profile with one page, lent to one test after the other: what takes longest in most tests is a page's start,
 * and a page that was there before starts in half the time. What a test leaves behind is taken away; a profile that it
 * wore out (scripts of its own, a clock that was set, a crash) is thrown away.
 */
export interface Room {
  readonly context: BrowserContext
  readonly page: Page
  /** What the browser complained about since the room was lent. */
  readonly complaints: string[]
  /** Gives the page back as new; false where that cannot be. */
  tidy(): Promise<boolean>
  close(): Promise<void>
}

/** What a test may listen to on its page; Playwright itself listens elsewhere. */
const EVENTS = ['dialog', 'request', 'worker', 'console', 'download', 'popup', 'crash'] as const

export async function openRoom(
  browser: Browser,
  options: BrowserContextOptions,
  listen: (context: BrowserContext) => Promise<string[]>,
): Promise<Room> {
  const context = await browser.newContext(options)
  const complaints = await listen(context)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const origin = new URL(options.baseURL ?? '').origin
  let isWorn = false
  const wearOut = () => {
    isWorn = true
  }
  page.on('crash', wearOut)
  // A script that is added, or a clock that is set, stays with the profile for good.
  for (const one of [context, page, context.clock])
    for (const deed of ['addInitScript', 'exposeFunction', 'install', 'pauseAt'] as const)
      noticeCalls(one, deed, wearOut)

  return {
    context,
    page,
    complaints,
    async tidy() {
      if (isWorn || page.isClosed()) return false
      for (const other of context.pages()) if (other !== page) await other.close()
      for (const event of EVENTS) page.removeAllListeners(event)
      page.on('crash', wearOut)
      await forgetSite(page, session, origin)
      await Promise.all([page.unrouteAll(), context.unrouteAll(), context.clearPermissions()])
      await context.grantPermissions([...(options.permissions ?? [])])
      await reset(page, options)
      complaints.length = 0
      return true
    },
    close: () => context.close(),
  }
}

function noticeCalls(on: object, name: string, tell: () => void): void {
  const deed: unknown = Reflect.get(on, name)
  if (typeof deed !== 'function') return
  Reflect.set(on, name, (...args: unknown[]): unknown => {
    tell()
    return Reflect.apply(deed, on, args)
  })
}

/** Leaves a site, with all that its page keeps open – storage, locks, workers –, for the browser to know nothing of it. */
async function forgetSite(page: Page, session: CDPSession, origin: string): Promise<void> {
  await page.evaluate(() => sessionStorage.clear()).catch(() => {})
  await page.goto('about:blank')
  const storageTypes = 'cookies,local_storage,indexeddb,cache_storage,service_workers'
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes })
  await session.send('Page.resetNavigationHistory')
}

async function reset(
  page: Page,
  { viewport, reducedMotion, colorScheme }: BrowserContextOptions,
): Promise<void> {
  await page.emulateMedia({
    reducedMotion: reducedMotion ?? null,
    colorScheme: colorScheme ?? null,
    forcedColors: null,
  })
  const size = page.viewportSize()
  if (viewport && (size?.width !== viewport.width || size.height !== viewport.height))
    await page.setViewportSize(viewport)
  // Outside of the page, so that nothing of the next one is under the pointer.
  await page.mouse.move(-1, -1)
}
