/** Claims read off the trees of an article's sentences. */

import type { Spot } from '../../../model/spans'
import { inOrder } from '../../attribute/mentions'
import { datesIn, type ToldDate } from '../dates'
import type { Known, Suggestion } from '../suggestion'
import { canJoin } from '../verbs'
import type { Speech, Voice } from '../voices'
import { between, FAR, nearest } from '../when'
import { type Around, meantBy } from './arguments'
import { type Clause, clausesOf, linkWords, meaningOf, subjectsOf, verbPhrase } from './clauses'
import { untrue } from './lexicon'
import { type Nominal, nominalsOf } from './nominals'
import { type Bearing, bearingOf, NOBODY, OWNER, type Polarity, polarityOf, type Telling } from './polarity'
import { type Branches, branchesOf, extent, lowerAt, type Reader, spotOf, wordAt } from './reading'

/** How right a claim of its shape is, on texts that were not looked at; the branches' own sureness is weighed in. */
const SURE = { known: 0.9, direct: 0.8, oblique: 0.72, noun: 0.6, nominal: 0.85, unsureVoice: 0.8 } as const

/** Suggested claims in the order of the text, from paragraph 1 on. Time grows linearly with the text. */
export function claimsInTrees(known: Known, reader: Reader): readonly Suggestion[] {
  const { article, recognised, voices, whoIs, published } = known
  const sentences = branchesOf(article, inOrder(recognised), reader)
  const textOf = ({ paragraph, start, end }: Spot): string =>
    (article.paragraphs[paragraph] ?? '').slice(start, end)
  const around: Around = {
    recognised,
    whoIs,
    textOf,
    speakerAt: (spot) => voices.around(spot)[0]?.speakers[0] ?? null,
  }
  const polarityAt = polarities(sentences)
  const offices = new Set<string>()
  return sentences.flatMap((list, paragraph) => {
    if (list.length === 0) return []
    const dates = datesIn(article.paragraphs[paragraph] ?? '', published)
    return list.flatMap((b) => inSentence(b, known, around, dates, polarityAt, offices))
  })
}

type PolarityAt = (cue: Spot) => Polarity

/** What the words of telling at a place do to what they tell, wherever in the article they stand. */
function polarities(sentences: readonly (readonly Branches[])[]): PolarityAt {
  return (cue) => {
    const b = sentences[cue.paragraph]?.find(({ words }) => (words.at(-1)?.end ?? 0) > cue.start)
    if (b === undefined) return 'said'
    let found: Polarity = 'said'
    for (
      let at = Math.max(0, wordAt(b, cue.start));
      at < b.words.length && (b.words[at]?.start ?? 0) < cue.end;
      at++
    ) {
      const { tag } = b.nodes[at] ?? {}
      if (tag !== 'VERB' && tag !== 'NOUN' && tag !== 'ADJ') continue
      const polarity = polarityOf(b, at)
      if (tag !== 'VERB' && polarity !== 'denied') continue
      if (polarity !== 'said') found = polarity
    }
    return found
  }
}

function inSentence(
  b: Branches,
  known: Known,
  around: Around,
  dates: readonly ToldDate[],
  polarityAt: PolarityAt,
  offices: Set<string>,
): readonly Suggestion[] {
  const made: Suggestion[] = []
  const bearings = new Map<number, Bearing>()
  const bearing = (at: number): Bearing => {
    const found = bearings.get(at) ?? bearingOf(b, at)
    bearings.set(at, found)
    return found
  }
  const clauses = clausesOf(b, around)
  for (const clause of clauses) {
    const told = tellingOf(b, clause.verb, bearing(clause.verb), known, around, polarityAt)
    const one = told && ofClause(b, clause, clauses, told, known, around)
    if (one)
      made.push(...spread(one, told, b, [clause.verb, clause.subject.at, clause.object.at], known, dates))
  }
  for (const nominal of nominalsOf(b, around)) {
    const told = nominal.passing
      ? passing(b, nominal, known)
      : tellingOf(b, nominal.at, bearing(nominal.at), known, around, polarityAt)
    const one = told && ofNominal(nominal, told, known)
    // What only stands beside a name is told once, however often it stands there.
    const key = one && [one.subject, one.object, one.phrase, told.chains.join()].join('|')
    if (key === undefined || (nominal.passing && offices.has(key))) continue
    offices.add(key)
    if (one)
      made.push(...spread(one, told, b, [nominal.at, nominal.subject.at, nominal.object.at], known, dates))
  }
  return made
}

/** How a claim is told: by whom, how, and what is left of it. */
interface Told {
  readonly stance: Bearing['stance']
  readonly denied: boolean
  readonly chains: readonly (readonly Voice[])[]
  readonly sure: number
  readonly speech: Speech | undefined
  readonly speeches: readonly Speech[]
}

/** What stands beside a name is the writer's own, unless it stands within marks of quotation. */
function passing(b: Branches, { at }: Nominal, { voices }: Known): Told {
  const speeches = voices.around(spotOf(b, at))
  const direct = speeches[0]?.told.speech === 'direct' ? speeches : []
  return {
    stance: 'asserted',
    denied: false,
    chains: chainsOf(direct),
    sure: 1,
    speech: direct[0],
    speeches: direct,
  }
}

