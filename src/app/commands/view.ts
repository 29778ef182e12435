import { askedTime } from '../../graph/filter/narrowing'
import { allTime } from '../../graph/timeline/brush'
import { narrow, showEverything, showPanel, unpinAll } from '../../state/actions'
import { isShown, lookAs, looks } from '../looks'
import type { Command } from './command'

/** What changes how the whole graph is looked at. */
export const viewing: readonly Command[] = [
  ...looks.map(
    (look): Command => ({
      id: `look-${look.name.toLowerCase()}`,
      label: `View: ${look.name}, ${look.tells}`,
      keys: [],
      unavailable: ({ store }) => (isShown(look, store.view.value) ? 'It is shown already.' : null),
      run: ({ store, media }) =>
        store.act((view) => {
          const looked = lookAs(look)(view)
          return media.isPhone.value ? showPanel('graph')(looked) : looked
        }),
    }),
  ),
  {
    id: 'unpin-all',
    label: 'Free everything that is pinned',
    keys: [],
    group: 'view',
    unavailable: ({ store }) => {
      const { layout, pins } = store.view.value
      return pins.some((one) => one.layout === layout) ? null : 'Nothing is pinned.'
    },
    run: ({ store }) => store.act(unpinAll),
  },
  {
    id: 'show-everything',
    label: 'Show everything that is filtered out',
    keys: [],
    group: 'view',
    unavailable: ({ store }) => (store.isFiltered.value ? null : 'Nothing is filtered out.'),
    run: ({ store }) => store.act(showEverything(store.sureAtFirst)),
  },
  {
    id: 'all-time',
    label: 'Show all time',
    keys: [],
    unavailable: ({ store }) =>
      askedTime(store.view.value.narrowing) === null ? 'All time is shown.' : null,
    run: ({ store }) => store.act(narrow(allTime)),
  },
]
