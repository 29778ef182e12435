import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { pieceModule } from '../../../src/cli/build/pieceModule'
import { parsePiece } from '../../../src/model/file/piece'

const file = new URL('../../../data/pieces/kherson-evacuation.json', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a piece in the built page', () => {
  it('is what reading its file gives', async () => {
    const code = pieceModule(file.pathname)
    const { default: built } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
    expect({ ok: true, piece: built }).toEqual(parsePiece(JSON.parse(readFileSync(file, 'utf8'))))
  })

  it('is not built with a fault, which is told', () => {
    const faulty = join(folder, 'faulty.json')
    writeFileSync(
      faulty,
      readFileSync(file, 'utf8').replace('"publisher": "wsws"', '"publisher": "nobody-here"'),
    )
    expect(() => pieceModule(faulty)).toThrow(/faulty\.json: .*nobody-here/s)
  })
})
