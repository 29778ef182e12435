/** What stands in a row, hung from what it is in a row with. */

import type { Word } from '../../../../language/language'
import { meeting, saying } from '../lexicon'
import { isSomebody } from '../nouns/somebody'
import type { Mending } from './mending'

const lower = (words: readonly Word[], at: number): string => words[at]?.text.toLowerCase() ?? ''

/** "chose Ruiz, Horak and Kelby": nobody is another, so that all three are chosen. */
export const listed: Mending = (nodes, words, mentions) =>
  nodes.map((node, at) => {
    const [one, other] = [mentions[node.head]?.who, mentions[at]?.who]
    const isAnother =
      one !== undefined && other !== undefined && one !== other && one.kind === other.kind && !other.unnamed
    if (node.relation !== 'appos' || !isAnother || other.kind === 'place') return node
    const goesOn = nodes.some(
      ({ head, relation }, each) =>
        each > at && (head === node.head || head === at) && relation === 'conj' && mentions[each],
    )
    return goesOn && words.slice(node.head, at).some(({ text }) => text === ',')
      ? { ...node, relation: 'conj' }
      : node
  })

/** "a former mayor and envoy in the Orsa office": the envoy is in the office, and was it too. */
export const ofLast: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  const isRole = (place: number): boolean => !mentions[place] && isSomebody(lower(words, place))
  nodes.forEach((node, at) => {
    const first = node.head
    if (node.relation !== 'nmod' || first > at || !isRole(first)) return
    const last = nodes.findLastIndex(
      ({ head, relation }, each) => head === first && relation === 'conj' && each < at && isRole(each),
    )
    if (last < first) return
    made[at] = { ...node, head: last }
    const isOwn = nodes.some(({ head, relation }) => head === last && relation === 'det')
    nodes.forEach((part, each) => {
      if (part.head === first && lower(words, each) === 'former' && !isOwn)
        made[each] = { ...part, head: last }
    })
  })
  return made
}

/** "accused Orsa of trying to leave and asserted that": what is told as past is not what one tries to do. */
export const finite: Mending = (nodes, words) => {
  const isOpen = (verb: number): boolean => {
    const { fine = '' } = nodes[verb] ?? {}
    return (
      /^VB[G]?$/.test(fine) &&
      !nodes.some(({ head, relation }, each) => head === verb && relation === 'aux' && each < verb) &&
      (fine === 'VBG' || lower(words, verb - 1) === 'to')
    )
  }
  return nodes.map((node, at) => {
    if (node.relation !== 'conj' || !/^VB[DZ]$/.test(node.fine) || !isOpen(node.head)) return node
    let over = node.head
    while (isOpen(over) || /^(?:NOUN|PROPN|PRON)$/.test(nodes[over]?.tag ?? ''))
      over = nodes[over]?.head ?? -1
    return over >= 0 && over < at && /^VB[DZP]$/.test(nodes[over]?.fine ?? '')
      ? { ...node, head: over }
      : node
  })
}

/** "revealed the letter, or a copy, was found": with no "and" it is no second deed, but what is revealed. */
export const reported: Mending = (nodes, words) => {
  const made = [...nodes]
  nodes.forEach((verb, at) => {
    const { head } = verb
    if (verb.relation !== 'conj' || head > at || !saying.has(lower(words, head))) return
    const own = nodes.flatMap((node, each) => (node.head === at ? [{ ...node, each }] : []))
    const helper = own.find(({ relation, each }) => /^(?:aux|aux:pass|cop)$/.test(relation) && each < at)
    const thing = nodes.findLastIndex(
      (node, each) => node.head === head && node.relation === 'obj' && each > head && each < at,
    )
    const isJoined = own.some(({ relation, each }) => /^(?:cc|nsubj)/.test(relation) && each < at)
    const goesOn = nodes.some((node, each) => node.head === head && node.relation === 'conj' && each > at)
    const subject = nodes[thing]
    if (!helper || !subject || isJoined || goesOn) return
    made[at] = { ...verb, relation: 'ccomp' }
    made[thing] = { ...subject, head: at, relation: helper.relation === 'aux:pass' ? 'nsubj:pass' : 'nsubj' }
  })
  return made
}

