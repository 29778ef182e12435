/**
 * Whom "he", "she", "it" and "they" mean, by the trees: the one that the clause around it is about, or the sentence before.
 * What the words alone tell (`whoIs`) is asked too; where the two differ nobody is meant, rather than the wrong one.
 */

import type { Spot } from '../../../../model/spans'
import { gendersOf } from '../../../attribute/refer/genders'
import { genderOfWord } from '../../../recognise/words/gender'
import { offices } from '../../../recognise/words/offices'
import { kin } from '../../../recognise/words/people'
import { affiliationsOf } from '../../affiliations'
import type { Known } from '../../suggestion'
import { type Around, type Meant, meantBy, type PronounAt, prepositionOf } from '../arguments'
import { asking, judging, urging } from '../lexicon'
import { isUnder } from '../mending/mending'
import { antecedentOf, verbOver } from '../nouns/antecedent'
import { type Branches, baseAt, children, headOf, lowerAt, relationAt, spotOf } from '../reading'
import { subjectsOf } from '../subjects'
import { beforeOf, type Found, type Others } from './before'
import { type Call, calls, selves } from './calls'
import { describedAround, isBeside, isNoOne, isOfMany, isOfThing } from './unnamed'

/** How right each way to tell was, on texts that were not looked at. */
const SURE = { bound: 0.92, both: 0.8, clause: 0.65, before: 0.75, words: 0.45, things: 0.5 } as const

