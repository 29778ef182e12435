import { commands } from './commands/all'
import type { Equipment } from './equipment'
import { inWorkers } from './work/inWorkers'

/** Of the explorer as it is served. */
export const pageEquipment: Equipment = { commands, work: inWorkers }
