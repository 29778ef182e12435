/** `npm run check-data [-- FOLDER]`: faults end it with 1; what is odd though valid is only told. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve as pathOf, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type ToldFault, tellFault } from '../export/words/faults'
import { join } from '../graph/collection/joined'
import { resolve } from '../graph/collection/resolution'
import { coverageReport, tellCoverage } from '../graph/review/coverage'
import { oddities, unusedPredicates } from '../graph/review/oddities'
import type { Collection } from '../model/collection'
import { edtfFault } from '../model/dates/edtf'
import type { Fault } from '../model/faults'
import { parseListed } from '../model/file/collection'
import { parsePiece } from '../model/file/piece'
import type { Piece } from '../model/piece'

export interface DataFile {
  /** Without folder: `kherson-evacuation.json`. */
  readonly name: string
  readonly text: string
}

export interface DataReport {
  readonly lines: readonly string[]
  readonly failed: boolean
}

interface Faulty {
  readonly name: string
  readonly faults: readonly ToldFault[]
}
type Checked<Found> = { readonly name: string; readonly found: Found } | Faulty

/** Checks all files of pieces and of collections together, dates by the whole of EDTF. */
export function checkData(files: readonly DataFile[], collectionFiles: readonly DataFile[] = []): DataReport {
  if (files.length === 0) return { lines: ['There are no pieces here.'], failed: true }
  const checked = files.map((file) => checkFile(file, 'piece', readPiece))
  const pieces = checked.flatMap((file) => ('found' in file ? [file.found] : []))
  const collections = collectionFiles.map((file) =>
    checkFile(file, 'collection', (input) => readCollection(input, pieces)),
  )
  const failed = [...checked, ...collections].some((file) => 'faults' in file)
  const unused = failed ? [] : unusedPredicates(pieces)
  return {
    lines: [
      ...checked.flatMap((file) => ('faults' in file ? tellFaulty(file) : tellPiece(file))),
      ...collections.flatMap((file) => ('faults' in file ? tellFaulty(file) : tellCollection(file, pieces))),
      ...(unused.length > 0 ? [`No piece uses these predicates: ${unused.join(', ')}.`] : []),
    ],
    failed,
  }
}

type Read<Found> =
  | { readonly ok: true; readonly found: Found }
  | { readonly ok: false; readonly faults: readonly Fault[] }

function readPiece(input: unknown): Read<Piece> {
  const result = parsePiece(input, edtfFault)
  return result.ok ? { ok: true, found: result.piece } : result
}

function readCollection(input: unknown, pieces: readonly Piece[]): Read<Collection> {
  const result = parseListed(input, pieces)
  return result.ok ? { ok: true, found: result.collection } : result
}

function checkFile<Found extends { readonly id: string }>(
  { name, text }: DataFile,
  what: 'piece' | 'collection',
  read: (input: unknown) => Read<Found>,
): Checked<Found> {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    const remedy =
      'Mind quotation marks and commas; the last entry has none after it, and comments are not allowed.'
    return { name, faults: [{ path: '$', problem: `The file is not JSON: ${detail}.`, remedy }] }
  }
  const result = read(input)
  if (!result.ok) return { name, faults: result.faults.map(tellFault) }
  const { found } = result
  const expected = `${found.id}.json`
  if (name === expected) return { name, found }
  const problem = `The ${what} has the id “${found.id}”, but its file is called “${name}”.`
  return { name, faults: [{ path: 'id', problem, remedy: `Call the file “${expected}”, or change the id.` }] }
}

const tellFaulty = ({ name, faults }: Faulty): string[] => [
  `${name}: ${count(faults.length, 'fault')}`,
  ...faults.flatMap(({ path, problem, remedy }) => [`  ${path}`, `    ${problem}`, `    → ${remedy}`]),
  '',
]

interface Valid<Found> {
  readonly name: string
  readonly found: Found
}

function tellCollection({ name, found }: Valid<Collection>, all: readonly Piece[]): string[] {
  const pieces = all.filter(({ id }) => found.pieces.includes(id))
  const { groups, waiting, refused } = resolve(pieces, found.judgements)
  const asked = join(found, pieces, groups).piece.questions
  const size = [
    count(pieces.length, 'piece'),
    count(found.judgements.length, 'judgement'),
    count(found.questions.length, 'question'),
  ]
  return [
    `${name}: valid; ${size.join(', ')}`,
    `  ${count(groups.filter((group) => group.length > 1).length, 'name')} in several pieces, ${count(waiting, 'pair')} that may be one.`,
    ...found.questions
      .filter(({ text }) => !asked.some((question) => question.text === text))
      .map(({ text }) => `  - The question “${text}” asks about somebody who is not in the graph.`),
    ...refused.map(({ id }) => `  - The judgement “${id}” stands against others that say not the same.`),
    '',
  ]
}

function tellPiece(file: Valid<Piece>): string[] {
  const { entities, claims, paragraphs } = file.found
  const size = [
    count(entities.length, 'entity', 'entities'),
    count(claims.length, 'claim'),
    count(paragraphs.length - 1, 'paragraph'),
  ]
  const odd = oddities(file.found)
  const title = odd.length > 0 ? `  Odd, though valid (${odd.length}):` : '  Nothing odd.'
  return [
    `${file.name}: valid; ${size.join(', ')}`,
    title,
    ...odd.map((line) => `  - ${line}`),
    '  What it covers:',
    ...tellCoverage(coverageReport(file.found), nameIn(file.found)).map((line) => `  - ${line}`),
    '',
  ]
}

/** The name of an entity or of a voice that is none. */
function nameIn({ entities }: Piece): (id: string) => string {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id.replace('@', 'the ')
}

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`

function filesIn(folder: string): readonly DataFile[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, text: readFileSync(pathOf(folder, name), 'utf8') }))
}

/** Collections lie in the folder beside. */
function main(folder: string): void {
  const { lines, failed } = checkData(filesIn(folder), filesIn(pathOf(folder, '../collections')))
  console.log([`Checking ${relative('.', folder) || '.'}`, ...lines].join('\n'))
  if (failed) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  main(pathOf(process.argv[2] ?? fileURLToPath(new URL('../../data/pieces', import.meta.url))))
