import { toGoOn, toLook } from '../commands/looking'
import { pieces } from '../commands/pieces'
import { reviewCommands } from '../commands/review'
import { fetchShell } from '../exporting/shell'
import { inWorkers } from '../work/inWorkers'
import type { Equipment } from './equipment'

/** Of the explorer as it is served: pieces are opened, kept and edited, too. */
export const pageEquipment: Equipment = {
  commands: [...toLook, ...pieces, ...reviewCommands, ...toGoOn],
  work: inWorkers,
  fetchShell,
}
