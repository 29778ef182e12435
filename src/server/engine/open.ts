import { migrate } from '../schema/migrate'
import type { Engine } from './engine'

/** Where a corpus is kept: a folder, or the address of a database. */
export type Place = { readonly folder: string | null } | { readonly database: string }

/**
 * The engine with all tables. `longest`: ms after which a database gives a question up, 0 for never. Throws a `CorpusFault` where
 * it cannot be had.
 */
export async function openCorpus(place: Place, longest = 0): Promise<Engine> {
  // Either is only loaded where it is used.
  const engine =
    'database' in place
      ? await (await import('./postgres')).openPostgres(place.database, longest)
      : await (await import('./embedded')).openEmbedded(place.folder)
  try {
    await migrate(engine)
    return engine
  } catch (error) {
    await engine.close()
    throw error
  }
}
