import { atOnce, each, type Steps } from '../model/check/steps'
import { onceEachInSteps } from '../model/onceEach'
import type { Paragraph, Piece } from '../model/piece'
import type { Spot } from '../model/spans'
import { pathEnds, type Selection } from './paths/spotlight'
import { sentencesOf } from './sentences'
import { tieId, tieOf } from './ties'

/** Two entities that a sentence names together. */
export interface Together {
  /** As a tie's id: both entity ids in alphabetical order, joined by `~`. */
  readonly id: string
  readonly ends: readonly [string, string]
  /** The sentences that name both, in reading order. */
  readonly sentences: readonly Spot[]
}

/** A sentence that names more entities than these is a list, and puts nobody together. */
const MOST = 8

/** Pairs that are "mentioned together" and no more, those most often so first. They are computed, never stored. */
export const together = (piece: Piece): readonly Together[] =>
  untied(pairsInText(piece.paragraphs), new Set(piece.claims.map(tieOf)))

/** The pairs that none of the ties joins, by their ids. */
export const untied = (pairs: readonly Together[], ties: { has(id: string): boolean }): readonly Together[] =>
  pairs.filter(({ id }) => !ties.has(id))

/** All pairs that share a sentence, claims or not, those that share most first; by the paragraphs of a piece. */
export const pairsInText = onceEachInSteps((paragraphs: Piece['paragraphs']) => pairsIn(paragraphs))

/** The same of some of the paragraphs. */
export function* pairsIn(
  paragraphs: Piece['paragraphs'],
  numbers?: readonly number[],
): Steps<readonly Together[]> {
  const pairs = new Map<string, { ends: readonly [string, string]; sentences: Spot[] }>()
  yield* each(pairsBySentence(paragraphs, numbers), ({ id, ends, sentence }) => {
    const pair = pairs.get(id) ?? { ends, sentences: [] }
    pair.sentences.push(sentence)
    pairs.set(id, pair)
  })
  return [...pairs]
    .map(([id, pair]) => ({ id, ...pair }))
    .sort((a, b) => b.sentences.length - a.sentences.length || (a.id < b.id ? -1 : 1))
}

/** Whether there is a pair that none of the ties joins: one is found soon, all of them are not. */
export const areAnyTogether = (
  paragraphs: Piece['paragraphs'],
  ties: { has(id: string): boolean },
): boolean => atOnce(areAnyTogetherInSteps(paragraphs, ties))

export function* areAnyTogetherInSteps(
  paragraphs: Piece['paragraphs'],
  ties: { has(id: string): boolean },
): Steps<boolean> {
  let last = 0
  for (const { id, sentence } of pairsBySentence(paragraphs)) {
    if (!ties.has(id)) return true
    if (sentence.paragraph !== last) yield
    last = sentence.paragraph
  }
  return false
}

const nothing: Pick<Paragraph, 'text' | 'mentions'> = { text: '', mentions: [] }

/** Two after two that share a sentence, in reading order. */
function* pairsBySentence(paragraphs: Piece['paragraphs'], numbers: Iterable<number> = paragraphs.keys()) {
  for (const paragraph of numbers) {
    const { text, mentions } = paragraphs[paragraph] ?? nothing
    if (paragraph === 0 || mentions.length < 2) continue
    let at = 0
    for (const { start, end } of sentencesOf(text)) {
      const here = new Set<string>()
      for (let mention = mentions[at]; mention !== undefined && mention.start < end; mention = mentions[++at])
        here.add(mention.entity)
      if (here.size < 2 || here.size > MOST) continue
      const ids = [...here].sort()
      for (const [place, one] of ids.entries())
        for (const other of ids.slice(place + 1))
          yield { id: tieId(one, other), ends: [one, other] as const, sentence: { paragraph, start, end } }
    }
  }
}

/** Pairs of which no end has more than so many, those that come first before the others: few enough to be drawn. */
export function fewOfEach(pairs: readonly Together[], most: number): readonly Together[] {
  const taken = new Map<string, number>()
  const of = (id: string): number => taken.get(id) ?? 0
  return pairs.filter(({ ends }) => {
    if (ends.some((end) => of(end) >= most)) return false
    for (const end of ends) taken.set(end, of(end) + 1)
    return true
  })
}

/** For each name that is alone the pair with whom it shares most sentences: the first, in the order of the pairs. */
export function oneOfEach(
  pairs: readonly Together[],
  isAlone: (entity: string) => boolean,
): readonly Together[] {
  const joined = new Set<string>()
  return pairs.filter(({ ends }) => {
    const fresh = ends.filter((end) => isAlone(end) && !joined.has(end))
    for (const end of fresh) joined.add(end)
    return fresh.length > 0
  })
}

/** Whether what is selected or pointed at is one of a pair, or the path between the two. */
export const isAbout = ({ ends }: Together, selection: Selection | null): boolean =>
  (selection?.type === 'entity' && ends.includes(selection.id)) ||
  (selection?.type === 'path' && pathEnds(selection.id).every((end) => ends.includes(end)))
