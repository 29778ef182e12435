import type { App } from '../app'
import { beginReplay, playOrPause, stepBy, stopReplay } from '../replay/player'
import type { Command } from './command'

const needsReplay = ({ store }: App) => (store.soFar.value === null ? 'Nothing is replayed. R begins.' : null)

export const replayCommands: readonly Command[] = [
  {
    id: 'replay',
    label: 'Replay: the graph grows as the piece is read',
    keys: ['r'],
    unavailable: () => null,
    run: beginReplay,
  },
  {
    id: 'replay-play',
    label: 'Play or pause the replay',
    keys: [' '],
    unavailable: needsReplay,
    run: playOrPause,
  },
  {
    id: 'replay-back',
    label: 'One step of the replay back',
    keys: [','],
    unavailable: needsReplay,
    run: ({ store }) => stepBy(store, -1),
  },
  {
    id: 'replay-forward',
    label: 'One step of the replay forward',
    keys: ['.'],
    unavailable: needsReplay,
    run: ({ store }) => stepBy(store, 1),
  },
  {
    id: 'replay-end',
    label: 'End the replay',
    keys: [],
    unavailable: needsReplay,
    run: stopReplay,
  },
]
