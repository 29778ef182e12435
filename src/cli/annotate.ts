/** `npm run annotate -- FILE… -o OUT`: texts become pieces. Ends with 0, with 1 where a file had a fault, with 2 on wrong use. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { resolve } from '../graph/collection/resolution'
import { count, list } from '../graph/words'
import { type Pair, paired } from '../intake/formats/annotations/pairs'
import { usualEndings } from '../intake/formats/list'
import { idGiver, slug } from '../intake/ids'
import { collectionToFile } from '../model/file/collection'
import { pieceToFile } from '../model/file/piece'
import type { Piece } from '../model/piece'
import { faultOf, pieceOfFile } from './reading/pieceOfFile'

const usage = `Usage: npm run annotate -- FILE… -o OUT
       npm run annotate -- FILE… --collection OUT.json

  One file:       OUT is the piece to write, such as piece.json.
  Several files:  OUT is a folder; each file becomes a piece in it.
  A collection:   one file with all pieces, which opens as one graph.

Reads ${list(usualEndings)}. Everything in a piece made like this is a suggestion of rules.
A text comes with its annotations (brat, W3C) where a file of the same name ends with .ann or .jsonld.
A piece.json is checked and taken over as it is.`

/** Where messages go, and what day it is. */
export interface Surroundings {
  readonly tell: (line: string) => void
  /** ISO day. */
  readonly today: string
}

interface Order {
  /** Paths; annotations beside the texts that they are on. */
  readonly files: readonly Pair<{ readonly name: string }>[]
  readonly out: string
  /** Whether all of them become one file. */
  readonly isCollection: boolean
}

/** Annotates as its arguments say and gives the exit code. */
export async function annotate(args: readonly string[], around: Surroundings): Promise<0 | 1 | 2> {
  const order = orderIn(args)
  if (order === 'help') {
    around.tell(usage)
    return 0
  }
  if (typeof order === 'string') {
    around.tell(`${order}\n\n${usage}`)
    return 2
  }
  const { files, out, isCollection } = order
  const single = files.length === 1 && !isCollection
  const giveName = idGiver()
  const pieces: Piece[] = []
  let failed = 0
  for (const [
    index,
    {
      file: { name: file },
      beside,
    },
  ] of files.entries()) {
    const place = single ? '' : `${index + 1}/${files.length} `
    around.tell(`${place}${file}: reading …`)
    try {
      const id = single
        ? slug(basename(out).replace(/\.json$/i, ''))
        : giveName(basename(file).replace(/\.[^.]+$/, ''), 'piece')
      const { piece, notes } = await pieceOfFile(
        [file, beside?.name],
        id,
        around.today,
        teller(around.tell, `${place}${file}`),
      )
      if (isCollection) {
        const same = pieces.find((other) => isSameText(other, piece))
        if (same) around.tell(`${place}${file}: the same text as ${same.id}, not taken twice`)
        else {
          pieces.push(piece)
          around.tell(`${place}${file}: ${tellSize(piece)}`)
          for (const note of notes()) around.tell(`  ${note}`)
        }
        continue
      }
      const path = single ? out : join(out, `${piece.id}.json`)
      write(path, pieceToFile(piece))
      around.tell(`${place}${file}: ${tellSize(piece)} → ${path}`)
      for (const note of notes()) around.tell(`  ${note}`)
    } catch (error) {
      failed++
      const { problem, mend } = faultOf(error)
      around.tell(`${place}${file}: ${problem}\n  → ${mend}`)
    }
  }
  if (isCollection && pieces.length > 0) around.tell(`${writeCollection(out, pieces)} → ${out}`)
  if (failed > 0 && !single) around.tell(`${failed} of ${files.length} files could not be annotated.`)
  return failed > 0 ? 1 : 0
}

function write(path: string, content: unknown): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`)
}

/** Whether two pieces have one text, whoever is recognised in it. */
const isSameText = (one: Piece, other: Piece): boolean =>
  one.paragraphs.length === other.paragraphs.length &&
  one.paragraphs.every(({ text }, at) => text === other.paragraphs[at]?.text)

/** Gives a line on what is in it. */
function writeCollection(path: string, pieces: readonly Piece[]): string {
  const title = basename(path).replace(/\.json$/i, '')
  const collection = {
    format: 1 as const,
    id: slug(title) || 'collection',
    title,
    pieces: pieces.map(({ id }) => id),
    judgements: [],
    questions: [],
  }
  write(path, collectionToFile(collection, pieces))
  const { groups, waiting } = resolve(pieces)
  const joined = groups.filter((group) => group.length > 1).length
  return [
    count(pieces.length, 'piece'),
    `${count(joined, 'name')} in several of them`,
    `${count(waiting, 'pair')} that may be one`,
  ].join(', ')
}

/** What the arguments ask for, or what is wrong with them. */
function orderIn(args: readonly string[]): Order | string {
  let parsed: { values: { out?: string; collection?: string; help?: boolean }; positionals: string[] }
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        collection: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const { values, positionals } = parsed
  const files = paired(positionals.map((name) => ({ name })))
  if (values.help) return 'help'
  if (files.length === 0) return 'No file is given.'
  const { out, collection } = values
  if (collection !== undefined) {
    if (out !== undefined) return 'Give -o or --collection, not both.'
    if (!/\.json$/i.test(collection))
      return `A collection is a .json file: write --collection ${collection}.json.`
    return { files, out: collection, isCollection: true }
  }
  if (!out) return 'Nothing says where to write: add -o and a name.'
  if (files.length > 1 && /\.json$/i.test(out))
    return `Several files become several pieces: give a folder with -o, not “${out}”.`
  if (files.length === 1 && !/\.json$/i.test(out))
    return `A piece is a .json file: write -o ${join(out, 'piece.json')}, or give several files.`
  return { files, out, isCollection: false }
}

/** Tells how far it is, once a second at most. */
function teller(tell: (line: string) => void, what: string): (share: number) => void {
  let last = performance.now()
  return (share) => {
    if (share >= 1 || performance.now() - last < 1000) return
    last = performance.now()
    tell(`${what}: ${Math.floor(share * 100)} %`)
  }
}

const tellSize = ({ paragraphs, entities, claims }: Piece): string =>
  [
    count(paragraphs.length - 1, 'paragraph'),
    count(entities.length, 'entity', 'entities'),
    count(claims.length, 'suggested claim'),
  ].join(', ')

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await annotate(process.argv.slice(2), {
    tell: (line) => console.error(line),
    today: new Date().toISOString().slice(0, 10),
  })
