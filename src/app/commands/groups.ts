import { groupName, groupOf } from '../../graph/groups/group'
import { group, openGroups, toggleGroup, toggleTogether, ungroup } from '../../state/actions'
import { USUAL_FINENESS } from '../../state/view'
import { type App, nameInText } from '../app'
import type { Command } from './command'

/** The group of the selected entity; undefined where there is none. */
function selectedGroup({ store }: App) {
  const selection = store.selection.value
  return selection?.type === 'entity' ? groupOf(selection.id, store.groups.value) : undefined
}

export const groupCommands: readonly Command[] = [
  {
    id: 'groups',
    label: 'Show or hide groups of names that are tied to each other',
    keys: ['g'],
    unavailable: () => null,
    run: ({ store }) => store.act(store.view.value.grouping === null ? group(USUAL_FINENESS) : ungroup),
  },
  {
    id: 'together',
    label: 'Show or hide lines between those who are only mentioned together',
    keys: [],
    unavailable: ({ store }) =>
      store.pairs.value.length > 0 ? null : 'No two names share a sentence without a claim about both.',
    run: ({ store }) => store.act(toggleTogether),
  },
  {
    id: 'toggle-group',
    label: 'Draw the group of what is selected as one node, or open it',
    keys: [],
    unavailable: (app) => {
      if (app.store.view.value.grouping === null) return 'Groups are not shown.'
      return selectedGroup(app) ? null : 'Select somebody who is in a group first.'
    },
    run: (app) => {
      const own = selectedGroup(app)
      if (!own) return
      app.store.act(toggleGroup(own.leader))
      const isCollapsed = app.store.view.value.grouping?.collapsed.includes(own.leader)
      const name = groupName(own, (id) => nameInText(app.store, id))
      app.toast.value = `The group ${name} is ${isCollapsed ? 'one node now' : 'open again'}`
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
