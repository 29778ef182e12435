import { collectionToFile } from '../model/file/collection'
import { pieceToFile } from '../model/file/piece'
import { CONTENTS } from '../model/file/savedPage.mjs'
import { quotationsOnly } from './explorer/quotations'
import { PIECE_SLOT, TITLE_SLOT } from './explorer/shell.mjs'
import type { Export, Subjects } from './export'
import { ExportFault } from './export'
import { xmlText } from './words/xml'

export const explorerFile = {
  id: 'html',
  of: 'explorer',
  label: 'One page',
  does: 'Save the explorer with the piece or the pieces in it as one file, which opens without a network',
  keeps:
    'the piece, its story, all pieces of a collection with who was judged to be who, the view, and everything that one looks at a piece with',
  loses: 'the history of edits, and what edits and opens other pieces',
  produce,
  to: { place: 'file', title: ({ piece }) => piece.title, ending: 'html', type: 'text/html' },
} as const satisfies Export<'explorer'>

/** What the file says beside the explorer; read again in `app/looking.ts`. */
export interface FileContents {
  /** As in a file of its own; of several pieces, their collection. */
  readonly piece: unknown
  /** As in a file of layouts. */
  readonly layouts: unknown
  /** As in a link. */
  readonly view: string
}

function produce(subject: Subjects['explorer']): string {
  const { shell, piece, layouts, view } = subject
  const contents: FileContents = {
    piece: inFile(subject),
    layouts,
    view,
  }
  const filled = filledIn(shell, TITLE_SLOT, `<title>${xmlText(`${piece.title} · Hearsay`)}</title>`)
  return filledIn(filled, PIECE_SLOT, `${CONTENTS}${scriptText(contents)}</script>`)
}

function inFile({ piece, together, hasText }: Subjects['explorer']): unknown {
  if (!together) return pieceToFile(hasText ? piece : quotationsOnly(piece))
  if (hasText) return collectionToFile(together.collection, together.pieces)
  // What would be told as several sources may be one.
  throw new ExportFault(
    'Without their texts nobody can tell which pieces are copies: save them with the texts.',
  )
}

/** JSON that ends no element and begins no comment, in whatever a browser may take it for. */
const scriptText = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

function filledIn(shell: string, slot: string, text: string): string {
  const [before, after, ...more] = shell.split(slot)
  if (before === undefined || after === undefined || more.length > 0)
    throw new ExportFault('The explorer could not be put into a file: load the page again and try once more.')
  return before + text + after
}
