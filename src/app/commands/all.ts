import { copyText } from '../../platform/clipboard'
import { focusNext } from '../../platform/focus'
import { clearSelection, select, showPanel, startOver } from '../../state/actions'
import { toUrl } from '../../state/url'
import { isSame } from '../../state/view'
import { type App, absolute, linkTo, nameInText } from '../app'
import { isPhone } from '../media'
import { stopReplay } from '../replay/player'
import { walks, zooming } from './camera'
import { onClaims } from './claim'
import { always, type Command, menuGroups, onAnything, selectedEntity, type Target, titleOf } from './command'
import { copy } from './doing'
import { onEntities } from './entity'
import { groupCommands } from './groups'
import { pieces } from './pieces'
import { replayCommands } from './replay'
import { reviewCommands } from './review'
import { onTies } from './tie'
import { viewing } from './view'
import { onVoices } from './voices'

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
    for: ['entity'],
    group: 'connect',
    labelFor: ({ store }, { id }) => `Connect ${nameInText(store, id)} to…`,
    unavailable: always,
    run: (app, target) => {
      const from = target?.type === 'entity' ? target.id : selectedEntity(app)
      app.dialog.value = { name: 'connect', from }
    },
  },
  ...walks,
  ...replayCommands,
  onAnything({
    id: 'open',
    label: 'Go to the dossier of what is selected',
    keys: ['Enter'],
    group: 'open',
    labelFor: (app, target) => (target.type === 'claim' ? 'Open this claim' : `Open ${titleOf(app, target)}`),
    run: ({ store, drawer }, { type, id }) => {
      drawer.value = false
      store.act((view) => {
        const selected = isSame(view.selection, { type, id }) ? view : select({ type, id })(view)
        return isPhone.value ? showPanel('dossier')(selected) : selected
      })
      focusNext('.dossier')
    },
  }),
  ...onEntities,
  ...onTies,
  ...onClaims,
  ...onVoices,
  onAnything({
    id: 'copy-link-to',
    label: 'Copy a link to what is selected',
    group: 'copy',
    labelFor: () => 'Copy link',
    run: (app, { type, id }) => void copy(app, absolute(linkTo(app.store, { type, id })), 'Link copied'),
  }),
  ...zooming,
  ...viewing,
  ...groupCommands,
  ...pieces,
  ...reviewCommands,
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
    label: 'Close what is on top, clear the selection, end the replay',
    keys: ['Escape'],
    unavailable: ({ store, drawer }) =>
      store.selection.value || store.view.value.paragraph !== null || drawer.value || store.soFar.value
        ? null
        : 'Nothing is selected.',
    run: (app) => {
      const { store, drawer } = app
      const { selection, paragraph } = store.view.value
      if (drawer.value) {
        drawer.value = false
        document.querySelector<HTMLElement>('.drawer-button')?.focus()
      } else if (selection === null && paragraph === null) stopReplay(app)
      else store.act(clearSelection)
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

async function shareView({ store, toast }: App): Promise<void> {
  toast.value = (await copyText(absolute(toUrl(store.view.value))))
    ? 'Link to this view copied'
    : 'This browser does not let the page copy: the address bar has the same link.'
}

/** Does what a command does where it can: to what it is called on, else to what is selected. */
export const runCommand = (app: App, id: string, target: Target | null = null): void => {
  const command = commands.find((one) => one.id === id)
  if (command && command.unavailable(app, target) === null) command.run(app, target)
}

/** What can be done to one thing, or with null to the whole view; in groups, as a menu shows it. */
export const menuOf = (app: App, target: Target | null): readonly (readonly Command[])[] =>
  menuGroups
    .map((group) =>
      commands.filter(
        (command) =>
          command.group === group &&
          (target === null
            ? command.for === undefined
            : (command.for?.some((type) => type === target.type) ?? false)) &&
          (command.isOffered?.(app, target) ?? true),
      ),
    )
    .filter((group) => group.length > 0)
