import { toGoOn, toLook } from '../commands/looking'
import { whoIsWho } from '../commands/pieces'
import { here } from '../work/here'
import type { Equipment } from './equipment'

/** Of the explorer in a file of its own: no worker starts from a disk. */
export const fileEquipment: Equipment = {
  commands: [...toLook, whoIsWho, ...toGoOn],
  work: here,
  fetchShell: null,
}
