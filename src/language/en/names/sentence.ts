/** What the tagger of names sees of a sentence. */

/** A word or mark, and what else is known of it. */
export interface NameToken {
  readonly text: string
  readonly capital: boolean
}

export interface NameSentence {
  readonly tokens: readonly NameToken[]
  /** Whether others take the word for part of a name, so that it is looked at whatever it looks like. */
  readonly marked: (at: number) => boolean
  /** Facts about the word that lists and rules know; asked once for each word at most. */
  readonly hints: (at: number) => readonly string[]
}

/** So many words may stand between two that are looked at, to be looked at with them. */
const GAP = 2

/** `to` is exclusive. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The stretches that may hold names, from left to right. All other words are in no name. */
export function stretches({ tokens, marked }: NameSentence): readonly Stretch[] {
  const found: { from: number; to: number }[] = []
  for (const [at, token] of tokens.entries()) {
    if (!token.capital && !marked(at)) continue
    const last = found.at(-1)
    if (last && at - last.to <= GAP) last.to = at + 1
    else found.push({ from: at, to: at + 1 })
  }
  return found
}
