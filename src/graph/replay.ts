/** As the piece tells it, or by the dates of its claims. */
export const replayOrders = ['told', 'dated'] as const
export type ReplayOrder = (typeof replayOrders)[number]

/** How what is still to come is drawn. */
export const aheads = ['faint', 'absent'] as const
export type Ahead = (typeof aheads)[number]

/** How far the piece is replayed. */
export interface Replay {
  readonly order: ReplayOrder
  /** How many steps are shown, from 0. */
  readonly at: number
  readonly ahead: Ahead
}
