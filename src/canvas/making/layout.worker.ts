import { webDrawing } from '../../layouts/web/drawing'
import type { LayoutReply, LayoutRequest } from './messages'

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const { number, nodes, edges, pane, avoid } = data
  const { positions, places } = webDrawing(nodes, edges, pane, { avoid })
  const reply: LayoutReply = { number, made: { pane, positions, places } }
  postMessage(reply)
})
