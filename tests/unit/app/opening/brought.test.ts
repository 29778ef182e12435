import { describe, expect, it, vi } from 'vitest'
import { createBrought, ofShared } from '../../../../src/app/opening/brought'
import { bookmarklet, receive } from '../../../../src/app/opening/handover'
import { keepShared } from '../../../../src/platform/offline/shared'
import { fakeCaches } from '../../support/fake-caches'

const SITE = 'https://daily.example'

/** A window of the explorer that a page of a site opened. */
function opened(search = '?receive', opener: unknown = undefined) {
  const said: unknown[] = []
  const reader = { postMessage: (message: unknown, to: string) => said.push([message, to]) }
  const caches = fakeCaches()
  const addresses: string[] = []
  let take: (launch: { files?: readonly { getFile(): Promise<File> }[] }) => void = () => {}
  const page = Object.assign(new EventTarget(), {
    opener: opener === undefined ? reader : opener,
    location: { search, pathname: '/hearsay/' },
    history: { state: null, replaceState: (_: unknown, __: string, url: string) => addresses.push(url) },
    caches,
    launchQueue: {
      setConsumer(consumer: typeof take) {
        take = consumer
      },
    },
  })
  const tell = (data: unknown, { source = page.opener, origin = SITE }: Record<string, unknown> = {}) =>
    page.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }))
  return {
    page: page as typeof page & Window,
    said,
    tell,
    addresses,
    caches,
    launch: (files: readonly File[]) => take({ files: files.map((file) => ({ getFile: async () => file })) }),
  }
}

const handed = { hearsay: 1, type: 'page', html: '<p>Trout are back.</p>' }

describe('a page that is handed over', () => {
  it('is taken from the page that opened the window, and offered with its site', async () => {
    const { page, said, tell, addresses } = opened()
    const brought = createBrought(() => page)
    const begun = brought.begin()
    await vi.waitFor(() => expect(said).toEqual([[{ hearsay: 1, type: 'ready' }, '*']]))
    expect(addresses).toEqual(['/hearsay/'])
    tell(handed)
    await begun
    const what = brought.what.value
    if (what?.state !== 'offered') throw new Error('nothing is offered')
    expect(what.from).toBe('daily.example')
    expect(what.files.map(({ name, type }) => [name, type])).toEqual([['daily.example.html', 'text/html']])
    expect(await what.files[0]?.text()).toBe(handed.html)
    brought.done()
    expect(brought.what.value).toBeNull()
  })

  it('is taken from nobody else, in no other form, and once', async () => {
    const { page, tell } = opened()
    const taken = receive(page)
    let isTaken = false
    void taken?.then(() => {
      isTaken = true
    })
    tell(handed, { source: {} })
    tell(handed, { source: null })
    tell(handed, { origin: 'null' })
    for (const message of [
      null,
      'page',
      { ...handed, hearsay: 2 },
      { ...handed, type: 'ready' },
      { ...handed, html: '' },
      { ...handed, html: 4 },
      { ...handed, html: 'x'.repeat(3_000_000) },
    ])
      tell(message)
    await Promise.resolve()
    expect(isTaken).toBe(false)
    tell({ ...handed, html: 'first' })
    tell({ ...handed, html: 'second' })
    expect(await taken).toEqual({ from: 'daily.example', html: 'first' })
  })

  it('cannot come where the browser keeps the two windows apart: that is told', async () => {
    const { page } = opened('?receive', null)
    const brought = createBrought(() => page)
    await brought.begin()
    expect(brought.what.value).toEqual({ state: 'apart' })
  })

  it('is not waited for in a window that was opened for something else', async () => {
    const { page, said, addresses } = opened('?piece=x')
    await createBrought(() => page).begin()
    expect([said, addresses]).toEqual([[], []])
  })

  it('is sent by a bookmark that says it to the explorer alone, once that is ready', async () => {
    const code = decodeURIComponent(bookmarklet('https://tools.example/hearsay/').slice('javascript:'.length))
    const window = { postMessage: vi.fn() }
    const open = vi.fn(() => window)
    const target = new EventTarget()
    const run = new Function('open', 'addEventListener', 'removeEventListener', 'document', code)
    run(open, target.addEventListener.bind(target), target.removeEventListener.bind(target), {
      documentElement: { outerHTML: '<html>' },
    })
    expect(open).toHaveBeenCalledWith('https://tools.example/hearsay/?receive', '_blank')
    const ready = { hearsay: 1, type: 'ready' }
    const tell = (source: unknown, origin: string, data: unknown) =>
      target.dispatchEvent(Object.assign(new Event('message'), { source, origin, data }))
    tell({}, 'https://tools.example', ready)
    tell(window, 'https://evil.example', ready)
    tell(window, 'https://tools.example', null)
    expect(window.postMessage).not.toHaveBeenCalled()
    tell(window, 'https://tools.example', ready)
    tell(window, 'https://tools.example', ready)
    expect(window.postMessage.mock.calls).toEqual([
      [{ hearsay: 1, type: 'page', html: '<html>' }, 'https://tools.example'],
    ])
  })
})

describe('what is shared on this device', () => {
  const nothing = { title: '', text: '', url: '', files: [] }

  it('is offered by the page that it was shared with, and comes once', async () => {
    const { page, caches, addresses } = opened('?shared')
    const form = new FormData()
    form.append('files', new File(['x'], 'a.pdf'))
    await keepShared(form, caches, 'https://tools.example/hearsay/')
    const brought = createBrought(() => page)
    await brought.begin()
    expect(brought.what.value).toMatchObject({ state: 'offered', from: null, files: [{ name: 'a.pdf' }] })
    expect(addresses).toEqual(['/hearsay/'])
    const again = createBrought(() => page)
    await again.begin()
    expect(again.what.value).toBeNull()
  })

  it('is a text under its title, with what stands beside it left out', async () => {
    const what = ofShared({
      ...nothing,
      title: 'Ferry',
      text: ' It ran aground. ',
      url: 'https://a.example/1',
    })
    if (what?.state !== 'offered') throw new Error('nothing is offered')
    expect(await what.files[0]?.text()).toBe('Ferry\n\nIt ran aground.')
  })

  it.each([
    { url: 'https://a.example/1' },
    { text: 'https://a.example/1', title: 'Ferry' },
    { text: 'https://a.example/1', url: 'https://a.example/1' },
  ])('says so where it is an address only: %j', (shared) => {
    expect(ofShared({ ...nothing, ...shared })).toEqual({ state: 'address', url: 'https://a.example/1' })
  })

  it('is nothing where nothing is in it', () => {
    expect(ofShared({ ...nothing, title: 'Ferry' })).toBeNull()
  })
})

it('what is opened with the explorer elsewhere was chosen already', async () => {
  const { page, launch } = opened('')
  const brought = createBrought(() => page)
  await brought.begin()
  launch([])
  expect(brought.what.value).toBeNull()
  launch([new File(['x'], 'a.pdf')])
  await vi.waitFor(() =>
    expect(brought.what.value).toMatchObject({ state: 'chosen', files: [{ name: 'a.pdf' }] }),
  )
})
