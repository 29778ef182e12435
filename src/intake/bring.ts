import { list } from '../graph/words'
import type { Draft } from './draft'
import type { Format, PieceRead, Tools } from './formats/format'
import { type Blocks, blocksOf } from './formats/kernel/blocks'
import { decodeText } from './formats/kernel/decode'
import { FaultyPiece, IntakeFault, MOST_BYTES, tooLargeFile } from './formats/kernel/fault'
import type { ReadNotice } from './formats/kernel/notice'
import { refuseOther } from './formats/kernel/refused'
import { type FileStart, startOf } from './formats/kernel/start'
import { formats, usualEndings } from './formats/list'

/** What a reader brings. */
export type Source =
  | { readonly from: 'paste'; readonly text: string }
  | (Named & {
      readonly from: 'file'
      /** Annotations on the text that it is. */
      readonly beside?: Named
    })

interface Named {
  readonly name: string
  readonly bytes: Uint8Array
}

/** An article to be looked at, or a piece that is one already. */
export type Brought =
  | {
      readonly kind: 'draft'
      readonly draft: Draft
      /** What the reader should know of how it was read. */
      readonly notices: readonly ReadNotice[]
    }
  | ({ readonly kind: 'piece' } & PieceRead)

/** What a file holds, by what its bytes are rather than by its name, or what was pasted. Throws an `IntakeFault` or a `FaultyPiece`. */
export async function bring(source: Source, tools: Omit<Tools, 'start'>): Promise<Brought> {
  if (source.from === 'paste') return drafted(blocksOf([source.text]))
  const { bytes, name } = source
  if (bytes.length > MOST_BYTES) throw tooLargeFile()
  if (source.beside) return { kind: 'piece', ...(await annotated(source, source.beside)) }
  const start = startOf(bytes, name)
  const format = formatOf(start)
  const read = await format.read(bytes, { ...tools, start }).catch((error: unknown) => {
    throw faultOf(error, format)
  })
  return 'piece' in read ? { kind: 'piece', ...read } : drafted(read, name)
}

/** A text and what somebody marked in it. */
async function annotated(text: Named, marks: Named): Promise<PieceRead> {
  if (marks.bytes.length > MOST_BYTES) throw tooLargeFile()
  const [{ pieceOfAnnotations }, { readStandoff }, { areWebAnnotations, readWebAnnotations }] =
    await Promise.all([
      import('./formats/annotations/piece'),
      import('./formats/annotations/standoff'),
      import('./formats/annotations/webAnnotation'),
    ])
  const told = decodeText(marks.bytes)
  const read = areWebAnnotations(told.trimStart()) ? readWebAnnotations(told) : readStandoff(told)
  return pieceOfAnnotations(decodeText(text.bytes), read, new Date().toISOString().slice(0, 10))
}

/**
 * What knows names and days is large, and a file that is a piece does without. `name`: that of the file, which tells the day
 * where nothing in it does.
 */
async function drafted(blocks: Blocks, name = ''): Promise<Brought> {
  const [{ draftOf, noticesOn }, { dayInName }] = await Promise.all([import('./draft'), import('./days')])
  const draft = draftOf(blocks)
  const notices = noticesOn(blocks, draft)
  const day = draft.head.published === null ? dayInName(name) : null
  if (day === null) return { kind: 'draft', draft, notices }
  return {
    kind: 'draft',
    draft: { ...draft, head: { ...draft.head, published: day } },
    notices: [...notices, { code: 'day-of-file' }],
  }
}

/** Whatever a reader of a format stumbles over lies in the file; what it says of it helps nobody. */
const faultOf = (error: unknown, { name }: Format): Error =>
  error instanceof IntakeFault || error instanceof FaultyPiece
    ? error
    : new IntakeFault(
        `This is ${name} that cannot be read.`,
        'Save or download it once more, or paste its text.',
      )

/** What a file is. Throws an `IntakeFault` where it is something that is not read here. */
function formatOf(file: FileStart): Format {
  refuseOther(file, `Choose the article itself, as ${list(usualEndings, 'or')}.`)
  const format = formats.find((one) => one.detect(file))
  if (format) return format
  throw new IntakeFault('This is an archive, not a text.', 'Unpack it and choose the files inside.')
}
