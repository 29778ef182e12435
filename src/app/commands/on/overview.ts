import { expand } from '../../../state/actions'
import { nameInText } from '../../names'
import { type Command, onEntity } from '../command'
import type { Context } from '../context'

/** How many neighbours of a name an overview does not show. */
function hiddenAround({ store }: Context, id: string): number {
  const names = store.overview.value?.names
  return (names && store.overviews.value?.hiddenAround(names, id).get('all')) ?? 0
}

const unavailable = (context: Context, { id }: { readonly id: string }): string | null =>
  hiddenAround(context, id) > 0 ? null : 'All of its neighbours are shown.'

/** What can be brought into the graph around somebody. */
export const onOverview: readonly Command[] = [
  onEntity({
    id: 'expand-closest',
    label: 'Bring in its closest neighbours that are not shown',
    group: 'show',
    labelFor: ({ store }, { id }) => `Bring in the closest hidden neighbours of ${nameInText(store, id)}`,
    isOffered: (context, { id }) => hiddenAround(context, id) > 0,
    unavailable,
    run: ({ store }, { id }) => store.act(expand({ of: 'name', id, what: 'closest' })),
  }),
  onEntity({
    id: 'expand-all',
    label: 'Bring in all of its neighbours that are not shown',
    group: 'show',
    labelFor: (context, { id }) =>
      `Bring in all ${hiddenAround(context, id)} hidden neighbours of ${nameInText(context.store, id)}`,
    isOffered: (context, { id }) => hiddenAround(context, id) > 0,
    unavailable,
    run: ({ store }, { id }) => store.act(expand({ of: 'name', id, what: 'all' })),
  }),
]
