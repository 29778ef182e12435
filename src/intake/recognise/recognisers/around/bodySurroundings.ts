import { words } from '../../../../language/lists'
import { isFirstName } from '../../known/lexicon'
import type { Opinion, Recogniser } from '../../recogniser'
import type { Page } from '../../tokens/reading'
import { bare, type TokenRange } from '../../tokens/runs'
import lists from '../../words/lists/around.json'
import { bodyNouns, companyVerbs, manyBodies, namedThings } from '../../words/organisations'

/** "The firm X", "X, which owns", "X, a brewery in": unknown names that can only be a body's. */
export const bodySurroundings: Recogniser = {
  name: 'surroundings of organisations',
  tells: true,
  *find({ pages }): Generator<Opinion> {
    for (const [index, page] of pages.entries())
      for (const run of page.runs) {
        const span = bare(page, run)
        if (!span || page.styles[span.from] !== 'plain' || span.to - span.from > LONGEST) continue
        for (const view of [
          ...ahead(page, span),
          ...things(page, span),
          ...listed(page, span),
          ...acting(page, span),
          ...behind(page, span),
        ])
          yield { page: index, ...span, ...view }
      }
  },
}

const LONGEST = 5
type View = Pick<Opinion, 'kind' | 'weight' | 'reason'>
const body = (weight: number, reason: string): View => ({ kind: 'organisation', weight, reason })
const person = (weight: number, reason: string): View => ({ kind: 'person', weight, reason })

/** Nouns that also stand before what belongs to a body, or before a place: "the station Orsa", "the team Orsa beat". */
const DOUBTFUL = words(lists.doubtfulBodies)
const SINGULAR = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'another', 'local', 'rival'])

/** "the ferry X", "a dog named X", "a cat that is called X" */
function* things({ tokens }: Page, { from }: TokenRange): Generator<View> {
  let at = from - 1
  if (/^(?:named|called)$/.test(tokens[at]?.lower ?? '')) {
    at -= 1
    while (/^(?:that|which|who|is|was|are|were|['’]?s)$/.test(tokens[at]?.lower ?? '')) at -= 1
  }
  const noun = tokens[at]
  if (noun && !noun.capital && namedThings.has(noun.lower))
    yield { kind: 'none', weight: 0.85, reason: `“${noun.text}” stands before it` }
}

/** "companies such as X, Y and Z": each of the list. */
function* listed({ tokens }: Page, { from }: TokenRange): Generator<View> {
  let at = from - 1
  for (let steps = 0; steps < MOST_LISTED; steps += 1) {
    const token = tokens[at]
    if (!token || !(token.capital || /^(?:,|and|or|&|the)$/.test(token.lower))) break
    at -= 1
  }
  const noun = tokens[at]?.lower === 'as' && tokens[at - 1]?.lower === 'such' ? at - 2 : at - 1
  if (noun === at - 1 && !/^(?:like|including)$/.test(tokens[at]?.lower ?? '')) return
  const plural = tokens[tokens[noun]?.text === ',' ? noun - 1 : noun]
  if (plural && manyBodies.has(plural.lower)) yield body(0.75, `“${plural.text} such as” stands before it`)
}
const MOST_LISTED = 12

/** "The Norwegian firm X", "the state railway X", "the regional water board, X," */
function* ahead({ tokens }: Page, { from, to }: TokenRange): Generator<View> {
  const apposed = tokens[from - 1]?.text === ',' && /^[,.]$/.test(tokens[to]?.text ?? '')
  const place = apposed ? from - 2 : from - 1
  const noun = tokens[place]
  if (!noun || noun.capital || !bodyNouns.has(noun.lower) || DOUBTFUL.has(noun.lower)) return
  for (let at = place - 1; at > place - 5; at -= 1) {
    const token = tokens[at]
    if (!token?.word && token?.text !== '’') return
    if (!SINGULAR.has(token.lower) && !/^['’]s?$/.test(token.text)) continue
    yield body(0.75, `“${noun.text}” stands before it`)
    return
  }
}

/** "X will pay", "X employs": what companies do, by a name of which no word is a first name. */
function* acting({ tokens }: Page, { from, to }: TokenRange): Generator<View> {
  const helped = /^(?:will|would|has|had|may|could)$/.test(tokens[to]?.lower ?? '') ? to + 1 : to
  const verb = tokens[helped]
  if (
    !verb ||
    !companyVerbs.has(verb.lower) ||
    tokens.slice(from, to).some(({ lower }) => isFirstName(lower))
  )
    return
  yield body(to - from > 1 ? 0.4 : 0.25, `“${verb.text}” stands behind it`)
}

function* behind({ tokens }: Page, { from, to }: TokenRange): Generator<View> {
  if (tokens[to]?.text !== ',') return
  const first = tokens[to + 1]
  if (first?.lower === 'which') {
    const lies = /^(?:lies|lay|sits|borders|is|was|has|had)$/.test(tokens[to + 2]?.lower ?? '')
    if (!lies) yield body(to - from > 1 ? 0.7 : 0.35, '“which” stands behind it')
    yield person(-0.5, '“which” stands behind it')
    return
  }
  if (!SINGULAR.has(first?.lower ?? '')) return
  for (let look = to + 2; look < to + 6; look += 1) {
    const token = tokens[look]
    if (!token?.word || token.capital) return
    if (!bodyNouns.has(token.lower)) continue
    // "X, a company director"; "X, the brewery that"
    const link = tokens[look + 1]?.text ?? '.'
    if (/^(?:,|\.|that|which|based|with|in|of|from|for|owned|run|behind)$/.test(link))
      yield body(0.65, `“${token.text}” stands behind it`)
    return
  }
}
