import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { annotate } from '../../../src/cli/annotate'
import { plainDateFault } from '../../../src/model/dates/dates'
import { parseCollection } from '../../../src/model/file/collection'
import { parsePiece } from '../../../src/model/file/piece'

let folder = ''
let lines: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-annotate-'))
  lines = []
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const run = (...args: string[]) => annotate(args, { tell: (line) => lines.push(line), today: '2026-01-02' })
const story =
  'Ships leave\n\n14 March 2024\n\nNorway attacked Iceland on Tuesday, and nobody in the town was awake.\n'

describe('npm run annotate', () => {
  it('writes a valid piece whose id is the name of its file', async () => {
    const out = join(folder, 'ships.json')
    expect(await run(write('a.txt', story), '-o', out)).toBe(0)
    const result = parsePiece(JSON.parse(readFileSync(out, 'utf8')))
    expect(result.ok && result.piece.id).toBe('ships')
    expect(result.ok && result.piece.claims.map(({ text }) => text)).toEqual(['Norway attacked Iceland.'])
    expect(lines.at(-1)).toMatch(/1 paragraph, 2 entities, 1 suggested claim → .*ships\.json$/)
  })

  it('writes several into a folder, and tells how far it is', async () => {
    const files = [write('a.txt', story), write('b.md', `# ${story}`), write('a.md', story)]
    const out = join(folder, 'pieces')
    expect(await run(...files, '-o', out)).toBe(0)
    expect(readdirSync(out).sort()).toEqual(['a-2.json', 'a.json', 'b.json'])
    expect(lines[2]).toMatch(/^2\/3 /)
  })

  it('puts several into one collection, the same text once', async () => {
    const files = [write('a.txt', story), write('b.txt', story), write('c.txt', `${story}\nIceland slept.\n`)]
    const out = join(folder, 'ships.json')
    expect(await run(...files, '--collection', out)).toBe(0)
    const read = parseCollection(JSON.parse(readFileSync(out, 'utf8')), plainDateFault)
    expect(read.ok && read.pieces.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(lines.join('\n')).toContain('the same text as a, not taken twice')
    expect(lines.at(-1)).toMatch(/^2 pieces, 2 names in several of them, 0 pairs that may be one → /)
    expect(await run(...files, '--collection', out, '-o', folder)).toBe(2)
  })

  it('takes a text with its annotations', async () => {
    const files = [
      write('a.txt', story),
      write('a.ann', 'T1\tLoc 28 34\tNorway\nT2\tLoc 44 51\tIceland\nR1\tHit Arg1:T1 Arg2:T2\n'),
    ]
    expect(await run(...files, '-o', join(folder, 'ships.json'))).toBe(0)
    expect(lines.join('\n')).toContain('2 names are marked in the text')
  })

  it('opens a graph, and tells what it lacks', async () => {
    const file = write('ships.csv', 'source,target,label\nNorway,Iceland,attacks\n')
    expect(await run(file, '-o', join(folder, 'ships.json'))).toBe(0)
    expect(lines.join('\n')).toContain('This is a graph without a text')
  })

  it('reads every format, and takes a piece over as it is', async () => {
    const names = [
      'ferry-late.txt',
      'night-trains.md',
      'bees-roof.html',
      'theatre-mice.docx',
      'bridge-toll.pdf',
    ]
    const files = [...names, 'glass-works.json'].map((name) => `tests/fixtures/files/${name}`)
    const out = join(folder, 'pieces')
    expect(await run(...files, '-o', out)).toBe(0)
    const pieces = names.map((name) => {
      const result = parsePiece(JSON.parse(readFileSync(join(out, name.replace(/\.\w+$/, '.json')), 'utf8')))
      if (!result.ok) throw new Error(`${name} is no piece`)
      return result.piece
    })
    expect(pieces.map(({ title }) => title)).toContain('Toll on the Arden bridge ends after ninety years')
    for (const { rendition, entities } of pieces) {
      expect(rendition).toBe('verbatim')
      expect(entities.length).toBeGreaterThan(1)
    }
    expect(JSON.parse(readFileSync(join(out, 'glass-works.json'), 'utf8'))).toMatchObject({
      id: 'glass-works',
      rendition: 'verbatim',
      annotated: { by: 'the Hearsay project' },
    })
    expect(lines.join('\n')).toContain('It is a piece already')
  })

  it('says what is wrong with a file and how to mend it, and does the others', async () => {
    const files = [
      write('empty.txt', ''),
      write('a.txt', story),
      write('x.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])),
      join(folder, 'none.txt'),
    ]
    const out = join(folder, 'pieces')
    expect(await run(...files, '-o', out)).toBe(1)
    expect(readdirSync(out)).toEqual(['a.json'])
    const told = lines.join('\n')
    expect(told).toMatch(/empty\.txt: This file is empty\.\n {2}→ Choose/)
    expect(told).toMatch(/none\.txt: There is no such file\.\n {2}→ Check/)
    expect(told).toMatch(/3 of 4 files could not be annotated\./)
  })

  it('says that dates are left out where nothing tells the day of publication', async () => {
    const file = write(
      'a.txt',
      'Ships leave\n\nNorway attacked Iceland on Tuesday, and nobody in the town was awake.\n',
    )
    const out = join(folder, 'a.json')
    expect(await run(file, '-o', out)).toBe(0)
    expect(lines.join('\n')).toMatch(/Nothing tells when it was published/)
    expect(JSON.parse(readFileSync(out, 'utf8')).claims[0].when).toBeUndefined()
  })

  it('says that a text is not in English', async () => {
    const file = write(
      'a.txt',
      'Mühle verkauft\n\nDer Rat von Kelby hat am Freitag die alte Mühle am Fluss verkauft.\n',
    )
    const out = join(folder, 'a.json')
    expect(await run(file, '-o', out)).toBe(0)
    expect(lines.join('\n')).toContain('This text is in German, which is not read here')
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ language: 'de', claims: [] })
  })

  it.each([
    ['no file', ['-o', 'x.json'], /No file/],
    ['no place to write to', ['a.txt'], /-o/],
    ['one file for several', ['a.txt', 'b.txt', '-o', 'x.json'], /folder/],
    ['a folder for one', ['a.txt', '-o', 'x'], /\.json/],
    ['an option that there is not', ['a.txt', '--fast'], /fast/],
  ])('ends with 2 and says how it is used: %s', async (_, args, words) => {
    expect(await run(...args)).toBe(2)
    expect(lines.join('\n')).toMatch(words)
    expect(lines.join('\n')).toMatch(/Usage: npm run annotate/)
  })

  it('shows how it is used', async () => {
    expect(await run('--help')).toBe(0)
    expect(lines.join('\n')).toMatch(/Usage/)
  })
})
