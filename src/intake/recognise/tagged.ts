import { tagNames } from '../../language/en/names'
import { nameWeights } from '../../language/en/nameWeights'
import type { Named } from './combine'
import { hintedSentences } from './hints'
import type { Reading } from './reading'
import type { Opinion } from './recogniser'
import { spelled } from './spelled'

const weights = nameWeights()

/** What the trained tagger thinks, who knows what the rules think: names of its own, and doubts about theirs. */
export function tagged(reading: Reading, opinions: readonly Opinion[], named: readonly Named[]): Opinion[] {
  const found: Opinion[] = []
  const byPage = new Map<number, Named[]>()
  /** By name: the least doubt about any of its mentions. */
  const doubts = new Map<string, { readonly named: Named; readonly doubt: number }>()
  for (const each of named) {
    const same = byPage.get(each.page)
    if (same) same.push(each)
    else byPage.set(each.page, [each])
  }
  for (const { page, sentence, read } of hintedSentences(reading, opinions, named)) {
    const { names, outside } = tagNames(weights, read)
    const tokens = reading.pages[page]?.tokens ?? []
    const ruled = byPage.get(page) ?? []
    const here: Named[] = []
    while (ruled[0] && ruled[0].from < sentence.to) here.push(...ruled.splice(0, 1))
    for (const { from: first, to: end, kind, sure } of names) {
      const [from, to] = [sentence.from + first, sentence.from + end]
      if (kind === 'other' || spelled(tokens, from, to) === null) continue
      const over = here.filter((each) => each.from < to && each.to > from)
      const same = over.find((each) => each.from === from && each.to === to)
      if (same && same.kind !== kind) continue
      if (sure < ENOUGH) continue
      found.push({ page, from, to, kind, weight: YES * sure, reason: LEARNED })
    }
    for (const each of here) {
      if (each.unnamed || each.to > sentence.to || each.reasons.some((reason) => TOLD.test(reason))) continue
      const seen = names.some(
        ({ from, to }) => from + sentence.from === each.from && to + sentence.from === each.to,
      )
      let inside = 1
      for (let at = each.from; at < each.to; at += 1) inside = Math.min(inside, outside(at - sentence.from))
      const doubt = seen ? 0 : inside
      const name = spelled(tokens, each.from, each.to) ?? `${page}:${each.from}`
      if (doubt < (doubts.get(name)?.doubt ?? 2)) doubts.set(name, { named: each, doubt })
    }
  }
  for (const { named: each, doubt } of doubts.values())
    found.push({
      page: each.page,
      from: each.from,
      to: each.to,
      kind: 'none',
      weight: NO * doubt,
      reason: DOUBT,
    })
  return found
}
const LEARNED = 'read so by what was learned from other texts'
const DOUBT = 'what was learned from other texts speaks against it'
/** What its word and its doubt are worth: it learned from the web, and the rules from the news. */
const YES = 0.9
const NO = 0.35
/** A name of its own has to be at least this likely. */
const ENOUGH = 0.6
/** What stands beside a name tells what it is, and the tagger has no say. */
const TOLD = /“.*” stands (?:before|behind|beside)/
