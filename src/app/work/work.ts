import type { Group } from '../../graph/groups/group'
import type { PackedNetwork } from '../../graph/groups/network'
import type { Weights } from '../../graph/groups/weights'
import type { WebTask } from '../../layouts/web'
import type { ReadyLayout } from '../../layouts/web/ready'
import type { Labourer } from '../../platform/labourer'

/** Who does what takes long: a new one each. */
export interface Work {
  /** A piece is on its way: what will be given something to do starts meanwhile. */
  prepare(): void
  layouts(): Labourer<WebTask, ReadyLayout>
  weights(): Labourer<PackedNetwork, Weights>
  communities(): Labourer<PackedNetwork, readonly Group[]>
}
