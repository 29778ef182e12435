import { atOnce, type Steps } from '../../model/check/steps'
import type { Claim, Entity, Piece } from '../../model/piece'
import { byStrength, hopCost } from '../evidence'
import { inReadingOrder, otherEnd, type Tie, type Ties, tieId, tiesByEntity } from '../ties'
import { restsOn } from '../voices'
import { fewerHops, findBestPaths, type Hop, type Network, type Path, reversed, shortest } from './paths'
import { mentioning } from './spotlight'

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

/** Whether a claim can carry a path: neither denied nor merely possible. */
export const carries = (claim: Claim): boolean => !claim.denied && claim.stance !== 'possible'

/** What is asked of how two are connected. */
export interface Question {
  readonly from: string
  readonly to: string
  readonly piece: Piece
  /** Those that are shown, without the claims of voices left out. */
  readonly ties: Ties
  /** Entities through which no path may go. */
  readonly barred?: ReadonlySet<string>
}

/** How two entities are connected. Paths are ranked by the evidence for their hops (`evidence.ts`) and by the hubs that they pass. */
export const explain = (question: Question): Explanation => atOnce(findExplanation(question))

/** The same, in steps. */
export function* findExplanation({ from, to, piece, ties, barred = nobody }: Question): Steps<Explanation> {
  const entities = new Map(piece.entities.map((entity) => [entity.id, entity]))
  const open = barred.size === 0 ? ties : without(ties, barred)
  const firm = yield* firmNetwork(open, piece.entities, entities)
  const paths = yield* findBestPaths(firm, from, to)
  const claims = [...open.values()].flatMap((tie) => tie.claims)
  yield
  const bySpeech = paths.length === 0
  const speech = bySpeech ? yield* findBestPaths(withSpeech(firm, piece, claims, barred), from, to) : []
  yield
  const around = tiesByEntity(open.values())
  yield
  const about = (speaker: string, other: string): readonly Claim[] =>
    [...(around.get(other) ?? [])]
      .flatMap((tie) => tie.claims)
      .filter((claim) => restsOn(claim, speaker))
      .sort(inReadingOrder)
  return {
    from,
    to,
    paths: bySpeech ? speech : paths,
    bySpeech: bySpeech && speech.length > 0,
    partial: claims.length < piece.claims.length,
    doubtful: doubtfulPath(around, entities, from, to, paths[0]),
    saidByFrom: about(from, to),
    saidByTo: about(to, from),
    nearest: nearest(from, to, piece, around),
  }
}

const nobody: ReadonlySet<string> = new Set()

const without = (ties: Ties, barred: ReadonlySet<string>): Ties =>
  new Map([...ties].filter(([, { ends }]) => ends.every((end) => !barred.has(end))))

type Around = ReadonlyMap<string, readonly Tie[]>

/** The way with the fewest hops, if it has fewer than the best one and needs a tie that nothing firm tells. */
function doubtfulPath(
  around: Around,
  entities: ReadonlyMap<string, Entity>,
  from: string,
  to: string,
  best: Path | undefined,
): Path | null {
  const [start, end] = from < to ? [from, to] : [to, from]
  const onWay = tiesOnWay(around, start, end, best?.hops.length ?? Infinity)
  const firmest = onWay.map((tie) => {
    const firm = tie.claims.filter(carries)
    return firm.length > 0 ? { ...tie, claims: firm } : tie
  })
  const [path] = shortest(
    network(firmest, entities, () => true),
    start,
    end,
    { compare: fewerHops, tiesOf: (id) => around.get(id)?.length ?? 0 },
  )
  if (!path || path.hops.every((hop) => carries(hop.claims[0]))) return null
  return start === from ? path : reversed(path)
}

/** The ties that ways of the fewest hops go along; none where those are not fewer than `fewer`. */
function tiesOnWay(around: Around, from: string, to: string, fewer: number): readonly Tie[] {
  const left = new Map([[to, 0]])
  for (const [id, hops] of left) {
    if (id === from) break
    if (hops + 1 >= fewer) break
    for (const tie of around.get(id) ?? []) {
      const other = otherEnd(tie, id)
      if (!left.has(other)) left.set(other, hops + 1)
    }
  }
  const fewest = left.get(from)
  if (fewest === undefined || fewest >= fewer) return []
  const ties: Tie[] = []
  const reached = new Set([from])
  for (const id of reached)
    for (const tie of around.get(id) ?? []) {
      const other = otherEnd(tie, id)
      if (left.get(other) !== (left.get(id) ?? 0) - 1) continue
      ties.push(tie)
      reached.add(other)
    }
  return ties
}

/** Ties as hops, by the claims that `keep` admits. */
export const network = (
  ties: Iterable<Tie>,
  entities: ReadonlyMap<string, Entity>,
  keep: (claim: Claim) => boolean,
): Network => atOnce(makeNetwork(ties, entities, keep))

/** Of the ties that were asked about last: mostly the same are asked about again. */
const known = new WeakMap<Ties, { readonly of: Piece['entities']; readonly firm: Network }>()

function* firmNetwork(
  ties: Ties,
  of: Piece['entities'],
  entities: ReadonlyMap<string, Entity>,
): Steps<Network> {
  const before = known.get(ties)
  if (before?.of === of) return before.firm
  const firm = yield* makeNetwork(ties.values(), entities, carries)
  known.set(ties, { of, firm })
  return firm
}

/** Of so many ties a step is made. */
const AT_ONCE = 256

function* makeNetwork(
  ties: Iterable<Tie>,
  entities: ReadonlyMap<string, Entity>,
  keep: (claim: Claim) => boolean,
): Steps<Network> {
  const byEntity = new Map<string, Map<string, Hop>>()
  let many = 0
  for (const tie of ties) {
    if (++many % AT_ONCE === 0) yield
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

function nearest(from: string, to: string, piece: Piece, around: Around): Explanation['nearest'] {
  const neighbours = (id: string) => new Set((around.get(id) ?? []).flatMap((tie) => tie.ends))
  const [others, there] = [neighbours(to), new Set(mentioning(piece, to))]
  return {
    paragraphs: mentioning(piece, from)
      .filter((number) => there.has(number))
      .toSorted((a, b) => a - b),
    neighbours: [...neighbours(from)].filter((id) => others.has(id) && id !== from && id !== to).sort(),
  }
}
