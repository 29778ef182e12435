import { communitiesOf } from '../../graph/groups/communities'
import { type PackedNetwork, unpackNetwork } from '../../graph/groups/network'
import { answerTasks } from '../../platform/labourer'

answerTasks((network: PackedNetwork) => communitiesOf(unpackNetwork(network)))
