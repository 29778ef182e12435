/** The ties of very many claims, worked out in memory: what they need of a claim is packed into numbers. */

import { hopCost, isSettled } from '../../../src/graph/evidence'
import { carries } from '../../../src/graph/paths/explanation'
import { familiesOf } from '../../../src/graph/provider/near'
import { weight } from '../../../src/graph/ties'
import { authorOf } from '../../../src/graph/voices'
import type { Claim, Entity } from '../../../src/model/piece'
import { stances } from '../../../src/model/vocabulary'
import { NOBODY } from '../../../src/server/corpus/sayings/facts'
import { familyBits } from '../../../src/server/corpus/ties'

/** A claim with who is in it, by the numbers of the resolved ones. */
interface Given {
  readonly claim: Claim
  /** Its place in the order in which pieces come. */
  readonly piece: number
  readonly stands: string
  readonly subject: number
  readonly object: number
  readonly voices: readonly number[]
  readonly teller: number
}

/** In the order of the table's columns. */
type TieRow = readonly [
  one: number,
  other: number,
  kind: string,
  claims: number,
  weight: number,
  families: number,
  cost: number | null,
  settled: boolean,
]

const MOST_CLAIMS_A_PIECE = 32
const nobody: ReadonlyMap<string, Entity> = new Map()

/** For claims of so many pieces, each with one voice at most and without events. */
export function createTies(pieces: number) {
  const most = pieces * MOST_CLAIMS_A_PIECE
  const [subjects, objects, voices, tellers, inPiece] = [
    new Uint32Array(most),
    new Uint32Array(most),
    new Uint32Array(most),
    new Uint32Array(most),
    new Uint32Array(most),
  ]
  const [paragraphs, predicates, told] = [new Uint8Array(most), new Uint8Array(most), new Uint8Array(most)]
  const stands: string[] = []
  const known: string[] = []
  let size = 0
  const lowOf = (at: number): number => Math.min(subjects[at] ?? 0, objects[at] ?? 0)
  const highOf = (at: number): number => Math.max(subjects[at] ?? 0, objects[at] ?? 0)

  /** As a corpus has it among those of all pieces. */
  const claimAt = (at: number, rank: number): Claim => {
    const [voice = 0, teller = 0, piece = 0, bits = 0] = [voices[at], tellers[at], inPiece[at], told[at]]
    return {
      id: String(at),
      subject: String(subjects[at]),
      object: String(objects[at]),
      predicate: known[predicates[at] ?? 0] ?? '',
      text: '',
      evidence: [{ paragraph: rank * 1000 + (paragraphs[at] ?? 0) }],
      voices: voice === NOBODY ? [] : [String(voice)],
      stance: stances[bits >> 1] ?? 'asserted',
      denied: (bits & 1) === 1,
      disputes: [],
      teller: teller === NOBODY ? authorOf(String(piece)) : String(teller),
    }
  }

  return {
    add({ claim, piece, stands: place, subject, object, voices: speakers, teller }: Given): void {
      stands[piece] = place
      if (!known.includes(claim.predicate)) known.push(claim.predicate)
      subjects[size] = subject
      objects[size] = object
      voices[size] = speakers[0] ?? NOBODY
      tellers[size] = teller
      inPiece[size] = piece
      paragraphs[size] = claim.evidence[0].paragraph
      predicates[size] = known.indexOf(claim.predicate)
      told[size] = (stances.indexOf(claim.stance) << 1) | (claim.denied ? 1 : 0)
      size++
    },
    /** Both ways round; `kinds` by the number of the resolved one. */
    *all(kinds: ReadonlyMap<number, string>): Generator<TieRow> {
      const ranks = new Uint32Array(stands.length)
      const order = Array.from(stands.keys()).sort((a, b) => ((stands[a] ?? '') < (stands[b] ?? '') ? -1 : 1))
      order.forEach((piece, rank) => {
        ranks[piece] = rank
      })
      const rankOf = (at: number): number => ranks[inPiece[at] ?? 0] ?? 0
      for (const group of byLow(size, lowOf)) {
        group.sort(
          (a, b) =>
            highOf(a) - highOf(b) || rankOf(a) - rankOf(b) || (paragraphs[a] ?? 0) - (paragraphs[b] ?? 0),
        )
        for (let from = 0; from < group.length; ) {
          let to = from
          const [first = 0] = group.slice(from, from + 1)
          const [low, high] = [lowOf(first), highOf(first)]
          while (to < group.length && highOf(group[to] ?? 0) === high) to++
          if (low !== high) {
            const claims = Array.from(group.subarray(from, to), (at) => claimAt(at, rankOf(at)))
            const firm = claims.filter(carries)
            const rest = [
              claims.length,
              weight(claims),
              familyBits(familiesOf(claims)),
              firm.length > 0 ? hopCost(firm, nobody) : null,
              isSettled(firm, nobody),
            ] as const
            yield [low, high, kinds.get(high) ?? '', ...rest]
            yield [high, low, kinds.get(low) ?? '', ...rest]
          }
          from = to
        }
      }
    },
  }
}

/** Numbers below `size` by what each has, the lesser first. */
function* byLow(size: number, lowOf: (at: number) => number): Generator<Uint32Array> {
  let most = 0
  for (let at = 0; at < size; at++) most = Math.max(most, lowOf(at))
  const ends = new Uint32Array(most + 2)
  for (let at = 0; at < size; at++) ends[lowOf(at) + 1] = (ends[lowOf(at) + 1] ?? 0) + 1
  for (let low = 0; low <= most; low++) ends[low + 1] = (ends[low + 1] ?? 0) + (ends[low] ?? 0)
  const next = ends.slice()
  const sorted = new Uint32Array(size)
  for (let at = 0; at < size; at++) {
    const place = next[lowOf(at)] ?? 0
    sorted[place] = at
    next[lowOf(at)] = place + 1
  }
  for (let low = 0; low <= most; low++) {
    const group = sorted.subarray(ends[low] ?? 0, ends[low + 1] ?? 0)
    if (group.length > 0) yield group
  }
}
