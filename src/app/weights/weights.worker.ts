import { weightsOf } from '../../graph/groups/weightsOf'
import type { WeightsReply, WeightsRequest } from './messages'

addEventListener('message', ({ data: { number, network } }: MessageEvent<WeightsRequest>) => {
  const reply: WeightsReply = { number, weights: weightsOf(network) }
  postMessage(reply)
})
