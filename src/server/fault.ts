/** Something that a person can mend: what it is, and how. */
export class CorpusFault extends Error {
  override readonly name = 'CorpusFault'
  readonly mend: string

  constructor(problem: string, mend: string) {
    super(problem)
    this.mend = mend
  }
}