/** "who works for Orsa and, Ruiz said, has left": whoever works there has left; Ruiz says so in between. */
export const inserted: Mending = (nodes, words) => {
  const made = [...nodes]
  nodes.forEach((said, at) => {
    if (!saying.has(lower(words, at)) || lower(words, at + 1) !== ',') return
    const verb =
      said.relation === 'parataxis' || said.relation === 'advcl'
        ? said.head
        : nodes.findIndex(({ head, relation }, each) => head === at && relation === 'ccomp' && each > at)
    const and = nodes.findIndex(
      ({ head, relation }, each) => (head === at || head === verb) && relation === 'cc' && each < at,
    )
    const first = nodes.findLastIndex(({ tag }, each) => tag === 'VERB' && each < and)
    const [told, mark] = [nodes[verb], nodes[and]]
    if (first < 0 || !told || !mark || verb < at || lower(words, and + 1) !== ',') return
    const hasSubject = nodes.some(({ head, relation }) => head === verb && /^(?:nsubj|mark)/.test(relation))
    if (hasSubject || !/^VB[DNPZ]$/.test(told.fine)) return
    made[verb] = { ...told, head: first, relation: 'conj' }
    made[at] = { ...said, head: verb, relation: 'parataxis' }
    made[and] = { ...mark, head: verb }
  })
  return made
}

/** "The daughter of Ruiz, Ana Horak left", "Minister for Orsa, Ana Horak said": one left, and the noun tells who she is. */
export const introduced: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((noun, at) => {
    const isRole =
      /^nsubj/.test(noun.relation) &&
      (noun.tag === 'NOUN' || at === 0) &&
      !mentions[at] &&
      isSomebody(lower(words, at))
    const name = isRole
      ? nodes.findIndex(
          ({ head, relation }, each) =>
            each > at &&
            head === noun.head &&
            /^nsubj/.test(relation) &&
            mentions[each]?.who.kind === 'person' &&
            lower(words, each - 1) === ',',
        )
      : -1
    if (name >= 0) made[at] = { ...noun, tag: 'NOUN', head: name, relation: 'appos' }
  })
  return made
}

/** "said Orsa’s deal with Halden hurt Ruiz": it is the deal that hurt her. */
export const withOther: Mending = (nodes, words, mentions) => {
  const made = [...nodes]
  nodes.forEach((name, at) => {
    const [noun, mark, verb] = [nodes[at - 2], nodes[at - 1], nodes[name.head]]
    const isWith =
      name.relation === 'nsubj' &&
      mentions[at] !== undefined &&
      /^(?:with|against|from)$/.test(lower(words, at - 1)) &&
      (mark?.head === at || mark?.head === name.head)
    if (!isWith || !noun || !mark || verb?.tag !== 'VERB' || verb.fine === 'VBG') return
    if (noun.tag !== 'NOUN' || noun.head !== verb.head || noun.relation !== 'obj') return
    made[at - 2] = { ...noun, head: name.head, relation: 'nsubj' }
    made[at - 1] = { ...mark, head: at, relation: 'case' }
    made[at] = { ...name, head: at - 2, relation: 'nmod' }
  })
  return made
}

/** "Ruiz, Orsa clash over the port": a headline’s comma is an "and", where a plural verb tells what two do with each other. */
export const twoOfHeadline: Mending = (nodes, words, mentions) => {
  const [first, comma, second, verb] = nodes
  const isTwo =
    first?.head === VERB && lower(words, 1) === ',' && second?.head === VERB && mentions[0] && mentions[2]
  if (!isTwo || !comma || !verb || !meeting.has(lower(words, VERB))) return nodes
  // Taken for a noun, it is one but for what they are at odds over.
  const isNoun = verb.fine === 'NN' && verb.head < 0 && lower(words, VERB + 1) === 'over'
  if (verb.fine !== 'VBP' && !isNoun) return nodes
  return [
    { ...first, relation: 'nsubj' },
    { ...comma, head: 2 },
    { ...second, head: 0, relation: 'conj' },
    { ...verb, tag: 'VERB', fine: 'VBP' },
    ...nodes
      .slice(VERB + 1)
      .map((node) => (node.head === VERB && node.relation === 'nmod' ? { ...node, relation: 'obl' } : node)),
  ]
}
/** Where the verb of such a headline stands. */
const VERB = 3
