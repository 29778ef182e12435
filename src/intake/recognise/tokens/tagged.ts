import { type NameNetwork, nameNetwork } from '../../../language/en/names/network'
import { type TaggedName, tagNames } from '../../../language/en/names/tagger'
import { type NameWeights, nameWeights } from '../../../language/en/names/weights'
import type { Named } from '../joining/combine'
import { lookUp } from '../known/gazetteer'
import { isCommon } from '../known/lexicon'
import { spelled } from '../known/spelled'
import type { Opinion } from '../recogniser'
import { particles } from '../words/grammar'
import { bodyNouns, organisationTails } from '../words/organisations'
import { hintedSentences } from './hints'
import type { Reading } from './reading'
import { isHeld, isPlacesOffice, type TokenRange } from './runs'
import type { Token } from './tokens'

let unpacked: { readonly weights: NameWeights; readonly network: NameNetwork } | undefined
/** Unpacked when the first text is read. */
function taggerOfNames() {
  if (!unpacked) {
    const weights = nameWeights()
    unpacked = { weights, network: nameNetwork(weights) }
  }
  return unpacked
}

/** What the trained tagger thinks, who knows what the rules think: names of its own, and doubts about theirs. */
export function tagged(reading: Reading, opinions: readonly Opinion[], named: readonly Named[]): Opinion[] {
  const found: Opinion[] = []
  const { weights, network } = taggerOfNames()
  const ruled = reading.pages.map((): Named[] => [])
  for (const each of named) ruled[each.page]?.push(each)
  const refused = new Set(opinions.filter(isRefusal).map(placeOf))
  const doubts = new Map<string, Doubt>()
  // A headline in capitals names whom the text names; a text that is all in capitals is read as it is.
  const usual = reading.pages.some(({ styles }) => styles.includes('plain'))
  const sentences = hintedSentences(reading, opinions, named)
  const read = tagNames(
    weights,
    network,
    sentences.map((each) => each.read),
  )
  for (const [index, { names, outside }] of read.entries()) {
    const hinted = sentences[index]
    if (!hinted) continue
    const { page, sentence } = hinted
    const tokens = reading.pages[page]?.tokens ?? []
    const rules = takenUpTo(ruled[page] ?? [], sentence.to)
    const shouted = sentence.style === 'shouted' && usual
    const seen = names
      .map((name) => ({ ...name, from: name.from + sentence.from, to: name.to + sentence.from }))
      .filter(
        (name) =>
          !shouted &&
          !refused.has(placeOf({ page, ...name })) &&
          isPlausible(tokens.slice(name.from, name.to)) &&
          !swallows(rules, name) &&
          !holdsTwo(tokens, name),
      )
    found.push(...ownNames(tokens, seen, rules).map((name) => ({ page, ...name })))
    for (const each of rules) {
      if (isSettled(tokens, each) || each.to > sentence.to) continue
      const doubt = doubtAbout(tokens, each, seen, (at) => outside(at - sentence.from))
      const name = spelled(tokens, each.from, each.to) ?? `${page}:${each.from}`
      if (doubt < (doubts.get(name)?.doubt ?? Number.POSITIVE_INFINITY))
        doubts.set(name, { named: each, doubt })
    }
  }
  for (const { named: each, doubt } of doubts.values()) {
    const { page, from, to } = each
    found.push({ page, from, to, kind: 'none', weight: Math.min(1, NO * doubt), reason: DOUBT })
  }
  return found
}
const placeOf = ({ page, from, to }: Pick<Opinion, 'page' | 'from' | 'to'>): string => `${page}:${from}:${to}`
/** What the rules surely take for no name: "Forests Ada Lind" behind "the minister for Water and". */
const isRefusal = ({ kind, weight }: Opinion): boolean => kind === 'none' && weight >= REFUSED
const REFUSED = 0.85
const LEARNED = 'read so by what was learned from other texts'
const DOUBT = 'what was learned from other texts speaks against it'
/** What its word is worth, and its doubt, of which it says too little. */
const YES = 0.95
const NO = 1.2
/** A name of its own has to be at least this likely. */
const ENOUGH = 0.5

/** Nobody in particular, and what several rules agree on, of acronyms fewer: the tagger has no say. */
function isSettled(tokens: readonly Token[], { from, to, unnamed, confidence }: Named): boolean {
  const acronym = to === from + 1 && tokens[from]?.caps === true
  return unnamed || confidence >= (acronym ? SETTLED_ACRONYM : SETTLED)
}
const SETTLED = 0.98
const SETTLED_ACRONYM = 0.8

