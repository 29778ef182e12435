import type { Opinion, Recogniser } from '../recogniser'
import type { Page } from '../tokens/reading'
import { bare, type TokenRange } from '../tokens/runs'
import { otherTails } from '../words/events'
import { speechVerbs } from '../words/grammar'
import { offices, titles } from '../words/offices'
import { organisationTails } from '../words/organisations'
import { kin } from '../words/people'
import { placeTails } from '../words/places'

/** "Its secretary, X Y, said", "X Y, the mayor of Orsa", "said X Y": a name beside an office, or beside speech, is a person's. */
export const namedOffices: Recogniser = {
  name: 'offices beside a name',
  tells: true,
  *find({ pages }): Generator<Opinion> {
    for (const [index, page] of pages.entries())
      for (const run of page.runs) {
        const span = bare(page, run)
        if (!span || span.to - span.from > LONGEST || isBody(page, span)) continue
        for (const view of [...ahead(page, span), ...behind(page, span), ...spoken(page, span)])
          yield { page: index, ...span, kind: 'person', ...view }
      }
  },
}

const LONGEST = 4
type View = Pick<Opinion, 'weight' | 'reason'>

function isBody({ tokens }: Page, { to }: TokenRange): boolean {
  const last = tokens[to - 1]?.lower ?? ''
  return organisationTails.has(last) || placeTails.has(last) || otherTails.has(last)
}

const isOffice = (word: string | undefined): boolean =>
  word !== undefined && (titles.has(word) || offices.has(word) || kin.has(word))
/** One word alone may as well be a place or a firm: "its owner, Orsa". */
const weightOf = ({ from, to }: TokenRange, weight: number): number => (to - from > 1 ? weight : weight * 0.6)

/** "Its secretary, X Y,", "the head of the school, X Y." */
function* ahead({ tokens }: Page, span: TokenRange): Generator<View> {
  const { from, to } = span
  if (tokens[from - 1]?.text !== ',' || !closes(tokens[to]?.text)) return
  for (let at = from - 2; at >= 0 && at > from - FAR; at -= 1) {
    const token = tokens[at]
    if (!token || /^[,;:.!?“”"()]$/.test(token.text)) return
    if (!isOffice(token.lower) || token.capital) continue
    const next = tokens[at + 1]?.lower ?? ''
    if (at < from - 2 && !LINKS.has(next)) continue
    yield { weight: weightOf(span, 0.75), reason: `“${token.text}” stands before it` }
    return
  }
}
/** How many words back an office is looked for: "the head of the town's old school for girls, X Y". */
const FAR = 12
const LINKS = new Set(['of', 'for', 'at', 'in', 'from', 'to', 'who'])
const closes = (text: string | undefined): boolean => text === undefined || /^[,.;:!?”"—–)]$/.test(text)

/** "X Y, the mayor of Orsa", "X Y, 34, a baker" */
function* behind({ tokens }: Page, span: TokenRange): Generator<View> {
  let at = span.to
  if (tokens[at]?.text !== ',') return
  if (/^\d\d$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === ',') at += 2
  for (let look = at + 1; look < at + 6; look += 1) {
    const token = tokens[look]
    if (!token?.word || LINKS.has(token.lower)) return
    if (look === at + 1 && !OPENS.has(token.lower) && !isOffice(token.lower)) return
    if (!isOffice(token.lower) || token.capital) continue
    yield { weight: weightOf(span, 0.6), reason: `“${token.text}” stands behind it` }
    return
  }
}
const OPENS = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their', 'who', 'then', 'now'])

/** "“…,” said X Y": bodies speak too, but seldom with two words that are no body's. */
function* spoken({ tokens }: Page, span: TokenRange): Generator<View> {
  const verb = tokens[span.from - 1]
  if (!verb || verb.capital || !speechVerbs.has(verb.lower)) return
  if (!/^[,”"’!?]$/.test(tokens[span.from - 2]?.text ?? '')) return
  yield { weight: weightOf(span, 0.4), reason: `“${verb.text}” stands before it` }
}
