import { groupName, groupOf } from '../../graph/groups/group'
import { group, openGroups, toggleGroup, toggleSpeaksOf, toggleTogether, ungroup } from '../../state/actions'
import { canShowLess, showLess } from '../../state/showLess'
import { USUAL_FINENESS } from '../../state/view'
import { nameInText } from '../names'
import type { Command } from './command'
import type { Context } from './context'

/** The group of the selected entity; undefined where there is none. */
function selectedGroup({ store }: Context) {
  const selection = store.selection.value
  return selection?.type === 'entity' ? groupOf(selection.id, store.groups.value) : undefined
}

export const groupCommands: readonly Command[] = [
  {
    id: 'show-less',
    label: 'Show less: the overview as it was at first, and what is selected',
    keys: [],
    unavailable: ({ store }) => {
      if (!store.isLarge.value) return 'All names are shown at once.'
      return canShowLess(store.view.value) ? null : 'Nothing was brought in.'
    },
    run: ({ store }) => store.act(showLess),
  },
  {
    id: 'groups',
    label: 'Show or hide groups of names that are tied to each other',
    keys: ['g'],
    unavailable: ({ store }) =>
      store.isLarge.value ? 'So large a piece is shown in groups already: a click on one opens it.' : null,
    run: ({ store }) => store.act(store.view.value.grouping === null ? group(USUAL_FINENESS) : ungroup),
  },
  {
    id: 'together',
    label: 'Show or hide lines between those who are only mentioned together',
    keys: [],
    unavailable: ({ store }) =>
      store.areAnyJoinable.value ? null : 'No two names share a sentence without a claim about both.',
    run: ({ store }) => store.act(toggleTogether(store.togetherAtFirst.value)),
  },
  {
    id: 'speaks-of',
    label: 'Show or hide lines from those who speak to those of whom they merely speak',
    keys: [],
    unavailable: ({ store }) =>
      store.spoken.value.size > 0 ? null : 'Nobody speaks of another in a remark.',
    run: ({ store }) => store.act(toggleSpeaksOf),
  },
  {
    id: 'toggle-group',
    label: 'Draw the group of what is selected as one node, or open it',
    keys: [],
    unavailable: (context) => {
      if (context.store.isLarge.value) return 'Groups of so large a piece are opened with a click.'
      if (context.store.view.value.grouping === null) return 'Groups are not shown.'
      return selectedGroup(context) ? null : 'Select somebody who is in a group first.'
    },
    run: (context) => {
      const { store, news } = context
      const own = selectedGroup(context)
      if (!own) return
      store.act(toggleGroup(own.leader))
      const isCollapsed = store.view.value.grouping?.collapsed.includes(own.leader)
      const name = groupName(own, (id) => nameInText(store, id))
      news.say(`The group ${name} is ${isCollapsed ? 'one node now' : 'open again'}`)
    },
  },
  {
    id: 'open-groups',
    label: 'Open all groups that are drawn as one node',
    keys: [],
    unavailable: ({ store }) =>
      (store.view.value.grouping?.collapsed.length ?? 0) > 0 ? null : 'No group is drawn as one node.',
    run: ({ store }) => store.act(openGroups),
  },
]
