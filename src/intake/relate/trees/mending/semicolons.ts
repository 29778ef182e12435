/** Lists whose parts stand between semicolons: what is told of one part ends with it. */

import type { Node, Word } from '../../../../language/language'

/**
 * "Orsa, which owns Halden; the Lom Union; and Ruiz": the second part is joined to the first and not to what is told of
 * the first, and is no apposition to it.
 */
export function inSemicolons(nodes: readonly Node[], words: readonly Word[]): readonly Node[] {
  if (!words.some(({ text }) => text === ';')) return nodes
  const firsts = firstWords(nodes)
  return nodes.map((node, at) => {
    if (!/^(?:conj|appos)$/.test(node.relation)) return node
    const first = firsts[at] ?? 0
    if (words[first]?.text !== ';' && words[first - 1]?.text !== ';') return node
    let head = node.head
    for (let up = head, steps = 0; up >= 0 && steps < nodes.length; up = nodes[up]?.head ?? -1, steps++)
      if (/^(?:acl|appos)/.test(nodes[up]?.relation ?? '')) head = nodes[up]?.head ?? head
    return { ...node, head, relation: 'conj' }
  })
}

/** Of each word the first one that hangs from it. */
function firstWords(nodes: readonly Node[]): readonly number[] {
  const firsts = nodes.map((_, at) => at)
  nodes.forEach((_, at) => {
    for (let up = at, steps = 0; up >= 0 && steps < nodes.length; up = nodes[up]?.head ?? -1, steps++)
      if ((firsts[up] ?? at) > at) firsts[up] = at
  })
  return firsts
}
