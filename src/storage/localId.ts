const LOCAL = /^mine-[a-z0-9-]+$/

/** Whether an id is one of a reader's own pieces; no piece that comes with the explorer has such a one. */
export const isLocal = (id: string): boolean => LOCAL.test(id)

/** Without letters and digits that look alike; as many as divide 256 evenly. */
const SIGNS = '23456789abcdefghijkmnpqrstuvwxyz'
const LENGTH = 10

/** An id that no other piece has, in this tab or another, now or later. */
export const newLocalId = (bytes: Uint8Array = crypto.getRandomValues(new Uint8Array(LENGTH))): string =>
  `mine-${[...bytes].map((byte) => SIGNS[byte % SIGNS.length]).join('')}`
