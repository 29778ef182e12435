/** Whether what several pieces tell is one source: each way from whoever said it first to the piece that prints it. */

import { findQuote } from '../../model/anchor'
import type { Claim, Entity, Paragraph } from '../../model/piece'
import { type Source, sourceOf } from '../collection/sources'
import { isUnnamed, speakersOf } from '../voices'
import type { Copies } from './copies'

/** Whose word it is, closest to the fact first, and then through whom it came, across pieces. */
export type Way = readonly string[]

/** A claim of a collection, followed to its origins. */
export interface Traced {
  readonly claim: Claim
  readonly source: Source
  /** One at least. */
  readonly ways: readonly Way[]
  /** Id of the piece that printed the same words first. */
  readonly copyOf: string | null
  /** Those who, for all that is known, have it from each other alone; none where somebody is at its bottom. */
  readonly circle: readonly string[]
}

/** Claims of a collection that tell the same. */
export interface Finding {
  /** That of its first claim. */
  readonly id: string
  /** In the order in which the pieces came out. */
  readonly told: readonly [Traced, ...Traced[]]
}

/** More ways than these tell nothing further. */
const MOST_WAYS = 32

/** What is known of all pieces, to trace what some of their claims tell. */
export interface Telling {
  readonly entities: Pick<ReadonlyMap<string, Entity>, 'get'>
  readonly sources: readonly Source[]
  readonly copies: Copies
  /** By id of a piece. */
  readonly agencies: ReadonlyMap<string, string>
  readonly paragraphs: readonly Paragraph[]
}

/** A claim as its piece has it. */
interface Told {
  readonly claim: Claim
  readonly source: Source
  /** The first claim of the same words, where this is not it. */
  readonly copyOf: Told | null
  /** Who sent the text to the papers. */
  readonly agency: string | null
}

/** Where a claim has it from: from another publisher, and then through these; or from the first of these. */
interface Chain {
  readonly from: string | null
  readonly through: readonly string[]
}

/** Claims that tell the same; none where nobody prints them. */
export function trace(claims: readonly Claim[], telling: Telling): readonly Finding[] {
  const all = toldIn(claims, telling)
  const tellers = tellersIn(all)
  const stands = createStands(telling.entities)
  const chains = new Map(all.map((told) => [told, chainOf(told, tellers, stands)]))
  const byTeller = new Map<string, Chain[]>()
  for (const [{ source }, chain] of chains) {
    const own = byTeller.get(source.teller)
    if (own) own.push(chain)
    else byTeller.set(source.teller, [chain])
  }
  const known = waysOfTellers(byTeller)
  const traced = all.map((told): Traced => {
    const chain = chains.get(told) ?? { from: null, through: [] }
    return {
      claim: told.claim,
      source: told.source,
      ways: waysOf(chain, known.ways),
      copyOf: told.copyOf?.source.piece ?? null,
      circle: (chain.from !== null && known.circles.get(chain.from)) || [],
    }
  })
  const [first, ...rest] = traced
  return first ? [{ id: first.claim.id, told: [first, ...rest] }] : []
}

function toldIn(
  claims: readonly Claim[],
  { copies, agencies, sources, paragraphs }: Telling,
): readonly Told[] {
  const printed = new Map<number, Told>()
  return claims.flatMap((claim) => {
    const source = sourceOf(sources, claim)
    if (!source) return []
    const [{ paragraph, quote }] = claim.evidence
    const span = quote ? findQuote(paragraphs[paragraph]?.text ?? '', quote) : null
    const place = copies.printedFirst(paragraph, span ?? undefined)
    const first = printed.get(place) ?? null
    const isCopy = first !== null && first.source !== source
    const isOwn = copies.sharing.has(source.piece) && !copies.isShared(paragraph, span ?? undefined)
    const told: Told = {
      claim,
      source,
      copyOf: isCopy ? first : null,
      // What a paper adds to the text of an agency is its own.
      agency: isOwn ? null : (agencies.get(source.piece) ?? null),
    }
    if (first === null) printed.set(place, told)
    return [told]
  })
}

/** Whom unnamed voices stand for: those whom one outlet cites for one thing are taken to be the same. */
function createStands(entities: Telling['entities']): (voices: readonly string[]) => readonly string[] {
  const known = new Map<string, string>()
  return (voices) => {
    const [first, next, ...rest] = voices
    if (first === undefined || next === undefined || !isUnnamed(first, entities)) return voices
    const key = `${entities.get(first)?.kind} ${next}`
    const one = known.get(key) ?? first
    known.set(key, one)
    return [one, next, ...rest]
  }
}

/** Publishers, with all that they tell. */
function tellersIn(all: readonly Told[]): ReadonlyMap<string, readonly Told[]> {
  const tellers = new Map<string, Told[]>()
  for (const told of all) {
    const own = tellers.get(told.source.teller)
    if (own) own.push(told)
    else tellers.set(told.source.teller, [told])
  }
  return tellers
}