/** `around` is only used once the function that is given back is called. */
export function pronounsOf(
  sentences: readonly (readonly Branches[])[],
  known: Known,
  around: () => Around,
): PronounAt {
  const { article, recognised, voices, whoIs } = known
  const genders = gendersOf(article)
  const bodies = affiliationsOf(article, recognised)
  const seen = new Map<string, Meant | undefined>()

  const fits = (index: number, call: Call): boolean => {
    const who = recognised[index]
    if (who === undefined) return false
    if (call === 'he' || call === 'she') return who.kind === 'person' && (genders(who) ?? call) === call
    return call === 'it'
      ? who.kind !== 'person' && !who.unnamed
      : who.kind === 'organisation' || (who.unnamed && who.kind === 'person')
  }

  /** Whoever speaks the words at a place in his own voice does not call himself "he", nor his own side "they". */
  const speakersAt = (spot: Spot, call: Call): Others => {
    const around = voices.around(spot)
    const [closest] = around
    // "“I say that he left,” Ruiz said": he is not Ruiz, whatever else stands between.
    const speaking = around.flatMap(({ told, speakers }) => (told.speech === 'direct' ? speakers : []))
    if (!closest || closest.told.speech === 'indirect') return new Set(speaking)
    const sides = call === 'they' ? closest.speakers.map((who) => bodies.get(who ?? -1) ?? null) : []
    return new Set([...speaking, ...sides])
  }

  const byNoun = (b: Branches, noun: number, call: Call, others: Others): Found => {
    const mention = b.mentions[noun]
    const word = lowerAt(b, noun)
    if (!mention && b.nodes[noun]?.tag === 'PRON' && !/^(?:who|which|that|whom)$/.test(word))
      return calls.get(word) === call ? (meant(b, noun)?.who ?? 'nobody') : undefined
    // "a source close to Ruiz said that he": as well Ruiz.
    const isOfOther = (place: number): boolean => {
      const other = b.mentions[place]
      return other !== undefined && fits(other.index, call) && isUnder(b.nodes, place, noun)
    }
    if (
      mention?.who.unnamed &&
      call !== 'they' &&
      b.words.some((_, place) => place > noun && isOfOther(place))
    )
      return 'nobody'
    const fitting = [
      ...new Set(
        meantBy(b, noun, around())
          .filter((one) => one.as === undefined && fits(one.who, call) && !others.has(one.who))
          .map(({ who }) => who),
      ),
    ]
    const [first] = fitting
    if (fitting.length > 1) return call === 'they' ? first : 'nobody'
    if (first !== undefined) return first
    if (mention || b.nodes[noun]?.tag !== 'NOUN') return undefined
    const many = b.nodes[noun]?.fine === 'NNS'
    const isOne =
      call === 'they'
        ? many
        : call === 'it'
          ? !many
          : !many && (offices.has(word) || kin.has(word) || genderOfWord(word) !== undefined)
    return isOne ? 'nobody' : undefined
  }

  const before = beforeOf(sentences, known, fits, byNoun)

  /** Who does what a clause without a subject tells, where that is the object of the clause around it. */
  const impliedAt = (b: Branches, verb: number): readonly number[] =>
    b.nodes[verb]?.tag === 'VERB' && /^(?:advcl|xcomp|acl)$/.test(baseAt(b, verb))
      ? subjectsOf(b, verb, around()).flatMap(({ who, as }) => (as === undefined ? [who] : []))
      : []

  /** The clauses that the pronoun stands in, from the inmost out: whom each is about. */
  const inSentence = (b: Branches, at: number, call: Call, others: Others): Found => {
    const role = relationAt(b, at)
    let inner = at
    let crossed = false
    let isReason = false
    for (let steps = 0; steps < 12; steps++) {
      const head = headOf(b, inner)
      if (head < 0) return undefined
      const relation = baseAt(b, inner)
      const isClause = /^(?:ccomp|advcl|xcomp|conj|acl|parataxis|csubj)$/.test(relation)
      const subjects = children(b, head, 'nsubj').filter((child) => child !== inner && child !== at)
      // In its own clause only what belongs to somebody can be the subject's: "she met her aide".
      const own = !crossed && (inner === at || !isClause)
      crossed ||= isClause
      const seen = own && role !== 'nmod:poss' ? [] : subjects
      // "mocked Ruiz for hiding his money": whoever is said to hide it.
      const implied = own && role === 'nmod:poss' && subjects.length === 0 ? impliedAt(b, head) : []
      for (const who of implied) if (fits(who, call) && !others.has(who)) return who
      if (relationAt(b, inner) === 'acl:relcl' && (b.mentions[head] || b.nodes[head]?.tag === 'NOUN')) {
        const found = byNoun(b, head, call, others)
        if (found !== undefined) return found
      }
      // "praised Ruiz because he": whoever is praised has earned it.
      isReason ||=
        relation === 'advcl' && children(b, inner, 'mark').some((mark) => lowerAt(b, mark) === 'because')
      const judged =
        isReason && judging.has(lowerAt(b, head)) ? children(b, head, 'obj').filter((each) => each < at) : []
      for (const child of judged.flatMap((each) => [each, ...children(b, each, 'nmod:poss')])) {
        const found = b.mentions[child] ? byNoun(b, child, call, others) : undefined
        if (found !== undefined) return found
      }
      for (const subject of seen) {
        // "Ruiz was driven off before she spoke, a source said": nobody named speaks of himself so.
        if (subject > at && b.mentions[subject]?.who.unnamed) continue
        const found = /^(?:who|which|that)$/.test(lowerAt(b, subject))
          ? antecedent(b, subject, call, others)
          : byNoun(b, subject, call, others)
        if (found !== undefined) return found
      }
      // "the board gave Ruiz a prize to honour his work": of the two it is Ruiz, where no subject may be meant.
      if (isClause && (call === 'he' || call === 'she') && subjects.length > 0) {
        const objects = children(b, head, 'obj', 'iobj').filter((each) => each < at && b.mentions[each])
        for (const child of objects) {
          const found = byNoun(b, child, call, others)
          if (found !== undefined) return found
        }
      }
      // "released his returns, though they": a thing that stands before it may be meant.
      if (isClause && (call === 'it' || call === 'they'))
        for (const child of children(b, head, 'obj', 'obl').filter((each) => each < at && each !== inner)) {
          const found = byNoun(b, child, call, others)
          if (found !== undefined) return found
        }
      inner = head
    }
    return undefined
  }

  const antecedent = (b: Branches, pronoun: number, call: Call, others: Others): Found => {
    const described = antecedentOf(b, pronoun)
    return described < 0 ? undefined : byNoun(b, described, call, others)
  }

  /** "asked Ruiz to present himself": whoever does it. */
  const doerOf = (b: Branches, at: number, call: Call): number | undefined =>
    subjectsOf(b, verbOver(b, at), around()).find((one) => one.as === undefined && fits(one.who, call))?.who

  /** "mocked Ruiz for hitting him": who hits is not who is hit. */
  const doersTo = (b: Branches, at: number): readonly number[] =>
    /^i?obj$/.test(relationAt(b, at))
      ? subjectsOf(b, headOf(b, at), around()).flatMap(({ who, as }) => (as === undefined ? [who] : []))
      : []

  /** "Ana Ruiz and her brother", "Orsa and its ally": what belongs to somebody belongs to the one it is joined to. */
  const beside = (b: Branches, at: number, call: Call): Found => {
    if (relationAt(b, at) !== 'nmod:poss') return undefined
    let joined = headOf(b, at)
    while (/^(?:appos|compound|flat|amod)$/.test(baseAt(b, joined))) joined = headOf(b, joined)
    const first = headOf(b, joined)
    if (relationAt(b, joined) !== 'conj' || first < 0) return undefined
    const places = [first, ...children(b, first, 'conj')].filter((place) => place < at && place !== joined)
    const partner = places
      .map((place) => b.mentions[place]?.index)
      .findLast((who) => who !== undefined && fits(who, call))
    if (partner !== undefined) return partner
    return call === 'they' && places.some((place) => isOfMany(b, place)) ? 'nobody' : undefined
  }

  /** "pressed by Ruiz on how he": he is the one who is pressed. */
  const isAsking = (b: Branches, place: number): boolean =>
    prepositionOf(b, place) === 'by' &&
    (asking.has(lowerAt(b, headOf(b, place))) || urging.has(lowerAt(b, headOf(b, place))))

  const namedBefore = (
    b: Branches,
    at: number,
    call: Call,
    others: Others,
  ): readonly { who: number; place: number }[] =>
    b.mentions.flatMap((one, place) =>
      one && place < at && fits(one.index, call) && !others.has(one.index) && !isAsking(b, place)
        ? [{ who: one.index, place }]
        : [],
    )

  /** Those named earlier in the sentence: the only one, or the only one who does something. */
  const earlier = (b: Branches, at: number, call: Call, others: Others): Found => {
    const fitting = namedBefore(b, at, call, others)
    const doing = fitting.filter(({ place }) => baseAt(b, place) === 'nsubj')
    for (const list of [fitting, doing]) {
      const all = new Set(list.map(({ who }) => who))
      const [only] = all
      if (all.size === 1 && only !== undefined) return only
    }
    return fitting.length > 0 ? 'nobody' : undefined
  }

  const find = (b: Branches, at: number, call: Call): Meant | undefined => {
    const spot = spotOf(b, at)
    if (selves.has(lowerAt(b, at)) && /^(?:i?obj|obl)$/.test(relationAt(b, at))) {
      const doer = doerOf(b, at, call)
      return doer === undefined ? undefined : { who: doer, sure: SURE.bound }
    }
    const doers = doersTo(b, at)
    const ruledOut = b.mentions.flatMap((one, place) => (one && isBeside(b, at, place) ? [one.index] : []))
    const others = new Set([...speakersAt(spot, call), ...ruledOut, ...describedAround(b, at)])
    const byWords = whoIs(spot)
    // "He left when Ruiz asked him": she asks, so that he is another.
    const isAnother = byWords !== null && (others.has(byWords) || doers.includes(byWords))
    const told = byWords === null || isAnother ? undefined : byWords
    const partner = beside(b, at, call)
    if (partner === 'nobody') return undefined
    if (partner !== undefined && !others.has(partner)) return { who: partner, sure: SURE.bound }
    // "called on Lee to ask Ruiz for helping him": of those around it may be any.
    const isOpen = doers.length > 0 && children(b, headOf(b, at), 'nsubj').length === 0
    if (
      isOpen &&
      new Set(namedBefore(b, at, call, new Set([...others, ...doers])).map(({ who }) => who)).size > 1
    )
      return undefined
    const found = within(b, at, call, new Set([...others, ...doers]), told, isAnother)
    // "Lee said that Ruiz left and that Horak replaced him": it may be either of the two who do not replace.
    const isSpeaker =
      found !== undefined && voices.around(spot).some(({ speakers }) => speakers.includes(found.who))
    const isOfTwo =
      isSpeaker &&
      doers.length > 0 &&
      namedBefore(b, at, call, new Set([...others, ...doers, found.who])).length > 0
    if (isOfTwo) return undefined
    // "his work makes him fit": what makes him so is his own, however it was read; "worked to excuse him": who did is not sure.
    const isMade = children(b, headOf(b, at), 'xcomp').some((child) => b.nodes[child]?.tag !== 'VERB')
    const isFar = b.mentions.every((mention) => mention?.index !== found?.who)
    const isUnsure =
      doers.length > 0 && (isMade || (isFar && children(b, headOf(b, at), 'nsubj').length === 0))
    return isUnsure && found?.who !== told ? undefined : found
  }

  const within = (
    b: Branches,
    at: number,
    call: Call,
    others: Others,
    told: number | undefined,
    isRuledOut: boolean,
  ): Meant | undefined => {
    const inClause = inSentence(b, at, call, others)
    if (call === 'it' || call === 'they') {
      const found = inClause ?? (call === 'it' && isOfThing(b, at) ? 'nobody' : before(b, call, others))
      return typeof found === 'number' && found === told ? { who: found, sure: SURE.things } : undefined
    }
    if (inClause === 'nobody') return undefined
    if (inClause !== undefined) return { who: inClause, sure: inClause === told ? SURE.both : SURE.clause }
    const found = earlier(b, at, call, others) ?? before(b, call, others)
    if (found === undefined) return told === undefined ? undefined : { who: told, sure: SURE.words }
    if (found === 'nobody') return undefined
    // The words alone point at somebody who cannot be meant.
    return found === told || isRuledOut
      ? { who: found, sure: isRuledOut ? SURE.words : SURE.before }
      : undefined
  }

  const meant = (b: Branches, at: number): Meant | undefined => {
    const call = calls.get(lowerAt(b, at))
    if (call === undefined || isNoOne(b, at)) return undefined
    const key = `${b.paragraph}:${b.words[at]?.start}`
    if (seen.has(key)) return seen.get(key)
    // Nobody while it is being looked for: two pronouns may point at each other.
    seen.set(key, undefined)
    const found = find(b, at, call)
    seen.set(key, found)
    return found
  }
  return meant
}
