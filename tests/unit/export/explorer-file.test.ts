import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { shellOf } from '../../../src/cli/build/explorerShell.mjs'
import { quotationsOnly } from '../../../src/export/explorer/quotations'
import { explorerFile } from '../../../src/export/explorerFile'
import { ExportFault, type Subjects } from '../../../src/export/export'
import { join } from '../../../src/graph/collection/joined'
import { resolve } from '../../../src/graph/collection/resolution'
import { bring } from '../../../src/intake/bring'
import { findQuote, quoteAt } from '../../../src/model/anchor'
import { parsePiece } from '../../../src/model/file/piece'
import type { Piece } from '../../../src/model/piece'
import { policyInFile } from '../../../src/platform/csp.mjs'
import { piece as anyPiece } from '../support/arbitrary-piece'
import { lorne } from '../support/lorne'
import { person, pieceOf, claim as plainClaim } from '../support/small-piece'

const page = `<!doctype html>
<html><head>
    <title>Hearsay</title>
    <link rel="stylesheet" href="./a.css" />
</head><body><div id="app"><p class="loading">Opening…</p></div>
<script type="module" src="./main.ts"></script>
</body></html>`

const shell = shellOf(page, { code: 'started = true', css: 'p{color:red}' }, policyInFile)

const small = pieceOf([person('ann'), person('bob')], [plainClaim('c', 'ann backs bob')])

const fileOf = (piece: Piece, more: Partial<Subjects['explorer']> = {}): string =>
  explorerFile.produce({ shell, piece, together: null, layouts: null, view: '', hasText: true, ...more })

const brought = (source: Parameters<typeof bring>[0]) =>
  bring(source, { progress: () => {}, parseHtml: () => Promise.reject(new Error('this is read as a page')) })

/** What a browser makes of a file: its elements, without running it. */
const opened = (file: string): Document => new JSDOM(file).window.document
const contentsOf = (file: string): Record<string, unknown> =>
  JSON.parse(opened(file).querySelector('#contents')?.textContent ?? '') as Record<string, unknown>

