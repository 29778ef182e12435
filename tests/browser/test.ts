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
  /** What rooms are opened with. */
  roomOptions: BrowserContextOptions
  /** A room for as long as the test lasts, by whose it is. */
  lend: (whose: string) => Promise<Room>
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

  roomOptions: async (
    {
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
  ) =>
    use(
      definedOf({
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
      }),
    ),

  lend: async ({ browser, rooms, roomOptions }, use, testInfo) => {
    const lent = new Map<string, Room>()
    await use(async (whose) => {
      const key = whose + JSON.stringify(roomOptions)
      const listen = (context: BrowserContext) => listenTo(context, roomOptions.baseURL)
      const room = rooms.get(key) ?? (await openRoom(browser, roomOptions, listen))
      rooms.set(key, room)
      lent.set(key, room)
      return room
    })
    for (const [key, room] of lent) {
      const isWhole = testInfo.status === testInfo.expectedStatus && (await room.tidy())
      if (isWhole) continue
      rooms.delete(key)
      await room.close()
    }
  },

  room: async ({ lend, expected }, use) => {
    const room = await lend('mine')
    await use(room)
    expect(unexpected(room.complaints, expected), 'what the browser complained about').toEqual([])
  },

  context: async ({ room }, use) => use(room.context),
  page: async ({ room }, use) => use(room.page),

  another: async ({ browser, lend, baseURL, expected }, use) => {
    const opened: BrowserContext[] = []
    const heard: (readonly string[])[] = []
    await use(async (options) => {
      if (!options) {
        const { page, complaints } = await lend(`another ${heard.length}`)
        heard.push(complaints)
        return page
      }
      const context = await browser.newContext(options)
      opened.push(context)
      heard.push(await listenTo(context, baseURL))
      return context.newPage()
    })
    for (const context of opened) await context.close()
    const complaints = unexpected(heard.flat(), expected)
    expect(complaints, 'what the other reader’s browser complained about').toEqual([])
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
