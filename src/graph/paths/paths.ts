import type { Claim, Entity, Piece } from '../../model/piece'
import { byStrength, hopCost, hubCost } from '../evidence'
import { inReadingOrder, type Tie, tieId, tiesByEntity } from '../ties'
import { restsOn, takesPart } from '../voices'

/** One step of a path, told by the claims of one tie. */
export interface Hop {
  readonly from: string
  readonly to: string
  /** Id of the tie; of none where one merely speaks about the other. */
  readonly tie: string
  /** The strongest first. */
  readonly claims: readonly [Claim, ...Claim[]]
  readonly cost: number
}

export interface Path {
  readonly hops: readonly Hop[]
  /** Sum of its hops and of the hubs that it passes through. */
  readonly cost: number
}

export interface Explanation {
  readonly from: string
  readonly to: string
  /** The best first, at most six. */
  readonly paths: readonly Path[]
  /** True where no path of ties exists and the paths go through who speaks about whom. */
  readonly bySpeech: boolean
  /** A way with fewer hops that needs a claim which is only possible or denied; null where there is none. */
  readonly doubtful: Path | null
  /** Something was filtered out, left out or barred: another answer may stand in the whole piece. */
  readonly partial: boolean
  /** In reading order. */
  readonly saidByFrom: readonly Claim[]
  readonly saidByTo: readonly Claim[]
  /** What is true of both though no connection. */
  readonly nearest: { readonly paragraphs: readonly number[]; readonly neighbours: readonly string[] }
}

const MOST_PATHS = 6

/** Whether a claim can carry a path: neither denied nor merely possible. */
export const carries = (claim: Claim): boolean => !claim.denied && claim.stance !== 'possible'

/**
 * How two entities are connected, by the ties given (those that are shown, without the claims of voices left out) and not
 * through any entity that is barred. Paths are ranked by the evidence for their hops (`evidence.ts`) and by the hubs that
 * they pass; between equals the fewer hops go first, then the lesser ids, so that A to B is B to A reversed. Loopless
 * shortest paths after Yen (1971).
 */
export function explain(
  from: string,
  to: string,
  piece: Piece,
  ties: ReadonlyMap<string, Tie>,
  barred: ReadonlySet<string> = new Set(),
): Explanation {
  const entities = new Map(piece.entities.map((entity) => [entity.id, entity]))
  const open = [...ties.values()].filter(({ ends }) => ends.every((end) => !barred.has(end)))
  const claims = [...new Set(open.flatMap((tie) => tie.claims))]
  const firm = network(open, entities, carries)
  const paths = bestPaths(firm, from, to)
  const bySpeech = paths.length === 0
  const speech = bySpeech ? bestPaths(withSpeech(firm, piece, claims, barred), from, to) : []
  const about = (speaker: string, other: string): readonly Claim[] =>
    claims.filter((claim) => restsOn(claim, speaker) && takesPart(claim, other)).sort(inReadingOrder)
  return {
    from,
    to,
    paths: bySpeech ? speech : paths,
    bySpeech: bySpeech && speech.length > 0,
    partial: claims.length < piece.claims.length,
    doubtful: doubtfulPath(open, entities, from, to, paths[0]),
    saidByFrom: about(from, to),
    saidByTo: about(to, from),
    nearest: nearest(from, to, piece, open),
  }
}

/** The way with the fewest hops, if it has fewer than the best one and needs a tie that nothing firm tells. */
function doubtfulPath(
  ties: readonly Tie[],
  entities: ReadonlyMap<string, Entity>,
  from: string,
  to: string,
  best: Path | undefined,
): Path | null {
  const [start, end] = from < to ? [from, to] : [to, from]
  const firmest = ties.map((tie) => {
    const firm = tie.claims.filter(carries)
    return firm.length > 0 ? { ...tie, claims: firm } : tie
  })
  const [path] = shortest(
    network(firmest, entities, () => true),
    start,
    end,
    { compare: fewerHops },
  )
  if (!path || (best && path.hops.length >= best.hops.length)) return null
  if (path.hops.every((hop) => carries(hop.claims[0]))) return null
  return start === from ? path : reversed(path)
}

/** Entity to its neighbours with the hop that leads there. */
type Network = ReadonlyMap<string, ReadonlyMap<string, Hop>>

function network(
  ties: readonly Tie[],
  entities: ReadonlyMap<string, Entity>,
  keep: (claim: Claim) => boolean,
): Network {
  const byEntity = new Map<string, Map<string, Hop>>()
  for (const tie of ties) {
    const [strongest, ...others] = tie.claims.filter(keep).sort(byStrength(entities))
    if (!strongest) continue
    const claims = [strongest, ...others] as const
    addHop(byEntity, tie.ends, { tie: tie.id, claims: [...claims], cost: hopCost(claims, entities) })
  }
  return byEntity
}

function addHop(
  byEntity: Map<string, Map<string, Hop>>,
  [one, other]: readonly [string, string],
  hop: Omit<Hop, 'from' | 'to'>,
): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const hops = byEntity.get(from) ?? new Map<string, Hop>()
    byEntity.set(from, hops.set(to, { ...hop, from, to }))
  }
}

const SPEECH_COST = 4

