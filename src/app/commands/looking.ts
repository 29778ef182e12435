import { copyText } from '../../platform/clipboard'
import { focusNext, focusNow } from '../../platform/focus'
import { clearSelection, select, showPanel, startOver } from '../../state/actions'
import { toUrl } from '../../state/url'
import { isSame } from '../../state/view'
import { absolute, linkTo } from '../links'
import { nameInText } from '../names'
import { titleOf } from '../target'
import { walks, zooming } from './camera'
import { always, type Command, onAnything, selectedEntity } from './command'
import type { Context } from './context'
import { copy } from './doing'
import { groupCommands } from './groups'
import { onClaims } from './on/claim'
import { onEntities } from './on/entity'
import { onOverview } from './on/overview'
import { onTies } from './on/tie'
import { onVoices } from './on/voices'
import { replayCommands } from './replay'
import { storyCommands } from './story'
import { viewing } from './view'

/** What can be done with a piece that stays as it is, wherever it is looked at. */
export const toLook: readonly Command[] = [
  {
    id: 'search',
    label: 'Search names, claims, paragraphs and commands',
    keys: ['/', 'Mod+k'],
    unavailable: always,
    run: ({ layers }) => {
      layers.dialog.value = { name: 'palette' }
    },
  },
  {
    id: 'connect',
    label: 'How are two of them connected?',
    called: 'Connect two',
    keys: ['c'],
    for: ['entity'],
    group: 'connect',
    labelFor: ({ store }, { id }) => `Connect ${nameInText(store, id)} to…`,
    unavailable: always,
    run: (context, target) => {
      const from = target?.type === 'entity' ? target.id : selectedEntity(context)
      context.layers.dialog.value = { name: 'connect', from }
    },
  },
  ...walks,
  ...replayCommands,
  ...storyCommands,
  onAnything({
    id: 'open',
    label: 'Go to the dossier of what is selected',
    keys: ['Enter'],
    group: 'open',
    labelFor: ({ store }, target) =>
      target.type === 'claim' ? 'Open this claim' : `Open ${titleOf(store, target)}`,
    run: ({ store, layers, media }, { type, id }) => {
      layers.drawer.value = false
      store.act((view) => {
        const selected = isSame(view.selection, { type, id }) ? view : select({ type, id })(view)
        return media.isPhone.value ? showPanel('dossier')(selected) : selected
      })
      focusNext('.dossier')
    },
  }),
  ...onEntities,
  ...onOverview,
  ...onTies,
  ...onClaims,
  ...onVoices,
  onAnything({
    id: 'copy-link-to',
    label: 'Copy a link to what is selected',
    group: 'copy',
    labelFor: () => 'Copy link',
    run: ({ store, news }, { type, id }) =>
      void copy(news, absolute(linkTo(store, { type, id })), 'Link copied'),
  }),
  ...zooming,
  ...viewing,
  ...groupCommands,
]

/** Takes a piece away, goes through the steps, and helps. */
export const toGoOn: readonly Command[] = [
  {
    id: 'coverage',
    label: 'What the annotation covers, and what it does not',
    called: 'What it covers',
    keys: [],
    unavailable: always,
    run: ({ layers }) => {
      layers.dialog.value = { name: 'coverage' }
    },
  },
  {
    id: 'audit',
    label: 'Source audit: on whose word it rests, and what falls without whom',
    keys: [],
    unavailable: always,
    run: ({ layers }) => {
      layers.dialog.value = { name: 'audit' }
    },
  },
  {
    id: 'copy-link',
    label: 'Copy a link to this view',
    keys: [],
    unavailable: always,
    run: (context) => void shareView(context),
  },
  {
    id: 'share',
    label: 'Share: a link, the answer in words, a picture, a file',
    keys: [],
    group: 'copy',
    unavailable: always,
    run: ({ layers }) => {
      layers.dialog.value = { name: 'share' }
    },
  },
  {
    id: 'export',
    label: 'Export: pictures, data and the piece as files',
    keys: [],
    group: 'copy',
    unavailable: always,
    run: ({ layers }) => {
      layers.dialog.value = { name: 'export' }
    },
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
    label: 'Close what is on top, end the story, clear the selection, end the replay',
    keys: ['Escape'],
    unavailable: ({ store, layers, story }) =>
      story.telling.value ||
      store.selection.value ||
      store.view.value.paragraph !== null ||
      layers.drawer.value ||
      store.soFar.value
        ? null
        : 'Nothing is selected.',
    run: ({ store, layers, player, story }) => {
      const { selection, paragraph } = store.view.value
      if (layers.drawer.value) {
        layers.drawer.value = false
        focusNow('.drawer-button')
      } else if (story.telling.value) story.end()
      else if (selection === null && paragraph === null) player.end()
      else store.act(clearSelection)
    },
  },
  {
    id: 'start-over',
    label: 'Start over: nothing selected, nothing filtered out',
    keys: [],
    unavailable: always,
    run: ({ store, picture }) => {
      store.act(startOver)
      picture.camera.value?.fit()
    },
  },
  {
    id: 'help',
    label: 'Help with keys',
    keys: ['?'],
    unavailable: always,
    run: ({ layers }) => {
      layers.dialog.value = { name: 'help' }
    },
  },
]

async function shareView({ store, news }: Context): Promise<void> {
  const isCopied = await copyText(absolute(toUrl(store.view.value)))
  news.say(
    isCopied
      ? 'Link to this view copied'
      : 'This browser does not let the page copy: the address bar has the same link.',
  )
}
