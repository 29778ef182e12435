/** By whom and how a claim is told, out of what it hangs from and of the speech around it. */

import type { Spot } from '../../../../model/spans'
import { isOverturned } from '../../remarks/overturned'
import type { Known } from '../../suggestion'
import type { Speech, Voice } from '../../voices'
import { type Around, meantBy, prepositionOf } from '../arguments'
import { baseless, belying, denying, sources, unproven, untrue } from '../lexicon'
import type { Nominal } from '../nouns/nominal'
import { type Branches, children, headOf, lowerAt, relationAt, spotOf, wordAt } from '../reading'
import { subjectsOf } from '../subjects'
import { shadeOf } from './governing'
import type { Bearing, Teller, Telling } from './making'
import { takenUpBy } from './others'
import { type Polarity, polarityOf } from './polarity'

/** What it takes from a claim that nobody can tell who says it. */
const UNSURE_VOICE = 0.8

export type PolarityAt = (cue: Spot) => Polarity

/** What the words of telling at a place do to what they tell, wherever in the article they stand. */
export function polarities(sentences: readonly (readonly Branches[])[]): PolarityAt {
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

/** How a claim is told: by whom, how, and what is left of it. */
export interface Told {
  readonly stance: Bearing['stance']
  readonly denied: boolean
  readonly chains: readonly (readonly Voice[])[]
  readonly sure: number
  readonly speech: Speech | undefined
  readonly speeches: readonly Speech[]
}

/** What stands beside a name is the writer's own, unless it stands within marks of quotation. */
export function passing(b: Branches, { at }: Nominal, { voices }: Known): Told {
  const speeches = voices.around(spotOf(b, at))
  const direct = speeches[0]?.told.speech === 'direct' ? speeches : []
  const shade = shadeOf(b, at)?.how
  const isReported = shade === 'said' || shade === 'possible'
  return {
    stance:
      shade === undefined || shade === 'said' ? 'asserted' : shade === 'planned' ? 'planned' : 'possible',
    denied: false,
    chains: isReported && direct.length === 0 ? [[null]] : chainsOf(direct),
    sure: 1,
    speech: direct[0],
    speeches: direct,
  }
}

/** As each side of it tells it: nobody, mostly one, or who says it and who will not have it. */
export function tellingsOf(
  b: Branches,
  at: number,
  bearing: Bearing,
  known: Known,
  around: Around,
  polarityAt: PolarityAt,
): readonly Told[] {
  const found = byTellers(b, at, bearing, known, around, polarityAt)
  const [told] = found
  if (told === undefined) return []
  const others = takenUpBy(b, at).flatMap((cue): Told[] => {
    const voice = voiceOf(b, { subjectOf: cue }, around)
    if (voice === undefined || voice === null || told.chains.some(([first]) => first === voice)) return []
    const speeches = told.speeches.slice(1)
    const passedOn = told.chains[0]?.slice(1) ?? []
    const denied = denying.has(lowerAt(b, cue)) ? !told.denied : told.denied
    return [{ ...told, denied, chains: [[voice, ...passedOn]], speech: speeches[0], speeches }]
  })
  return [...found, ...others]
}

function byTellers(
  b: Branches,
  at: number,
  bearing: Bearing,
  { voices, article }: Known,
  around: Around,
  polarityAt: PolarityAt,
): readonly Told[] {
  if (bearing.unsaid) return []
  const replaced = bearing.tellings.flatMap(({ instead }) => (instead === undefined ? [] : [instead]))
  const all = voices.around(spotOf(b, at)).filter(({ told }) => !isBesides(b, at, told))
  const isReplaced = ({ told: { cue } }: Speech): boolean =>
    cue !== null && replaced.some((noun) => within(b, noun, cue))
  const speeches = all.filter((speech) => !isReplaced(speech))
  let { stance, denied } = bearing
  const cues = speeches.flatMap(({ told }) => (told.cue ? [told.cue] : []))
  const isHeard = ({ cue }: Telling): boolean => {
    const { start, end } = spotOf(b, cue)
    return cues.some((spot) => spot.paragraph === b.paragraph && spot.start <= start && end <= spot.end)
  }
  // "Claims that … do not hold up": whoever tells of them does not have it so.
  const [claims] = speeches
  if (claims && !denied && isOverturned(claims.told, article)) {
    const others = speeches.slice(1)
    const chains = chainsOf(speeches).map((chain) => chain.slice(1))
    return [{ stance, denied: true, chains, sure: 1, speech: others[0], speeches: others }]
  }
  // "Claims that … are baseless", where the branches were misread: better nothing than the opposite.
  if (
    !denied &&
    (speeches.some(({ told }) => told.source === null) ||
      bearing.tellings.some(({ teller }) => teller === 'somebody')) &&
    b.words.some((_, word) => baseless.has(lowerAt(b, word)) || unproven.has(lowerAt(b, word)))
  )
    return []
  for (const cue of cues) {
    // What the clause hangs from has been weighed.
    if (cue.paragraph === b.paragraph && bearing.tellings.some((one) => within(b, one.cue, cue))) continue
    const polarity = polarityAt(cue)
    if (polarity === 'unsaid') return []
    if (polarity === 'denied' || polarity === 'doubted') denied = !denied
    if (polarity === 'doubted' && stance === 'asserted') stance = 'possible'
    if (
      (polarity === 'possible' || polarity === 'predicted' || polarity === 'planned') &&
      stance === 'asserted'
    )
      stance = polarity
  }
  const isWriters = ({ teller }: Telling): boolean =>
    all.length === 0 &&
    typeof teller !== 'string' &&
    'subjectOf' in teller &&
    children(b, teller.subjectOf, 'nsubj').some((child) => lowerAt(b, child) === 'i')
  const own = bearing.tellings.filter(
    (one) => one.teller !== 'whoever tells it' && !isHeard(one) && !isWriters(one),
  )
  const first = own.filter(({ cue }) => speeches.length > 0 && isCloser(b, cue, speeches))
  const tellers = speeches.length > 0 ? first : own
  let sure = speeches.every((speech) => speech.sure) ? 1 : UNSURE_VOICE
  const added: Voice[] = []
  for (const { teller } of tellers) {
    const voice = voiceOf(b, teller, around)
    if (voice === undefined) return []
    if (voice === null && teller !== 'somebody') sure *= UNSURE_VOICE
    if (!added.includes(voice)) added.push(voice)
  }
  const chains = chainsOf(speeches).map((chain) => [
    ...added.filter((voice) => !chain.includes(voice)),
    ...chain,
  ])
  const told: Told = { stance, denied, chains, sure, speech: speeches[0], speeches }
  const belied = bearing.tellings[0]
  if (belied !== undefined && isBelied(b, belied)) {
    const others = speeches.slice(1)
    const passedOn = chains.map((chain) => chain.slice(1))
    const against: Told = { ...told, denied: !denied, chains: passedOn, speech: others[0], speeches: others }
    // "it is wrong to say that": nobody has said it.
    const isSaid =
      relationAt(b, belied.cue) !== 'csubj' || children(b, headOf(b, belied.cue), 'expl').length === 0
    return isSaid && chains.some(([first]) => first !== undefined && first !== null)
      ? [told, against]
      : [against]
  }
  // "rejected Lee’s claim that": what Lee claims is told as well.
  const named = all.filter(isReplaced).filter(({ speakers }) => speakers.some((one) => one !== null))
  if (named.length === 0) return [told]
  const claimed: Told = {
    ...told,
    stance: 'asserted',
    denied: !denied,
    chains: chainsOf([...named, ...speeches.slice(1)]),
    speech: named[0],
    speeches: named,
  }
  return [told, claimed]
}

/** "believed the polls and followed them": one did so, and only the first was believed. */
const isBesides = (b: Branches, at: number, { cue, speech }: Speech['told']): boolean =>
  speech === 'indirect' &&
  cue !== null &&
  cue.paragraph === b.paragraph &&
  relationAt(b, at) === 'conj' &&
  within(b, headOf(b, at), cue) &&
  children(b, at, 'nsubj', 'mark').length === 0

/** "falsely claimed", "was wrong to say": it is said, and whoever tells that does not have it so. */
const isBelied = (b: Branches, { cue, polarity }: Telling): boolean =>
  polarity === 'said' &&
  (/^(?:lied|lies|lying)$/.test(lowerAt(b, cue)) ||
    // "“openly and wrongfully” claims", whatever hangs from what.
    [cue - 1, cue - 2, ...children(b, cue, 'advmod')].some((child) => belying.has(lowerAt(b, child))) ||
    (/^(?:xcomp|advcl|csubj)$/.test(relationAt(b, cue)) &&
      (untrue.has(lowerAt(b, headOf(b, cue))) || lowerAt(b, headOf(b, cue)) === 'mistaken')))

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

/** Who tells it; null for somebody not named. */
function voiceOf(b: Branches, teller: Teller, around: Around): Voice | undefined {
  if (typeof teller === 'string') return null
  const nouns = 'word' in teller ? [teller.word] : children(b, teller.subjectOf, 'nsubj')
  const source = nouns.find((noun) => sources.has(lowerAt(b, noun)))
  if (source !== undefined) return meantBy(b, source, around)[0]?.who ?? makerOf(b, source) ?? null
  const meant = 'word' in teller ? meantBy(b, teller.word, around) : subjectsOf(b, teller.subjectOf, around)
  return meant[0]?.who ?? null
}

/** "a poll by Orsa", "the Orsa poll", "a poll conducted by Orsa": whose finding it is. */
const makerOf = (b: Branches, source: number): number | undefined =>
  children(b, source, 'compound', 'amod', 'nmod:desc', 'nmod', 'acl')
    // "the average of polls compiled by Orsa"
    .flatMap((child) => [child, ...(relationAt(b, child) === 'nmod' ? children(b, child, 'acl') : [])])
    .flatMap((child) => [
      ...(relationAt(b, child) !== 'nmod' || /^(?:by|from)$/.test(prepositionOf(b, child)) ? [child] : []),
      ...children(b, child, 'obl:agent', 'obl').filter((agent) => prepositionOf(b, agent) === 'by'),
    ])
    .map((child) => b.mentions[child])
    .find((mention) => mention?.who.kind === 'organisation')?.index

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
