import type { Direction } from '../graph/walk'
import { copyText } from '../platform/clipboard'
import {
  bringBack,
  clearSelection,
  leaveOut,
  pin,
  selectEntity,
  setLayout,
  showEverything,
  showPanel,
  startOver,
  unpin,
  unpinAll,
} from '../state/actions'
import type { Store } from '../state/store'
import { toUrl } from '../state/url'
import { isFiltered } from '../state/view'
import { type App, absolute, nameOf } from './app'
import { groupCommands } from './groupCommands'
import { isPhone } from './media'

/** One thing a reader can do: the palette, the shortcuts and the help sheet are made from this list. */
export interface Command {
  readonly id: string
  readonly label: string
  /** As `KeyboardEvent.key`, with `Mod+` for Ctrl or ⌘ and `Alt+`. */
  readonly keys: readonly string[]
  /** Why it cannot be done now; null where it can. */
  unavailable(app: App): string | null
  run(app: App): void
}

const always = () => null

const selectedEntity = ({ store }: App): string | null => {
  const selection = store.selection.value
  return selection?.type === 'entity' ? selection.id : null
}

const needsEntity = (app: App) =>
  selectedEntity(app) === null ? 'Select a person, an organisation or a place first.' : null
const needsGraph = (app: App) => (app.camera.value === null ? 'The graph is not drawn yet.' : null)

/** Walks to the neighbour that lies that way; from nowhere, to whoever takes part in most claims. */
function walk(app: App, direction: Direction): void {
  const { store, camera } = app
  const from = selectedEntity(app)
  const heaviest = [...store.cast].sort((a, b) => b.claims - a.claims)[0]?.entity.id
  const to = from === null ? heaviest : camera.value?.neighbourTowards(from, direction)
  if (to) store.act(selectEntity(to))
}

const walks = (['up', 'down', 'left', 'right'] as const).map(
  (direction): Command => ({
    id: `walk-${direction}`,
    label: `Walk to the neighbour ${direction === 'up' || direction === 'down' ? direction : `on the ${direction}`}`,
    keys: [`Arrow${direction.charAt(0).toUpperCase()}${direction.slice(1)}`],
    unavailable: needsGraph,
    run: (app) => walk(app, direction),
  }),
)

