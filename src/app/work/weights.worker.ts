import { type PackedNetwork, unpackNetwork } from '../../graph/groups/network'
import { weightsOf } from '../../graph/groups/weightsOf'
import { answerTasks } from '../../platform/labourer'

answerTasks((network: PackedNetwork) => weightsOf(unpackNetwork(network)))
