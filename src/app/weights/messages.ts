/** What the worker is asked, and what it answers. */

import type { Network } from '../../graph/groups/network'
import type { Weights } from '../../graph/groups/weights'

export interface WeightsRequest {
  readonly number: number
  readonly network: Network
}

export interface WeightsReply {
  readonly number: number
  readonly weights: Weights
}
