import type * as z from 'zod/mini'
import type { Page, Provider } from '../../graph/provider/provider'
import { parsePiece } from '../../model/file/piece'
import { type Line, LineFault } from './line'
import * as shapes from './shapes'

type Parameter = string | number | readonly string[] | undefined

/** A corpus that a server has, as a provider: the same questions as of pieces in memory, and the same answers. Rejects as a `Line` does. */
export function providerOver(line: Line): Provider {
  /** Null where nobody is there. */
  const ask = async <Shape extends z.ZodMiniType>(
    shape: Shape,
    path: string,
    parameters: Readonly<Record<string, Parameter>> = {},
    signal?: AbortSignal,
  ): Promise<z.output<Shape> | null> => {
    const { status, body } = await line.ask(`corpus/${path}${queryOf(parameters)}`, signal ? { signal } : {})
    return status === 404 ? null : read(shape, body)
  }
  /** Of what is always there. */
  const list = async <Shape extends z.ZodMiniType>(...asked: Parameters<typeof ask<Shape>>) => {
    const answer = await ask(...asked)
    if (answer === null) throw new LineFault('not-understood')
    return answer
  }
  return {
    search: (q, limit, signal) => list(shapes.found, 'search', { q, limit }, signal),
    name: (id, signal) => ask(shapes.known, 'name', { id }, signal),
    neighbours: (id, { kinds, families, least, from, limit }, signal) =>
      ask(shapes.neighbours, 'neighbours', { id, kinds, families, least, from, limit }, signal),
    claims: (one, other, { from, limit }: Page, signal) =>
      ask(shapes.toldList, 'claims', { one, other, from, limit }, signal),
    says: (id, { from, limit }: Page, signal) => ask(shapes.toldList, 'says', { id, from, limit }, signal),
    rows: (query, { column, descending }, { from, limit }, signal) =>
      ask(
        shapes.rows,
        'rows',
        { ...query, order: column, descending: descending ? 'yes' : 'no', from, limit },
        signal,
      ),
    times: (query, signal) => ask(shapes.times, 'times', { ...query }, signal),
    audit: (query, signal) => ask(shapes.audit, 'audit', { ...query }, signal),
    origins: (one, other, signal) => ask(shapes.origins, 'origins', { one, other }, signal),
    path: (from, to, signal) => ask(shapes.way, 'path', { from, to }, signal),
    async piece(id, signal) {
      const { status, body } = await line.ask(
        `corpus/pieces/${encodeURIComponent(id)}`,
        signal ? { signal } : {},
      )
      if (status === 404) return null
      const parsed = parsePiece(body)
      if (!parsed.ok) throw new LineFault('not-understood')
      return parsed.piece
    },
    pieces: ({ from, limit }, signal) => list(shapes.headings, 'pieces', { from, limit }, signal),
    cast: (pieces, signal) => list(shapes.cast, 'cast', { pieces }, signal),
    tellers: (names, most, signal) => list(shapes.tellers, 'tellers', { names, most }, signal),
    glance: (signal) => list(shapes.glance, 'glance', {}, signal),
    judgements: (signal) => list(shapes.judgements, 'judgements', {}, signal),
    proposals: ({ from, limit }, signal) => list(shapes.proposals, 'proposals', { from, limit }, signal),
  }
}

/** What passed the shape; throws a `LineFault` where it does not. */
export function read<Shape extends z.ZodMiniType>(shape: Shape, body: unknown): z.output<Shape> {
  const parsed = shape.safeParse(body)
  if (!parsed.success) throw new LineFault('not-understood')
  return parsed.data
}

function queryOf(parameters: Readonly<Record<string, Parameter>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) query.set(name, typeof value === 'object' ? value.join(',') : String(value))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
