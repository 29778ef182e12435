/** Entities of pieces as who is who needs them. */

import * as z from 'zod/mini'
import { foldings } from '../../../graph/collection/folding'
import { memberKey } from '../../../graph/collection/resolution'
import { ruleKeys } from '../../../graph/collection/who/candidates'
import type { Member } from '../../../model/collection'
import { readEntity } from '../../../model/file/parts'
import type { Entity } from '../../../model/piece'
import type { Connection } from '../../engine/engine'
import { sql } from '../../engine/sql'
import { digestOf } from '../digest'

/** An entity of a piece as who is who needs it. */
export interface Candidate {
  /** Of its row. */
  readonly id: number
  /** The piece's id, and its number. */
  readonly piece: string
  readonly number: number
  /** The piece's, such as "en". */
  readonly language: string
  /** Its place among all: that of its piece, then its own. */
  readonly stands: string
  readonly position: number
  readonly uses: number
  readonly entity: Entity
  /** 0: nobody yet. */
  readonly resolved: number
}

export const keysOf = ({ entity, language }: Candidate): readonly string[] =>
  ruleKeys(entity, foldings, language).map(digestOf)

export const memberOf = ({ piece, entity }: Candidate): Member => ({ piece, entity: entity.id })
export const keyOf = (one: Candidate): string => memberKey(memberOf(one))

export const inOrder = (a: Candidate, b: Candidate): number =>
  a.stands < b.stands ? -1 : a.stands > b.stands ? 1 : a.position - b.position

const candidateRow = z.object({
  id: z.number(),
  piece: z.string(),
  number: z.number(),
  language: z.string(),
  stands: z.string(),
  position: z.number(),
  uses: z.number(),
  resolved: z.number(),
  told: z.string(),
})

/** Entities of some parts, in their order. */
export async function candidatesIn(
  connection: Connection,
  parts: readonly number[],
): Promise<readonly Candidate[]> {
  const rows = await connection.rows(
    sql`
      select entity.id, piece.id as piece, piece.number, piece.language, entity.stands, position, uses, resolved, entity.told
      from entity join piece on piece.number = entity.piece where part = any(${parts}::int[])`,
    candidateRow,
  )
  return rows.map(({ told, ...row }) => ({ ...row, entity: readEntity(told) })).sort(inOrder)
}
