/**
 * `npm run eval`: how well the machine's part does, as one table. Sets that are not there are skipped.
 * `npm run eval -- --without-each`: and what each recogniser adds.
 * `npm run eval -- --trees FILE…`: instead, how well those files are tagged and parsed.
 * `npm run eval -- --pages FOLDER`: instead, how whole and how clean web pages become; with `--each` page by page.
 */

import { across } from './across'
import { attributions } from './attribution'
import { distinct, sentences, throughput, withoutEach } from './names'
import { printPages } from './pages'
import { connectedness, markedPairs, tiesOfReading } from './relations'
import { evalFolder, type Row } from './sets'
import { printTrees } from './trees'
import { voicesInParagraphs } from './voices'

const trees = process.argv.indexOf('--trees')
if (trees > 0) {
  printTrees(process.argv.slice(trees + 1))
  process.exit()
}
const pages = process.argv.indexOf('--pages')
if (pages > 0) {
  await printPages(process.argv[pages + 1] ?? '', process.argv.includes('--each'))
  process.exit()
}

/** Add a measure here; it gives no rows where its set is absent. */
const measures: readonly (() => readonly Row[])[] = [
  () => sentences(),
  attributions,
  () => distinct(),
  voicesInParagraphs,
  connectedness,
  markedPairs,
  tiesOfReading,
  across,
  throughput,
  ...(process.argv.includes('--without-each') ? [withoutEach] : []),
]

const percent = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(1))
const rows = measures.flatMap((measure) => measure())
const table = [
  ['set', 'what', 'P', 'R', 'result', '', 'target', ''],
  ...rows.map((row) => [
    row.set,
    row.what,
    percent(row.precision),
    percent(row.recall),
    row.unit === 'words/s' || row.unit === 'n' ? String(row.value) : row.value.toFixed(1),
    row.unit,
    row.target === undefined ? '' : `≥ ${row.target}`,
    row.target === undefined ? '' : row.value >= row.target ? 'reached' : 'missed',
  ]),
]
const widths = (table[0] ?? []).map((_, column) =>
  Math.max(...table.map((line) => line[column]?.length ?? 0)),
)
for (const line of table)
  console.log(
    line
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
if (rows.length === 0)
  console.log(`There are no sets in ${evalFolder}; HEARSAY_EVAL can name another folder.`)
