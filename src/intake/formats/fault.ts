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
/** Characters that a page of HTML may have: it is parsed where the reader waits. */
export const MOST_HTML = 2 * 1024 * 1024

export const tooLargePage = (): IntakeFault =>
  new IntakeFault('This page has more than 2 MB.', 'Copy the text of the article and paste it.')