/** Undefined where nobody says it. */
function tellingOf(
  b: Branches,
  at: number,
  bearing: Bearing,
  { voices }: Known,
  around: Around,
  polarityAt: PolarityAt,
): Told | undefined {
  if (bearing.unsaid) return undefined
  const replaced = bearing.tellings.flatMap(({ instead }) => (instead === undefined ? [] : [instead]))
  const speeches = voices
    .around(spotOf(b, at))
    .filter(
      ({ told: { cue, source } }) =>
        source !== null || !cue || !replaced.some((noun) => within(b, noun, cue)),
    )
  let { stance, denied } = bearing
  const cues = speeches.flatMap(({ told }) => (told.cue ? [told.cue] : []))
  const isHeard = ({ cue }: Telling): boolean => {
    const { start, end } = spotOf(b, cue)
    return cues.some((spot) => spot.paragraph === b.paragraph && spot.start <= start && end <= spot.end)
  }
  // "Claims that … are baseless", where the branches were misread: better nothing than the opposite.
  if (
    !denied &&
    speeches.some(({ told }) => told.source === null) &&
    b.words.some((_, word) => untrue.has(lowerAt(b, word)))
  )
    return undefined
  for (const cue of cues) {
    // What the clause hangs from has been weighed.
    if (cue.paragraph === b.paragraph && bearing.tellings.some((one) => within(b, one.cue, cue))) continue
    const polarity = polarityAt(cue)
    if (polarity === 'unsaid') return undefined
    if (polarity === 'denied' || polarity === 'doubted') denied = !denied
    if (polarity === 'doubted' && stance === 'asserted') stance = 'possible'
    if (
      (polarity === 'possible' || polarity === 'predicted' || polarity === 'planned') &&
      stance === 'asserted'
    )
      stance = polarity
  }
  const own = bearing.tellings.filter((one) => one.teller !== NOBODY && !isHeard(one))
  const first = own.filter(
    ({ cue, teller }) => teller === -1 && speeches.length > 0 && isCloser(b, cue, speeches),
  )
  const tellers = speeches.length > 0 ? first : own
  let sure = speeches.every((speech) => speech.sure) ? 1 : SURE.unsureVoice
  const added: Voice[] = []
  for (const { teller } of tellers) {
    const voice = voiceOf(b, teller, around)
    if (voice === undefined) return undefined
    if (voice === null && teller !== -1) sure *= SURE.unsureVoice
    if (!added.includes(voice)) added.push(voice)
  }
  const chains = chainsOf(speeches).map((chain) => [
    ...added.filter((voice) => !chain.includes(voice)),
    ...chain,
  ])
  return { stance, denied, chains, sure, speech: speeches[0], speeches }
}

const within = (b: Branches, at: number, cue: Spot): boolean => {
  const { start, end } = spotOf(b, at)
  return cue.start <= start && end <= cue.end
}

/** "Lee said Orsa reportedly paid": what is only reported stands inside of what is said. */
const isCloser = (b: Branches, cue: number, speeches: readonly Speech[]): boolean => {
  const { start } = spotOf(b, cue)
  return speeches.some(({ told }) =>
    told.content.some((span) => span.paragraph === b.paragraph && span.start <= start && start < span.end),
  )
}

/** Who tells it; null for somebody not named, undefined where "I" and "we" are nobody known. */
function voiceOf(b: Branches, teller: number, around: Around): Voice | undefined {
  if (teller === -1) return null
  const meant = teller <= OWNER ? meantBy(b, OWNER - teller, around) : subjectsOf(b, teller, around)
  return meant[0]?.who ?? null
}

/** One chain for each who says it together with others, closest to the fact first. */
function chainsOf(speeches: readonly Speech[]): readonly (readonly Voice[])[] {
  const [closest, ...others] = speeches
  if (closest === undefined) return [[]]
  return closest.speakers.map((first) => {
    const chain: Voice[] = [first]
    for (const { speakers } of others) {
      const next = speakers[0] ?? null
      if (next !== null && !chain.includes(next)) chain.push(next)
    }
    return chain
  })
}

type Joined = Pick<
  Suggestion,
  'subject' | 'object' | 'predicate' | 'wording' | 'phrase' | 'passive' | 'together' | 'confidence' | 'reason'
> & {
  readonly subjectText?: string
}

