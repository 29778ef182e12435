/** `npm run export -- PIECE --as FORMAT`: a piece as a picture or as data. Ends with 0, with 1 on a fault, with 2 on wrong use. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join as pathOf } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { data } from '../export/data/list'
import { SHELL } from '../export/explorer/shell.mjs'
import { explorerFile } from '../export/explorerFile'
import { type Export, ExportFault, type Product, type Subjects } from '../export/export'
import { pictures } from '../export/pictures/list'
import { texts } from '../export/texts/list'
import { tellFaults } from '../export/words/faults'
import { type Joined, join } from '../graph/collection/joined'
import { resolve } from '../graph/collection/resolution'
import { type Theme, themes } from '../graph/look/palettes'
import type { Font } from '../graph/look/shapes'
import type { Still } from '../graph/look/still'
import { fingerprint } from '../layouts/kernel/input'
import { labelFont } from '../layouts/kernel/labels'
import type { Pane } from '../layouts/kernel/parts'
import { type LayoutName, layoutNames } from '../layouts/list'
import { readReadyLayouts, readyLayoutsFile } from '../layouts/web/ready'
import type { Collection } from '../model/collection'
import { edtfFault } from '../model/dates/edtf'
import type { Fault } from '../model/faults'
import { isCollection, parseCollection, parseListed } from '../model/file/collection'
import { parsePiece } from '../model/file/piece'
import { parseWork } from '../model/file/work'
import { pieceOf } from '../model/journal/journal'
import type { Piece } from '../model/piece'
import { labelWidth } from './screen/panes'
import { build, root } from './setup.mjs'
import { readyOrMade, stillOf } from './still'

/** As a window of 1440 × 900 shows it. */
const usualPane: Pane = { width: 744, height: 615 }

type Format = Export<'picture'> | Export<'graph'> | Export<'report'> | Export<'explorer'>

const formats: readonly Format[] = [...pictures, ...data, ...texts, explorerFile]

const usage = `Usage: npm run export -- PIECE --as FORMAT [-o FILE]

  PIECE           a piece.json, the file of a collection, or the id of either that comes with Hearsay
  --as FORMAT     ${formats.map(({ id }) => id).join(', ')}
  -o FILE         where it is written; without it, to the standard output
  --layout NAME   ${layoutNames.join(', ')}
  --theme NAME    ${themes.join(', ')}
  --no-text       of a page, quotations alone

${formats.map(({ id, keeps, loses }) => `  ${id.padEnd(14)}  keeps ${keeps}${loses === null ? '' : `; leaves out ${loses}`}`).join('\n')}`

/** Where messages and what is exported go, and what day it is. */
export interface Surroundings {
  readonly tell: (line: string) => void
  readonly write: (product: Product) => void
  /** The explorer without a piece; null where it could not be built. */
  readonly shell: () => Promise<string | null>
  /** ISO day. */
  readonly today: string
}

interface Order {
  readonly piece: string
  readonly format: Format
  readonly out: string | null
  readonly layout: LayoutName
  readonly theme: Theme
  readonly hasText: boolean
}

/** Exports as its arguments say and gives the exit code. */
export async function exportPiece(args: readonly string[], around: Surroundings): Promise<0 | 1 | 2> {
  const order = orderIn(args)
  if (order === 'help') {
    around.tell(usage)
    return 0
  }
  if (typeof order === 'string') {
    around.tell(`${order}\n\n${usage}`)
    return 2
  }
  const whole = readWhole(order.piece)
  if (typeof whole === 'string') {
    around.tell(`${order.piece}: ${whole}`)
    return 1
  }
  const { piece } = whole
  const still = stillOf(piece, order.layout, usualPane, readyFor(piece), labelWidth)
  if (!still) {
    around.tell(`${order.piece}: the layout ${order.layout} has nothing to show of it.`)
    return 1
  }
  let product: Product
  try {
    product = await productOf(order, whole, still, around)
  } catch (error) {
    if (!(error instanceof ExportFault)) throw error
    around.tell(error.message)
    return 1
  }
  if (order.out === null) around.write(product)
  else {
    mkdirSync(dirname(order.out), { recursive: true })
    writeFileSync(order.out, product)
    around.tell(`${order.piece} → ${order.out}`)
  }
  return 0
}

async function productOf(
  { format, layout, theme, hasText }: Order,
  { piece, sources, together }: Whole,
  still: Still,
  { today, shell }: Surroundings,
): Promise<Product> {
  if (format.of === 'explorer') {
    const built = await shell()
    if (built === null) throw new ExportFault('There is no explorer to put it into.')
    const made = readyOrMade(piece, usualPane, readyFor(piece), labelWidth)
    const layouts = readyLayoutsFile(made, fingerprint(piece))
    const view = `?piece=${piece.id}&layout=${layout}`
    return format.produce({ shell: built, piece, together, layouts, view, hasText })
  }
  if (format.of === 'graph') return format.produce({ piece, sources, positions: still.positions, today })
  if (format.of === 'report')
    return format.produce({
      piece,
      sources,
      missing: '',
      link: null,
      today,
      picture: null,
      story: (piece.story?.steps ?? []).map(({ text }) => ({ text, caption: '' })),
      stepPictures: [],
    })
  const entities = new Map(piece.entities.map((entity) => [entity.id, entity]))
  return format.produce({
    ...{ piece, entities, still, theme, today, widthOf },
    ...({ extent: 'whole', about: '', link: null, scale: 1, paint: null } as const),
  })
}

