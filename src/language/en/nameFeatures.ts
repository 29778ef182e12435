/** What the tagger of names sees of a word: numbers, each of which stands for a fact about it and its neighbours. */

/** A word or mark, and what else is known of it. */
export interface NameToken {
  readonly text: string
  /** In lower case. */
  readonly lower: string
  readonly capital: boolean
  /** Stands right behind the one before it. */
  readonly glued: boolean
}

export interface NameSentence {
  readonly tokens: readonly NameToken[]
  /** Whether others take the word for part of a name, so that it is looked at whatever it looks like. */
  readonly marked: (at: number) => boolean
  /** Facts about the word that lists and rules know; asked once for each word at most. */
  readonly hints: (at: number) => readonly string[]
}

/** Groups of words that are used alike: the number of the small group, and of the large one that it is in. */
export interface WordGroups {
  readonly of: ReadonlyMap<string, number>
  readonly up: readonly number[]
}

/** As many different facts are told apart. */
export const FACTS = 1 << 20
/** So many words may stand between two that are looked at, to be looked at with them. */
const GAP = 2

/** The stretches that may hold names, from left to right: `to` is exclusive. All other words are in no name. */
export function stretches({ tokens, marked }: NameSentence): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const [at, token] of tokens.entries()) {
    if (!token.capital && !marked(at)) continue
    const last = found.at(-1)
    if (last && at - last.to <= GAP) last.to = at + 1
    else found.push({ from: at, to: at + 1 })
  }
  return found
}

interface Seen {
  readonly word: number
  readonly shape: number
  readonly small: number
  readonly large: number
  readonly hints: readonly number[]
}

/** For each word of a sentence, as it is asked for: the numbers of its facts, below `FACTS`. */
export function factsOf(sentence: NameSentence, groups: WordGroups): (at: number) => readonly number[] {
  const { tokens } = sentence
  const memo = new Map<number, Seen>()
  const seen = (at: number): Seen => {
    const known = memo.get(at)
    if (known) return known
    const made = look(sentence, groups, at)
    memo.set(at, made)
    return made
  }
  return (at) => {
    const facts: number[] = []
    let template = 0
    const add = (a: number, b = 0) => {
      template += 1
      facts.push(mixed(template, a, b))
    }
    const own = seen(at)
    for (let by = -2; by <= 2; by += 1) {
      const each = seen(at + by)
      add(each.word)
      add(each.small)
      add(each.large)
      add(each.shape)
      template += 1
      if (by >= -1 && by <= 1) for (const hint of each.hints) facts.push(mixed(template, hint, 0))
    }
    const before = seen(at - 1)
    const after = seen(at + 1)
    add(before.word, own.word)
    add(own.word, after.word)
    add(before.small, own.small)
    add(own.small, after.small)
    add(before.word, own.shape)
    add(own.shape, after.word)
    add(before.large, own.large)
    add(own.large, after.large)
    add(mixed(0, before.shape, own.shape), after.shape)
    add(seen(at - 2).word, before.word)
    add(after.word, seen(at + 2).word)
    const { lower } = tokens[at] ?? { lower: '' }
    for (let length = 1; length <= 4; length += 1) {
      add(hashed(lower.slice(0, length)), length)
      add(hashed(lower.slice(-length)), length)
    }
    const { from, to } = runAround(tokens, at)
    const place = mixed(0, Math.min(at - from, 4), Math.min(to - at, 4))
    const first = seen(from)
    const last = seen(to - 1)
    const ahead = seen(from - 1)
    const behind = seen(to)
    add(place)
    add(to - from)
    add(last.word)
    add(last.small)
    add(first.word)
    add(first.small)
    add(ahead.word)
    add(ahead.small)
    add(behind.word)
    add(behind.small)
    add(ahead.word, behind.word)
    add(ahead.small, behind.small)
    add(behind.word, seen(to + 1).word)
    add(behind.word, seen(to + 1).small)
    add(last.small, first.small)
    template += 1
    for (const hint of last.hints) facts.push(mixed(template, hint, 0))
    template += 1
    for (const hint of first.hints) facts.push(mixed(template, hint, 0))
    return facts
  }
}

/** The capitalised words in a row around the word, with what joins them: hyphens, "&", full stops. */
function runAround(tokens: readonly NameToken[], at: number): { from: number; to: number } {
  const capital = (index: number) => tokens[index]?.capital === true
  const joins = (index: number) => /^[-‐‑&.'’]$/.test(tokens[index]?.text ?? '')
  let from = at
  while (at - from < LONGEST_RUN && (capital(from - 1) || (joins(from - 1) && capital(from - 2))))
    from -= capital(from - 1) ? 1 : 2
  let to = at + 1
  while (to - at < LONGEST_RUN && (capital(to) || (joins(to) && capital(to + 1)))) to += capital(to) ? 1 : 2
  return { from, to }
}

/** Further than this from a word nothing counts for its row. */
const LONGEST_RUN = 8

const NOTHING = hashed('')

function look({ tokens, hints }: NameSentence, groups: WordGroups, at: number): Seen {
  const token = tokens[at]
  if (!token) {
    const edge = at < 0 ? 1 : 2
    return { word: edge, shape: edge, small: edge, large: edge, hints: [] }
  }
  const group = groups.of.get(token.lower)
  return {
    word: hashed(/^\p{N}+$/u.test(token.lower) ? `#${token.lower.length}` : token.lower),
    shape: hashed(shapeOf(token.text)),
    small: group === undefined ? NOTHING : group + 10,
    large: group === undefined ? NOTHING : (groups.up[group] ?? 0) + 10,
    hints: hints(at).map(hashed),
  }
}

/** Capitals, small letters and digits as one letter each, no more than two of one in a row. */
function shapeOf(text: string): string {
  let shape = ''
  for (const sign of text.slice(0, 20)) {
    const kind = /\p{Lu}/u.test(sign) ? 'X' : /\p{L}/u.test(sign) ? 'x' : /\p{N}/u.test(sign) ? 'd' : sign
    if (!shape.endsWith(kind + kind)) shape += kind
  }
  return shape
}

/** FNV-1a over UTF-16 units. */
function hashed(text: string): number {
  let value = 2166136261
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16777619)
  return value >>> 0
}

function mixed(template: number, a: number, b: number): number {
  let value = Math.imul(template + 1, 0x9e3779b1) ^ a
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35)
  value = Math.imul(value ^ (value >>> 13), 0x27d4eb2f)
  return (value ^ (value >>> 16)) & (FACTS - 1)
}