function ofClause(
  b: Branches,
  clause: Clause,
  clauses: readonly Clause[],
  told: Told,
  { recognised }: Known,
  around: Around,
): Joined | undefined {
  const { verb, subject, object, link, passive, nouns } = clause
  const [one, other] = [recognised[subject.who], recognised[object.who]]
  if (!one || !other) return undefined
  const meant = meaningOf(b, clause)
  const fits = meant !== undefined && subject.acts !== false && canJoin(meant, one.kind, other.kind)
  let predicate = fits ? meant : 'other'
  if (predicate === 'active-in' && one.kind === 'place' && other.kind === 'place') predicate = 'part-of'
  const many = clauses.some(
    (each) => each !== clause && each.verb === verb && each.link.join() === link.join(),
  )
  const helped = verbPhrase(b, verb, passive, told.stance, many)
  const words = passive ? 'by' : linkWords(b, clause, around)
  const phrase = `${helped} ${words}`
    .replace(/\s+/g, ' ')
    .replace(/ (?:the|a|an)$/i, '')
    .trim()
    .slice(0, 90)
  const base =
    nouns > 0
      ? SURE.noun
      : predicate !== 'other'
        ? SURE.known
        : link.length === 0
          ? SURE.direct
          : SURE.oblique
  // The text's own words read from the one that it names first.
  const turned = passive && predicate === 'other'
  return {
    subject: turned ? object.who : subject.who,
    object: turned ? subject.who : object.who,
    predicate,
    ...(predicate === 'other' && { wording: phrase }),
    phrase,
    passive: passive && !turned,
    together: many,
    confidence: weighed(base, clause.sure, told, one.confidence, other.confidence),
    reason: `“${phrase}” joins the two${told.sure < 1 ? '; it could not be told who says so' : ''}`,
    ...(subject.as !== undefined && { subjectText: subject.as }),
  }
}

function ofNominal(
  { subject, object, predicate, phrase, sure }: Nominal,
  told: Told,
  { recognised }: Known,
): Joined | undefined {
  const [one, other] = [recognised[subject.who], recognised[object.who]]
  if (!one || !other) return undefined
  const fitting = predicate === 'other' || canJoin(predicate, one.kind, other.kind) ? predicate : 'other'
  return {
    subject: subject.who,
    object: object.who,
    predicate: fitting,
    ...(fitting === 'other' && { wording: phrase }),
    phrase,
    passive: false,
    together: false,
    confidence: weighed(SURE.nominal, sure, told, one.confidence, other.confidence),
    reason: `“${phrase}” stands beside the name`,
  }
}

const weighed = (base: number, sure: number, told: Told, one: number, other: number): number =>
  Math.round(100 * base * Math.sqrt(Math.max(0, sure)) * told.sure * Math.sqrt(Math.min(one, other))) / 100

/** One suggestion for each chain of voices, with its dates and its place. */
function spread(
  joined: Joined,
  { stance, denied, chains, speech, speeches }: Told,
  b: Branches,
  at: readonly number[],
  known: Known,
  dates: readonly ToldDate[],
): readonly Suggestion[] {
  const spans = at.map((word) => extent(b, word, (child) => !isPart(b, child)))
  const evidence = spotOf(
    b,
    Math.min(...spans.map(([first]) => first)),
    Math.max(...spans.map(([, last]) => last)),
  )
  const when = dateOf(b, at[0] ?? 0, known, speeches, dates, stance)
  const said = saidOn(speech, known, dates)
  const { subjectText, ...rest } = joined
  return chains.map((voices) => ({
    ...rest,
    voices,
    stance,
    denied,
    evidence,
    ...(subjectText !== undefined && { subjectText }),
    ...(when !== undefined && { when }),
    ...(said !== undefined && { said }),
    ...(speech && { speech: speech.told.speech === 'direct' ? ('direct' as const) : ('indirect' as const) }),
  }))
}

const isPart = (b: Branches, at: number): boolean =>
  /^(?:compound|flat|aux|det|fixed|neg)/.test(b.nodes[at]?.relation ?? '')

/** A date that hangs from the verb or from what it leads to. */
function dateOf(
  b: Branches,
  verb: number,
  { article }: Known,
  speeches: readonly Speech[],
  dates: readonly ToldDate[],
  stance: Bearing['stance'],
): string | undefined {
  const [first, last] = extent(b, verb, (child) =>
    /^(?:conj|parataxis|ccomp|acl:relcl|advcl)/.test(b.nodes[child]?.relation ?? ''),
  )
  const { start, end } = spotOf(b, first, last)
  const content = speeches[0]?.told.content ?? []
  const isTold = (date: ToldDate): boolean =>
    content.length === 0 ||
    content.some(
      (span) => span.paragraph === b.paragraph && span.start <= date.start && date.start < span.end,
    )
  const found = nearest(
    between(dates, start, end).filter(isTold),
    spotOf(b, verb).start,
    article.paragraphs[b.paragraph] ?? '',
  )
  return found && (stance === 'planned' || stance === 'predicted' ? found.ahead : found.past)
}

function saidOn(
  speech: Speech | undefined,
  { article }: Known,
  dates: readonly ToldDate[],
): string | undefined {
  const cue = speech?.told.cue
  if (!cue) return undefined
  const inContent = (date: ToldDate): boolean =>
    speech.told.content.some(({ start, end }) => start <= date.start && date.start < end)
  return nearest(
    between(dates, cue.start - FAR, cue.end + FAR).filter((date) => !inContent(date)),
    cue.start,
    article.paragraphs[cue.paragraph] ?? '',
  )?.past
}
