/** Reading English. */

import type { Language, Node, Parser, Sentence, Tree } from '../language'
import { treeNetwork } from './network'
import { LONGEST, sentencesOf } from './sentences'
import { bestTree } from './tree/eisner'
import { relatives } from './tree/relatives'
import { readWeights } from './weights'

export const english: Language = { code: 'en', sentences: sentencesOf }

/**
 * The parser of English, from the content of `data/language/en/parser.bin`; throws an Error when it is something else.
 * A sentence of more words than the splitter lets through throws too: its cost is cubic.
 */
export function englishParser(file: ArrayBuffer): Parser {
  const weights = readWeights(file)
  const network = treeNetwork(weights)
  return {
    parse(sentence: Sentence): Tree {
      const { words } = sentence
      if (words.length > LONGEST) throw new Error(`A sentence of ${words.length} words is too long to parse`)
      if (words.length === 0) return { ...sentence, nodes: [] }
      const read = network(words)
      const heads = bestTree(read.arcs, words.length)
      const nodes = Array.from(heads, (head, at): Node => {
        const [relation, likely] = read.relation(at, head)
        return {
          tag: weights.tags[read.tags[at] ?? 0] ?? 'X',
          fine: weights.fine[read.fine[at] ?? 0] ?? '',
          head,
          relation: weights.relations[relation] ?? 'dep',
          sure: Math.exp(read.arcs[at * (words.length + 1) + head + 1] ?? 0) * likely,
        }
      })
      return { ...sentence, nodes: relatives(nodes, words) }
    },
  }
}
