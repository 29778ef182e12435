import type { Spot } from '../../../model/spans'
import type { Recognised } from '../../article'
import type { Named } from '../joining/combine'
import type { Reading } from '../tokens/reading'
import { organisationHeads, organisationTails, papers, weakTails } from '../words/organisations'

/**
 * "The Alliance", "the Institute": a capitalised word for a kind of body, after "the", is that body where the text
 * names just one of that kind, by its name ("… Institute", "… Post") or by calling it so ("NATO, a military alliance").
 */
export function alliances(
  reading: Reading,
  named: readonly Named[],
  all: readonly Recognised[],
): readonly Recognised[] {
  const bodies = bodiesByNoun(reading, all)
  if (bodies.size === 0) return all
  const covered = reading.pages.map(({ tokens }) => new Uint8Array(tokens.length))
  for (const { page, from, to } of named) covered[page]?.fill(1, from, to)
  const added = new Map<number, Spot[]>()
  for (const [index, page] of reading.pages.entries())
    for (const [at, token] of page.tokens.entries()) {
      const holders = token.capital ? bodies.get(token.lower) : undefined
      if (holders?.size !== 1 || covered[index]?.[at] === 1 || page.styles[at] !== 'plain') continue
      const before = page.tokens[at - 1]
      const next = page.tokens[at + 1]
      if (!before || (next?.capital && covered[index]?.[at + 1] !== 1)) continue
      if (before.lower !== 'the' && before.lower !== 'of') continue
      const [holder = -1] = holders
      const spots = added.get(holder) ?? []
      spots.push({ paragraph: page.paragraph, start: token.start, end: token.end })
      added.set(holder, spots)
    }
  return all.map((each, index) => {
    const spots = added.get(index)
    if (!spots) return each
    const mentions = [...each.mentions, ...spots].sort(
      (a, b) => a.paragraph - b.paragraph || a.start - b.start,
    )
    const alias = `the ${wordAt(reading, spots[0])}`
    return {
      ...each,
      mentions,
      aliases: each.aliases.includes(alias) ? each.aliases : [...each.aliases, alias],
    }
  })
}

const wordAt = ({ pages }: Reading, spot: Spot | undefined): string =>
  pages.find(({ paragraph }) => paragraph === spot?.paragraph)?.text.slice(spot?.start, spot?.end) ?? ''

/** For each noun of a kind of body, the indices of those that the text names with it or calls so. */
function bodiesByNoun(reading: Reading, all: readonly Recognised[]): ReadonlyMap<string, Set<number>> {
  const bodies = new Map<string, Set<number>>()
  const note = (noun: string | undefined, index: number) => {
    const word = noun?.toLowerCase() ?? ''
    const isKind = (organisationHeads.has(word) || organisationTails.has(word)) && !weakTails.has(word)
    if (isKind || papers.has(word)) bodies.set(word, (bodies.get(word) ?? new Set()).add(index))
  }
  const pages = new Map(reading.pages.map((page) => [page.paragraph, page]))
  for (const [index, body] of all.entries()) {
    if (body.kind !== 'organisation' || body.unnamed) continue
    for (const name of [body.name, ...body.aliases]) {
      const words = name.split(/[\s-]+/)
      if (words.length < 2) continue
      note(words.at(-1), index)
      note(words[0], index)
    }
    for (const { paragraph, end } of body.mentions) {
      // "the NATO military alliance": small words right behind it.
      const behind = pages.get(paragraph)?.text.slice(end, end + 60) ?? ''
      const called = /^,? (?:an? |the )?((?:[a-z-]+ ){0,2}[a-z]+)/.exec(behind)?.[1]?.split(' ') ?? []
      for (const word of called) note(word, index)
    }
  }
  return bodies
}
