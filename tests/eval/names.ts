/** How well people, organisations and places are recognised. */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Recognised } from '../../src/intake/article'
import { articleOf } from '../../src/intake/cleaning/assemble'
import { recognise, recognisers } from '../../src/intake/recognise/recognise'
import type { Recogniser } from '../../src/intake/recognise/recogniser'
import { parsePiece } from '../../src/model/file/piece'
import { evalFolder, type Row, seedPiece, seedText } from './sets'

/** Sentences with marked spans, each a text of its own; groups that nobody names are not marked there. */
export function sentences(using: readonly Recogniser[] = recognisers): Row[] {
  const scorer = join(evalFolder, 'score-ner.mjs')
  if (!existsSync(scorer) || !existsSync(join(evalFolder, 'ner-ewt-dev.tsv'))) return []
  const node = (...args: string[]) =>
    execFileSync(process.execPath, [scorer, ...args], { encoding: 'utf8', maxBuffer: 1e8 })
  const texts = JSON.parse(node('--texts')) as string[]
  const found = texts.map((text) =>
    recognise({ title: '', paragraphs: [text] }, using)
      .filter(({ unnamed }) => !unnamed)
      .flatMap(({ kind, mentions }) => mentions.map(({ start, end }) => ({ kind, start, end }))),
  )
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-eval-'))
  try {
    const file = join(folder, 'found.json')
    writeFileSync(file, JSON.stringify(found))
    return [...node(file).matchAll(/^(\w+) +P ([\d.]+) R ([\d.]+) F1 ([\d.]+)/gm)].map(
      ([, what = '', precision, recall, f1]) => ({
        set: 'ner-ewt-dev',
        what: what === 'all' ? 'names' : what,
        precision: Number(precision),
        recall: Number(recall),
        value: Number(f1),
        unit: 'F1',
        ...(what === 'all' ? { target: 77 } : {}),
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Processor time, so that what else the machine does counts little; the best of some runs over one long text. */
export function throughput(): Row[] {
  if (!existsSync(seedText)) return []
  const { title, paragraphs } = articleOf(readFileSync(seedText, 'utf8'))
  const long = { title, paragraphs: Array.from({ length: 20 }, () => paragraphs).flat() }
  const words = long.paragraphs.join(' ').split(/\s+/).length
  const speeds = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    recognise(long)
    const { user, system } = process.cpuUsage(before)
    return (words / (user + system)) * 1e6
  })
  return [
    {
      set: 'piece.txt × 20',
      what: 'throughput',
      value: Math.round(Math.max(...speeds)),
      unit: 'words/s',
      target: 8000,
    },
  ]
}

const normal = (name: string): string =>
  name.toLowerCase().replaceAll('’', "'").replace(/^the /, '').replace(/\s+/g, ' ').trim()

/**
 * Distinct entities against a piece annotated by hand: right where the kind and one name or alias agree, one to one;
 * entities of which no name occurs in the text are left out on both sides.
 */
export function distinct(using: readonly Recogniser[] = recognisers): Row[] {
  if (!existsSync(seedText)) return []
  const article = articleOf(readFileSync(seedText, 'utf8'))
  const text = normal(article.paragraphs.join('\n'))
  const occurs = (names: readonly string[]) => names.some((name) => text.includes(name))
  const parsed = parsePiece(JSON.parse(readFileSync(seedPiece, 'utf8')))
  if (!parsed.ok) throw new Error(`${seedPiece} is no piece`)
  const gold = parsed.piece.entities
    .map(({ kind, name, inText, aliases }) => ({
      kind,
      names: [name, ...(inText ? [inText] : []), ...aliases].map(normal),
    }))
    .filter(({ names }) => occurs(names))
  const found = recognise(article, using)
    .map(({ kind, name, aliases }) => ({ kind, names: [name, ...aliases].map(normal) }))
    .filter(({ names }) => occurs(names))
  const right = matched(found, gold)
  const precision = (100 * right) / found.length
  const recall = (100 * right) / gold.length
  const value = (200 * right) / (found.length + gold.length)
  return [{ set: 'piece.txt', what: 'entities', precision, recall, value, unit: 'F1', target: 85 }]
}

/** What each recogniser adds: the same measures without it. */
export const withoutEach = (): Row[] =>
  recognisers.flatMap((left) => {
    const using = recognisers.filter((other) => other !== left)
    const rows = [...sentences(using), ...distinct(using)].filter(({ target }) => target !== undefined)
    return rows.map(({ target: _, ...row }) => ({ ...row, what: `${row.what} without “${left.name}”` }))
  })

interface Names {
  readonly kind: Recognised['kind']
  readonly names: readonly string[]
}

function matched(found: readonly Names[], gold: readonly Names[]): number {
  const left = new Set(gold)
  for (const one of found)
    for (const other of left)
      if (one.kind === other.kind && one.names.some((name) => other.names.includes(name))) {
        left.delete(other)
        break
      }
  return gold.length - left.size
}
