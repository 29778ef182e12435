/** Whom a verb or a noun leads to, and by which words. */

import { nounParts } from '../../recognise/words/offices'
import { knownVerb } from '../verbs'
import { type Argument, type Around, isShare, meantBy, prepositionOf, surest } from './arguments'
import { ofOne, planNouns, pleading, saying, unjoining, urging } from './lexicon'
import { antecedentOf } from './nouns/antecedent'
import { type Branches, children, extent, headOf, lowerAt, relationAt } from './reading'
import { isOwnPlan } from './subjects'

/** A word on the way from a verb or noun to its object: a particle, a preposition, or a noun, which has its place. */
export interface Step {
  readonly word: string
  readonly noun?: number
}

/** The steps as words: "control of". */
export const wordsOf = (link: readonly Step[]): string => link.map(({ word }) => word).join(' ')

const by = (word: string): Step => ({ word })

export interface Reached {
  readonly argument: Argument
  readonly link: readonly Step[]
  readonly sure: number
  readonly nouns: number
}

/** What a verb leads to: objects, what stands behind prepositions, and what the nouns there belong to. */
export function objectsOf(b: Branches, verb: number, passive: boolean, around: Around): readonly Reached[] {
  const particle = [
    ...children(b, verb, 'compound:prt'),
    ...children(b, verb, 'advmod').filter(
      (child) => child > verb && /^(?:back|away|out|off|over)$/.test(lowerAt(b, child)),
    ),
  ].map((child) => by(lowerAt(b, child)))
  const reached = [...(b.under[verb] ?? [])].flatMap((child): readonly Reached[] => {
    switch (relationAt(b, child)) {
      case 'obj':
      case 'iobj':
        return to(b, child, particle, around)
      case 'obl': {
        const preposition = prepositionOf(b, child)
        if (
          preposition === '' ||
          unjoining.has(preposition.split(' ')[0] ?? '') ||
          isBesides(b, child, preposition) ||
          isBehindDash(b, verb, child) ||
          (passive && preposition === 'by') ||
          isDoing(b, child, preposition)
        )
          return []
        return to(b, child, [...particle, ...calledFor(b, verb, child), by(preposition)], around)
      }
      case 'xcomp':
        // "denied being head of Orsa": told as what is denied.
        if (children(b, child, 'cop').some((cop) => lowerAt(b, cop) === 'being')) return []
        // "happened to be in Orsa": where one is.
        if (b.mentions[child] && children(b, child, 'cop').length > 0) return []
        // "accused Orsa": a name is no clause.
        if (b.mentions[child] && children(b, verb, 'obj').length === 0) return to(b, child, particle, around)
        return /^(?:NOUN|ADJ|PROPN)$/.test(b.nodes[child]?.tag ?? '')
          ? [within, obliques].flatMap((reach) =>
              reach(
                b,
                child,
                [...particle, ...beingAt(b, child), { word: lowerAt(b, child), noun: child }],
                around,
              ),
            )
          : []
      default:
        return []
    }
  })
  return [...reached, ...urgedTo(b, verb, around), ...behindRelative(b, verb, around)]
}

/** "urged voters to back Orsa", "called on them to leave Orsa": whom those who are not named are to do something to. */
function urgedTo(b: Branches, verb: number, around: Around): readonly Reached[] {
  if (!pleading.has(lowerAt(b, verb)) && !urging.has(lowerAt(b, verb))) return []
  const urged = children(b, verb, 'obj', 'iobj', 'obl').find(
    (child) =>
      child > verb &&
      /^NNP?S$/.test(b.nodes[child]?.fine ?? '') &&
      (relationAt(b, child) !== 'obl' || /^(?:on|upon|with|to)$/.test(prepositionOf(b, child))),
  )
  if (urged === undefined || b.mentions[urged] || meantBy(b, urged, around).length > 0) return []
  const preposition = prepositionOf(b, urged)
  return children(b, verb, 'xcomp', 'advcl')
    .filter((deed) => deed > urged && lowerAt(b, deed - 1) === 'to')
    .flatMap((deed) =>
      children(b, deed, 'obj').flatMap((child) =>
        to(
          b,
          child,
          [
            ...(preposition === '' ? [] : [by(preposition)]),
            stepAt(b, urged),
            by('to'),
            by(lowerAt(b, deed)),
          ],
          around,
        ),
      ),
    )
}

