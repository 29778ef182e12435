import type { Claim, Entity, Piece } from '../../model/piece'
import { byStrength, hopCost } from '../evidence'
import { inReadingOrder, type Tie, tieId, tiesByEntity } from '../ties'
import { restsOn, takesPart } from '../voices'
import { bestPaths, fewerHops, type Hop, type Network, type Path, reversed, shortest } from './paths'

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

/**
 * How two entities are connected, by the ties given (those that are shown, without the claims of voices left out) and not
 * through any entity that is barred. Paths are ranked by the evidence for their hops (`evidence.ts`) and by the hubs that
 * they pass.
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

/** Ties as hops, by the claims that `keep` admits. */
export function network(
  ties: Iterable<Tie>,
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
