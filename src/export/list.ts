import { answerMarkdown } from './answerMarkdown'
import { answerText } from './answerText'
import { citation } from './citation'
import { claimRows } from './claimRows'
import { collectionFile } from './collectionFile'
import { explorerFile } from './explorerFile'
import type { Export, Subject } from './export'
import { pieceFile } from './pieceFile'

/** In the order in which they are offered. */
export const exports: readonly Export[] = [
  citation,
  answerText,
  answerMarkdown,
  claimRows,
  pieceFile,
  collectionFile,
  explorerFile,
]

const isOf =
  <Of extends Subject>(of: Of) =>
  (one: Export): one is Export<Of> =>
    one.of === of

/** The forms in which something can be handed out, by what it is. */
export const exportsOf = <Of extends Subject>(of: Of): readonly Export<Of>[] => exports.filter(isOf(of))
