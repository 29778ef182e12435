import { annotations } from './annotations'
import { docx } from './docx'
import type { Format } from './format'
import { graph } from './graph'
import { html } from './html'
import { markdown } from './markdown'
import { mhtml } from './mhtml'
import { odt } from './odt'
import { pdf } from './pdf'
import { piece } from './piece'
import { text } from './text'

/** In the order in which they are asked whether a file is theirs; what is nobody's is a plain text. */
export const formats: readonly Format[] = [
  pdf,
  docx,
  odt,
  mhtml,
  annotations,
  graph,
  piece,
  html,
  markdown,
  text,
]

const asTold = formats.toReversed()

/** Ends of the names of files that can be opened, for whoever chooses one. */
export const fileEndings: readonly string[] = asTold.flatMap(({ endings }) => endings)

/** The usual one of each format, for whoever is told what can be opened. */
export const usualEndings: readonly string[] = asTold.map(({ endings: [usual] }) => usual)
