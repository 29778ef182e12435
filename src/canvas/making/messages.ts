import type { WebTask } from '../../layouts/web'
import type { ReadyLayout } from '../../layouts/web/ready'

export interface LayoutRequest extends WebTask {
  readonly number: number
}

export interface LayoutReply {
  readonly number: number
  readonly made: ReadyLayout
}
