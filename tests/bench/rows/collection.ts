/** What it costs to add a piece to many, beside adding it to a few; and how all of it grows. */
import { join } from '../../../src/graph/collection/joined'
import { resolve } from '../../../src/graph/collection/resolution'
import type { Piece } from '../../../src/model/piece'
import { madePiece } from '../madePiece'
import { inTurn, type Row, timed } from '../row'

const [FEW, MANY] = [10, 1000]

export async function collection(): Promise<Row[]> {
  const all = Array.from(
    { length: MANY + 1 },
    (_, at): Piece => ({ ...madePiece({ names: 20, claims: 30 }, at + 1), id: `piece-${at}` }),
  )
  const add = (pieces: readonly Piece[]): number =>
    timed(() => join({ id: 'all', title: 'All' }, pieces, resolve(pieces).groups))
  return [
    {
      what: `a piece more in a collection of ${MANY.toLocaleString('en')}`,
      against: `in one of ${FEW}`,
      ...(await inTurn(
        () => add(all),
        () => add(all.slice(0, FEW + 1)),
        3,
      )),
      unit: 'ms',
      aim: 3,
    },
    {
      what: '200 pieces judged and joined',
      against: '100 of them, aim: no faster than N log N',
      ...(await inTurn(
        () => add(all.slice(0, 200)),
        () => add(all.slice(0, 100)),
        5,
      )),
      unit: 'ms',
      aim: Number(((200 * Math.log(200)) / (100 * Math.log(100))).toFixed(1)),
    },
  ]
}
