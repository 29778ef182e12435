/** A piece or a collection of one's own as the shelf lists it. Browsers keep such records; each is read as if anybody had written it. */

import * as z from 'zod/mini'
import { shapeFaults } from '../model/check/shape'
import type { Fault } from '../model/faults'
import type { Piece } from '../model/piece'
import { day, id, instant, type Shaped, text } from '../model/shape'
import { field, type Path } from '../model/unknown'

/** The newest form of a record that is understood here. */
const FORMAT = 1

const amount = z.int().check(z.gte(0))

const volumeRecord = z.strictObject({
  format: z.literal(FORMAT),
  id,
  title: text,
  /** Of a piece. */
  published: z.exactOptional(day),
  /** When it came. */
  opened: instant,
  /** When it was changed last. */
  changed: instant,
  /** Of a piece: how many there are, and how many of them a machine made and nobody reviewed. */
  counts: z.exactOptional(
    z.strictObject({ entities: amount, claims: amount, openEntities: amount, openClaims: amount }),
  ),
  /** Of a collection: ids. */
  pieces: z.exactOptional(z.array(id)),
  /** Goes up by one with each save. */
  revision: z.int().check(z.gte(1)),
  /** It can still be brought back. */
  deletedOn: z.exactOptional(instant),
})

/** What the shelf tells of a piece or a collection; moments are ISO 8601, UTC. Its revision is 0 before it was first saved. */
export type Volume = Omit<Shaped<typeof volumeRecord>, 'format'>
export type Counts = NonNullable<Volume['counts']>

/** One thing wrong with what was kept of a piece. */
export type Damage =
  | Fault
  | {
      readonly code: 'newer-record'
      readonly path: Path
      readonly format: number
      readonly newest: number
    }
  /** What is kept under an id is the piece of another. */
  | { readonly code: 'another-piece'; readonly path: Path }

export type VolumeResult =
  | { readonly ok: true; readonly volume: Volume }
  | { readonly ok: false; readonly faults: readonly Damage[] }

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

const tooNew = (format: number): Damage => ({
  code: 'newer-record',
  path: ['format'],
  format,
  newest: FORMAT,
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
