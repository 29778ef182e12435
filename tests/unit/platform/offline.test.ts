import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keeperOf } from '../../../src/platform/offline/keeper'
import { listBuild } from '../../../src/platform/offline/listing'
import { keepShared, takeShared } from '../../../src/platform/offline/shared'
import { fakeCaches } from '../support/fake-caches'

const SCOPE = 'https://news.example/hearsay/'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const at = (path: string): string => new URL(path, SCOPE).href

/** Node makes no request that navigates; a browser does. */
const navigation = (path: string): Request =>
  Object.defineProperty(new Request(at(path)), 'mode', { value: 'navigate' })

interface Version {
  readonly page: string
  readonly files: Readonly<Record<string, string | undefined>>
  readonly later?: readonly string[]
  /** Hashes of files that are called the same in every version. */
  readonly same?: Readonly<Record<string, string>>
}

const one: Version = {
  page: '<p>one</p>',
  files: { 'assets/main-1.js': 'main one', 'assets/same.css': 'same', 'assets/big-1.bin': 'big one' },
  later: ['assets/big-1.bin'],
}
const two: Version = {
  page: '<p>two</p>',
  files: { 'assets/main-2.js': 'main two', 'assets/same.css': 'same', 'assets/big-2.bin': 'big two' },
  later: ['assets/big-2.bin'],
}

/** A site that has one version after another, and a browser that keeps them. */
function setUp(scope = SCOPE) {
  const caches = fakeCaches()
  const asked: string[] = []
  const rested: number[] = []
  let served: Version | null = one
  const keeper = ({ page, files, later = [], same = {} }: Version) =>
    keeperOf({
      build: {
        version: sha256(page).slice(0, 8),
        same: { '': sha256(page), ...same },
        first: Object.keys(files).filter((name) => !later.includes(name)),
        later,
      },
      scope,
      caches,
      fetch: async (request) => {
        const path = request.url.slice(scope.length)
        asked.push(path)
        if (!served) throw new TypeError('no network')
        const body = path === '' ? served.page : served.files[path]
        return body === undefined ? new Response('', { status: 404 }) : new Response(body)
      },
      rest: async () => {
        rested.push(asked.length)
      },
    })
  return {
    caches,
    asked,
    /** How much was asked for at each rest. */
    rested,
    keeper,
    serve: (version: Version | null) => {
      served = version
    },
  }
}

const textOf = async (answer: Promise<Response> | null): Promise<string> => (await answer)?.text() ?? 'none'