/** "left the summit - with plans for Orsa": it tells of what stands before the dash. */
const isBehindDash = (b: Branches, verb: number, noun: number): boolean => {
  const [first] = extent(b, noun)
  const dashes = b.words.flatMap(({ text }, at) => (at > verb && DASH.test(text) ? [at] : []))
  return dashes.length === 1 && (dashes[0] === first || dashes[0] === first - 1)
}
const DASH = /^(?:[-–—]|--)$/

/** "in addition to Orsa, she paid": another one. */
const isBesides = (b: Branches, noun: number, preposition: string): boolean =>
  BESIDES.test(preposition) || (preposition === 'in' && lowerAt(b, noun) === 'addition')
const BESIDES = /^(?:in addition to|apart from|aside from)$/

/** "called for tariffs on goods from Orsa": she does not call on Orsa, but for what goes before. */
const calledFor = (b: Branches, verb: number, at: number): readonly Step[] => {
  const what =
    /^call/.test(lowerAt(b, verb)) && /^(?:on|upon)$/.test(prepositionOf(b, at))
      ? children(b, verb, 'obl').find((other) => other < at && prepositionOf(b, other) === 'for')
      : undefined
  return what === undefined ? [] : [by('for'), stepAt(b, what)]
}

/** "left, with Ruiz calling it late": what Ruiz does meanwhile, and not with whom one left. */
const isDoing = (b: Branches, at: number, preposition: string): boolean => {
  if (preposition !== 'with') return false
  const next = extent(b, at)[1] + 1
  const isSaying =
    saying.has(lowerAt(b, at)) && /ing$/.test(lowerAt(b, at)) && b.mentions[at - 1] !== undefined
  return isSaying || (b.mentions[at] !== undefined && b.nodes[next]?.fine === 'VBG')
}

/** "is going to be president" */
const beingAt = (b: Branches, noun: number): readonly Step[] =>
  children(b, noun, 'cop').some((cop) => lowerAt(b, cop) === 'be' && lowerAt(b, cop - 1) === 'to')
    ? [by('to be')]
    : []

/** What stands behind prepositions that hang from a word. */
export const obliques = (
  b: Branches,
  at: number,
  link: readonly Step[],
  around: Around,
): readonly Reached[] =>
  children(b, at, 'obl').flatMap((child) => {
    const preposition = prepositionOf(b, child)
    return preposition === '' || unjoining.has(preposition.split(' ')[0] ?? '') || / than$/.test(preposition)
      ? []
      : to(b, child, [...link, by(preposition)], around)
  })

/** A word itself, or whom its noun leads to. */
export function to(b: Branches, at: number, link: readonly Step[], around: Around): readonly Reached[] {
  const meant = meantBy(b, at, around)
  const direct = meant
    .filter((one) => one.as === undefined)
    .map((argument) => ({ argument, link, sure: argument.sure * surest(b, [at]), nouns: 0 }))
  return direct.length > 0 || b.mentions[at] ? direct : within(b, at, [...link, stepAt(b, at)], around)
}

