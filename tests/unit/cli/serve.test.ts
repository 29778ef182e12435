import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hasScreen, keptByNpm, parseOptions } from '../../../src/cli/serve.mjs'
import { headers, policyInPage } from '../../../src/platform/csp.mjs'

describe('parseOptions', () => {
  const usual = {
    ...{ port: 4173, host: '127.0.0.1', open: true, help: false },
    ...{ connect: [], embedFrom: [], corpus: null },
  }

  it.each([
    [[], usual],
    [['--port', '5000'], { ...usual, port: 5000 }],
    [['--port=0', '--no-open'], { ...usual, port: 0, open: false }],
    [['--host'], { ...usual, host: '0.0.0.0' }],
    [['--host', '--port', '1'], { ...usual, host: '0.0.0.0', port: 1 }],
    [['--host', '::1'], { ...usual, host: '::1' }],
    [['-h'], { ...usual, help: true }],
    [['--corpus'], { ...usual, corpus: { folder: 'corpus' } }],
    [['--corpus', '--data', 'x'], { ...usual, corpus: { folder: 'x' } }],
    [['--corpus', '--database=postgres://x'], { ...usual, corpus: { database: 'postgres://x' } }],
    [['--connect', 'http://127.0.0.1:11434'], { ...usual, connect: ['http://127.0.0.1:11434'] }],
    [
      ['--connect=http://localhost:1234/', '--connect', 'https://Models.example'],
      { ...usual, connect: ['http://localhost:1234', 'https://models.example'] },
    ],
    [['--connect=http://a:1', '--connect=http://a:1'], { ...usual, connect: ['http://a:1'] }],
    [['--embed-from', 'https://News.example/'], { ...usual, embedFrom: ['https://news.example'] }],
    [['--embed-from=https://a', '--embed-from', '*'], { ...usual, embedFrom: ['*'] }],
  ])('reads %j', (args, options) => {
    expect(parseOptions(args)).toEqual(options)
  })

  it.each([
    [['--port'], '--port needs a number'],
    [['--port', '--no-open'], '--port needs a number'],
    [['--port', '70000'], '70000 is no port'],
    [['--port=1e3'], '1e3 is no port'],
    [['--prot', '1'], 'no option --prot'],
    [['--no-open=yes'], 'no option --no-open=yes'],
    [['5000'], '5000 is no option'],
    [['--data', 'x'], 'add --corpus'],
    [['--corpus', '--embed-from', 'https://news.example'], 'no pages for other sites'],
    [['--corpus', '--data'], '--data needs a folder'],
    [['--corpus', '--data', 'x', '--database', 'y'], 'not both'],
    [['--connect'], '--connect needs the address of a server'],
    [['--connect', '--no-open'], '--connect needs the address of a server'],
    [['--connect', 'localhost:11434'], 'localhost:11434 is no address to connect to: write http://'],
    [['--connect', 'http://127.0.0.1:11434/v1'], 'no path'],
    [['--connect', 'ws://127.0.0.1'], 'is no address to connect to'],
    [['--connect', 'http://me:secret@host'], 'is no address to connect to'],
    [['--connect', '*'], 'is no address to connect to'],
    [['--connect', 'http://*.example.org'], 'name one host'],
    [['--connect', 'http://a;script-src'], 'name one host'],
    [['--connect', 'http://[::1]:11434'], 'write 127.0.0.1, localhost'],
    [['--embed-from'], '--embed-from needs the address of a site'],
    [['--embed-from', 'news.example'], 'is no address of a site'],
    [["--embed-from=https://a;'none'"], 'is no address'],
  ])('refuses %j', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message)
  })
})

