import type { Node, Word } from '../../../../language/language'
import type { Mention } from '../../../attribute/mentions'
import { isListed } from '../nouns/somebody'
import type { Mending } from './mending'

/** "the server Ruiz used at Orsa", a contact clause: she used it, and is not what the server is called. */
export const contact: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((verb, at) => {
    if (!/^VB[DN]$/.test(verb.fine) || !/^acl/.test(verb.relation)) return
    const [name, noun] = [at - 1, at - 2]
    if (mentions[name] && hasSubject(nodes, at)) made[at] = { ...verb, fine: 'VBD', relation: 'acl:relcl' }
    const [subject, thing] = [nodes[name], nodes[noun]]
    if (!subject || !thing || verb.head < noun || !isOfThing(nodes, words, mentions, name)) return
    made[at] = { ...verb, fine: 'VBD', head: noun, relation: 'acl:relcl' }
    made[name] = { ...subject, head: at, relation: 'nsubj' }
    if (thing.head !== name) return
    // Whatever stood before the thing was taken to stand before a name of two words.
    made[noun] = { ...thing, head: subject.head, relation: subject.relation }
    nodes.forEach((node, each) => {
      if (node.head === name && each < noun) made[each] = { ...node, head: noun }
    })
  })
  return made
}

/** With a subject right before it, and no object, a verb tells what its subject did with the noun that it hangs from. */
const hasSubject = (nodes: readonly Node[], verb: number): boolean =>
  (nodes[verb]?.head ?? verb) < verb - 1 &&
  nodes[verb - 1]?.head === verb &&
  nodes[verb - 1]?.relation === 'nsubj' &&
  nodes.every((node) => node.head !== verb || !/^(?:obj|mark|aux|ccomp)/.test(node.relation))

/** Somebody who was taken for what the thing right before them is called, or for more of what that hangs from. */
function isOfThing(
  nodes: readonly Node[],
  words: readonly Word[],
  mentions: readonly (Mention | undefined)[],
  name: number,
): boolean {
  const noun = name - 1
  const [subject, thing] = [nodes[name], nodes[noun]]
  if (mentions[name]?.who.kind !== 'person' || mentions[noun] || thing?.tag !== 'NOUN') return false
  if (isListed(words[noun]?.text.toLowerCase() ?? '') || !subject) return false
  const isBare = nodes.every(({ head, relation }) => head !== name || relation !== 'case')
  return (
    (subject.relation === 'appos' && subject.head === noun) ||
    (subject.relation === 'nmod' && subject.head === thing.head && isBare) ||
    (thing.relation === 'compound' && thing.head === name)
  )
}
