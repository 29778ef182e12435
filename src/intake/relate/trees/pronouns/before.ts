/** Whom a pronoun means that its own sentence does not tell: what the sentences before are about. */

import type { Article } from '../../../article'
import type { Known } from '../../suggestion'
import { type Branches, baseAt, children } from '../reading'
import type { Call } from './calls'
import { areOthers, peopleIn } from './unnamed'

/** Who is found by one way: one, several or somebody else who is not named (`nobody`), or no one to be seen. */
export type Found = number | 'nobody' | undefined

/** Those who cannot be meant. */
export type Others = ReadonlySet<number | null>

/** How many sentences with names, and how many characters, it may lie back. */
const BACK = { sentences: 3, characters: 700 } as const

export function beforeOf(
  sentences: readonly (readonly Branches[])[],
  { article, recognised }: Known,
  fits: (index: number, call: Call) => boolean,
  byNoun: (b: Branches, noun: number, call: Call, others: Others) => Found,
): (b: Branches, call: Call, others: Others) => Found {
  return (b, call, others) => {
    const start = b.words[0]?.start ?? 0
    const here = (sentences[b.paragraph] ?? []).filter(({ words }) => (words[0]?.start ?? 0) < start)
    const above = sentences[b.paragraph - 1] ?? []
    for (const one of [...here.toReversed(), ...above.toReversed()].slice(0, BACK.sentences)) {
      const far =
        one.paragraph === b.paragraph
          ? start - (one.words.at(-1)?.end ?? 0)
          : start + (article.paragraphs[one.paragraph]?.length ?? 0) - (one.words.at(-1)?.end ?? 0)
      if (far > BACK.characters) return undefined
      // "The agency asked its members. They": it may be the members.
      if (call === 'they' && one.words.some((_, at) => areOthers(one, at))) return 'nobody'
      // A sentence in between that names nobody may tell of many.
      if (call === 'they' && isApart(article, one, b)) return 'nobody'
      const root = one.nodes.findIndex(({ head }) => head < 0)
      for (const subject of [...children(one, root, 'nsubj'), ...toldOf(one, root, others)]) {
        const found = byNoun(one, subject, call, others)
        if (found !== undefined) return found
      }
      const all = new Set(
        one.mentions.flatMap((each) =>
          each && fits(each.index, call) && !others.has(each.index) ? [each.index] : [],
        ),
      )
      const [only] = all
      if (all.size > 1) return 'nobody'
      // "He met his wife there. They": people are told of.
      if (call === 'they' && all.size === 0 && peopleIn(one) > 0) return 'nobody'
      // "Ana Ruiz married Ivo Horak there. They": the two may be meant.
      if (call === 'they' && peopleIn(one) > 1) return 'nobody'
      // "He spoke in Oslo. It collapsed": where something is said is seldom what is spoken of.
      // "This helped Orsa grow. They": whoever is only told of beside is seldom all of them.
      const isTold = one.mentions.some((each, at) => each?.index === only && baseAt(one, at) === 'nsubj')
      if (call === 'they' && only !== undefined && !isTold) return 'nobody'
      if (only !== undefined) return call === 'it' && recognised[only]?.kind === 'place' ? 'nobody' : only
    }
    return undefined
  }
}

/** "Ruiz said Horak’s plan fails. “He,” she said": whom she spoke of. */
const toldOf = (b: Branches, verb: number, others: ReadonlySet<number | null>): readonly number[] =>
  children(b, verb, 'nsubj').some((child) => others.has(b.mentions[child]?.index ?? -1))
    ? children(b, verb, 'ccomp').flatMap((clause) =>
        children(b, clause, 'nsubj').flatMap((child) => [child, ...children(b, child, 'nmod:poss')]),
      )
    : []

/** Whether a whole sentence stands between two. */
const isApart = ({ paragraphs }: Article, one: Branches, other: Branches): boolean => {
  const [from, to] = [one.words.at(-1)?.end ?? 0, other.words[0]?.start ?? 0]
  return one.paragraph === other.paragraph
    ? /\p{L}/u.test((paragraphs[one.paragraph] ?? '').slice(from, to))
    : /\p{L}/u.test((paragraphs[one.paragraph] ?? '').slice(from)) ||
        /\p{L}/u.test((paragraphs[other.paragraph] ?? '').slice(0, to))
}