/** "the support of Orsa", "Orsa’s plan", "talks with Orsa": whom a noun leads to. */
export function within(
  b: Branches,
  noun: number,
  link: readonly Step[],
  around: Around,
  nouns = 1,
): readonly Reached[] {
  if (nouns > 2) return []
  return (b.under[noun] ?? []).flatMap((child): readonly Reached[] => {
    const reach = (each: number, path: readonly Step[], sure: number): readonly Reached[] =>
      meantBy(b, each, around)
        .filter((one) => one.as === undefined)
        .map((argument) => ({
          argument,
          link: path,
          sure: argument.sure * surest(b, [noun, each]) * sure,
          nouns,
        }))
    switch (relationAt(b, child)) {
      case 'nmod': {
        const preposition = prepositionOf(b, child)
        // "a debate between": with one of the two alone there is none.
        if (/^(?:|between|among)$/.test(preposition) || unjoining.has(preposition.split(' ')[0] ?? ''))
          return []
        const here = reach(child, [...link, by(preposition)], 1)
        return here.length > 0 || b.mentions[child]
          ? here
          : within(b, child, [...link, by(preposition), stepAt(b, child)], around, nouns + 1)
      }
      case 'nmod:poss': {
        // "Ruiz, whose wife Ana Ruiz"
        const whose = lowerAt(b, child) === 'whose' ? antecedentOf(b, child) : child
        return whose < 0 ? [] : reach(whose, [...link, by('of')], 0.95)
      }
      case 'compound':
        if (isShare(b, noun)) return []
        return reach(child, [...link, by('of')], 0.8)
      case 'acl':
        // "rejected calls to leave Orsa": what others plan.
        return planNouns.has(lowerAt(b, noun)) && b.nodes[child]?.fine === 'VB' && !isOwnPlan(b, noun)
          ? children(b, child, 'obj').flatMap((each) =>
              reach(each, [...link, by('to'), by(lowerAt(b, child))], 0.85),
            )
          : []
      case 'conj':
        return b.mentions[child] || children(b, child, 'appos').length > 0
          ? []
          : within(b, child, link.with(-1, stepAt(b, child)), around, nouns)
      default:
        return []
    }
  })
}

const stepAt = (b: Branches, noun: number): Step => ({ word: nounAt(b, noun), noun })

/** A noun with those that it is made of: "trade deal". */
export const nounAt = (b: Branches, at: number): string =>
  [...partsOfNoun(b, at), at]
    .filter(
      (child) => relationAt(b, child) !== 'amod' || nounParts.has(lowerAt(b, child)) || isOfOne(b, child),
    )
    .map((child) => lowerAt(b, child))
    .join(' ')
    // "the attorney general", whatever hangs from what.
    .replace(/^general$/, (word) =>
      GENERALS.test(lowerAt(b, at - 1)) ? `${lowerAt(b, at - 1)} ${word}` : word,
    )
/** "real estate developer": the two words are one. */
const isOfOne = (b: Branches, at: number): boolean => ofOne.has(`${lowerAt(b, at)} ${lowerAt(b, at + 1)}`)
/** "deputy campaign manager": "deputy" may hang from the word in between. */
const partsOfNoun = (b: Branches, at: number): readonly number[] =>
  children(b, at, 'compound', 'amod')
    .filter((child) => child < at && !b.mentions[child])
    .flatMap((child) => [...(relationAt(b, child) === 'amod' ? [] : partsOfNoun(b, child)), child])
const GENERALS = /^(?:attorney|secretary|solicitor|surgeon|inspector|postmaster|governor)$/

/** "Orsa, which Tavastia seized": the verb's object stands before it. */
function behindRelative(b: Branches, verb: number, around: Around): readonly Reached[] {
  if (relationAt(b, verb) !== 'acl:relcl' || children(b, verb, 'obj').length > 0) return []
  const [subject] = children(b, verb, 'nsubj')
  if (
    subject === undefined ||
    antecedentOf(b, subject) < 0 ||
    /^(?:who|which|that)$/.test(lowerAt(b, subject))
  )
    return []
  // "the land that she fights for": what leads to it stands behind the verb.
  const left = (b.under[verb] ?? []).find(
    (child) => child > verb && b.nodes[child]?.tag === 'ADP' && (b.under[child] ?? []).length === 0,
  )
  if (
    left === undefined &&
    !knownVerb(lowerAt(b, verb))?.meanings.some(({ particle }) => particle.length === 0)
  )
    return []
  return meantBy(b, headOf(b, verb), around)
    .slice(0, 1)
    .filter((one) => one.as === undefined)
    .map((argument) => ({
      argument,
      link: left === undefined ? [] : [by(lowerAt(b, left))],
      sure: argument.sure * surest(b, [verb]) * 0.8,
      nouns: 0,
    }))
}
