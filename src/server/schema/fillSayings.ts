/** Columns of claims and remarks that came later, worked out of pieces that are there. */

import * as z from 'zod/mini'
import { disputedWithin } from '../../graph/disputes'
import { readPiece } from '../corpus/pieces'
import { factColumns } from '../corpus/sayings/facts'
import { fillRemarks } from '../corpus/sayings/remarks'
import type { Connection } from '../engine/engine'
import { sql } from '../engine/sql'

const pieceRow = z.object({ number: z.number(), id: z.string(), stands: z.string() })
const entityRow = z.object({ id: z.number(), slug: z.string(), resolved: z.number() })
const AT_ONCE = 200

export async function fillSayings(connection: Connection): Promise<void> {
  for (let last = 0; ; ) {
    const rows = await connection.rows(
      sql`select number, id, stands from piece where number > ${last} order by number limit ${AT_ONCE}::int`,
      pieceRow,
    )
    const end = rows.at(-1)
    if (!end) return
    last = end.number
    for (const row of rows) await fillPiece(connection, row)
  }
}

async function fillPiece(
  connection: Connection,
  { number, id, stands }: z.output<typeof pieceRow>,
): Promise<void> {
  const piece = await readPiece(connection, id)
  if (!piece) return
  const disputed = disputedWithin(piece)
  const claims = piece.claims.map((claim, position) => {
    const { sure, made } = factColumns(claim)
    return { position, sure, made, disputed: disputed.has(claim.id) }
  })
  await connection.run(sql`
    update claim set sure = given.sure, made = given.made, disputed = given.disputed
    from json_to_recordset(${JSON.stringify(claims)}::json) as given(position int, sure float8, made int, disputed boolean)
    where claim.piece = ${number}::int and claim.position = given.position
      and (claim.sure, claim.made, claim.disputed) is distinct from (given.sure, given.made::smallint, given.disputed)`)
  const entities = await connection.rows(
    sql`select id, slug, resolved from entity where piece = ${number}::int`,
    entityRow,
  )
  await fillRemarks(
    connection,
    { number, stands },
    piece,
    new Map(entities.map(({ id, slug, resolved }) => [slug, { id, resolved }])),
  )
}