describe('a version that is kept', () => {
  it('answers whole without a network, whatever stands behind the page’s address', async () => {
    const { keeper, serve } = setUp()
    const kept = keeper(one)
    await kept.install()
    await kept.keepAll()
    serve(null)
    expect(await textOf(kept.answer(navigation('?piece=x&select=entity:y')))).toBe('<p>one</p>')
    expect(await textOf(kept.answer(navigation('index.html')))).toBe('<p>one</p>')
    for (const [name, text] of Object.entries(one.files))
      expect(await textOf(kept.answer(new Request(at(name))))).toBe(text)
  })

  it('goes on answering with its own while the server has another', async () => {
    const { keeper, serve } = setUp()
    const kept = keeper(one)
    await kept.install()
    serve(two)
    expect(await textOf(kept.answer(navigation('')))).toBe('<p>one</p>')
    expect(await textOf(kept.answer(new Request(at('assets/main-1.js'))))).toBe('main one')
  })

  it('is not begun with the page of another one', async () => {
    const { keeper, serve, caches } = setUp()
    serve(two)
    await expect(keeper(one).install()).rejects.toThrow('another version')
    expect(await caches.match(SCOPE)).toBeUndefined()
  })

  it('is not kept in part', async () => {
    const { keeper, serve } = setUp()
    serve({ page: one.page, files: {} })
    await expect(keeper(one).install()).rejects.toThrow('cannot be kept: 404')
  })

  it('is fetched a few files at a time, with a rest after those, and goes on where it was left', async () => {
    const { keeper, rested, asked, serve } = setUp()
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`assets/${at}.js`, `${at}`]))
    const many: Version = { page: one.page, files }
    serve({ page: one.page, files: { ...files, 'assets/6.js': undefined } })
    await expect(keeper(many).install()).rejects.toThrow('404')
    expect(rested).toEqual([1, 5])
    serve(many)
    asked.length = 0
    await keeper(many).install()
    expect(asked).not.toContain('assets/3.js')
    expect(asked).toContain('assets/6.js')
    expect(asked).toContain('assets/8.js')
  })

  it('takes what did not change from the one before, and leaves that one whole until nobody looks at it', async () => {
    const { keeper, serve, asked } = setUp()
    await keeper(one).install()
    serve(two)
    const next = keeper(two)
    asked.length = 0
    await next.install()
    expect(asked).toEqual(['', 'assets/main-2.js'])
    // A page of the version before is open still, and this one answers for it by now.
    expect(await textOf(next.answer(new Request(at('assets/main-1.js'))))).toBe('main one')
    await next.forgetOthers()
    expect((await next.answer(new Request(at('assets/main-1.js'))))?.status).toBe(404)
    expect(await textOf(next.answer(navigation('')))).toBe('<p>two</p>')
  })

  it('keeps what is large once it was asked for', async () => {
    const { keeper, serve } = setUp()
    const kept = keeper(one)
    await kept.install()
    expect(await textOf(kept.answer(new Request(at('assets/big-1.bin'))))).toBe('big one')
    serve(null)
    expect(await textOf(kept.answer(new Request(at('assets/big-1.bin'))))).toBe('big one')
  })

  it('keeps what is called the same in every version as it is in this one, or not at all', async () => {
    const withShell = (version: Version, shell: string): Version => ({
      ...version,
      files: { ...version.files, 'shell.txt': shell },
      later: [...(version.later ?? []), 'shell.txt'],
      same: { 'shell.txt': sha256(shell) },
    })
    const [before, after] = [withShell(one, 'shell one'), withShell(two, 'shell two')]
    const { keeper, serve } = setUp()
    serve(before)
    const kept = keeper(before)
    await kept.install()
    serve(after)
    await expect(kept.answer(new Request(at('shell.txt')))).rejects.toThrow('another version')
    serve(before)
    expect(await textOf(kept.answer(new Request(at('shell.txt'))))).toBe('shell one')
    serve(after)
    expect(await textOf(kept.answer(new Request(at('shell.txt'))))).toBe('shell one')
    const next = keeper(after)
    await next.install()
    await next.keepAll()
    serve(null)
    expect(await textOf(next.answer(new Request(at('shell.txt'))))).toBe('shell two')
  })

  it('has no part in anything else', () => {
    const kept = setUp().keeper(one)
    for (const request of [
      new Request('https://news.example/other/assets/x.js'),
      new Request('https://models.example/v1'),
      new Request(at('assets/main-1.js'), { method: 'POST' }),
      new Request(at('icon.svg')),
      navigation('embed.html?piece=x'),
    ])
      expect(kept.answer(request)).toBeNull()
  })

  it('forgets none of an explorer in another folder', async () => {
    const { keeper, caches } = setUp()
    await caches.open('hearsay https://news.example/ 1')
    await keeper(one).install()
    await keeper(one).forgetOthers()
    expect(await caches.keys()).toContain('hearsay https://news.example/ 1')
  })
})

describe('what is kept of a build', () => {
  const file = (name: string, size = 10, isNeeded = false) => ({ name, size, isNeeded })

  it('is all that is named by its content, and what the page fetches besides; what is large and not needed at first, later', () => {
    const { first, later, same } = listBuild(
      [
        file('assets/z.js'),
        file('assets/weights.bin', 3_000_000),
        file('assets/main.js', 700_000, true),
        file('assets/main.js.map', 9),
        file('index.html'),
        file('embed.html'),
        { ...file('shell.txt', 1_000_000), hash: sha256('shell') },
      ],
      '<p>',
      sha256,
    )
    expect(first).toEqual(['assets/main.js', 'assets/z.js'])
    expect(later).toEqual(['assets/weights.bin', 'shell.txt'])
    expect(same).toEqual({ '': sha256('<p>'), 'shell.txt': sha256('shell') })
  })

  it('is another version where the page or a name is another', () => {
    const versions = [
      listBuild([file('assets/a.js')], '<p>', sha256),
      listBuild([file('assets/b.js')], '<p>', sha256),
      listBuild([file('assets/a.js')], '<b>', sha256),
    ].map(({ version }) => version)
    expect(new Set(versions).size).toBe(3)
    expect(listBuild([file('assets/a.js')], '<p>', sha256).version).toBe(versions[0])
  })
})

describe('what is shared', () => {
  it('waits for the page, which takes it once', async () => {
    const caches = fakeCaches()
    const form = new FormData()
    form.set('title', 'Ferry')
    form.set('text', 'It ran aground.')
    form.append('files', new File(['a'], 'Łódź, 1.txt'))
    form.append('files', new File(['bc'], 'two.pdf'))
    form.append('files', 'no file')
    await keepShared(form, caches, SCOPE)
    const shared = await takeShared(caches)
    expect(shared).toMatchObject({ title: 'Ferry', text: 'It ran aground.', url: '' })
    const files = shared?.files ?? []
    expect(files.map(({ name, size }) => [name, size])).toEqual([
      ['Łódź, 1.txt', 1],
      ['two.pdf', 2],
    ])
    expect(await takeShared(caches)).toBeNull()
  })
})
