/** `npm run check-data [-- FOLDER]`: faults end it with 1; what is odd though valid is only told. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type ToldFault, tellFault } from '../export/words/faults'
import { coverageReport, tellCoverage } from '../graph/review/coverage'
import { oddities, unusedPredicates } from '../graph/review/oddities'
import { edtfFault } from '../model/dates/edtf'
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

type Checked =
  | { readonly name: string; readonly piece: Piece }
  | { readonly name: string; readonly faults: readonly ToldFault[] }

/** Checks all files of pieces together, dates by the whole of EDTF. */
export function checkData(files: readonly DataFile[]): DataReport {
  if (files.length === 0) return { lines: ['There are no pieces here.'], failed: true }
  const checked = files.map(checkFile)
  const pieces = checked.flatMap((file) => ('piece' in file ? [file.piece] : []))
  const failed = pieces.length < files.length
  const unused = failed ? [] : unusedPredicates(pieces)
  return {
    lines: [
      ...checked.flatMap(tellFile),
      ...(unused.length > 0 ? [`No piece uses these predicates: ${unused.join(', ')}.`] : []),
    ],
    failed,
  }
}

function checkFile({ name, text }: DataFile): Checked {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    const remedy =
      'Mind quotation marks and commas; the last entry has none after it, and comments are not allowed.'
    return { name, faults: [{ path: '$', problem: `The file is not JSON: ${detail}.`, remedy }] }
  }
  const result = parsePiece(input, edtfFault)
  if (!result.ok) return { name, faults: result.faults.map(tellFault) }
  const expected = `${result.piece.id}.json`
  if (name === expected) return { name, piece: result.piece }
  const problem = `The piece has the id “${result.piece.id}”, but its file is called “${name}”.`
  return { name, faults: [{ path: 'id', problem, remedy: `Call the file “${expected}”, or change the id.` }] }
}

function tellFile(file: Checked): string[] {
  if ('faults' in file) {
    const faults = file.faults.flatMap(({ path, problem, remedy }) => [
      `  ${path}`,
      `    ${problem}`,
      `    → ${remedy}`,
    ])
    return [`${file.name}: ${count(file.faults.length, 'fault')}`, ...faults, '']
  }
  const { entities, claims, paragraphs } = file.piece
  const size = [
    count(entities.length, 'entity', 'entities'),
    count(claims.length, 'claim'),
    count(paragraphs.length - 1, 'paragraph'),
  ]
  const odd = oddities(file.piece)
  const title = odd.length > 0 ? `  Odd, though valid (${odd.length}):` : '  Nothing odd.'
  return [
    `${file.name}: valid; ${size.join(', ')}`,
    title,
    ...odd.map((line) => `  - ${line}`),
    '  What it covers:',
    ...tellCoverage(coverageReport(file.piece), nameIn(file.piece)).map((line) => `  - ${line}`),
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

function main(folder: string): void {
  const names = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json'))
    .sort()
  const files = names.map((name) => ({ name, text: readFileSync(resolve(folder, name), 'utf8') }))
  const { lines, failed } = checkData(files)
  console.log([`Checking ${relative('.', folder) || '.'}`, ...lines].join('\n'))
  if (failed) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  main(resolve(process.argv[2] ?? fileURLToPath(new URL('../../data/pieces', import.meta.url))))
