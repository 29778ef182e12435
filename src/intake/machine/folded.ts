import type { Span } from '../../model/spans'

/** A text in which all quote marks of a kind and all white space are alike, and where each character of it stands. */
export interface Folded {
  readonly text: string
  /** Of each character, its offset in the text that it was made from; one more for the end. */
  readonly offsets: readonly number[]
}

const DOUBLE = /[“”„‟«»]/
const SINGLE = /[‘’‚‛‹›`´]/

export function fold(text: string): Folded {
  const offsets: number[] = []
  let plain = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    const isSpace = /\s/.test(character)
    if (isSpace && plain.endsWith(' ')) continue
    plain += isSpace ? ' ' : DOUBLE.test(character) ? '"' : SINGLE.test(character) ? "'" : character
    offsets.push(at)
  }
  return { text: plain, offsets: [...offsets, text.length] }
}

/** Where words stand in a text, but for its quote marks and white space word for word. */
function placesOf(within: Folded, words: string): readonly Span[] {
  const wanted = fold(words).text.trim()
  const places: Span[] = []
  if (wanted === '') return places
  for (let at = within.text.indexOf(wanted); at >= 0; at = within.text.indexOf(wanted, at + wanted.length)) {
    const start = within.offsets[at] ?? 0
    const last = within.offsets[at + wanted.length - 1] ?? start
    places.push({ start, end: last + 1 })
  }
  return places
}

/** As `placesOf`, but only where no letter or number goes on before or behind. */
export function wholePlacesOf(text: string, within: Folded, words: string): readonly Span[] {
  return placesOf(within, words).filter(
    ({ start, end }) =>
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)),
  )
}
