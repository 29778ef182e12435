/** A piece of one's own as the shelf lists it. Browsers keep such records; each is read as if anybody had written it. */

import * as z from 'zod/mini'
import { type Fault, field, shapeFaults } from '../model/faults'
import type { Piece } from '../model/piece'

/** The newest form of a record that is understood here. */
const FORMAT = 1

// The content security policy forbids compiling code from text, which zod otherwise does to be fast.
z.config({ jitless: true })

export interface Counts {
  readonly entities: number
  readonly claims: number
  /** How many of them a machine made and nobody reviewed. */
  readonly openEntities: number
  readonly openClaims: number
}

export interface Volume {
  readonly id: string
  readonly title: string
  /** ISO day. */
  readonly published: string
  /** When it came, ISO 8601, UTC. */
  readonly opened: string
  /** When it was changed last, ISO 8601, UTC. */
  readonly changed: string
  readonly counts: Counts
  /** Goes up by one with each save; 0 is before the first. */
  readonly revision: number
  /** ISO 8601, UTC; it can still be brought back. */
  readonly deletedOn?: string
}

const amount = z.int().check(z.gte(0))
const moment = z.iso.datetime('instant')

const volumeRecord = z.strictObject({
  format: z.literal(FORMAT),
  id: z.string('id').check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'id')),
  title: z.string('text').check(z.regex(/\S/, 'text')),
  published: z.iso.date('day'),
  opened: moment,
  changed: moment,
  counts: z.strictObject({ entities: amount, claims: amount, openEntities: amount, openClaims: amount }),
  revision: z.int().check(z.gte(1)),
  deletedOn: z.exactOptional(moment),
})

export type VolumeResult =
  | { readonly ok: true; readonly volume: Volume }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** A volume out of a record of unknown shape, or what is wrong with it. */
export function parseVolume(record: unknown): VolumeResult {
  const format = field(record, 'format')
  if (typeof format === 'number' && format > FORMAT) return { ok: false, faults: [tooNew(format)] }
  const shape = volumeRecord.safeParse(record)
  if (!shape.success) return { ok: false, faults: shapeFaults(record, shape.error.issues) }
  const { format: _, ...volume } = shape.data
  return { ok: true, volume }
}

/** The inverse of `parseVolume`. */
export const volumeToRecord = (volume: Volume): unknown => ({ format: FORMAT, ...volume })

const tooNew = (format: number): Fault => ({
  path: 'format',
  problem: `It was kept in format ${format}; the newest that can be read here is ${FORMAT}.`,
  remedy: 'Load the page again, to have the newest version of Hearsay.',
})

export function countsOf({ entities, claims }: Piece): Counts {
  return {
    entities: entities.length,
    claims: claims.length,
    openEntities: entities.filter(isOpen).length,
    openClaims: claims.filter(isOpen).length,
  }
}

const isOpen = ({ made }: Piece['entities'][number] | Piece['claims'][number]): boolean =>
  made?.state === 'suggested'
