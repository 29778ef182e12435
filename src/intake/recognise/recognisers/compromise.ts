import nlp from 'compromise/two'
import type { Kind } from '../../../model/vocabulary'
import type { Opinion, Recogniser } from '../recogniser'
import type { Page } from '../tokens/reading'
import { isPlacesOffice } from '../tokens/runs'
import { LONGEST_WORD, type Token } from '../tokens/tokens'
import { calendar } from '../words/grammar'
import { titles } from '../words/offices'

/** Sentences longer than this are not given to compromise: they are no sentences. */
const LONGEST_SENTENCE = 3000

const KIND_OF_TAG: readonly (readonly [tag: string, kind: Kind])[] = [
  ['Person', 'person'],
  ['Organization', 'organisation'],
  ['Place', 'place'],
]

/** So much is given to compromise at a time: short enough for its memory, long enough for what a call costs. */
const AT_A_TIME = 20_000

/** The npm package compromise: the floor under all others. */
export const compromise: Recogniser = {
  name: 'compromise',
  *find({ pages }): Generator<Opinion> {
    let batch: Piece[] = []
    let length = 0
    for (const [index, page] of pages.entries())
      for (const { from, to, style } of page.sentences) {
        const piece = style === 'shouted' ? null : pieceOf(index, page, from, to)
        if (!piece) continue
        batch.push(piece)
        length += piece.text.length
        if (length < AT_A_TIME) continue
        yield* inBatch(pages, batch)
        batch = []
        length = 0
      }
    yield* inBatch(pages, batch)
  },
}

/** A sentence to be given, and where its words stand. */
interface Piece {
  readonly index: number
  readonly tokens: readonly Token[]
  /** Index on its page of the first of them. */
  readonly from: number
  readonly text: string
}

function pieceOf(index: number, page: Page, from: number, to: number): Piece | null {
  const tokens = page.tokens.slice(from, to)
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last || last.end - first.start > LONGEST_SENTENCE) return null
  if (tokens.some((token) => token.end - token.start > LONGEST_WORD)) return null
  // A sentence of one word, or without a capital, has no names for it.
  if (!tokens.some((token) => token.capital)) return null
  return { index, tokens, from, text: page.text.slice(first.start, last.end).replaceAll('\n', ' ') }
}

interface Term {
  readonly pre: string
  readonly text: string
  readonly post: string
  readonly tags?: ReadonlySet<string>
}
const ENDS_NAME = /[,;:()“”".!?]/
const BEGINS_NAME = /[,;:()“”"]/

/** Reads the tags of the words that compromise sees and lays them over ours, by where they stand. */
function* inBatch(pages: readonly Page[], pieces: readonly Piece[]): Generator<Opinion> {
  if (pieces.length === 0) return
  const text = pieces.map((piece) => piece.text).join('\n\n')
  const read = nlp(text) as unknown as { readonly document: readonly (readonly Term[])[] }
  let at = 0
  let number = 0
  /** Where the piece begins in what was given. */
  let offset = 0
  let token = 0
  let open: { index: number; from: number; to: number; kind: Kind } | null = null
  for (const sentence of read.document) {
    for (const term of sentence) {
      if (term.text === '') continue
      const start = text.indexOf(term.text, at)
      if (start < 0 || start > at + LONGEST_SENTENCE) continue
      at = start + term.text.length
      let piece = pieces[number]
      while (piece && start >= offset + piece.text.length + 2) {
        offset += piece.text.length + 2
        number += 1
        token = 0
        piece = pieces[number]
      }
      if (!piece) break
      const { tokens, from, index } = piece
      const base = (tokens[0]?.start ?? 0) - offset
      while (token < tokens.length && (tokens[token]?.end ?? 0) <= base + start) token += 1
      let end = token
      while (end < tokens.length && (tokens[end]?.start ?? 0) < base + at) end += 1
      while (end > token && !tokens[end - 1]?.word) end -= 1
      const possessive = /^['’]s$/.test(tokens[end - 1]?.text ?? '')
      if (possessive) end -= 1
      const kind = KIND_OF_TAG.find(([tag]) => term.tags?.has(tag))?.[1] ?? null
      if (open && (kind !== open.kind || open.index !== index || BEGINS_NAME.test(term.pre))) {
        yield* opinionOf(pages, open)
        open = null
      }
      if (kind && end > token && tokens[token]?.capital) {
        if (open) open.to = from + end
        else open = { index, from: from + token, to: from + end, kind }
      }
      if (open && (possessive || ENDS_NAME.test(term.post))) {
        yield* opinionOf(pages, open)
        open = null
      }
    }
    if (open) yield* opinionOf(pages, open)
    open = null
  }
}

interface Guess {
  readonly index: number
  readonly from: number
  readonly to: number
  readonly kind: Kind
}

/** A title and an ordinary first word are no part of a name, and an address is none. */
function* opinionOf(pages: readonly Page[], { index, from, to, kind }: Guess): Generator<Opinion> {
  const tokens = pages[index]?.tokens ?? []
  let start = from
  while (start < to && titles.has(tokens[start]?.lower ?? '') && kind === 'person') start += 1
  for (let at = from + 1; at < to; at += 1) if (isPlacesOffice(tokens, from, at)) start = at + 1
  if (tokens.slice(start, to).every((token) => calendar.has(token.lower))) return
  if (start >= to || tokens.slice(start, to).some((token) => token.address || /["<>@]/.test(token.text)))
    return
  const weight = kind === 'person' ? 0.5 : 0.4
  yield { page: index, from: start, to, kind, weight, reason: 'the package compromise takes it for one' }
}
