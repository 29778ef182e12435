/** Whether a clause beside a noun is a relative one, told by what its opening word is in it. */

import type { Node, Word } from '../../language'

const OPENING = /^(?:who|which|that)$/i

/**
 * "the claim that Orsa left" is none, as "that" only marks the clause; "the town that left" is one, as "that" does what
 * is done. The network settles the two relations apart from each other. Time grows linearly with the nodes.
 */
export function relatives(nodes: readonly Node[], words: readonly Word[]): readonly Node[] {
  const relations = nodes.map(({ relation }) => relation)
  nodes.forEach(({ head, relation }, at) => {
    const word = words[at]?.text ?? ''
    if (!OPENING.test(word)) return
    if (relations[head] === 'acl:relcl' && relation === 'mark' && /^that$/i.test(word))
      relations[head] = 'acl'
    if (relations[head] === 'acl' && /^(?:nsubj|obj)/.test(relation)) relations[head] = 'acl:relcl'
  })
  return nodes.map((node, at) => ({ ...node, relation: relations[at] ?? node.relation }))
}
