/**
 * Reading a language: what every language here offers, whoever asks.
 *
 * All offsets are UTF-16 units into the text that was given, so `text.slice(start, end)` is the word as it stands there.
 */

import type { Span } from '../model/spans'

/** A word as Universal Dependencies counts them: "don't" has two, a full stop is one. */
export interface Word extends Span {
  readonly text: string
  /** A name of several words that is read as one. */
  readonly name: boolean
}

export interface Sentence extends Span {
  readonly words: readonly Word[]
}

/** The universal parts of speech: https://universaldependencies.org/u/pos/ */
export const tags = [
  ...(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART'] as const),
  ...(['PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'] as const),
] as const
export type Tag = (typeof tags)[number]

/** What a parser tells of one word. */
export interface Node {
  readonly tag: Tag
  /** The language's own finer tag, with number and tense: for English that of the Penn Treebank ("NNS", "VBD"). */
  readonly fine: string
  /** The index of the word that this one hangs from; −1 for the root, of which there is one. */
  readonly head: number
  /** The relation to the head, as in Universal Dependencies, subtypes too ("nsubj:pass"). */
  readonly relation: string
  /** How likely head and relation are, as the parser has it: 0 to 1. */
  readonly sure: number
}

/** A sentence with a tree over its words: a node for each, in their order. No two branches cross. */
export interface Tree extends Sentence {
  readonly nodes: readonly Node[]
}

export interface Language {
  /** ISO 639-1. */
  readonly code: string
  /** A text cut into sentences and words. Everything but white space is in exactly one word. */
  sentences(text: string): readonly Sentence[]
}

/** A language whose trained weights are there. */
export interface Parser {
  /**
   * Tags and trees of sentences. The same sentence gives the same tree, whichever others are there; a few of them at once
   * take less than one by one.
   */
  parse(sentences: readonly Sentence[]): readonly Tree[]
}

/**
 * The sentence with what each name spans as one word. A span that does not begin and end with words of the sentence,
 * or that overlaps an earlier one, is left out.
 */
export function withNames(sentence: Sentence, names: readonly Span[], text: string): Sentence {
  const { words } = sentence
  const at = new Map(words.map(({ start }, index) => [start, index]))
  const ordered = names.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start)
  const merged: Word[] = []
  let next = 0
  for (const { start, end } of ordered) {
    const first = at.get(start)
    if (first === undefined || first < next) continue
    let last = first
    while ((words[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) last++
    if (words[last]?.end !== end || last === first) continue
    merged.push(...words.slice(next, first), { start, end, text: text.slice(start, end), name: true })
    next = last + 1
  }
  return next === 0 ? sentence : { ...sentence, words: [...merged, ...words.slice(next)] }
}
