import { tellRefusal } from '../export/words/refusals'
import type { Edit } from '../model/edits/edit'
import type { Retraction } from '../model/journal/entries'
import { readParagraph, select, showPanel } from '../state/actions'
import type { Editing } from '../state/editing'
import type { Store } from '../state/store'
import type { Selection } from '../state/view'
import type { Layers } from './screen/layers'
import type { News } from './screen/news'

/** Does an edit and tells the reader why where it cannot be done; tells whether it was. */
export function edit(
  { editing, news }: { editing: Editing; news: Pick<News, 'say'> },
  deed: Edit | Retraction,
): boolean {
  const why = editing.record(deed)
  if (why !== null) news.say(tellRefusal(why))
  return why === null
}

/** Opens what was chosen, where the screen shows it. */
export function open(
  { store, layers }: { store: Store; layers: Pick<Layers, 'drawer'> },
  selection: Selection,
  paragraph?: number,
): void {
  layers.drawer.value = false
  store.act((view) => {
    const selected = select(selection)(view)
    const chosen = paragraph === undefined ? selected : readParagraph(paragraph)(selected)
    return view.panel === 'cast' ? showPanel('graph')(chosen) : chosen
  })
}

/** A voice that is an entity is selected as one: its dossier tells what it says. */
export const selectionOfVoice = (store: Store, voice: string): Selection => ({
  type: store.entities.has(voice) ? 'entity' : 'voice',
  id: voice,
})
