export type Because =
  /** No room is left. */
  | 'full'
  /** The browser lets this page keep nothing: a private window, or a setting. */
  | 'blocked'
  /** Another version of Hearsay has the database, or wants it. */
  | 'closed'
  /** What is kept is not what was loaded: another tab changed or deleted it. */
  | 'conflict'
  /** What was kept is gone. */
  | 'lost'
  | 'failed'

/** Something was not kept. */
export class StorageFault extends Error {
  constructor(
    readonly because: Because,
    options?: ErrorOptions,
  ) {
    super(`not kept: ${because}`, options)
  }
}

const nameOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.name : ''

/** Why a database could not be opened. */
export const faultOfOpening = (error: unknown): StorageFault => {
  if (error instanceof StorageFault) return error
  const because = nameOf(error) === 'VersionError' ? 'closed' : isFull(error) ? 'full' : 'blocked'
  return new StorageFault(because, { cause: error })
}

/** Why something could not be read or written. */
export const faultOf = (error: unknown): StorageFault =>
  error instanceof StorageFault
    ? error
    : new StorageFault(isFull(error) ? 'full' : 'failed', { cause: error })

const isFull = (error: unknown): boolean => nameOf(error) === 'QuotaExceededError'
