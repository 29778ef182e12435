import type { Opinion, Recogniser } from '../../recogniser'
import type { Page } from '../../tokens/reading'
import { bare, type TokenRange } from '../../tokens/runs'
import { bodyNouns } from '../../words/organisations'

/** "The firm X", "X, which owns", "X, a brewery in": unknown names that can only be a body's. */
export const bodySurroundings: Recogniser = {
  name: 'surroundings of organisations',
  tells: true,
  *find({ pages }): Generator<Opinion> {
    for (const [index, page] of pages.entries())
      for (const run of page.runs) {
        const span = bare(page, run)
        if (!span || page.styles[span.from] !== 'plain' || span.to - span.from > LONGEST) continue
        for (const view of [...ahead(page, span), ...behind(page, span)])
          yield { page: index, ...span, ...view }
      }
  },
}

const LONGEST = 5
type View = Pick<Opinion, 'kind' | 'weight' | 'reason'>
const body = (weight: number, reason: string): View => ({ kind: 'organisation', weight, reason })
const person = (weight: number, reason: string): View => ({ kind: 'person', weight, reason })

/** Nouns that also stand before what belongs to a body, or before a place: "the station Orsa", "the team Orsa beat". */
const DOUBTFUL = new Set(
  'station channel bank church parish diocese government administration cabinet opposition police army navy force forces military militia team side body office court library hospital school college university works service state city council'.split(
    ' ',
  ),
)
const SINGULAR = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'another', 'local', 'rival'])

/** "The Norwegian firm X", "the state railway X" */
function* ahead({ tokens }: Page, { from }: TokenRange): Generator<View> {
  const noun = tokens[from - 1]
  if (!noun || noun.capital || !bodyNouns.has(noun.lower) || DOUBTFUL.has(noun.lower)) return
  for (let at = from - 2; at > from - 6; at -= 1) {
    const token = tokens[at]
    if (!token?.word && token?.text !== '’') return
    if (!SINGULAR.has(token.lower) && !/^['’]s?$/.test(token.text)) continue
    yield body(0.75, `“${noun.text}” stands before it`)
    return
  }
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
