import { askedTime } from '../graph/narrowing'
import { allTime } from '../graph/timeline/brush'
import { copyText } from '../platform/clipboard'
import {
  bringBack,
  clearSelection,
  leaveOut,
  narrow,
  select,
  showEverything,
  showPanel,
  startOver,
  toggleVoice,
  unpinAll,
} from '../state/actions'
import type { Store } from '../state/store'
import { toUrl } from '../state/url'
import { isFiltered, isSame } from '../state/view'
import { type App, absolute, linkTo, nameInText } from './app'
import { walks, zooming } from './commands/camera'
import { onClaims } from './commands/claim'
import {
  always,
  type Command,
  menuGroups,
  onAnything,
  onVoice,
  selectedEntity,
  type Target,
  titleOf,
} from './commands/command'
import { copy } from './commands/doing'
import { onEntities } from './commands/entity'
import { onTies } from './commands/tie'
import { focusNext } from './focus'
import { groupCommands } from './groupCommands'
import { isPhone } from './media'
import { replayCommands } from './replay/commands'
import { stopReplay } from './replay/player'
import { isShown, lookAs, looks } from './ViewSwitch'

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
  onVoice({
    id: 'leave-out',
    label: 'Leave out this voice, or bring it back',
    group: 'word',
    labelFor: ({ store }, voice) =>
      store.leftOut.value.has(voice)
        ? `Bring ${nameInText(store, voice)} back`
        : `Leave out ${nameInText(store, voice)}`,
    unavailable: ({ store }, voice) =>
      store.speaking.value.some((speaker) => speaker.voice === voice) ? null : 'No claim rests on its word.',
    run: ({ store }, voice) => store.act(toggleVoice(voice)),
  }),
  onVoice({
    id: 'only-its-word',
    label: 'Show only what it says',
    group: 'word',
    labelFor: ({ store }, voice) =>
      store.view.value.narrowing.voice === voice
        ? `Show also what ${nameInText(store, voice)} does not say`
        : `Show only what ${nameInText(store, voice)} says`,
    unavailable: ({ store }, voice) =>
      store.speaking.value.some((speaker) => speaker.voice === voice) ? null : 'No claim rests on its word.',
    run: ({ store }, voice) =>
      store.act(narrow({ voice: store.view.value.narrowing.voice === voice ? null : voice })),
  }),
  onAnything({
    id: 'copy-link-to',
    label: 'Copy a link to what is selected',
    group: 'copy',
    labelFor: () => 'Copy link',
    run: (app, { type, id }) => void copy(app, absolute(linkTo(app.store, { type, id })), 'Link copied'),
  }),
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
  ...zooming,
  ...looks.map(
    (look): Command => ({
      id: `look-${look.name.toLowerCase()}`,
      label: `View: ${look.name}, ${look.tells}`,
      keys: [],
      unavailable: ({ store }) => (isShown(look, store.view.value) ? 'It is shown already.' : null),
      run: ({ store }) =>
        store.act((view) => {
          const looked = lookAs(look)(view)
          return isPhone.value ? showPanel('graph')(looked) : looked
        }),
    }),
  ),
  ...groupCommands,
  {
    id: 'show-everything',
    label: 'Show everything that is filtered out',
    keys: [],
    group: 'view',
    unavailable: ({ store }) => {
      return isFiltered(store.view.value) ? null : 'Nothing is filtered out.'
    },
    run: ({ store }) => store.act(showEverything),
  },
  {
    id: 'all-time',
    label: 'Show all time',
    keys: [],
    unavailable: ({ store }) =>
      askedTime(store.view.value.narrowing) === null ? 'All time is shown.' : null,
    run: ({ store }) => store.act(narrow(allTime)),
  },
  {
    id: 'bring-back',
    label: 'Bring back all voices that are left out',
    keys: ['b'],
    group: 'view',
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

export const unnamedVoices = (store: Store): readonly string[] =>
  store.speaking.value.filter((speaker) => speaker.unnamed).map((speaker) => speaker.voice)

export async function shareView({ store, toast }: App): Promise<void> {
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
