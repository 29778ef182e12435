/** Why a server does not do what it is asked: what is wrong, and how to mend it. */
export class ServerFault extends Error {
  readonly mend: string

  constructor(what: string, mend: string) {
    super(what)
    this.name = 'ServerFault'
    this.mend = mend
  }
}
