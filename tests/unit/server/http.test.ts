import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { describe, expect, it } from 'vitest'
import { plainDateFault } from '../../../src/model/dates/dates'
import { parseCollection } from '../../../src/model/file/collection'
import { parsePiece } from '../../../src/model/file/piece'
import { takePiece } from '../../../src/server/corpus/corpus'
import { dump } from '../../../src/server/corpus/dump'
import type { Engine } from '../../../src/server/engine/engine'
import { type Guard, guardFor } from '../../../src/server/http/guard'
import { createServer } from '../../../src/server/http/server'
import { madePiece } from '../../bench/madePiece'
import { emptyCorpus, engines } from '../support/corpus'
import { check } from '../support/property'
import { claim, group, person, pieceOf } from '../support/small-piece'

const host = '127.0.0.1:4173'
const secrets = [
  'a secret of readers'.replaceAll(' ', '-'),
  'a secret of editors'.replaceAll(' ', '-'),
] as const
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

async function serving(guard: Guard = guardFor('127.0.0.1', undefined, undefined), empty = emptyCorpus) {
  const engine = await empty()
  for (const [id, name] of [
    ['a', 'Anna Lund'],
    ['b', 'A. Lund'],
  ] as const)
    await takePiece(
      engine,
      {
        ...pieceOf(
          [person('who', { name }), group('council', { name: 'Harbour Council' })],
          [claim('backs', 'who backs council')],
          ['', `[${name}](who) speaks.`],
        ),
        id,
      },
      { whereTaken: 'refuse' },
    )
  const lines: string[] = []
  const server = await createServer(engine, {
    guard,
    log: (line) => lines.push(line),
    now: () => '2024-05-01T00:00:00Z',
  })
  const get = (url: string, headers: Record<string, string> = {}) =>
    server.inject({ url, headers: { host, ...headers } })
  return { engine, server, lines, get }
}

const judgement = {
  id: 'j',
  verdict: 'same',
  of: [
    { piece: 'a', entity: 'who' },
    { piece: 'b', entity: 'who' },
  ],
  by: 'Anna',
}

const whole = async (engine: Engine): Promise<readonly string[]> => {
  const lines: string[] = []
  for await (const line of dump(engine)) lines.push(line)
  return lines
}

