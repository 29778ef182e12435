import type { Command } from './command'
import type { Context } from './context'

function needsReplay({ store, keys }: Context): string | null {
  if (store.soFar.value !== null) return null
  const sign = keys.signOf('replay')
  return `Nothing is replayed.${sign === undefined ? '' : ` ${sign} begins.`}`
}

export const replayCommands: readonly Command[] = [
  {
    id: 'replay',
    label: 'Replay: the graph grows as the piece is read',
    keys: ['r'],
    unavailable: () => null,
    run: ({ player }) => player.begin(),
  },
  {
    id: 'replay-play',
    label: 'Play or pause the replay',
    keys: [' '],
    unavailable: needsReplay,
    run: ({ player }) => player.playOrPause(),
  },
  {
    id: 'replay-back',
    label: 'One step of the replay back',
    keys: [','],
    unavailable: needsReplay,
    run: ({ player }) => player.stepBy(-1),
  },
  {
    id: 'replay-forward',
    label: 'One step of the replay forward',
    keys: ['.'],
    unavailable: needsReplay,
    run: ({ player }) => player.stepBy(1),
  },
  {
    id: 'replay-end',
    label: 'End the replay',
    keys: [],
    unavailable: needsReplay,
    run: ({ player }) => player.end(),
  },
]
