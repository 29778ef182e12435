/**
 * `npm run eval -- --trees FILE…`: how well English is tagged and parsed, against trees made by hand.
 *
 * A line a word, in columns separated by tabs: word, universal tag, head (1 is the first word, 0 the root), relation,
 * and what else there may be; an empty line ends a sentence. Such a file may be gzipped. `# genre = NAME` on a line of
 * its own begins a part that gets a row of its own.
 */

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { englishParser } from '../../src/language/en/english'
import { LONGEST } from '../../src/language/en/sentences'
import type { Sentence, Tree } from '../../src/language/language'

const weights = new URL('../../data/language/en/parser.bin', import.meta.url)

/** A word as the file has it; its head counts from 0, −1 is the root. */
interface Gold {
  readonly word: string
  readonly tag: string
  readonly head: number
  readonly relation: string
}

interface Marked {
  readonly genre: string
  readonly words: readonly Gold[]
}

/** What is measured on its own, by the relations that count. */
const kinds = {
  appos: ['appos'],
  'acl:relcl': ['acl:relcl'],
  'ccomp/xcomp': ['ccomp', 'xcomp'],
  conj: ['conj'],
} as const satisfies Record<string, readonly string[]>

/** The sentences of a file, in its order. */
export function marked(file: string): readonly Marked[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const found: Marked[] = []
  let genre = ''
  for (const block of text.split(/\n{2,}/u)) {
    const words: Gold[] = []
    for (const line of block.split('\n')) {
      const [word = '', tag, head, relation = ''] = line.split('\t')
      if (tag !== undefined) words.push({ word, tag, head: Number(head) - 1, relation })
      else genre = /^# genre = (\S+)/u.exec(line)?.[1] ?? genre
    }
    if (words.length > 0) found.push({ genre, words })
  }
  return found
}

/** The words of such a sentence with a space between them. */
export function plain(words: readonly Gold[]): Sentence {
  let end = -1
  const placed = words.map(({ word }) => {
    const start = end + 1
    end = start + word.length
    return { start, end, text: word, name: false }
  })
  return { start: 0, end, words: placed }
}

/** A line of the table: per cent of words tagged, hung and labelled right, and the F1 of each kind. */
function line(name: string, pairs: readonly (readonly [Marked, Tree])[]): string {
  const [count, right] = [{ words: 0, tags: 0, heads: 0, branches: 0 }, new Map<string, number[]>()]
  for (const [{ words }, { nodes }] of pairs)
    words.forEach((gold, at) => {
      const node = nodes[at]
      const branch = node?.head === gold.head && node.relation === gold.relation
      count.words++
      count.tags += Number(node?.tag === gold.tag)
      count.heads += Number(node?.head === gold.head)
      count.branches += Number(branch)
      for (const [kind, relations] of Object.entries<readonly string[]>(kinds)) {
        const [there, found] = [gold.relation, node?.relation ?? ''].map((one) => relations.includes(one))
        const [hits = 0, all = 0] = right.get(kind) ?? []
        right.set(kind, [hits + Number(there && found && branch), all + Number(there) + Number(found)])
      }
    })
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))
  const cells = [
    ...[count.tags, count.heads, count.branches].map((part) => percent(part, count.words)),
    ...Object.keys(kinds).map((kind) => {
      const [hits = 0, all = 0] = right.get(kind) ?? []
      return percent(2 * hits, all)
    }),
  ]
  return row(name, String(count.words), ...cells)
}

const row = (name: string, ...cells: readonly string[]): string =>
  name.padEnd(26) + cells.map((cell) => cell.padStart(12)).join('')

/** Prints the table for some files. Sentences too long to be parsed are counted, not measured. */
export function printTrees(files: readonly string[]): void {
  const parser = englishParser(new Uint8Array(readFileSync(weights)).buffer)
  console.log(row('', 'words', 'UPOS', 'UAS', 'LAS', ...Object.keys(kinds)))
  for (const file of files) {
    const all = marked(file)
    const short = all.filter(({ words }) => words.length <= LONGEST)
    const started = process.cpuUsage()
    const trees = parser.parse(short.map(({ words }) => plain(words)))
    const pairs = trees.flatMap((tree, at) => {
      const one = short[at]
      return one ? [[one, tree] as const] : []
    })
    const used = process.cpuUsage(started)
    console.log(line(basename(file), pairs))
    for (const genre of new Set(all.flatMap((one) => one.genre || [])))
      console.log(
        line(
          `  ${genre}`,
          pairs.filter(([one]) => one.genre === genre),
        ),
      )
    const words = short.reduce((sum, one) => sum + one.words.length, 0)
    console.log(`  ${Math.round(words / ((used.user + used.system) / 1e6))} words a second`)
    if (short.length < all.length) console.log(`  ${all.length - short.length} sentences are too long`)
  }
}
