/** What it costs to add a piece to many, beside adding it to a few; and how all of it grows. */
import { type Explored, explored } from '../../../src/graph/collection/explored'
import type { Piece } from '../../../src/model/piece'
import { own } from '../corpus/clock'
import { madePiece } from '../madePiece'
import { inTurn, type Row } from '../row'

const [FEW, MANY] = [10, 1000]
/** ms of processors: other programs would lengthen what takes long more than what is done at once. */
function spent(run: () => unknown): number {
  const began = own()
  run()
  return own() - began
}

/** Most of the first hundred are spent on compiling, which counts as time of processors too. */
const RUNS = 301
const WHOLE = { id: 'all', title: 'All' }

export async function collection(): Promise<Row[]> {
  // News comes later than what is there.
  const all = Array.from(
    { length: MANY + 1 },
    (_, at): Piece => ({
      ...madePiece({ names: 20, claims: 30 }, at + 1),
      id: `piece-${at}`,
      published: new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10),
    }),
  )
  const made = (many: number) => explored(WHOLE, all.slice(0, many), [])
  const [few, many] = [made(FEW), made(MANY)]
  const add = (before: Explored, pieces: number): number =>
    spent(() => explored(WHOLE, all.slice(0, pieces + 1), [], before))
  const join = (pieces: number): number => spent(() => made(pieces))
  return [
    {
      what: `a piece more in a collection of ${MANY.toLocaleString('en')}`,
      against: `in one of ${FEW}`,
      ...(await inTurn(
        () => add(many, MANY),
        () => add(few, FEW),
        RUNS,
      )),
      unit: 'ms',
      aim: 3,
    },
    {
      what: '200 pieces judged and joined',
      against: '100 of them, aim: no faster than N log N',
      ...(await inTurn(
        () => join(200),
        () => join(100),
        5,
      )),
      unit: 'ms',
      aim: Number(((200 * Math.log(200)) / (100 * Math.log(100))).toFixed(1)),
    },
  ]
}
