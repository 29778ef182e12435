import { toGoOn, toLook } from '../commands/looking'
import { inWorkers } from '../work/inWorkers'
import type { Equipment } from './equipment'

/** What has no place within another page: to give away, to make a story, and to go through the steps of its history. */
const left = new Set([
  ...['share', 'export', 'copy-link', 'copy-link-to', 'story-steps'],
  ...['back', 'forward', 'help', 'replay'],
])

/** Of an embedded piece. */
export const embedEquipment: Equipment = {
  commands: [...toLook, ...toGoOn].filter(({ id }) => !left.has(id)),
  work: inWorkers,
  fetchShell: null,
}
