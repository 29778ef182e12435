import { communitiesOf } from '../../graph/groups/communities'
import { unpackNetwork } from '../../graph/groups/network'
import { weightsOf } from '../../graph/groups/weightsOf'
import { makeWeb } from '../../layouts/web/make'
import { labourerHere } from '../../platform/labourer'
import type { Work } from './work'

/** On this thread, for a page that may start no worker. */
export const here: Work = {
  prepare() {},
  layouts: () => labourerHere(makeWeb),
  weights: () => labourerHere((network) => weightsOf(unpackNetwork(network))),
  communities: () => labourerHere((network) => communitiesOf(unpackNetwork(network))),
}
