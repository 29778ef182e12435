/** Claims read off the trees of an article's sentences. */

import type { Spot } from '../../../model/spans'
import type { Recognised } from '../../article'
import { inOrder } from '../../attribute/mentions'
import { calledBy } from '../../attribute/refer/genders'
import { isDemonym } from '../../recognise/known/lexicon'
import { titleParts } from '../../recognise/words/offices'
import type { Known, Suggestion } from '../suggestion'
import { canJoin } from '../verbs'
import type { Dates } from '../when'
import type { Argument, Around } from './arguments'
import { type Clause, clausesOf } from './clauses'
import { lacking, naming, polled } from './lexicon'
import { isUnder } from './mending/mending'
import type { Nominal } from './nouns/nominal'
import { nominalsOf } from './nouns/nominals'
import { pairsOf } from './nouns/pairs'
import { TIMES } from './phrasing/behind'
import { byAgent, isBare, phrasingOf } from './phrasing/phrasing'
import { isLeftOut, isQuotedBefore, spoken, tellsNothing } from './phrasing/speaking'
import { pronounsOf } from './pronouns/pronouns'
import { wordsOf } from './reached'
import { type Branches, branchesOf, children, headOf, lowerAt, type Reader, relationAt } from './reading'
import { placed, settingOf } from './setting'
import { type Joined, spread } from './spread'
import { bearingOf } from './telling/bearing'
import type { Bearing } from './telling/making'
import { type PolarityAt, passing, polarities, type Told, tellingsOf } from './telling/told'
import { isUntold } from './untold'
import { ahead, meaningOf, verbPhrase, withoutAny } from './wording'

/** How right a claim of its shape is, on texts that were not looked at; the branches' own sureness is weighed in. */
const SURE = { known: 0.92, direct: 0.84, oblique: 0.76, noun: 0.66, nominal: 0.88 } as const
/** What it takes from a claim that its sentence ends too early. */
const CUT = 0.6

/** Those sentences of an article that name somebody, as trees, by paragraph. */
export type Sentences = readonly (readonly Branches[])[]

export function sentencesIn(
  { article, recognised, memberships }: Omit<Known, 'dates'>,
  reader: Reader,
): Sentences {
  // A party's letter or a state in brackets is no word of the sentence.
  const aside = new Set(memberships.map(({ spot }) => `${spot.paragraph}:${spot.start}`))
  const mentions = inOrder(recognised).filter(({ paragraph, start }) => !aside.has(`${paragraph}:${start}`))
  return branchesOf(article, mentions, reader)
}

/** Suggested claims in the order of the text, from paragraph 1 on. Time grows linearly with the text. */
export function claimsInTrees(known: Known, sentences: Sentences): readonly Suggestion[] {
  const { article, recognised, voices, whoIs, dates } = known
  const textOf = ({ paragraph, start, end }: Spot): string =>
    (article.paragraphs[paragraph] ?? '').slice(start, end)
  const around: Around = {
    recognised,
    whoIs,
    pronounAt: pronounsOf(sentences, known, () => around),
    pairAt: pairsOf(sentences, recognised, calledBy(article)),
    textOf,
    speakerAt: (spot) => voices.around(spot)[0]?.speakers[0] ?? null,
  }
  const polarityAt = polarities(sentences)
  const offices = new Set<string>()
  return sentences.flat().flatMap((b) => inSentence(b, known, around, dates, polarityAt, offices))
}

function inSentence(
  b: Branches,
  known: Known,
  around: Around,
  dates: Dates,
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
    for (const told of tellingsOf(b, clause.verb, bearing(clause.verb), known, around, polarityAt)) {
      const one = ofClause(b, clause, clauses, told, known, around)
      if (one)
        made.push(
          ...spread(
            placed(one, settingOf(b, clause)),
            told,
            b,
            [clause.verb, clause.subject.at, clause.object.at],
            known,
            dates,
          ),
        )
    }
  }
  for (const nominal of nominalsOf(b, around)) {
    const tellings = nominal.passing
      ? [passing(b, nominal, known)]
      : tellingsOf(b, nominal.at, bearing(nominal.at), known, around, polarityAt)
    for (const told of tellings) {
      const one = ofNominal(nominal, told, known)
      if (!one) continue
      // What only stands beside a name is told once, however often it stands there.
      const key = [one.subject, one.object, one.phrase, told.chains.join()].join('|')
      if (nominal.passing && offices.has(key)) continue
      offices.add(key)
      made.push(...spread(one, told, b, [nominal.at, nominal.subject.at, nominal.object.at], known, dates))
    }
  }
  return made
}

