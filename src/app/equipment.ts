import type { Command } from './commands/command'
import type { Work } from './work/work'

/** What there is to work with where the explorer runs: given once, as it starts. */
export interface Equipment {
  /** What a reader can do. */
  readonly commands: readonly Command[]
  readonly work: Work
}
