/** Whose word the claims of a tie are in the end. */

import { findingsBetween, MOST_FOLLOWED, voicesOf } from '../../graph/provider/origins'
import type { Origins } from '../../graph/provider/provider'
import type { Piece } from '../../model/piece'
import { readPiece } from '../corpus/pieces'
import type { Connection } from '../engine/engine'
import { castOf, tellersAmong } from './cast'
import { namesOf } from './names'

export async function originsBetween(
  connection: Connection,
  ends: readonly [number, number],
  signal?: AbortSignal,
): Promise<Origins> {
  const names = await namesOf(connection, ends)
  const [one, other] = ends.map((end) => names.get(end)?.id ?? '')
  if (one === undefined || other === undefined || one === other) return { findings: [], names: [], pieces: 0 }
  const told = await tellersAmong(connection, [one, other], MOST_FOLLOWED, signal)
  const pieces: Piece[] = []
  for (const { piece } of told) {
    signal?.throwIfAborted()
    const read = await readPiece(connection, piece)
    if (read) pieces.push(read)
  }
  const cast = await castOf(
    connection,
    pieces.map(({ id }) => id),
  )
  const findings = findingsBetween([one, other], pieces, cast.members)
  const voices = new Set(findings.flatMap(({ branches }) => voicesOf(branches)))
  return { findings, names: cast.names.filter(({ id }) => voices.has(id)), pieces: pieces.length }
}