function ofClause(
  b: Branches,
  clause: Clause,
  clauses: readonly Clause[],
  told: Told,
  { article, recognised }: Known,
  around: Around,
): Joined | undefined {
  const { verb, subject, object, link, passive, nouns } = clause
  const [one, other] = [recognised[subject.who], recognised[object.who]]
  if (!one || !other) return undefined
  if (isUntold(b, clause)) return undefined
  const meant = meaningOf(b, clause)
  const fits = meant !== undefined && subject.acts !== false && canJoin(meant, one.kind, other.kind)
  let predicate = fits ? meant : 'other'
  if (predicate === 'active-in' && one.kind === 'place' && other.kind === 'place') predicate = 'part-of'
  const many = clauses.some(
    (each) =>
      each !== clause &&
      each.verb === verb &&
      wordsOf(each.link) === wordsOf(link) &&
      // "Orsa, led by Ruiz and Horak": it is one that is led.
      (!passive || each.object.who !== object.who),
  )
  const areMany = passive && SEVERAL.test(other.name)
  const single = !areMany && isSingle(b, subject, one.kind !== 'organisation')
  const helped = verbPhrase(b, verb, { passive, stance: told.stance, many: many || areMany, single }, around)
  const phrasing = passive ? byAgent(b, clause, around) : phrasingOf(b, clause, around)
  const inPoll =
    isPolled(b, clause, article) && !/\b(?:polls?|survey)\b/i.test(phrasing.before + phrasing.behind)
  // Whom a poll has ahead has beaten nobody.
  if (inPoll) predicate = 'other'
  const { label, before, behind } = inPoll
    ? { ...phrasing, label: `${phrasing.label} … in a poll`.trim(), behind: `${phrasing.behind} in a poll` }
    : phrasing
  // "made Orsa", "allowed Ruiz": nothing is told without what follows.
  const bare = !passive && link.length === 0 && behind === '' && predicate === 'other'
  if (bare && lacking.has(lowerAt(b, verb))) return undefined
  if (!passive && behind === '' && isCalledMore(b, clause)) return undefined
  // Nobody owns a person.
  if (lowerAt(b, verb) === 'owned' && other.kind === 'person' && passive) return undefined
  const leftOut = isLeftOut(b, clause)
  // "said before Orsa’s vote that": when it was said ties nobody to anybody.
  if (leftOut && /^(?:before|after|during|since)$/.test(link[0]?.word ?? '')) return undefined
  const isCut = predicate === 'other' && !leftOut && isCutOff(b, clause, before + behind)
  if (isCut && lacking.has(lowerAt(b, verb))) return undefined
  const isNamed = isPerson(passive ? one : other) && !(behind !== '' && isModifier(b, object.at))
  // "said in Oslo that": where what was said is not told, that somebody spoke is.
  const isSpoken = leftOut && (isBare(b, clause, behind) || isQuotedBefore(b, clause))
  const spoke = isSpoken || tellsNothing(b, clause, behind)
  const done = spoke ? spoken(helped) + (isSpoken ? '' : ' to') : helped
  const plain = told.denied ? withoutAny : (words: string): string => words
  const wording = plain(upTo(90, `${done} ${leftOut && !isSpoken ? `… ${label}` : label}`))
  const lead = isNamed || isCalled(b, clause) ? withoutArticle(before) : before
  const phrase = plain(upTo(160, `${done} ${isNamed && isTitled(b, object.at) ? withoutPeople(lead) : lead}`))
  const base =
    nouns > 0
      ? SURE.noun
      : predicate !== 'other'
        ? SURE.known
        : link.length === 0
          ? SURE.direct
          : SURE.oblique
  // In the passive the object is named first, and as what belongs to it.
  const named = passive ? object.as : subject.as
  // The text's own words read from the one that it names first.
  const turned = passive && predicate === 'other'
  return {
    subject: turned ? object.who : subject.who,
    object: turned ? subject.who : object.who,
    predicate,
    ...(predicate === 'other' && { wording }),
    phrase,
    behind,
    passive: passive && !turned,
    together: many,
    confidence: weighed(base * (isCut ? CUT : 1), clause.sure, told, one.confidence, other.confidence),
    reason: `“${wording}” joins the two${told.sure < 1 ? '; it could not be told who says so' : ''}`,
    ...(named !== undefined && { firstText: named }),
    ...(!passive && behind !== '' && isModifier(b, object.at) && { modifies: true as const }),
  }
}