describe('a corpus over HTTP', () => {
  it('answers the questions of a provider, and says who asked for what of nobody', async () => {
    const { get, lines } = await serving()
    expect((await get('/health')).json()).toEqual({ engine: 'PGlite', pieces: 2 })
    const found = await get('/corpus/search?q=lund')
    expect(found.json().names.map(({ id }: { id: string }) => id)).toEqual(['a who', 'b who'])
    expect((await get('/corpus/name?id=a%20who')).json().name).toBe('Anna Lund')
    expect((await get('/corpus/neighbours?id=b%20who&kinds=organisation,place')).json()).toMatchObject({
      total: 1,
      near: [{ name: { id: 'a council' } }],
    })
    expect((await get('/corpus/claims?one=a%20who&other=b%20council')).json().total).toBe(1)
    expect((await get('/corpus/says?id=a%20who')).json().total).toBe(0)
    expect((await get('/corpus/path?from=a%20who&to=b%20who')).json()).toMatchObject({ is: 'found' })
    expect((await get('/corpus/pieces?limit=1')).json()).toMatchObject({ total: 2, list: [{ id: 'b' }] })
    expect((await get('/corpus/proposals')).json().total).toBe(1)
    const about = parseCollection((await get('/corpus/about?id=a%20council')).json(), plainDateFault)
    expect(about.ok && about.pieces.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(parsePiece((await get('/corpus/pieces/a')).json()).ok).toBe(true)
    expect((await get('/corpus/name?id=nobody%20here')).statusCode).toBe(404)
    expect((await get('/elsewhere')).json()).toEqual({ fault: 'not-there' })
    expect((await get('/corpus/search?q=x&limit=101')).json()).toEqual({
      fault: 'malformed',
      fields: ['limit'],
    })
    expect(lines.join('\n')).not.toMatch(/lund|who/i)
    expect(lines[1]).toMatch(/^GET \/corpus\/search 200 \d+ ms$/)
  })

  it('sends nothing twice, and little where much is asked', async () => {
    const { engine, get } = await serving()
    const first = await get('/corpus/pieces')
    const etag = String(first.headers.etag)
    expect((await get('/corpus/pieces', { 'if-none-match': etag })).statusCode).toBe(304)
    await takePiece(engine, madePiece({ names: 40, claims: 80 }), { whereTaken: 'refuse' })
    expect((await get('/corpus/pieces', { 'if-none-match': etag })).statusCode).toBe(200)
    const packed = await get('/corpus/pieces/made-40', { 'accept-encoding': 'gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
  })

  it('takes judgements and takes them back; whoever is later is told', async () => {
    const { get, server } = await serving()
    const post = (payload: unknown) =>
      server.inject({
        method: 'POST',
        url: '/corpus/judgements',
        headers: { host },
        payload: payload as object,
      })
    expect((await post(judgement)).json()).toEqual({ ...judgement, on: '2024-05-01T00:00:00Z' })
    expect((await get('/corpus/name?id=b%20who')).json()).toMatchObject({ id: 'a who', pieces: 2 })
    const later = await post({ ...judgement, id: 'k', verdict: 'not-the-same', by: 'Bo' })
    expect([later.statusCode, later.json().judgement.by]).toEqual([409, 'Anna'])
    expect(
      (await post({ ...judgement, of: [judgement.of[0], { piece: 'c', entity: 'x' }] })).statusCode,
    ).toBe(404)
    const gone = () => server.inject({ method: 'DELETE', url: '/corpus/judgements/j', headers: { host } })
    expect([(await gone()).statusCode, (await gone()).statusCode]).toEqual([204, 404])
    expect((await get('/corpus/name?id=b%20who')).json().pieces).toBe(1)
  })

  it('answers nobody from elsewhere, and from other computers those alone who have a token', async () => {
    const { get, server } = await serving(guardFor('0.0.0.0', ...secrets))
    const [readers, editors] = secrets
    expect((await get('/health', { host: 'evil.example', ...bearer(editors) })).json()).toEqual({
      fault: 'host',
    })
    expect((await get('/health', { origin: 'http://evil.example', ...bearer(editors) })).json()).toEqual({
      fault: 'origin',
    })
    expect((await get('/health', { origin: `http://${host}`, ...bearer(readers) })).statusCode).toBe(200)
    expect((await get('/health', { host: '192.168.7.7:80', ...bearer(readers) })).statusCode).toBe(200)
    expect((await get('/health')).statusCode).toBe(401)
    expect((await get('/health', bearer(`${readers}x`))).statusCode).toBe(401)
    const edit = (secret: string) =>
      server.inject({
        method: 'POST',
        url: '/corpus/judgements',
        headers: { host, ...bearer(secret) },
        payload: judgement,
      })
    expect((await edit(readers)).json()).toEqual({ fault: 'editors-only' })
    expect((await edit(editors)).statusCode).toBe(201)
    expect(() => guardFor('0.0.0.0', undefined, undefined)).toThrow('wants tokens')
    expect(() => guardFor('0.0.0.0', 'short', 'shorter')).toThrow('too short')
  })

  it('serves the page with its headers, and nothing beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-page-'))
    mkdirSync(join(folder, 'dist/assets'), { recursive: true })
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    writeFileSync(join(folder, 'dist/index.html'), '<title>page</title>')
    writeFileSync(join(folder, 'dist/assets/a.js'), 'x')
    const page = {
      folder: join(folder, 'dist'),
      headers: { 'Content-Security-Policy': "default-src 'none'" },
    }
    // In the page is nothing of the corpus: whoever may reach the server sees it, and can then show a token.
    const server = await createServer(await emptyCorpus(), {
      guard: guardFor('0.0.0.0', ...secrets),
      page,
      now: () => '',
    })
    const get = (url: string) => server.inject({ url, headers: { host } })
    expect((await get('/corpus/pieces')).statusCode).toBe(401)
    expect((await get('/corpus/pieces/a')).statusCode).toBe(401)
    const navigated = await server.inject({ url: '/', headers: { host, 'sec-fetch-mode': 'navigate' } })
    expect(navigated.headers.location).toBe('/?piece=corpus')
    const index = await get('/')
    expect(index.body).toContain('page')
    expect(index.headers).toMatchObject({
      'content-security-policy': "default-src 'none'",
      'cache-control': 'no-cache',
    })
    expect((await get('/assets/a.js')).headers['cache-control']).toContain('immutable')
    for (const url of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/absent.js'])
      expect((await get(url)).statusCode).toBeGreaterThanOrEqual(400)
    rmSync(folder, { recursive: true })
  })

  it('says that the database is away, and goes on when it is back', async () => {
    const { engine, server } = await serving()
    const away = { now: false }
    const shaky: Engine = {
      ...engine,
      rows: (query, shape) =>
        away.now
          ? Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))
          : engine.rows(query, shape),
    }
    const other = await createServer(shaky, {
      guard: guardFor('127.0.0.1', undefined, undefined),
      now: () => '',
    })
    const ask = () => other.inject({ url: '/health', headers: { host } })
    away.now = true
    expect((await ask()).json()).toEqual({ fault: 'database-away' })
    away.now = false
    expect((await ask()).statusCode).toBe(200)
    await server.close()
  })
})