/** What the text itself tells stands too, unless it is surely part of a longer name: "Oil" of "Northern Oil Building". */
const stands = (tokens: readonly Token[], named: Named, against: TaggedName): boolean =>
  isSettled(tokens, named) ||
  (named.told && !(against.sure >= SURE && contains(against, named) && !contains(named, against)))

/** The least doubt about any mention of a name counts for all of them. */
interface Doubt {
  readonly named: Named
  readonly doubt: number
}

/** Takes from the beginning of the list, which is in the order of the text, what begins before `to`. */
function takenUpTo(list: Named[], to: number): Named[] {
  const end = list.findIndex(({ from }) => from >= to)
  return list.splice(0, end < 0 ? list.length : end)
}

/** What the tagger takes for names where the text itself tells nothing else. */
function ownNames(
  tokens: readonly Token[],
  seen: readonly TaggedName[],
  rules: readonly Named[],
): Omit<Opinion, 'page'>[] {
  const found: Omit<Opinion, 'page'>[] = []
  for (const name of seen) {
    const { from, to, sure } = name
    // Who is called by capitals that no list of places has is a body.
    const kind = name.kind === 'place' && isUnknownAcronym(tokens, name) ? 'organisation' : name.kind
    if (kind === 'other' || sure < ENOUGH || spelled(tokens, from, to) === null) continue
    if (isBodyWord(tokens.slice(from, to)) && !rules.some((each) => each.from === from && each.to === to))
      continue
    const over = rules.filter((each) => overlaps(each, { from, to }))
    const same = over.find((each) => each.from === from && each.to === to)
    if (
      same
        ? same.kind !== kind && (stands(tokens, same, name) || isNamedBody(tokens, same))
        : over.some((each) => stands(tokens, each, name))
    )
      continue
    found.push({ from, to, kind, weight: YES * sure, reason: LEARNED })
  }
  return found
}

/** "The League": what a body is called by whose name the text has told names nobody alone. */
const isBodyWord = ([only, ...more]: readonly Token[]): boolean =>
  more.length === 0 &&
  only !== undefined &&
  isCommon(only.lower) &&
  (organisationTails.has(only.lower) || bodyNouns.has(only.lower))

const isUnknownAcronym = (tokens: readonly Token[], { from, to }: TokenRange): boolean => {
  const only = to === from + 1 ? tokens[from] : undefined
  return only?.caps === true && only.text.length > 2 && lookUp(only.lower) === undefined
}

/** "Orsa Maritime Museum": a place to go to, and a body. */
const isNamedBody = (tokens: readonly Token[], { kind, to }: Named): boolean =>
  kind === 'organisation' && organisationTails.has(tokens[to - 1]?.lower ?? '')

/** Whether there are two names of different kinds, each sure enough for itself: a place, and who holds an office there. */
function swallows(rules: readonly Named[], span: TokenRange): boolean {
  const within = rules.filter(
    (each) => each.from >= span.from && each.to <= span.to && each.confidence >= SURE,
  )
  return within.some(({ kind }) => kind !== within[0]?.kind)
}
const SURE = 0.8

/** A place, and whoever has an office there. */
const holdsTwo = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  tokens
    .slice(from + 1, to)
    .some((_, at) => isHeld(tokens, from + 1 + at) || isPlacesOffice(tokens, from, from + 1 + at))

/** No word written small stands in what is otherwise capitalised, but those that join parts of a name. */
const isPlausible = (tokens: readonly Token[]): boolean =>
  tokens.every(
    ({ word, capital, lower }) => !word || capital || JOINING.has(lower) || particles.has(lower),
  ) || !tokens.some(({ capital }) => capital)
const JOINING = new Set(['of', 'the', 'for', 'and', 'on', 'to', 'in', 'at', "'s", 's'])

/** How likely the words are no name, or part of another one: 0 to 1. */
function doubtAbout(
  tokens: readonly Token[],
  named: Named,
  seen: readonly TaggedName[],
  outside: (at: number) => number,
): number {
  const { from, to, told } = named
  const over = seen.filter((name) => overlaps(name, named))
  const others = over.filter(({ kind }) => kind !== 'other')
  if (told) return Math.max(0, ...others.map((name) => (stands(tokens, named, name) ? 0 : name.sure)))
  const same = over.find((name) => name.from === from && name.to === to)
  if (same) return same.kind === 'other' ? same.sure : 0
  let inside = 1
  for (let at = from; at < to; at += 1) inside = Math.min(inside, outside(at))
  return Math.max(inside, ...others.map(({ sure }) => sure))
}

const contains = (one: TokenRange, other: TokenRange): boolean => one.from <= other.from && one.to >= other.to
const overlaps = (one: TokenRange, other: TokenRange): boolean => one.from < other.to && one.to > other.from
