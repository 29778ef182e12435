/** Names and claims that fit what is typed: the database finds what may fit, and the rule of `fits` in graph/ decides. */

import * as z from 'zod/mini'
import { foldedWords, nameFit, slipsForgiven } from '../../../graph/provider/fits'
import type { Found } from '../../../graph/provider/provider'
import type { Connection } from '../../engine/engine'
import { sql } from '../../engine/sql'
import { namesOf } from '../names'
import { calledAlike, calledAsTyped, calledButForOne } from './called'
import { claimsFor } from './claims'
import { type Heard, rarestFirst } from './heard'

/** More is no question any more. */
const MOST_ASKED = 12

const weighed = z.object({
  resolved: z.number(),
  pieces: z.number(),
  names: z.array(z.string()),
  words: z.array(z.string()),
})

export async function search(connection: Connection, query: string, limit: number): Promise<Found> {
  const asked = foldedWords(query).slice(0, MOST_ASKED)
  if (asked.length === 0) return { names: [], claims: [] }
  const { rarest, few } = await rarestFirst(connection, asked)
  return {
    names: await namesFor(connection, asked, rarest, limit),
    claims: await claimsFor(connection, asked, few, limit),
  }
}

async function namesFor(
  connection: Connection,
  asked: readonly string[],
  rarest: readonly Heard[],
  limit: number,
): Promise<Found['names']> {
  let top: readonly Fitting[] = []
  for (const slips of slipsForgiven(asked)) {
    const some =
      slips === 0
        ? await calledAsTyped(connection, asked, rarest, limit)
        : slips === 1
          ? await calledButForOne(connection, rarest)
          : await calledAlike(connection, asked)
    top = await best(connection, asked, some, limit, slips)
    if (top.length > 0) break
  }
  const names = await namesOf(
    connection,
    top.map(({ resolved }) => resolved),
  )
  return top
    .flatMap(({ resolved, fit }) => {
      const name = names.get(resolved)
      return name ? [{ name, fit }] : []
    })
    .sort((a, b) => b.fit - a.fit || b.name.pieces - a.name.pieces || (a.name.id < b.name.id ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name)
}

interface Fitting {
  readonly resolved: number
  readonly fit: number
}

/** Of some, who fit; the best of them, with the equals of the last one. */
async function best(
  connection: Connection,
  asked: readonly string[],
  some: readonly number[],
  limit: number,
  slips: number,
): Promise<readonly Fitting[]> {
  if (some.length === 0) return []
  const rows = await connection.rows(
    sql`select id as resolved, pieces, names, words from resolved where id = any(${some}::int[])`,
    weighed,
  )
  const fitting = rows
    .map((row) => ({ ...row, fit: nameFit(asked, row, slips) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || b.pieces - a.pieces)
  const last = fitting[limit - 1]
  return last
    ? fitting.filter(({ fit, pieces }) => fit > last.fit || (fit === last.fit && pieces >= last.pieces))
    : fitting
}
