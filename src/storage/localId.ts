const LOCAL = /^mine-[a-z0-9-]+$/

/** Whether an id is one of a reader's own pieces or collections; no piece that comes with the explorer has such a one. */
export const isLocal = (id: string): boolean => LOCAL.test(id)

const LOCAL_COLLECTION = /^mine-many-[a-z0-9]+$/

/** Whether an id is one of a reader's own collections. */
export const isLocalCollection = (id: string): boolean => LOCAL_COLLECTION.test(id)

/** Whether an id is one of a reader's own pieces by itself, which can be reviewed. */
export const isLocalPiece = (id: string): boolean => isLocal(id) && !isLocalCollection(id)

/** Without letters and digits that look alike; as many as divide 256 evenly. */
const SIGNS = '23456789abcdefghijkmnpqrstuvwxyz'
const LENGTH = 10

/** An id that no other piece has, in this tab or another, now or later. */
export const newLocalId = (bytes: Uint8Array = crypto.getRandomValues(new Uint8Array(LENGTH))): string =>
  `mine-${[...bytes].map((byte) => SIGNS[byte % SIGNS.length]).join('')}`

export const newCollectionId = (): string => newLocalId().replace('mine-', 'mine-many-')
