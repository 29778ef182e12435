import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exportPiece } from '../../../src/cli/export'
import { collectionToFile } from '../../../src/model/file/collection'
import { lorne } from '../support/lorne'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-export-'))
afterAll(() => rmSync(folder, { recursive: true }))

let shell: string | null = null

async function run(...args: readonly string[]) {
  const told: string[] = []
  const written: (string | Uint8Array)[] = []
  const code = await exportPiece(args, {
    tell: (line) => told.push(line),
    write: (product) => written.push(product),
    today: '2026-11-29',
    shell: () => Promise.resolve(shell),
  })
  return { code, told: told.join('\n'), written: written.map(String).join('') }
}

describe('npm run export', () => {
  it('draws a piece that comes with Hearsay', async () => {
    const { code, written } = await run('kherson-evacuation', '--as', 'svg')
    expect(code).toBe(0)
    expect(written).toMatch(/^<\?xml .*\n<svg /)
    expect(written).toContain('>Jens</tspan>')
  })

  it('draws each layout, light or dark, into a file', async () => {
    const out = join(folder, 'deep', 'map.svg')
    const { code, told } = await run(
      'kherson-evacuation',
      '--as',
      'svg',
      '--layout',
      'map',
      '--theme',
      'dark',
      '-o',
      out,
    )
    expect([code, told]).toEqual([0, `kherson-evacuation → ${out}`])
    expect(readFileSync(out, 'utf8')).toContain('id="land"')
  })

  it.each([
    [[], 'No piece is given.'],
    [['a', 'b', '--as', 'svg'], 'One piece at a time: what is “b”?'],
    [['a'], 'Nothing says as what: add --as and a format.'],
    [['a', '--as', 'gif'], 'There is no format “gif”.'],
    [['a', '--as', 'svg', '--layout', 'cloud'], 'There is no layout “cloud”.'],
    [['a', '--as', 'svg', '--theme', 'sepia'], 'There is no theme “sepia”.'],
    [['a', '--so', 'svg'], "Unknown option '--so'"],
  ])('says what is wrong with %j, and how it is used', async (args, why) => {
    const { code, told } = await run(...args)
    expect(code).toBe(2)
    expect(told).toContain(why)
    expect(told).toContain('Usage: npm run export')
  })

  it('takes a collection, one that comes with Hearsay or a file of it', async () => {
    const bundled = await run('lorne', '--as', 'csv-audit')
    expect(bundled.code).toBe(0)
    expect(bundled.written).toContain('"publisher","askham-lantern","Askham Lantern",1')
    const { collection, pieces } = lorne()
    const file = join(folder, 'affair.json')
    writeFileSync(file, JSON.stringify(collectionToFile(collection, pieces)))
    expect(await run(file, '--as', 'csv-audit')).toEqual(bundled)
  })

  it('says what is wrong with a file', async () => {
    const [broken, faulty] = [join(folder, 'broken.json'), join(folder, 'faulty.json')]
    writeFileSync(broken, '{')
    writeFileSync(faulty, '{"format": 1}')
    expect(await run(broken, '--as', 'svg')).toMatchObject({
      code: 1,
      told: expect.stringContaining('no JSON'),
    })
    expect((await run(faulty, '--as', 'svg')).code).toBe(1)
    expect((await run('nowhere', '--as', 'svg')).told).toContain('There is no such file')
  })

  it('puts a piece into the explorer, where there is one', async () => {
    expect(await run('kherson-evacuation', '--as', 'html')).toMatchObject({
      code: 1,
      told: expect.stringContaining('no explorer'),
    })
    shell = '<title>Hearsay</title><!-- piece -->'
    const { code, written } = await run(
      'kherson-evacuation',
      '--as',
      'html',
      '--layout',
      'order',
      '--no-text',
    )
    shell = null
    expect(code).toBe(0)
    const contents: unknown = JSON.parse(/<script [^>]*>(.*)<\/script>/.exec(written)?.[1] ?? '')
    expect(contents).toMatchObject({
      view: '?piece=kherson-evacuation&layout=order',
      piece: { rendition: 'quotations' },
    })
    expect(contents).toMatchObject({ layouts: { panes: expect.arrayContaining([expect.anything()]) } })
  })

  it('tells what each format keeps', async () => {
    const { code, told } = await run('--help')
    expect(code).toBe(0)
    expect(told).toMatch(/svg +keeps every shape/)
  })
})