describe('the explorer in one file', () => {
  it('has the piece, the view and the layouts in it, and the title of the piece', () => {
    const layouts = { fingerprint: 'x', panes: [] }
    const file = fileOf(small, { view: '?piece=small&select=entity:ann', layouts })
    expect(opened(file).title).toBe('A small piece · Hearsay')
    const { piece, ...rest } = contentsOf(file)
    expect(parsePiece(piece)).toEqual({ ok: true, piece: small })
    expect(rest).toEqual({ view: '?piece=small&select=entity:ann', layouts })
  })

  it('has all pieces of a collection, which open elsewhere as they are; never without their texts', async () => {
    const { collection: listed, pieces } = lorne()
    const { $schema: _, ...collection } = listed
    const together = { collection, pieces }
    const { piece } = join(collection, pieces, resolve(pieces, collection.judgements).groups)
    const file = fileOf(piece, { together })
    const bytes = new TextEncoder().encode(file)
    const read = await brought({ from: 'file', name: 'saved.html', bytes })
    expect(read).toMatchObject({ kind: 'piece', collection: together })
    expect(() => fileOf(piece, { together, hasText: false })).toThrow(ExportFault)
  })

  it('asks nobody for anything: what runs and what styles stands in it, known to the policy by its hash', async () => {
    const document = opened(fileOf(small))
    expect(document.querySelectorAll('[src], link[rel=stylesheet]')).toHaveLength(0)
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+'; style-src 'sha256-[^']+'; /,
    )
    expect(policy).not.toContain('unsafe')
    const running = [...document.querySelectorAll('script:not([type]), style')].map(
      ({ textContent }) => textContent ?? '',
    )
    expect(running).toHaveLength(2)
    for (const text of [...running, 'started = true']) {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
      expect(policy).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`)
    }
  })

  it('says so where a browser cannot unpack it', () => {
    const { window } = new JSDOM(fileOf(small), { runScripts: 'dangerously' })
    expect(window.document.querySelector('#app')?.textContent).toContain('too old for this page')
  })

  it.each([
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    '</title><img src=x onerror=alert(1)>',
    ']]>\u2028\u2029',
    'a \u202egnp.exe\u202c b',
    'half \ud83d and \udc00',
    '$& $1 $` <!-- piece --> <title>Hearsay</title>',
    'a\u0000b\u0007',
  ])('takes a name like %j for nothing but a name', (name) => {
    const hostile = {
      ...small,
      title: name,
      entities: [person('ann', { name, aliases: [name] }), person('bob')],
    }
    const file = Buffer.from(fileOf(hostile), 'utf8').toString('utf8')
    const document = opened(file)
    expect(document.querySelectorAll('script')).toHaveLength(3)
    expect(document.querySelectorAll('img, iframe')).toHaveLength(0)
    expect(document.querySelector('#app')?.textContent).toBe('Opening…')
    const read = parsePiece(contentsOf(file).piece)
    expect(read).toEqual({ ok: true, piece: hostile })
  })

  it('gives any piece back as it went in', () => {
    fc.assert(
      fc.property(anyPiece, (piece) => {
        expect(parsePiece(contentsOf(fileOf(piece)).piece)).toEqual({ ok: true, piece })
      }),
      { numRuns: 30 },
    )
  })

  it('is opened again by Hearsay: the piece, and that its text was left out', async () => {
    const bring = async (hasText: boolean) =>
      brought({
        from: 'file',
        name: 'saved.html',
        bytes: new TextEncoder().encode(fileOf(small, { hasText })),
      })
    expect(await bring(true)).toMatchObject({ kind: 'piece', piece: small })
    const outcome = await bring(false)
    expect(outcome).toMatchObject({
      kind: 'piece',
      piece: { rendition: 'quotations', entities: small.entities },
    })
    const broken = new TextEncoder().encode(fileOf(small).replace('"piece":{', '"piece":{,'))
    await expect(brought({ from: 'file', name: 'saved.html', bytes: broken })).rejects.toThrow('JSON')
  })

  it('is refused where the explorer is not what was expected', () => {
    expect(() => fileOf(small, { shell: '<html></html>' })).toThrow(ExportFault)
    expect(() => shellOf(page, { code: '', css: '</style>' }, policyInFile)).toThrow('ends its own element')
    expect(() => shellOf('<html></html>', { code: '', css: '' }, policyInFile)).toThrow('index.html')
  })
})

describe('a piece without its text', () => {
  const text =
    'On Monday Ann backed Bob in the council. Nothing else was decided. Later Bob thanked Ann for it.'
  const mentions = [
    { entity: 'ann', start: 10, end: 13 },
    { entity: 'bob', start: 21, end: 24 },
    { entity: 'ann', start: text.indexOf('Ann for'), end: text.indexOf('Ann for') + 3 },
  ]
  const quote = (words: string) =>
    quoteAt(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const own: Piece = {
    ...pieceOf(
      [person('ann'), person('bob')],
      [
        plainClaim('one', 'ann backs bob', { evidence: [{ paragraph: 1, quote: quote('Ann backed Bob') }] }),
        plainClaim('two', 'bob thanks ann', {
          evidence: [{ paragraph: 1, quote: quote('Bob thanked Ann') }],
        }),
        plainClaim('three', 'ann knows bob', { evidence: [{ paragraph: 2 }] }),
      ],
    ),
    rendition: 'verbatim',
    paragraphs: [
      { text: 'A title', mentions: [] },
      { text, mentions },
      { text: 'A paragraph that nothing is quoted from.', mentions: [] },
    ],
  }

  it('keeps what claims quote, with the names in it, and says where something is gone', () => {
    const { paragraphs, claims, entities, rendition } = quotationsOnly(own)
    expect(rendition).toBe('quotations')
    expect(paragraphs.map(({ text: left }) => left)).toEqual([
      '…',
      '… Ann backed Bob … Bob thanked Ann …',
      '…',
    ])
    expect(paragraphs[1]?.mentions.map(({ start, end }) => paragraphs[1]?.text.slice(start, end))).toEqual([
      'Ann',
      'Bob',
      'Ann',
    ])
    expect(entities).toEqual(own.entities)
    expect(claims.map(({ text: told }) => told)).toEqual(own.claims.map(({ text: told }) => told))
    const [first, second, third] = claims.map(({ evidence: [{ quote: left }] }) => left)
    for (const left of [first, second])
      expect(left && findQuote(paragraphs[1]?.text ?? '', left)).not.toBeNull()
    expect(third).toBeUndefined()
  })

  it('quotes no more than a sentence or two, cut between words', () => {
    const long = `Ann said that ${'she would not yield and '.repeat(40)}left.`
    const exact = long.slice(0, -1)
    const piece = {
      ...own,
      paragraphs: [own.paragraphs[0], { text: long, mentions: [] }].flatMap((one) => one ?? []),
      claims: [plainClaim('one', 'ann backs bob', { evidence: [{ paragraph: 1, quote: { exact } }] })],
    }
    const left = quotationsOnly(piece).paragraphs[1]?.text ?? ''
    expect(left.length).toBeLessThan(250)
    expect(left).toMatch(/^Ann said .* (she|would|not|yield|and) …$/)
  })

  it('is a piece still, whichever it was, and holds nothing but what was quoted', () => {
    fc.assert(
      fc.property(anyPiece, (piece) => {
        const left = quotationsOnly(piece)
        expect(parsePiece(contentsOf(fileOf(piece, { hasText: false })).piece)).toEqual({
          ok: true,
          piece: left,
        })
        expect(left.paragraphs).toHaveLength(piece.paragraphs.length)
        const quoted = new Set(
          [...piece.claims, ...piece.remarks].flatMap(({ evidence }) =>
            evidence.flatMap(({ paragraph, quote: words }) => (words ? [paragraph] : [])),
          ),
        )
        left.paragraphs.forEach((paragraph, number) => {
          if (!quoted.has(number)) expect(['', '…']).toContain(paragraph.text)
        })
      }),
      { numRuns: 60 },
    )
  })
})