/** Words up to a length, whole. */
const upTo = (most: number, words: string): string =>
  words.length <= most ? words.trim() : words.slice(0, most).replace(/\s+\S*$/, '')

/** What the verb leads to besides is not among the words told: "asked Orsa to leave", "in Orsa, praised her". */
const isCutOff = (b: Branches, { verb, object, link }: Clause, told: string): boolean => {
  const words = told.toLowerCase()
  return children(b, verb, 'obj', 'iobj', 'xcomp', 'ccomp').some(
    (child) =>
      child > verb &&
      !TIMES.test(lowerAt(b, child)) &&
      !link.some(({ noun }) => noun === child) &&
      !isUnder(b.nodes, object.at, child) &&
      !words.includes(lowerAt(b, child)),
  )
}

/** "an Orsa plan": the name is part of a noun. */
const isModifier = (b: Branches, at: number): boolean =>
  /^(?:compound|amod)$/.test(relationAt(b, at)) && headOf(b, at) > at

/** "called Orsa “a story in which …”": she did not call them. */
const isCalledMore = (b: Branches, { verb, object }: Clause): boolean =>
  naming.has(lowerAt(b, verb)) && /^(?:["“]|``|an?|the)$/.test(lowerAt(b, object.at + 1))

/** "leads Ruiz 45 to 40 percent", where its paragraph tells of a poll. */
const isPolled = (b: Branches, { verb }: Clause, { paragraphs }: Known['article']): boolean =>
  polled.has(lowerAt(b, verb)) &&
  b.words.some(({ text }) => /^\d/.test(text)) &&
  /\b(?:polls?|polling|survey|head-to-head|margin of error)\b/i.test(paragraphs[b.paragraph] ?? '')

/** "sued the company": the name stands where the description stood. */
const isCalled = (b: Branches, { object, passive }: Clause): boolean =>
  !passive && object.as === undefined && b.mentions[object.at] === undefined

const isPerson = ({ kind, unnamed }: Recognised): boolean => kind === 'person' && !unnamed
/** "asked the prime minister": the name that stands for him has no article, and is not prime. */
const withoutArticle = (words: string): string => {
  const [, before = words, behind = ''] =
    /^(.*?)\s?\b(?:the|an?)((?: (?!(?:the|an?|of)\b)\S+)*)$/u.exec(words) ?? []
  const isOfTitle = behind
    .split(' ')
    .every((word) => word === '' || word === 'former' || titleParts.has(word) || /^\p{Lu}/u.test(word))
  return isOfTitle ? before : words
}

/** "President Ana Ruiz" is one word, of which the name is told. */
const isTitled = (b: Branches, at: number): boolean =>
  (b.words[at]?.start ?? 0) < (b.mentions[at]?.start ?? 0)
/** "met former Norwegian" before a name whose title is not told. */
const withoutPeople = (words: string): string => {
  const all = words.split(' ')
  const last = all.findLastIndex((word) => word !== 'former' && !isDemonym(word.toLowerCase()))
  return all.slice(0, last + 1).join(' ')
}

/** "Norwegian troops" */
const SEVERAL = / \p{Ll}*[^s\W]s$/u

/** In its own sentence one of several, or "they", is one. */
const isSingle = (b: Branches, { as, at }: Argument, isOne: boolean): boolean =>
  as === undefined &&
  (relationAt(b, at) === 'conj' ||
    children(b, at, 'conj').length > 0 ||
    (isOne && !/^(?:they|we|them)$/.test(lowerAt(b, at))))

function ofNominal(
  { subject, object, predicate, phrase: words, behind, sure, passing }: Nominal,
  told: Told,
  { recognised }: Known,
): Joined | undefined {
  const phrase = ahead(words, told.stance)
  const [one, other] = [recognised[subject.who], recognised[object.who]]
  if (!one || !other) return undefined
  const fitting = predicate === 'other' || canJoin(predicate, one.kind, other.kind) ? predicate : 'other'
  return {
    subject: subject.who,
    object: object.who,
    predicate: fitting,
    ...(fitting === 'other' && { wording: phrase.replace(/ the$/, '') }),
    phrase,
    ...(behind !== undefined && { behind }),
    passive: false,
    together: false,
    ...(passing && { passing }),
    confidence: weighed(SURE.nominal, sure, told, one.confidence, other.confidence),
    reason: `“${phrase}” stands beside the name`,
  }
}

const weighed = (base: number, sure: number, told: Told, one: number, other: number): number =>
  Math.round(100 * base * Math.sqrt(Math.max(0, sure)) * told.sure * Math.sqrt(Math.min(one, other))) / 100
