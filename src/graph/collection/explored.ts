import { atOnce, type Steps } from '../../model/check/steps'
import type { Judgement } from '../../model/collection'
import type { Piece } from '../../model/piece'
import { type Called, type Joined, joinInSteps } from './joined'
import { joinedWith } from './more'
import { type Resolved, resolvedWith, resolveInSteps } from './resolution'

/** Pieces explored together: who is who in them, and their graph. */
export interface Explored {
  readonly collection: Called
  readonly resolution: Resolved
  readonly joined: Joined
}

/**
 * `before` is what the first of the pieces came to: what of it stands is taken over. Whether there is one and which makes no
 * difference but for the time that it takes.
 */
export const explored = (
  collection: Called,
  pieces: readonly Piece[],
  judgements: readonly Judgement[],
  before: Explored | null = null,
): Explored => atOnce(exploredInSteps(collection, pieces, judgements, before))

export function* exploredInSteps(
  collection: Called,
  pieces: readonly Piece[],
  judgements: readonly Judgement[],
  before: Explored | null = null,
): Steps<Explored> {
  if (!before || !beginsWith(before, pieces, judgements)) return yield* anew(collection, pieces, judgements)
  const more = pieces.slice(before.resolution.known.pieces.length)
  if (more.length > MOST_AT_ONCE) return yield* anew(collection, pieces, judgements)
  if (more.length === 0)
    return areCalledAlike(collection, before.collection)
      ? before
      : yield* joinedAnew(collection, pieces, before.resolution)
  let { resolution, joined } = before
  const grown: Resolved[] = []
  for (const piece of more) {
    const next = resolvedWith(resolution, piece)
    // What one of them changes is found out once for all of them.
    if (!next) return yield* anew(collection, pieces, judgements)
    grown.push(next)
    resolution = next
    yield
  }
  for (const [at, piece] of more.entries()) {
    const next = joinedWith(joined, collection, piece, grown[at]?.groups ?? [])
    if (!next) return yield* joinedAnew(collection, pieces, resolution)
    joined = next
    yield
  }
  return { collection, resolution, joined }
}
/** More than these come to their whole sooner at once. */
const MOST_AT_ONCE = 8

function* anew(
  collection: Called,
  pieces: readonly Piece[],
  judgements: readonly Judgement[],
): Steps<Explored> {
  return yield* joinedAnew(collection, pieces, yield* resolveInSteps(pieces, judgements))
}

function* joinedAnew(collection: Called, pieces: readonly Piece[], resolution: Resolved): Steps<Explored> {
  return { collection, resolution, joined: yield* joinInSteps(collection, pieces, resolution.groups) }
}

/** Whether it is all that these pieces come to. */
export const isAllOf = (
  explored: Explored,
  collection: Called,
  pieces: readonly Piece[],
  judgements: readonly Judgement[],
): boolean =>
  explored.resolution.known.pieces.length === pieces.length &&
  beginsWith(explored, pieces, judgements) &&
  areCalledAlike(collection, explored.collection)

/** Whether it is of the first of these pieces, judged likewise. */
const beginsWith = (
  { resolution: { known } }: Explored,
  pieces: readonly Piece[],
  judgements: readonly Judgement[],
): boolean =>
  known.judgements.length === judgements.length &&
  known.judgements.every((one, at) => one === judgements[at]) &&
  known.pieces.every((one, at) => one === pieces[at])

const areCalledAlike = (one: Called, other: Called): boolean =>
  one.id === other.id && one.title === other.title && one.questions === other.questions
