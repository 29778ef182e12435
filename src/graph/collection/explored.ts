import { atOnce, type Steps } from '../../model/check/steps'
import type { Judgement } from '../../model/collection'
import type { Piece } from '../../model/piece'
import { type Called, type Joined, joinInSteps } from './joined'
import { joinMore } from './more'
import { type Resolved, resolveInSteps, resolveMore } from './resolution'

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
  if (!before || !isOf(before, pieces, judgements)) return yield* anew(collection, pieces, judgements)
  const more = pieces.slice(before.resolution.known.pieces.length)
  if (more.length > MOST_AT_ONCE) return yield* anew(collection, pieces, judgements)
  if (more.length === 0)
    return areCalledAlike(collection, before.collection)
      ? before
      : yield* joinedAnew(collection, pieces, before.resolution)
  return more.reduce((known, piece): Explored => {
    const resolution = resolveMore(known.resolution, piece)
    return { collection, resolution, joined: joinMore(known.joined, collection, piece, resolution.groups) }
  }, before)
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

/** Whether it is of the first of these pieces, judged likewise. */
const isOf = (
  { resolution: { known } }: Explored,
  pieces: readonly Piece[],
  judgements: readonly Judgement[],
): boolean =>
  known.judgements.length === judgements.length &&
  known.judgements.every((one, at) => one === judgements[at]) &&
  known.pieces.every((one, at) => one === pieces[at])

const areCalledAlike = (one: Called, other: Called): boolean =>
  one.id === other.id && one.title === other.title && one.questions === other.questions
