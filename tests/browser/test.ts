import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { openRoom, type Room } from './room'

export { expect }

interface Fixtures {
  /** What a test makes the browser complain about on purpose. */
  expected: readonly RegExp[]
  /** A page of another reader, with a browser profile of its own. */
  another: (options?: BrowserContextOptions) => Promise<Page>
  room: Room
}

interface WorkerFixtures {
  /** Rooms by the options that they were opened with. */
  rooms: Map<string, Room>
}

/** Every test fails on an error or a warning in the console, on a violated policy and on a request to another host. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  expected: [[], { option: true }],

  rooms: [
    async ({ browser: _ }, use) => {
      const rooms = new Map<string, Room>()
      await use(rooms)
      for (const room of rooms.values()) await room.close()
    },
    { scope: 'worker' },
  ],

  room: async (
    {
      browser,
      rooms,
      expected,
      baseURL,
      viewport,
      hasTouch,
      isMobile,
      deviceScaleFactor,
      permissions,
      serviceWorkers,
      javaScriptEnabled,
      contextOptions,
    },
    use,
    testInfo,
  ) => {
    const options = definedOf({
      ...contextOptions,
      ...{
        baseURL,
        viewport,
        hasTouch,
        isMobile,
        deviceScaleFactor,
        permissions,
        serviceWorkers,
        javaScriptEnabled,
      },
    })
    const key = JSON.stringify(options)
    const room = rooms.get(key) ?? (await openRoom(browser, options, (context) => listenTo(context, baseURL)))
    rooms.set(key, room)
    await use(room)
    const complaints = unexpected(room.complaints, expected)
    const isWhole = testInfo.status === testInfo.expectedStatus && (await room.tidy())
    if (!isWhole) {
      rooms.delete(key)
      await room.close()
    }
    expect(complaints, 'what the browser complained about').toEqual([])
  },

  context: async ({ room }, use) => use(room.context),
  page: async ({ room }, use) => use(room.page),

  another: async ({ browser, baseURL, expected }, use) => {
    const opened: { context: BrowserContext; complaints: readonly string[] }[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      opened.push({ context, complaints: await listenTo(context, baseURL) })
      return context.newPage()
    })
    for (const { context } of opened) await context.close()
    const complaints = opened.flatMap((one) => one.complaints)
    expect(unexpected(complaints, expected), 'what the other reader’s browser complained about').toEqual([])
  },
})

const definedOf = (options: Readonly<Record<string, unknown>>): BrowserContextOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
const unexpected = (complaints: readonly string[], expected: readonly RegExp[]): readonly string[] =>
  complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))

const WITHOUT_HOST = ['data:', 'blob:']

async function listenTo(context: BrowserContext, home: string | undefined): Promise<string[]> {
  const complaints: string[] = []
  context.on('console', (message) => {
    const isOurs = message.text() !== 'Service Worker registration blocked by Playwright'
    if (isOurs && ['error', 'warning', 'assert'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`thrown: ${error.error().message}`))
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (!WITHOUT_HOST.includes(protocol) && origin !== new URL(home ?? '').origin)
      complaints.push(`request: ${request.url()}`)
  })
  await context.addInitScript(() => {
    window.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`the policy refused ${blockedURI}: ${effectiveDirective}`),
    )
  })
  return complaints
}