describe('what is around', () => {
  it('sees an option that npm kept for itself', () => {
    expect(keptByNpm({ npm_config_port: '5000' })).toBe('port')
    expect(keptByNpm({ npm_config_embed_from: '*' })).toBe('embed-from')
    expect(keptByNpm({ npm_config_cache: '/x' })).toBeUndefined()
  })

  it('knows whether anybody would see a browser', () => {
    expect(hasScreen({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasScreen({}, 'linux')).toBe(false)
    expect(hasScreen({}, 'darwin')).toBe(true)
    expect(hasScreen({ CI: 'true', DISPLAY: ':0' }, 'linux')).toBe(false)
    expect(hasScreen({ SSH_CONNECTION: 'x' }, 'darwin')).toBe(false)
  })
})

describe('npm start', () => {
  const project = fileURLToPath(new URL('../../../', import.meta.url))
  let folder = ''
  let child: ChildProcess | undefined

  /** A small project of its own, with the packages of this one: what it installs and builds is not ours. */
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
    const take = [
      'src/cli',
      'src/ui/first/asked.mjs',
      'src/platform/csp.mjs',
      'src/platform/offline',
      'src/export/explorer',
      'src/model/file/savedPage.mjs',
      'src/app/pieces/firstPiece.mjs',
      'src/app/embed',
      'vite.config.ts',
      'tsconfig.json',
      'package.json',
    ]
    for (const path of take) cpSync(join(project, path), join(folder, path), { recursive: true })
    const modules = join(project, 'node_modules')
    mkdirSync(join(folder, 'node_modules'))
    for (const name of readdirSync(modules).filter((name) => name === '.bin' || !name.startsWith('.')))
      symlinkSync(join(modules, name), join(folder, 'node_modules', name), 'junction')
    // The same note as lockfile and as what is installed: nothing is missing.
    cpSync(join(modules, '.package-lock.json'), join(folder, 'node_modules', '.package-lock.json'))
    cpSync(join(modules, '.package-lock.json'), join(folder, 'package-lock.json'))
    const page =
      '<!doctype html><html><head><title>x</title><script type="module" src="./main.ts"></script></head></html>'
    for (const name of ['index', 'embed']) writeFileSync(join(folder, `src/${name}.html`), page)
    writeMain('y')
    writeFileSync(join(folder, 'src/ui/first/show.ts'), "document.title = 'graph'")
    writeFileSync(join(folder, 'src/file.ts'), "document.title = 'y'")
    mkdirSync(join(folder, 'src/intake/formats'), { recursive: true })
    writeFileSync(join(folder, 'src/intake/formats/list.ts'), 'export const formats = []')
  })
  /** The page's script, which fetches what draws the graph. */
  const writeMain = (title: string): void =>
    writeFileSync(join(folder, 'src/main.ts'), `document.title = '${title}'\nvoid import('./ui/first/show')`)
  afterEach(() => {
    child?.kill('SIGKILL')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function start(...args: string[]) {
    const started = spawn(process.execPath, [join(folder, 'src/cli/start.mjs'), '--no-open', ...args])
    child = started
    let output = ''
    started.stdout.on('data', (data) => {
      output += data
    })
    started.stderr.on('data', (data) => {
      output += data
    })
    const ended = new Promise<number | null>((resolve) => started.on('exit', resolve))
    await Promise.race([ended, expect.poll(() => output, { timeout: 30_000 }).toContain('Ctrl+C ends it.')])
    return { output, url: /http:\/\/\S+/.exec(output)?.[0] ?? '', ended, end: () => started.kill('SIGINT') }
  }

  it('builds once, serves with the policy, and ends with 0', { timeout: 60_000 }, async () => {
    const first = await start('--port', '0')
    expect(first.output).toContain('Building')
    const answer = await fetch(first.url)
    expect(Object.fromEntries(answer.headers)).toMatchObject(
      Object.fromEntries(Object.entries(headers()).map(([name, value]) => [name.toLowerCase(), value])),
    )
    const page = await answer.text()
    expect(page).toContain(`content="${policyInPage()}"`)
    // What is named by its content is asked for once, the page each time.
    const caching = async (path: string) =>
      (await fetch(new URL(path, first.url))).headers.get('Cache-Control')
    expect(await caching(/assets\/[\w.-]+\.js/.exec(page)?.[0] ?? '')).toContain('immutable')
    expect(await caching('')).toBe('no-cache')
    expect(await caching('assets/absent.js')).toBeNull()
    first.end()
    expect(await first.ended).toBe(0)
    await expect(fetch(first.url)).rejects.toThrow()

    const second = await start('--port', '0')
    expect(second.output).not.toContain('Building')
    second.end()
    expect(await second.ended).toBe(0)

    writeMain('z')
    expect((await start('--port', '0')).output).toContain('Building')
  })

  it('lets the page connect to what is named, in the page and as a header, as long as it is named', {
    timeout: 60_000,
  }, async () => {
    const origins = ['http://127.0.0.1:11434', 'http://localhost:1234']
    const open = await start('--port', '0', ...origins.flatMap((origin) => ['--connect', origin]))
    expect(open.output).toContain(`The page may connect to ${origins.join(' and ')}.`)
    const answer = await fetch(open.url)
    const wanted = `connect-src 'self' ${origins.join(' ')};`
    expect(answer.headers.get('Content-Security-Policy')).toContain(wanted)
    expect(await answer.text()).toContain(wanted)
    open.end()
    await open.ended

    const closed = await start('--port', '0')
    const page = await (await fetch(closed.url)).text()
    expect(page).toContain(`content="${policyInPage()}"`)
    expect(page).not.toContain(origins[0])
  })

  it('lets the sites that are named embed a piece, and have no other page within theirs', {
    timeout: 60_000,
  }, async () => {
    const { output, url } = await start('--port', '0', '--embed-from', 'https://news.example')
    expect(output).toContain('Pieces may be embedded by https://news.example.')
    const ancestors = async (path: string) =>
      /frame-ancestors (.*)$/.exec(
        (await fetch(new URL(path, url))).headers.get('Content-Security-Policy') ?? '',
      )?.[1]
    expect(await ancestors('embed.html?piece=x')).toBe('https://news.example')
    expect(await ancestors('')).toBe("'none'")
    expect(await (await fetch(new URL('embed.html', url))).text()).toContain('<title>x</title>')
  })

  it('takes another port where its own is taken, and says so', { timeout: 60_000 }, async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.on('listening', resolve))
    const { port } = other.address() as AddressInfo
    const { output, url } = await start('--port', String(port))
    expect(output).toContain(`Port ${port} is taken: using`)
    expect((await fetch(url)).status).toBe(200)
    other.close()
  })

  it('refuses what it is not to connect to', async () => {
    const { output, ended } = await start('--connect', 'http://127.0.0.1:11434/v1')
    expect(await ended).toBe(2)
    expect(output).toContain('http://127.0.0.1:11434/v1 is no address to connect to')
  })

  it('tells how it is used where it is used wrongly', async () => {
    const { output, ended } = await start('--prot')
    expect(await ended).toBe(2)
    expect(output).toMatch(/no option --prot\.\n\nnpm start -- \[options\]/)
  })
})