export const commands: readonly Command[] = [
  {
    id: 'search',
    label: 'Search names, claims, paragraphs and commands',
    keys: ['/', 'Mod+k'],
    unavailable: always,
    run: ({ dialog }) => {
      dialog.value = { name: 'palette' }
    },
  },
  {
    id: 'connect',
    label: 'How are two of them connected?',
    keys: ['c'],
    unavailable: always,
    run: (app) => {
      app.dialog.value = { name: 'connect', from: selectedEntity(app) }
    },
  },
  ...walks,
  {
    id: 'open',
    label: 'Go to the dossier of what is selected',
    keys: ['Enter'],
    unavailable: ({ store }) => (store.selection.value === null ? 'Nothing is selected.' : null),
    run: ({ store }) => {
      if (isPhone.value) store.act(showPanel('dossier'))
      document.querySelector<HTMLElement>('.dossier')?.focus()
    },
  },
  {
    id: 'frame',
    label: 'Show the neighbourhood of what is selected',
    keys: ['f'],
    unavailable: (app) => needsGraph(app) ?? needsEntity(app),
    run: (app) => {
      const entity = selectedEntity(app)
      if (isPhone.value) app.store.act(showPanel('graph'))
      if (entity !== null) app.camera.value?.frame(entity)
    },
  },
  {
    id: 'pin',
    label: 'Pin what is selected to its place, or free it',
    keys: ['p'],
    unavailable: (app) => needsGraph(app) ?? needsEntity(app),
    run: (app) => {
      const entity = selectedEntity(app)
      const at = entity === null ? null : app.camera.value?.whereIs(entity)
      if (entity === null || !at) return
      const { layout, pins } = app.store.view.value
      const isPinned = pins.some((one) => one.layout === layout && one.entity === entity)
      app.store.act(isPinned ? unpin(entity) : pin(entity, at.x, at.y))
      app.toast.value = `${nameOf(app.store, entity)} ${isPinned ? 'is free' : 'is pinned. P frees it'}`
    },
  },
  {
    id: 'unpin-all',
    label: 'Free everything that is pinned',
    keys: [],
    unavailable: ({ store }) => {
      const { layout, pins } = store.view.value
      return pins.some((one) => one.layout === layout) ? null : 'Nothing is pinned.'
    },
    run: ({ store }) => store.act(unpinAll),
  },
  {
    id: 'fit',
    label: 'Fit the whole graph into view',
    keys: ['0'],
    unavailable: needsGraph,
    run: ({ camera }) => camera.value?.fit(),
  },
  {
    id: 'zoom-in',
    label: 'Zoom in',
    keys: ['+', '='],
    unavailable: needsGraph,
    run: ({ camera }) => camera.value?.zoomBy(1.25),
  },
  {
    id: 'zoom-out',
    label: 'Zoom out',
    keys: ['-'],
    unavailable: needsGraph,
    run: ({ camera }) => camera.value?.zoomBy(0.8),
  },
  {
    id: 'layout-web',
    label: 'Lay out as a web',
    keys: [],
    unavailable: ({ store }) => (store.view.value.layout === 'web' ? 'It is laid out so.' : null),
    run: ({ store }) => store.act(setLayout('web')),
  },
  {
    id: 'layout-order',
    label: 'Lay out in order of mention',
    keys: [],
    unavailable: ({ store }) => (store.view.value.layout === 'order' ? 'It is laid out so.' : null),
    run: ({ store }) => store.act(setLayout('order')),
  },
  ...groupCommands,
  {
    id: 'show-everything',
    label: 'Show everything that is filtered out',
    keys: [],
    unavailable: ({ store }) => {
      return isFiltered(store.view.value) ? null : 'Nothing is filtered out.'
    },
    run: ({ store }) => store.act(showEverything),
  },
  {
    id: 'bring-back',
    label: 'Bring back all voices that are left out',
    keys: ['b'],
    unavailable: ({ store }) => (store.leftOut.value.size > 0 ? null : 'Nobody is left out.'),
    run: ({ store }) => store.act(bringBack),
  },
  {
    id: 'leave-out-unnamed',
    label: 'Leave out all unnamed voices',
    keys: [],
    unavailable: ({ store }) =>
      unnamedVoices(store).some((voice) => !store.leftOut.value.has(voice))
        ? null
        : 'No further voice is unnamed.',
    run: ({ store }) => store.act(leaveOut(unnamedVoices(store))),
  },
  {
    id: 'coverage',
    label: 'What the annotation covers, and what it does not',
    keys: [],
    unavailable: always,
    run: ({ dialog }) => {
      dialog.value = { name: 'coverage' }
    },
  },
  {
    id: 'copy-link',
    label: 'Copy a link to this view',
    keys: [],
    unavailable: always,
    run: (app) => void shareView(app),
  },
  {
    id: 'back',
    label: 'Back',
    keys: ['Alt+ArrowLeft'],
    unavailable: ({ store }) => (store.canGoBack.value ? null : 'This is the first step.'),
    run: () => window.history.back(),
  },
  {
    id: 'forward',
    label: 'Forward',
    keys: ['Alt+ArrowRight'],
    unavailable: ({ store }) => (store.canGoForward.value ? null : 'This is the last step.'),
    run: () => window.history.forward(),
  },
  {
    id: 'clear',
    label: 'Close what is on top, then clear the selection',
    keys: ['Escape'],
    unavailable: ({ store, drawer }) =>
      store.selection.value || store.view.value.paragraph !== null || drawer.value
        ? null
        : 'Nothing is selected.',
    run: ({ store, drawer }) => {
      if (drawer.value) {
        drawer.value = false
        document.querySelector<HTMLElement>('.drawer-button')?.focus()
      } else store.act(clearSelection)
    },
  },
  {
    id: 'start-over',
    label: 'Start over: nothing selected, nothing filtered out',
    keys: [],
    unavailable: always,
    run: ({ store, camera }) => {
      store.act(startOver)
      camera.value?.fit()
    },
  },
  {
    id: 'help',
    label: 'Help with keys',
    keys: ['?'],
    unavailable: always,
    run: ({ dialog }) => {
      dialog.value = { name: 'help' }
    },
  },
]

export const unnamedVoices = (store: Store): readonly string[] =>
  store.speaking.value.filter((speaker) => speaker.unnamed).map((speaker) => speaker.voice)

export async function shareView({ store, toast }: App): Promise<void> {
  toast.value = (await copyText(absolute(toUrl(store.view.value))))
    ? 'Link to this view copied'
    : 'This browser does not let the page copy: the address bar has the same link.'
}

export const runCommand = (app: App, id: string): void => {
  const command = commands.find((one) => one.id === id)
  if (command && command.unavailable(app) === null) command.run(app)
}
