/** Trees are mended where two names stand side by side: the first only tells more of the second. */

import type { Node, Word } from '../../../language/language'
import type { Mention } from '../../attribute/mentions'

/** "Orsa spokesman Ana Ruiz left", "the Post’s Ana Ruiz left": she left, whatever hangs from what. */
export function mended(
  nodes: readonly Node[],
  words: readonly Word[],
  mentions: readonly (Mention | undefined)[],
): readonly Node[] {
  const made = [...nodes]
  for (let first = 0; first < made.length - 1; first++) {
    if (!mentions[first]) continue
    const owns = isOwning(words, first)
    const second = first + (owns ? 2 : 1)
    const [one, other] = [made[first], made[second]]
    if (!one || !other || one.head === second || !mentions[second]) continue
    if (!owns && mentions[second]?.who.kind !== 'person') continue
    if (other.head === first) {
      made[second] = { ...other, head: one.head, relation: one.relation }
      made.forEach((node, at) => {
        if (at > second && node.head === first) made[at] = { ...node, head: second }
      })
    } else if (isUnder(made, second, first)) continue
    else if (other.head === one.head && one.head > second) made[second] = { ...other, relation: one.relation }
    made[first] = { ...one, head: second, relation: owns ? 'nmod:poss' : 'compound' }
    const mark = made[first + 1]
    if (owns && mark) made[first + 1] = { ...mark, head: first, relation: 'case' }
  }
  return made
}

const isOwning = (words: readonly Word[], at: number): boolean =>
  /^['’]s?$/.test(words[at + 1]?.text ?? '') && words[at + 1]?.start === words[at]?.end

function isUnder(nodes: readonly Node[], at: number, top: number): boolean {
  for (let up = at, steps = 0; up >= 0 && steps < nodes.length; up = nodes[up]?.head ?? -1, steps++)
    if (up === top) return true
  return false
}
