import { weigh } from '../../graph/groups/weigh'
import type { WeighReply, WeighRequest } from './messages'

addEventListener('message', ({ data: { number, network } }: MessageEvent<WeighRequest>) => {
  const reply: WeighReply = { number, weights: weigh(network) }
  postMessage(reply)
})