/** The network and, where no tie stands, who speaks about whom. */
function withSpeech(
  firm: Network,
  piece: Piece,
  claims: readonly Claim[],
  barred: ReadonlySet<string>,
): Network {
  const byEntity = new Map([...firm].map(([id, hops]) => [id, new Map(hops)]))
  const isThere = new Set(piece.entities.map(({ id }) => id).filter((id) => !barred.has(id)))
  for (const claim of [...claims].sort(inReadingOrder))
    for (const voice of claim.voices)
      for (const end of [claim.subject, claim.object]) {
        if (voice === end || !isThere.has(voice) || byEntity.get(voice)?.has(end)) continue
        addHop(byEntity, [voice, end], { tie: tieId(voice, end), claims: [claim], cost: SPEECH_COST })
      }
  return byEntity
}

/** Paths in a canonical direction, so that both directions give the same ones. */
function bestPaths(net: Network, from: string, to: string): readonly Path[] {
  if (from === to) return []
  if (from > to) return bestPaths(net, to, from).map(reversed)
  const found: Path[] = shortest(net, from, to)
  const candidates = new Map<string, Path>()
  while (found.length > 0 && found.length < MOST_PATHS) {
    const last = found.at(-1)
    if (!last) break
    last.hops.forEach((hop, at) => {
      const root = last.hops.slice(0, at)
      const taken = new Set(
        found
          .filter((path) => root.every((step, i) => path.hops[i]?.to === step.to))
          .map((path) => path.hops[at]?.to),
      )
      const passed = new Set(root.map((step) => step.from))
      const [spur] = shortest(net, hop.from, to, { passed, taken })
      if (spur) {
        const path = pathOf(net, [...root, ...spur.hops])
        candidates.set(keyOf(path), path)
      }
    })
    for (const path of found) candidates.delete(keyOf(path))
    const [best] = [...candidates.values()].sort(better)
    if (!best) break
    found.push(best)
  }
  return found
}

interface Search {
  /** Entities that the path has been through. */
  readonly passed?: ReadonlySet<string>
  /** Neighbours of the start that other paths went to. */
  readonly taken?: ReadonlySet<string | undefined>
  /** Which of two paths to the same entity is the better one: negative for the first. */
  readonly compare?: (a: Path, b: Path) => number
}

/** The best path as a list of one, or none (Dijkstra 1959, with the whole path as label so that equals are told apart). */
function shortest(
  net: Network,
  from: string,
  to: string,
  { passed, taken, compare = better }: Search = {},
): Path[] {
  const settled = new Set(passed)
  const open = new Map<string, Path>([[from, { hops: [], cost: 0 }]])
  while (open.size > 0) {
    const [id, path] = [...open].sort(([, a], [, b]) => compare(a, b))[0] ?? []
    if (id === undefined || !path) break
    if (id === to) return [path]
    open.delete(id)
    settled.add(id)
    const passing = id === from ? 0 : hubCost(net.get(id)?.size ?? 0)
    for (const [next, hop] of net.get(id) ?? []) {
      if (settled.has(next) || (id === from && taken?.has(next))) continue
      const longer = { hops: [...path.hops, hop], cost: path.cost + passing + hop.cost }
      const known = open.get(next)
      if (!known || compare(longer, known) < 0) open.set(next, longer)
    }
  }
  return []
}

function pathOf(net: Network, hops: readonly Hop[]): Path {
  const passing = hops.slice(1).map((hop) => hubCost(net.get(hop.from)?.size ?? 0))
  return { hops, cost: [...passing, ...hops.map((hop) => hop.cost)].reduce((sum, cost) => sum + cost, 0) }
}

const keyOf = (path: Path): string => path.hops.map((hop) => hop.to).join('~')

const ROUNDING = 1e-9

const better = (a: Path, b: Path): number => {
  const cost = a.cost - b.cost
  if (Math.abs(cost) > ROUNDING) return cost
  return a.hops.length - b.hops.length || (keyOf(a) < keyOf(b) ? -1 : 1)
}

const fewerHops = (a: Path, b: Path): number => a.hops.length - b.hops.length || better(a, b)

const reversed = ({ hops, cost }: Path): Path => ({
  cost,
  hops: [...hops].reverse().map((hop) => ({ ...hop, from: hop.to, to: hop.from })),
})

function nearest(from: string, to: string, piece: Piece, ties: readonly Tie[]): Explanation['nearest'] {
  const byEntity = tiesByEntity(ties)
  const neighbours = (id: string) => new Set((byEntity.get(id) ?? []).flatMap((tie) => tie.ends))
  const others = neighbours(to)
  const mentions = (id: string, number: number): boolean =>
    piece.paragraphs[number]?.mentions.some((mention) => mention.entity === id) ?? false
  return {
    paragraphs: [...piece.paragraphs.keys()].filter(
      (number) => mentions(from, number) && mentions(to, number),
    ),
    neighbours: [...neighbours(from)].filter((id) => others.has(id) && id !== from && id !== to).sort(),
  }
}

/** Index of the hop with the weakest evidence; the first of equals. -1 for no hops. */
export const weakestHop = ({ hops }: Path): number =>
  hops.reduce((weakest, hop, at) => (hop.cost > (hops[weakest]?.cost ?? -1) ? at : weakest), -1)
