import type { Steps } from '../model/check/steps'
import { packed, unpacked } from '../model/file/packed'
import { type Notice, parseWork, parseWorkInSteps, workToPack } from '../model/file/work'
import type { Journal } from '../model/journal/entries'
import { pieceOf } from '../model/journal/journal'
import { field } from '../model/unknown'
import { idle, inSlices } from '../platform/slices'
import type { Database } from './database'
import { StorageFault } from './storageFault'
import { countsOf, type Damage, parseVolume, type Volume, volumeToRecord } from './volume'

/** What is kept of the reader's own, a piece or a collection: what is done to it is its journal. */
export interface Form<Work> {
  /** Out of what was kept, or what is wrong with it. */
  read(file: unknown): Read<Work>
  /** The same in steps, where it is much. */
  readInSteps?(file: unknown): Steps<Read<Work>>
  /** The inverse of `read`: plain data, for `packed`. */
  write(journal: Work): unknown
  /** What the shelf tells of it. */
  tell(journal: Work): Pick<Volume, 'id' | 'title'> & Partial<Volume>
}
type Read<Work> = { readonly ok: true; readonly journal: Work; readonly notice?: Notice } | Refused

interface Refused {
  readonly ok: false
  readonly faults: readonly Damage[]
}

export const pieceForm: Form<Journal> = {
  read: (file) => parseWork(file),
  readInSteps: (file) => parseWorkInSteps(file),
  write: workToPack,
  tell(journal) {
    const piece = pieceOf(journal)
    return { id: piece.id, title: piece.title, published: piece.published, counts: countsOf(piece) }
  },
}

export type Loaded<Work = Journal> =
  | {
      readonly state: 'open'
      readonly journal: Work
      readonly revision: number
      /** What the reader should know though the piece is open; null where there is nothing. */
      readonly notice: Notice | null
    }
  | { readonly state: 'absent' }
  /** It can still be brought back. */
  | { readonly state: 'deleted' }
  | { readonly state: 'damaged'; readonly faults: readonly Damage[] }

export interface Listed {
  readonly volumes: readonly Volume[]
  /** Ids of what cannot be listed because its record is damaged. */
  readonly damaged: readonly string[]
}

/**
 * The reader's own pieces or collections, kept in this browser; all of them are listed together. Everything here may throw
 * a `StorageFault`.
 */
export interface Saved<Work = Journal> {
  readonly form: Form<Work>
  list(): Promise<Listed>
  load(id: string): Promise<Loaded<Work>>
  /** 0 where the piece is not there. */
  revisionOf(id: string): Promise<number>
  /** The records of a piece as they are, as JSON: a way out where they are damaged. */
  raw(id: string): Promise<string>
  /**
   * Keeps a piece under its id, if what is kept is still of the revision that it was made from, 0 for none; gives the new
   * revision. Throws `conflict` where it is of another one, `lost` where it is gone.
   */
  save(journal: Work, from: number): Promise<number>
  /** Lists it as deleted, or brings it back. */
  setDeleted(id: string, isDeleted: boolean): Promise<void>
  /** For good. */
  destroy(id: string): Promise<void>
  /** Destroys what was deleted before a moment, ms since 1970. */
  purge(before: number): Promise<void>
}

const BOTH = ['volumes', 'works'] as const

export const createSaved = (database: Database, now?: () => string): Saved =>
  createSavedAs(pieceForm, database, now)

