import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { faultOf, faultOfOpening, StorageFault } from './storageFault'

/** What is read is whatever somebody wrote: it is parsed before it is used. */
interface Shape extends DBSchema {
  /** What the shelf lists, by id of the piece. */
  volumes: { key: string; value: unknown }
  /** What is in the pieces, by id. */
  works: { key: string; value: unknown }
  /** What is about to become a piece. */
  drafts: { key: string; value: unknown }
}

export type StoreName = 'volumes' | 'works' | 'drafts'
type Names = readonly StoreName[]
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Shape, StoreName[], Mode>

export interface Database {
  read<Result>(
    stores: Names,
    task: (transaction: Transaction<'readonly'>) => Promise<Result>,
  ): Promise<Result>
  /** All of it is kept, or none. Throws a `StorageFault`. */
  write<Result>(
    stores: Names,
    task: (transaction: Transaction<'readwrite'>) => Promise<Result>,
  ): Promise<Result>
}

const VERSION = 1

/** The database of this browser, opened when it is first needed and again when the browser closed it. */
export function createDatabase(name = 'hearsay'): Database {
  let connection: Promise<IDBPDatabase<Shape>> | null = null
  let isClosed = false

  const connect = (): Promise<IDBPDatabase<Shape>> => {
    if (isClosed) return Promise.reject(new StorageFault('closed'))
    connection ??= open().catch((error: unknown) => {
      connection = null
      throw faultOfOpening(error)
    })
    return connection
  }
  const open = (): Promise<IDBPDatabase<Shape>> =>
    new Promise((resolve, reject) => {
      openDB<Shape>(name, VERSION, {
        upgrade(database, from) {
          if (from < 1)
            for (const store of ['volumes', 'works', 'drafts'] as const) database.createObjectStore(store)
        },
        // An older version in another tab does not let go.
        blocked: () => reject(new StorageFault('closed')),
        blocking(_, __, { target }) {
          isClosed = true
          if (target instanceof IDBDatabase) target.close()
        },
        terminated() {
          connection = null
        },
      }).then(resolve, reject)
    })

  const begin = async <Mode extends 'readonly' | 'readwrite'>(stores: Names, mode: Mode) => {
    const options = { durability: 'strict' } as const
    const database = await connect()
    try {
      return database.transaction([...stores], mode, options)
    } catch (error) {
      // The browser closed the connection and did not say so.
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
      connection = null
      return (await connect()).transaction([...stores], mode, options)
    }
  }

  return {
    async read(stores, task) {
      try {
        return await done(await begin(stores, 'readonly'), task)
      } catch (error) {
        throw faultOf(error)
      }
    },
    async write(stores, task) {
      let transaction: Transaction<'readwrite'> | null = null
      try {
        transaction = await begin(stores, 'readwrite')
        return await done(transaction, task)
      } catch (error) {
        abort(transaction)
        throw faultOf(error)
      }
    },
  }
}

async function done<Mode extends IDBTransactionMode, Result>(
  transaction: Transaction<Mode>,
  task: (transaction: Transaction<Mode>) => Promise<Result>,
): Promise<Result> {
  // Whatever the task throws, at once or later, the end of the transaction is waited for beside it.
  const [result] = await Promise.all([(async () => task(transaction))(), transaction.done])
  return result
}

/** What a task left half done is undone. */
function abort(transaction: Transaction<'readwrite'> | null): void {
  try {
    transaction?.abort()
  } catch (error) {
    // It had ended already, undone by the browser.
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
  }
}