/** What the arguments ask for, or what is wrong with them. */
function orderIn(args: readonly string[]): Order | string {
  let parsed: {
    values: Partial<Record<'as' | 'out' | 'layout' | 'theme', string>> & {
      help?: boolean
      'no-text'?: boolean
    }
    positionals: string[]
  }
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        out: { type: 'string', short: 'o' },
        layout: { type: 'string' },
        theme: { type: 'string' },
        'no-text': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const { values, positionals } = parsed
  if (values.help) return 'help'
  const [piece, ...more] = positionals
  if (piece === undefined) return 'No piece is given.'
  if (more.length > 0) return `One piece at a time: what is “${more.join(' ')}”?`
  const format = formats.find(({ id }) => id === values.as)
  if (!format)
    return values.as === undefined
      ? 'Nothing says as what: add --as and a format.'
      : `There is no format “${values.as}”.`
  const layout = layoutNames.find((name) => name === (values.layout ?? layoutNames[0]))
  if (!layout) return `There is no layout “${values.layout}”.`
  const theme = themes.find((name) => name === (values.theme ?? 'light'))
  if (!theme) return `There is no theme “${values.theme}”.`
  return { piece, format, out: values.out ?? null, layout, theme, hasText: !values['no-text'] }
}

const files = new URL('../../data/', import.meta.url)
const bundled = (folder: string, id: string): URL => new URL(`${folder}/${id}.json`, files)

/** A piece, or the pieces of a collection as one. */
interface Whole extends Pick<Joined, 'piece' | 'sources'> {
  /** Null where it is a piece. */
  readonly together: Subjects['collection'] | null
}

/** What a file or an id holds, or what is wrong with it. */
function readWhole(name: string): Whole | string {
  const own = ['pieces', 'collections'].find(
    (folder) => /^[a-z0-9][a-z0-9-]*$/.test(name) && existsSync(bundled(folder, name)),
  )
  let json: unknown
  try {
    json = JSON.parse(readFileSync(own === undefined ? name : bundled(own, name), 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return 'This is no JSON file.'
    return 'There is no such file, and no piece of this name comes with Hearsay.'
  }
  if (own === 'collections') return readListed(json)
  if (isCollection(json)) {
    const read = parseCollection(json, edtfFault)
    if (!read.ok) return told(read.faults)
    if (read.pieces.length === 0) return 'There is no piece in this collection.'
    return joinedOf(read.collection, read.pieces)
  }
  const read = parseWork(json, edtfFault)
  return read.ok ? { piece: pieceOf(read.journal), sources: [], together: null } : told(read.faults)
}

/** A collection of pieces that come with Hearsay. */
function readListed(json: unknown): Whole | string {
  const pieces = readdirSync(new URL('pieces/', files)).flatMap((file) => {
    const read = parsePiece(JSON.parse(readFileSync(new URL(`pieces/${file}`, files), 'utf8')), edtfFault)
    return read.ok ? [read.piece] : []
  })
  const read = parseListed(json, pieces)
  if (!read.ok) return told(read.faults)
  return joinedOf(
    read.collection,
    pieces.filter(({ id }) => read.collection.pieces.includes(id)),
  )
}

const joinedOf = (collection: Collection, pieces: readonly Piece[]): Whole => ({
  ...join(collection, pieces, resolve(pieces, collection.judgements).groups),
  together: { collection, pieces },
})

function told(faults: readonly Fault[]): string {
  const { what, mend } = tellFaults(faults)
  return `${what} ${mend}`
}

function readyFor(piece: Piece) {
  const file = bundled('layouts', piece.id)
  return existsSync(file) ? readReadyLayouts(JSON.parse(readFileSync(file, 'utf8')), fingerprint(piece)) : []
}

/** By the committed table; other fonts are about as wide. */
const widthOf = (text: string, { size, weight }: Font): number =>
  labelWidth(text) * (size / labelFont.size) * (weight > labelFont.weight ? 1.04 : 1)

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await exportPiece(process.argv.slice(2), {
    tell: (line) => console.error(line),
    write: (product) => process.stdout.write(product),
    shell: async () =>
      (await build((line) => process.stderr.write(line)))
        ? readFileSync(pathOf(root, 'dist', SHELL), 'utf8')
        : null,
    today: new Date().toISOString().slice(0, 10),
  })