export function createSavedAs<Work>(
  form: Form<Work>,
  database: Database,
  now: () => string = () => new Date().toISOString(),
): Saved<Work> {
  const revisionOf = (id: string): Promise<number> =>
    database.read(['volumes'], async (transaction) =>
      revisionIn(await transaction.objectStore('volumes').get(id)),
    )

  const recordsOf = (id: string) =>
    database.read(BOTH, async (transaction) => {
      const [volume, work]: unknown[] = await Promise.all([
        transaction.objectStore('volumes').get(id),
        transaction.objectStore('works').get(id),
      ])
      return { volume, work }
    })

  return {
    form,
    revisionOf,
    list: () =>
      database.read(['volumes'], async (transaction) => {
        const store = transaction.objectStore('volumes')
        const [ids, records] = await Promise.all([store.getAllKeys(), store.getAll()])
        const read = records.map((record, at) => ({ id: ids[at] ?? '', result: volumeOf(ids[at], record) }))
        return {
          volumes: read.flatMap(({ result }) => (result === null ? [] : [result])),
          damaged: read.flatMap(({ id, result }) => (result === null ? [id] : [])),
        }
      }),
    async load(id) {
      const { volume, work } = await recordsOf(id)
      const file = await inSlices(unpacked(work))
      const read = form.readInSteps ? await inSlices(form.readInSteps(file)) : form.read(file)
      return loadedOf(form, id, volume, file, read)
    },
    async raw(id) {
      const { volume, work } = await recordsOf(id)
      return JSON.stringify({ volume, work: await inSlices(unpacked(work)) }, null, 2)
    },
    async save(journal, from) {
      const told = form.tell(journal)
      const { id } = told
      const work = await inSlices(packed(form.write(journal)), idle)
      return database.write(BOTH, async (transaction) => {
        const [volumes, works] = [transaction.objectStore('volumes'), transaction.objectStore('works')]
        const found = await volumes.get(id)
        if (found === undefined && from > 0) throw new StorageFault('lost')
        if (revisionIn(found) !== from || field(found, 'deletedOn') !== undefined)
          throw new StorageFault('conflict')
        const before = parseVolume(found)
        const moment = now()
        const volume: Volume = {
          ...told,
          opened: before.ok ? before.volume.opened : moment,
          changed: moment,
          revision: from + 1,
        }
        await volumes.put(volumeToRecord(volume), id)
        await works.put(work, id)
        return volume.revision
      })
    },
    setDeleted: (id, isDeleted) =>
      database.write(['volumes'], async (transaction) => {
        const volumes = transaction.objectStore('volumes')
        const found = parseVolume(await volumes.get(id))
        if (!found.ok) throw new StorageFault('lost')
        const { deletedOn: _, ...rest } = found.volume
        const volume: Volume = {
          ...rest,
          revision: rest.revision + 1,
          ...(isDeleted ? { deletedOn: now() } : {}),
        }
        await volumes.put(volumeToRecord(volume), id)
      }),
    destroy: (id) =>
      database.write(BOTH, async (transaction) => {
        for (const store of BOTH) await transaction.objectStore(store).delete(id)
      }),
    purge: (before) =>
      database.write(BOTH, async (transaction) => {
        const volumes = transaction.objectStore('volumes')
        for (const id of await volumes.getAllKeys()) {
          const volume = volumeOf(id, await volumes.get(id))
          if (volume?.deletedOn === undefined || Date.parse(volume.deletedOn) >= before) continue
          for (const store of BOTH) await transaction.objectStore(store).delete(id)
        }
      }),
  }
}

/** The volume of a record, where it is one and stands under its own id. */
function volumeOf(id: string | undefined, record: unknown): Volume | null {
  const read = parseVolume(record)
  return read.ok && read.volume.id === id ? read.volume : null
}

/** What nobody can have loaded where the record is damaged, so that it is not overwritten. */
function revisionIn(record: unknown): number {
  if (record === undefined) return 0
  const read = parseVolume(record)
  return read.ok ? read.volume.revision : Number.NaN
}

function loadedOf<Work>(
  form: Form<Work>,
  id: string,
  record: unknown,
  file: unknown,
  work: Read<Work>,
): Loaded<Work> {
  if (record === undefined && file === undefined) return { state: 'absent' }
  const volume = parseVolume(record)
  if (volume.ok && volume.volume.deletedOn !== undefined) return { state: 'deleted' }
  const faults = [...(volume.ok ? [] : volume.faults), ...(work.ok ? [] : work.faults)]
  if (!volume.ok || !work.ok) return { state: 'damaged', faults }
  if (form.tell(work.journal).id !== id)
    return { state: 'damaged', faults: [{ code: 'another-piece', path: ['id'] }] }
  return {
    state: 'open',
    journal: work.journal,
    revision: volume.volume.revision,
    notice: work.notice ?? null,
  }
}
