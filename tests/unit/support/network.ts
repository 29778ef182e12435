import { type Network, packNetwork, unpackNetwork } from '../../../src/graph/groups/network'
import type { Tie } from '../../../src/graph/ties'
import { atOnce } from '../../../src/model/check/steps'

/** As a worker has it. */
export const networkOf = (entities: Iterable<string>, ties: Iterable<Tie>): Network =>
  unpackNetwork(atOnce(packNetwork([...entities], ties)))
