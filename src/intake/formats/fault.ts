/** Why a file cannot be opened, told to whoever brought it: what is wrong, and how to mend it. */
export class IntakeFault extends Error {
  readonly mend: string

  constructor(what: string, mend: string) {
    super(what)
    this.name = 'IntakeFault'
    this.mend = mend
  }
}

/** Bytes that one file may have, and that an archive may unpack to. */
export const MOST_BYTES = 50 * 1024 * 1024
