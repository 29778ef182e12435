import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Asking, diagnose } from '../../../../src/intake/machine/server/diagnose'
import type { Line } from '../../../../src/intake/machine/server/line'
import { originsIn } from '../../../../src/platform/connections'
import { policyInPage } from '../../../../src/platform/csp.mjs'
import { type MachineServer, startMachineServer } from '../../../machine-server'
import { fakeLine } from '../../support/fake-line'

let server: MachineServer
beforeEach(async () => {
  server = await startMachineServer()
})
afterEach(() => server.close())

const page: Asking = { origin: 'http://127.0.0.1:4173', allowed: null }
const test = ({
  address = server.address,
  machine = 'reader-7b',
  key = '',
  asking = page,
  line = fakeLine() as Line,
  signal = new AbortController().signal,
} = {}) => diagnose({ address, machine, key }, line, asking, signal)

/** As a browser does for a server that does not let the page in: the answer is there, but not to be read. */
const browserThatIsShutOut = (): Line => ({
  ...fakeLine(),
  fetch: async (input, init) => {
    const response = await fetch(input, { ...init, mode: 'cors' })
    if (init?.mode === 'no-cors' || response.headers.has('Access-Control-Allow-Origin')) return response
    throw new TypeError('Failed to fetch')
  },
})

describe('the test of a connection', () => {
  it('is content with a server that has the machine, and says how long it took', async () => {
    const { found, what, machines } = await test({ key: 'k' })
    expect(found).toBe('fine')
    expect(what).toBe(`${server.address} answers, and has reader-7b (0.0 s).`)
    expect(machines).toEqual(['reader-7b', 'reader-13b:latest'])
    expect(server.asked.map(({ path, method, key }) => [path, method, key])).toEqual([
      ['/v1/models', 'GET', 'Bearer k'],
    ])
  })

  it('knows a machine without its usual tag', async () => {
    expect((await test({ machine: 'reader-13b' })).found).toBe('fine')
  })

  it('lists what there is where there is no such machine, the nearest first', async () => {
    server.machines = ['zebra', 'reader-7b-q4', 'raeder', 'reader-7b', 'other', 'one-more', 'another']
    const { found, what, mend, machines } = await test({ machine: 'reader-7' })
    expect(found).toBe('wrong-machine')
    expect(what).toContain('has no model “reader-7”')
    expect(mend[0]).toMatch(/^It has reader-7b, reader-7b-q4, raeder, .* and 2 more\.$/)
    expect(machines).toHaveLength(7)
    expect((await test({ machine: '' })).what).toContain('Choose a model.')
    server.machines = []
    expect((await test()).what).toContain('but has no model.')
  })

  it.each([
    ['localhost:11434', 'is no address of a server'],
    ['', 'There is no address.'],
  ])('of %j asks nobody', async (address, what) => {
    const diagnosis = await test({ address })
    expect(diagnosis.found).toBe('bad-address')
    expect(diagnosis.what).toContain(what)
    expect(diagnosis.mend).toEqual(['Write it as http://127.0.0.1:11434.'])
    expect(server.asked).toEqual([])
  })

  it('asks nobody where the page is not allowed to, and says how it is', async () => {
    const asking = { ...page, allowed: [page.origin, 'http://localhost:11434'] }
    const { found, what, mend } = await test({ asking })
    expect(found).toBe('not-allowed')
    expect(what).toBe(`This page is not allowed to connect to ${server.address}.`)
    expect(mend.join('\n')).toContain(`npm start -- --connect ${server.address}`)
    expect(mend.join('\n')).toContain(`HEARSAY_CONNECT=${server.address} npm run build`)
    expect(mend.join('\n')).toContain('It may connect to http://localhost:11434.')
    expect(server.asked).toEqual([])
    expect((await test({ asking: { ...page, allowed: [server.address] } })).found).toBe('fine')
  })

  it('tells a server that is not running, with how to start the usual ones', async () => {
    const { address } = server
    await server.close()
    const { found, what, mend } = await test({ address })
    expect(found).toBe('not-running')
    expect(what).toBe(`Nothing answers at ${address}.`)
    expect(mend.join('\n')).toMatch(
      /Ollama: .*ollama serve\nLM Studio: .*lms server start.*\nllama\.cpp: .*llama-server/,
    )
    server = await startMachineServer()
  })

  it.each([
    ['11434', /^Ollama: .*OLLAMA_ORIGINS=http:\/\/127\.0\.0\.1:4173/],
    ['1234', /^LM Studio: .*Enable CORS.*lms server start --cors/],
    ['8080', /^llama\.cpp: .*--cors-origins http:\/\/127\.0\.0\.1:4173/],
  ])('tells a server on port %s that does not let the page in, and how to make it', async (port, advice) => {
    const shut: Line = {
      ...fakeLine(),
      fetch: async (_, init) => {
        if (init?.mode === 'no-cors') return new Response()
        throw new TypeError('Failed to fetch')
      },
    }
    const { found, what, mend } = await test({ address: `http://127.0.0.1:${port}`, line: shut })
    expect(found).toBe('cors')
    expect(what).toContain('does not let this page read the answer (CORS)')
    expect(mend).toHaveLength(2)
    expect(mend[1]).toMatch(advice)
  })

  it('tells the one from the other by asking without wanting to read', async () => {
    server.letsIn = null
    const line = browserThatIsShutOut()
    expect((await test({ line })).found).toBe('cors')
    expect(server.asked.at(-1)?.key).toBeUndefined()
    server.letsIn = '*'
    expect((await test({ line })).found).toBe('fine')
  })

  it.each([401, 403])('tells a key that is refused (%d)', async (status) => {
    server.answer = () => ({ status, body: { error: { message: 'Invalid API key' } } })
    const { found, mend } = await test({ key: 'wrong' })
    expect(found).toBe('key-refused')
    expect(mend.join(' ')).toContain('It says: “Invalid API key”')
  })

  it.each([
    [{ status: 200, body: '<!doctype html>' }, 'no-api'],
    [{ status: 200, body: { data: 'none' } }, 'no-api'],
    [{ status: 404 }, 'no-api'],
    [{ status: 500 }, 'failing'],
  ] as const)('tells a server that answers %j', async (answer, found) => {
    server.answer = () => answer
    expect((await test()).found).toBe(found)
  })

  it('gives up on a server that does not answer', async () => {
    server.answer = () => 'silence'
    const { found, what } = await test({ line: fakeLine({ isLate: () => true }) })
    expect(found).toBe('failing')
    expect(what).toContain('did not answer within 15 seconds')
  })

  it('can be cancelled', async () => {
    const controller = new AbortController()
    server.answer = () => {
      controller.abort()
      return 'silence'
    }
    await expect(test({ signal: controller.signal })).rejects.toThrow(/abort/i)
  })

  it('says what a page that came by https is not let do', async () => {
    const { address } = server
    await server.close()
    const asking = { ...page, origin: 'https://pages.example' }
    const line: Line = {
      ...fakeLine(),
      fetch: async () => {
        throw new TypeError('Failed to fetch')
      },
    }
    const far = await test({ address: 'http://192.168.0.7:11434', asking, line })
    expect(far.mend.join(' ')).toContain('may not ask another computer by http')
    expect((await test({ address, asking, line })).mend.join(' ')).not.toContain('by http')
    server = await startMachineServer()
  })
})

describe('what a policy allows', () => {
  const own = 'http://127.0.0.1:4173'

  it('is the page’s own origin, and what was named', () => {
    expect(originsIn(policyInPage(), own)).toEqual([own])
    expect(originsIn(policyInPage(['http://127.0.0.1:11434', 'https://a.example']), own)).toEqual([
      own,
      'http://127.0.0.1:11434',
      'https://a.example',
    ])
  })

  it('is nothing where it says so, and everything where it says nothing', () => {
    expect(originsIn("default-src 'none'", own)).toEqual([])
    expect(originsIn("default-src 'self'; Connect-Src  HTTP://A.example:80 ", own)).toEqual([
      'http://a.example',
    ])
    expect(originsIn("script-src 'self'", own)).toBeNull()
  })
})
