/** Reading English. */

import type { Language, Node, Parser, Sentence, Tree } from '../language'
import { type Read, treeNetwork } from './network'
import { LONGEST, sentencesOf } from './sentences'
import { bestTree } from './tree/eisner'
import { relatives } from './tree/relatives'
import { readWeights, type Weights } from './weights'

export const english: Language = { code: 'en', sentences: sentencesOf }

/**
 * The parser of English, from the content of `data/language/en/parser.bin`; throws an Error when it is something else.
 * A sentence of more words than the splitter lets through throws too: its cost is cubic.
 */
export function englishParser(file: ArrayBuffer): Parser {
  const weights = readWeights(file)
  const network = treeNetwork(weights)
  return {
    parse(sentences: readonly Sentence[]): readonly Tree[] {
      for (const { words } of sentences)
        if (words.length > LONGEST)
          throw new Error(`A sentence of ${words.length} words is too long to parse`)
      const read = network(sentences.map(({ words }) => words))
      return sentences.flatMap((sentence, at) => {
        const own = read[at]
        return own ? { ...sentence, nodes: relatives(nodesOf(own, weights), sentence.words) } : []
      })
    },
  }
}

function nodesOf({ tags, fine, arcs, relation }: Read, weights: Weights): readonly Node[] {
  const count = tags.length
  return Array.from(bestTree(arcs, count), (head, at): Node => {
    const [found, likely] = relation(at, head)
    return {
      tag: weights.tags[tags[at] ?? 0] ?? 'X',
      fine: weights.fine[fine[at] ?? 0] ?? '',
      head,
      relation: weights.relations[found] ?? 'dep',
      sure: Math.exp(arcs[at * (count + 1) + head + 1] ?? 0) * likely,
    }
  })
}
