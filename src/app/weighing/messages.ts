/** What the worker is asked, and what it answers. */

import type { Network } from '../../graph/groups/network'
import type { Weights } from '../../graph/groups/weight'

export interface WeighRequest {
  readonly number: number
  readonly network: Network
}

export interface WeighReply {
  readonly number: number
  readonly weights: Weights
}
