import { groupName } from '../graph/groups/group'
import { isAuthor } from '../graph/voices'
import { UNATTRIBUTED } from '../model/vocabulary'
import type { Store } from '../state/store'

/** Name of an entity or a voice as it stands in a sentence. */
export const nameInText = (store: Store, id: string): string => {
  if (isAuthor(id)) {
    const source = store.sources.find(({ teller }) => teller === id)
    return source ? `the author of “${source.of.title}”` : 'the author'
  }
  if (id === UNATTRIBUTED) return 'those whom the piece does not name'
  const entity = store.entities.get(id)
  if (entity) return entity.inText ?? entity.name
  const node = store.drawn.value.groupNodes.find((one) => one.id === id)
  return node ? `the group ${groupName(node.group, (member) => nameInText(store, member))}` : id
}

export const nameOf = (store: Store, id: string): string =>
  store.entities.get(id)?.name ?? capitalised(nameInText(store, id))

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
