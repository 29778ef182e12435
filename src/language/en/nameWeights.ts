/** The tagger of names as it was trained, out of `names.json`; `data/language/en/CARD.md` tells on what. */

import type { Kind } from '../../model/vocabulary'
import { FACTS } from './nameFeatures'
import type { NameWeights } from './names'
import packed from './names.json'

/** What the pairs of labels stand for, in order; those of other names are in none of the three. */
const KINDS: readonly (Kind | 'other')[] = ['person', 'organisation', 'place', 'other']

/** The weights, unpacked: some milliseconds and megabytes. */
export function nameWeights(): NameWeights {
  const labels = KINDS.length * 2 + 1
  const gaps = bytesOf(packed.facts)
  const bytes = bytesOf(packed.weights)
  const count = bytes.length / labels
  const rows = new Int32Array(FACTS).fill(-1)
  let [fact, gap, shift, row] = [0, 0, 0, 0]
  for (const byte of gaps) {
    gap |= (byte & 127) << shift
    shift += 7
    if (byte > 127) continue
    fact += gap
    rows[fact] = row * labels
    ;[gap, shift, row] = [0, 0, row + 1]
  }
  const weights = new Float32Array(count * labels)
  for (let label = 0; label < labels; label += 1)
    for (let at = 0; at < count; at += 1) {
      const value = ((bytes[label * count + at] ?? 0) << 24) >> 24
      weights[at * labels + label] = Math.sign(value) * (value / 127) ** 2 * packed.top
    }
  const of = new Map<string, number>()
  for (const [group, words] of packed.groups.entries())
    for (const word of words.split(' ')) of.set(word, group)
  const moves = packed.moves.map((line) => Float32Array.from(line))
  return { kinds: KINDS, groups: { of, up: packed.up }, rows, weights, moves }
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