/** A bound for what hangs, in ms: no measurement. */
const LONGEST = 1_200_000

/** Things that go wrong in addresses, headers and bodies. */
const awkward = fc.oneof(
  fc.constantFrom(
    "'; drop table piece; --",
    "' or 1=1",
    '$1',
    '\0',
    '%00',
    '%',
    '%zz',
    '../../etc/passwd',
    '__proto__',
    'a who',
  ),
  fc.constantFrom('-1', '1e9', '99999999999999999999', 'NaN', '', ' ', '\ud800', 'x'.repeat(5000)),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const paths = [
  '/health',
  ...[
    'search',
    'name',
    'neighbours',
    'claims',
    'says',
    'path',
    ...['rows', 'times', 'audit', 'origins'],
    'pieces',
    'about',
    'cast',
    'tellers',
    'glance',
    'judgements',
    'proposals',
    'pieces/x',
    'judgements/x',
  ].map((path) => `/corpus/${path}`),
]
const keys = [
  'q',
  'id',
  'limit',
  'from',
  'to',
  'one',
  'other',
  'kinds',
  'families',
  'least',
  'pieces',
  'names',
  'most',
  ...['of', 'with', 'voice', 'words', 'clock', 'since', 'until', 'manners', 'depths', 'order', 'descending'],
  ...['sure', 'made', 'disputed', 'remarks'],
  '__proto__',
]
const encoded = (text: string): string => {
  try {
    return encodeURIComponent(text)
  } catch {
    return text.replace(/[^ -~]/g, '%ff')
  }
}
const request = fc.record({
  method: fc.constantFrom('GET', 'GET', 'GET', 'POST', 'DELETE', 'PUT', 'HEAD', 'OPTIONS'),
  path: fc.oneof(
    fc.constantFrom(...paths),
    awkward.map((text) => `/corpus/pieces/${encoded(text)}`),
    awkward.map((text) => `/${encoded(text)}`),
  ),
  query: fc.array(fc.tuple(fc.constantFrom(...keys), awkward, fc.boolean()), { maxLength: 4 }),
  type: fc.constantFrom(
    'application/json',
    'text/plain',
    'multipart/form-data',
    'application/json; charset=utf-16',
    '',
  ),
  encoding: fc.constantFrom('gzip', 'br', 'identity', '*;q=0', 'nonsense'),
  body: fc.oneof(
    fc.constantFrom('', '{', '[]', 'null', '{"__proto__":1}', '"\\ud800"', `{"id":"${'x'.repeat(70_000)}"}`),
    fc.json(),
    awkward,
  ),
})

async function send(
  server: FastifyInstance,
  drawn: typeof request extends fc.Arbitrary<infer Drawn> ? Drawn : never,
) {
  const query = drawn.query.map(
    ([key, value, raw]) => `${key}=${raw ? value.replace(/[^!-~]/g, '') : encoded(value)}`,
  )
  const hasBody = drawn.method === 'POST' || drawn.method === 'PUT'
  return server.inject({
    method: drawn.method as 'GET',
    url: `${drawn.path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    headers: {
      host,
      'accept-encoding': drawn.encoding,
      ...(hasBody && drawn.type !== '' && { 'content-type': drawn.type }),
    },
    ...(hasBody && { payload: drawn.body }),
  })
}

describe.each(engines)('whatever is sent to a corpus in $name', ({ isThere, empty }) => {
  it.runIf(isThere)('is answered without a mistake, and changes nothing', { timeout: LONGEST }, async () => {
    const { engine, server } = await serving(undefined, empty)
    const before = await whole(engine)
    await check(
      fc.asyncProperty(request, async (drawn) => {
        expect((await send(server, drawn)).statusCode).not.toBe(500)
      }),
      500,
    )
    expect(await whole(engine)).toEqual(before)
  })
})
