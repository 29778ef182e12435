import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createReaders } from '../../../../src/cli/corpus/readers'

it('tells of each file what it is, though a later one is read sooner', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-readers-'))
  const readers = createReaders(1)
  try {
    const files = {
      'bad.pdf': '%PDF-1.4 broken',
      'a.txt': 'Ann Lund met Otto Brandt.',
      'b.txt': 'Otto Brandt left.',
    }
    const read = await Promise.all(
      Object.entries(files).map(([name, text]) => {
        const file = join(folder, name)
        writeFileSync(file, text)
        return readers.read({ file, id: name.replace(/\..*/, ''), today: '2026-01-05' })
      }),
    )
    expect(read.map((one) => (one.is === 'piece' ? one.piece.id : one.is))).toEqual(['fault', 'a', 'b'])
  } finally {
    await readers.close()
    rmSync(folder, { recursive: true })
  }
})
