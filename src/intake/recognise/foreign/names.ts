import type { Spot } from '../../../model/spans'
import type { Article, Recognised } from '../../article'
import { lookUp } from '../known/gazetteer'
import { isFirstName } from '../known/lexicon'
import { latin } from './latin'

/**
 * Names in paragraphs that are not in English, found without knowing their language: by capitals where their script has
 * them, and by lists of places and of given names. What tells nothing of what kind it is, is left.
 */

/** Capitalised words in a row. */
interface Run {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
  /** It begins a sentence: the capital of its first word tells nothing. */
  readonly opens: boolean
  /** ISO 639-1. */
  readonly language: string
}

const RUN = /\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*){0,3}/gu
const SMALL = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}’'-]*/gu
/** Articles that lost their vowel: “l’OTAN”. */
const ELIDED = /^(?:[dl]|dell|nell|all|qu)[’'](?=\p{Lu})/iu
/** Nouns have capitals too. */
const CAPITAL_NOUNS = new Set(['de', 'lb'])
const LONGEST_ACRONYM = 6

/**
 * All who are known, with where they stand in the paragraphs that are `foreign`, and whoever else is found there.
 * @param foreign the languages (ISO 639-1) of such paragraphs by number
 */
export function withForeignNames(
  { paragraphs }: Article,
  foreign: ReadonlyMap<number, string>,
  known: readonly Recognised[],
): readonly Recognised[] {
  if (foreign.size === 0) return known
  const texts = [...foreign].map(([paragraph]) => paragraphs[paragraph] ?? '')
  const inSmall = new Set(texts.flatMap((text) => text.match(SMALL) ?? []))
  const runs = [...foreign].flatMap(([paragraph, language]) =>
    runsIn(paragraphs[paragraph] ?? '', paragraph, language).flatMap((run) => trimmed(run, inSmall)),
  )
  const alone = new Set(runs.filter(({ words }) => words.length === 1).map(({ words }) => words[0] ?? ''))
  const all: Found[] = known.map((who) => ({ ...who, mentions: [...who.mentions] }))
  const byName = new Map(all.flatMap((who) => [who.name, ...who.aliases].map((name) => [name, who])))
  for (const run of runs) {
    const name = run.words.join(' ')
    const told = byName.has(name) ? null : kindOf(run, alone)
    if (!told) continue
    const who = { name, aliases: [], unnamed: false, mentions: [], ...told }
    all.push(who)
    byName.set(name, who)
    const surname = run.words.at(-1) ?? ''
    if (who.kind === 'person' && !byName.has(surname)) byName.set(surname, who)
  }
  for (const { paragraph, start, end, words } of runs)
    byName.get(words.join(' '))?.mentions.push({ paragraph, start, end })
  return all.map((who) => ({ ...who, mentions: who.mentions.toSorted(inOrder) }))
}

type Found = Omit<Recognised, 'mentions'> & { readonly mentions: Spot[] }

const inOrder = (a: Spot, b: Spot): number => a.paragraph - b.paragraph || a.start - b.start

function runsIn(text: string, paragraph: number, language: string): readonly Run[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: whole, index }) => {
    const elided = ELIDED.exec(whole)?.[0].length ?? 0
    const found = whole.slice(elided).replace(/[’'-]+$/u, '')
    const start = index + elided
    if (elided === 0 && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(index - 1))) return []
    const opens = /(?:^|[.!?…:\n][”»"')]?\s)[\s“„«"'(—–-]*$/u.test(text.slice(Math.max(0, index - 6), index))
    return [{ paragraph, start, end: start + found.length, words: found.split(' '), opens, language }]
  })
}

/** Without a first word that is capitalised for its place alone. */
function trimmed(run: Run, inSmall: ReadonlySet<string>): readonly Run[] {
  const [first = '', ...rest] = run.words
  // "Maire Anne Petit", "die Fischerin Ida Holm": a given name shows where the name begins.
  const [given = '', surname] = rest
  const isTitle = surname !== undefined && !isGiven(first, run.language) && isGiven(given, run.language)
  const isNoun = run.opens || CAPITAL_NOUNS.has(run.language)
  if (!(isTitle && isNoun) && !(run.opens && inSmall.has(first.toLowerCase()))) return [run]
  return rest.length === 0 ? [] : [{ ...run, words: rest, start: run.start + first.length + 1, opens: false }]
}

type Told = Pick<Recognised, 'kind' | 'confidence' | 'reason' | 'at'>

/** `alone` are the names that stand without another one. */
function kindOf({ words, language }: Run, alone: ReadonlySet<string>): Told | null {
  const place = lookUp(words.map((word) => small(word, language)).join(' '))
  if (place && !place.doubtful && (place.what === 'country' || place.what === 'large city'))
    return {
      kind: 'place',
      confidence: 0.7,
      reason: `listed as a ${place.what}`,
      ...(place.at && { at: place.at }),
    }
  if (
    words.length > 1 &&
    isGiven(words[0] ?? '', language) &&
    words.slice(1).some((word) => !isShouted(word))
  )
    return { kind: 'person', confidence: 0.6, reason: 'begins with a given name' }
  const [only = ''] = words
  if (words.length === 1 && isShouted(only) && only.length <= LONGEST_ACRONYM)
    return { kind: 'organisation', confidence: 0.5, reason: 'written in capitals' }
  if (words.length > 1 && !CAPITAL_NOUNS.has(language) && alone.has(words.at(-1) ?? ''))
    return { kind: 'person', confidence: 0.5, reason: 'its last word stands alone as well' }
  return null
}

const small = (word: string, language: string): string =>
  latin(word.toLowerCase().replaceAll('’', "'"), language)
/** Names from abroad that begin with an h are written with a Г: "Гуго". */
const isGiven = (word: string, language: string): boolean => {
  const name = small(word, language)
  return isFirstName(name) || (/^г/iu.test(word) && isFirstName(`h${name.slice(1)}`))
}
const isShouted = (word: string): boolean => word.length > 1 && !/\p{Ll}/u.test(word)
