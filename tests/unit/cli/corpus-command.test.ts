import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { corpus } from '../../../src/cli/corpus/corpus'
import { plainDateFault } from '../../../src/model/dates/dates'
import { parseCollection } from '../../../src/model/file/collection'
import { emptyCorpus } from '../support/corpus'

let folder = ''
let lines: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-corpus-'))
  lines = []
})
afterEach(() => rmSync(folder, { recursive: true }))

const story = 'Ships leave\n\n14 March 2024\n\nNorway attacked Iceland on Tuesday, and nobody was awake.\n'

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), text)
}

async function runner(signal?: AbortSignal) {
  const engine = await emptyCorpus()
  return (...args: string[]) =>
    corpus([...args, '--threads', '0'], {
      print: (line) => lines.push(line),
      tell: (line) => lines.push(line),
      today: '2026-01-02',
      database: undefined,
      open: async () => ({ ...engine, close: async () => {} }),
      ...(signal && { signal }),
    })
}

describe('npm run corpus', () => {
  it('adds a folder, once each text, tells what failed, and goes on where it was', async () => {
    const run = await runner()
    write('in/a.txt', story)
    write('in/deeper/copy.md', story)
    write('in/photos.zip', 'PK\u0003\u0004 and so on')
    expect(await run('add', join(folder, 'in'))).toBe(1)
    const told = lines.join('\n')
    expect(told).toContain('3 files found')
    expect(told).toContain('copy.md: the same text as a, not taken twice')
    expect(told).toMatch(/photos\.zip: .+\n {2}→ .+/)
    expect(lines.at(-1)).toBe('1 piece added, 1 file with a text that is there, 1 file failed')

    rmSync(join(folder, 'in/photos.zip'))
    write('in/a/a.txt', story.replace('Ships', 'Boats'))
    expect(await run('add', join(folder, 'in'))).toBe(0)
    expect(lines.at(-1)).toBe('1 piece added, 2 there already')

    expect(await run('list')).toBe(0)
    expect(lines.slice(-3)).toEqual([
      '2024-03-14  a-2  Boats leave',
      '2024-03-14  a  Ships leave',
      '2 pieces',
    ])
  })

  it('dumps, removes, restores and checks', async () => {
    const run = await runner()
    write('a.txt', story)
    await run('add', join(folder, 'a.txt'))
    const [first, second] = [join(folder, 'first.jsonl'), join(folder, 'second.jsonl')]
    expect(await run('dump', first)).toBe(0)
    expect(await run('remove', 'a', 'nobody')).toBe(1)
    expect(lines.at(-2)).toContain('There is no piece nobody')
    writeFileSync(join(folder, 'spoilt.jsonl'), `${readFileSync(first, 'utf8')}no JSON\n{}\n`)
    expect(await run('restore', join(folder, 'spoilt.jsonl'))).toBe(1)
    expect(lines.join('\n')).toContain('line 2: This line is no JSON.')
    expect(lines.at(-1)).toBe('1 piece and 0 judgements restored, 2 lines failed')
    await run('dump', second)
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'))
    expect(await run('check')).toBe(0)
  })

  it('writes the pieces that tell of somebody as a collection', async () => {
    const run = await runner()
    write('in/a.txt', story)
    write('in/b.txt', story.replaceAll('Norway', 'Spain'))
    await run('add', join(folder, 'in'))
    const out = join(folder, 'out.json')
    expect(await run('pick', 'norway', out)).toBe(0)
    const read = parseCollection(JSON.parse(readFileSync(out, 'utf8')), plainDateFault)
    expect(read.ok && read.pieces.map(({ id }) => id)).toEqual(['a'])
    expect(lines.at(-1)).toBe(`Norway: 1 piece → ${out}`)
    expect(await run('pick', 'nobody', out)).toBe(1)
  })

  it('stops between two files', async () => {
    const run = await runner(AbortSignal.abort())
    write('a.txt', story)
    expect(await run('add', folder)).toBe(130)
    expect(lines.at(-1)).toContain('goes on where it was')
  })

  it.each([
    [[], 'No command is given.'],
    [['sing'], 'There is no command sing.'],
    [['constructor'], 'There is no command constructor.'],
    [['add'], 'add needs to know what.'],
    [['list', '--data', 'x', '--database', 'y'], 'not both'],
    [['list', '--loud'], 'loud'],
  ])('says what is wrong with %j', async (args, told) => {
    const run = await runner()
    expect(await run(...args)).toBe(2)
    expect(lines[0]).toContain(told)
  })
})
