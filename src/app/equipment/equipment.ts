import type { Command } from '../commands/command'
import type { Brought } from '../opening/brought'
import type { Offline } from '../screen/offline'
import type { Work } from '../work/work'

/** What there is to work with where the explorer runs: given once, as it starts. */
export interface Equipment {
  /** What a reader can do. */
  readonly commands: readonly Command[]
  readonly work: Work
  /** Fetches the explorer without a piece, for `export/explorerFile.ts`; null where it cannot be had. Throws an `ExportFault`. */
  readonly fetchShell: (() => Promise<string>) | null
  /** Where a browser keeps the explorer. */
  readonly offline?: Offline
  /** Where something can be brought from elsewhere. */
  readonly brought?: Brought
}