function chainOf(
  told: Told,
  tellers: ReadonlyMap<string, readonly Told[]>,
  stands: (voices: readonly string[]) => readonly string[],
): Chain {
  const { claim, source, copyOf, agency } = told
  if (copyOf && agency === null)
    return copyOf.source.teller === source.teller
      ? chainOf(copyOf, tellers, stands)
      : { from: copyOf.source.teller, through: [] }
  const own = (copyOf ?? { claim }).claim.voices
  const voices = agency === null || own.includes(agency) ? own : [...own, agency]
  // Nobody has a thing from who merely copies it.
  const isSource = (voice: string): boolean =>
    voice !== source.teller && (tellers.get(voice) ?? []).some((one) => one.copyOf !== told)
  const at = voices.findLastIndex(isSource)
  if (at >= 0) return { from: voices[at] ?? null, through: voices.slice(at + 1) }
  return { from: null, through: voices.length > 0 ? stands(voices) : speakersOf(claim) }
}

const waysOf = ({ from, through }: Chain, known: ReadonlyMap<string, readonly Way[]>): readonly Way[] =>
  from === null ? [through] : distinct((known.get(from) ?? [[from]]).map((way) => [...way, ...through]))

/** Each voice of a way once; the shortest ways first. */
function distinct(ways: readonly Way[]): readonly Way[] {
  const once = new Map(
    ways.map((way) => {
      const voices = [...new Set(way)]
      return [voices.join(' '), voices] as const
    }),
  )
  return [...once]
    .toSorted(([a, one], [b, other]) => one.length - other.length || (a < b ? -1 : 1))
    .slice(0, MOST_WAYS)
    .map(([, way]) => way)
}

interface KnownWays {
  /** By teller, with themselves at the end. */
  readonly ways: ReadonlyMap<string, readonly Way[]>
  /** By teller: with whom they cite each other, where nobody else is cited. */
  readonly circles: ReadonlyMap<string, readonly string[]>
}

/** From the ground up: whoever is cited comes before those who cite him; those who cite each other come together. */
function waysOfTellers(chains: ReadonlyMap<string, readonly Chain[]>): KnownWays {
  const ways = new Map<string, readonly Way[]>()
  const circles = new Map<string, readonly string[]>()
  for (const together of components(chains)) {
    const inside = new Set(together)
    const outside = together.flatMap((teller) =>
      (chains.get(teller) ?? [])
        .filter(({ from }) => from === null || !inside.has(from))
        .flatMap((chain) => waysOf(chain, ways).map((way) => [...way, teller])),
    )
    const isCircle = outside.length === 0
    const members = together.toSorted()
    for (const teller of together) {
      const own = isCircle ? [members] : outside
      ways.set(teller, distinct(own.map((way) => [...way, teller])))
      if (isCircle) circles.set(teller, members)
    }
    // Whoever has it from a circle ends there, too.
    if (!isCircle)
      for (const teller of together) {
        const cited = (chains.get(teller) ?? []).map(({ from }) =>
          from === null || inside.has(from) ? undefined : circles.get(from),
        )
        const [first] = cited
        if (first && cited.every((circle) => circle === first)) circles.set(teller, first)
      }
  }
  return { ways, circles }
}

/** Strongly connected components, those that are cited first (R. Tarjan, 1972), without recursion. */
function components(chains: ReadonlyMap<string, readonly Chain[]>): readonly (readonly string[])[] {
  const cited = (teller: string): readonly string[] =>
    (chains.get(teller) ?? []).flatMap(({ from }) => (from === null ? [] : [from]))
  const found: string[][] = []
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const [open, isOpen] = [[] as string[], new Set<string>()]
  const lower = (teller: string, to: number): void => {
    low.set(teller, Math.min(low.get(teller) ?? to, to))
  }
  for (const root of [...chains.keys()].toSorted()) {
    if (index.has(root)) continue
    const steps: { teller: string; left: string[] }[] = []
    const enter = (teller: string): void => {
      index.set(teller, index.size)
      lower(teller, index.size - 1)
      open.push(teller)
      isOpen.add(teller)
      steps.push({ teller, left: cited(teller).filter((one) => chains.has(one)) })
    }
    enter(root)
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      const next = step.left.pop()
      if (next === undefined) {
        steps.pop()
        const own = low.get(step.teller) ?? 0
        const above = steps.at(-1)
        if (above) lower(above.teller, own)
        if (own !== index.get(step.teller)) continue
        const members = open.splice(open.indexOf(step.teller))
        for (const member of members) isOpen.delete(member)
        found.push(members)
      } else if (!index.has(next)) enter(next)
      else if (isOpen.has(next)) lower(step.teller, index.get(next) ?? 0)
    }
  }
  return found
}
