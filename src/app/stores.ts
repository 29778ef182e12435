import { computed, effect, signal } from '@preact/signals-core'
import { findExplanation } from '../graph/paths/explanation'
import { indexInSteps } from '../graph/search/indexPiece'
import { findsNothing } from '../graph/search/search'
import type { Editing } from '../state/editing'
import type { Store } from '../state/store'
import { colourWhenNeeded } from './collection/colours'
import type { OpenCollection } from './collection/opened'
import { type Commands, createCommands } from './commands/commands'
import type { Context } from './commands/context'
import type { OpenCorpus } from './corpus/opened'
import type { Equipment } from './equipment/equipment'
import { createKeys, type Keys } from './keys/keys'
import type { MachineReading } from './machine/reading'
import type { Brought } from './opening/brought'
import { makeOverviews } from './overview/maker'
import { piecemeal } from './piecemeal'
import type { Desk } from './pieces/desk'
import { createPlayback, createPlayer, type Playback } from './replay/player'
import { createReview } from './review/review'
import { type Arrangement, createArrangement } from './screen/arrangement'
import { createLayers, type Dialog, type Layers } from './screen/layers'
import { createMedia, type Media } from './screen/media'
import { createNews } from './screen/news'
import type { Offline } from './screen/offline'
import { createOutlineState, type OutlineState } from './screen/outlineState'
import { createPicture, type Picture } from './screen/picture'
import { createStory } from './story/story'
import { makeWeightsWhenNeeded, type WeightsMaker } from './weights/maker'
import { isMuch } from './work/much'

/** What lasts as long as the tab, whichever piece is shown. */
export interface TabStores extends Equipment {
  readonly media: Media
  readonly arrangement: Arrangement
  readonly keys: Keys
  readonly playback: Playback
}

export function createTabStores(
  equipment: Equipment,
  media: Media = createMedia(),
  arrangement: Arrangement = createArrangement(media),
): TabStores {
  return {
    ...equipment,
    media,
    arrangement,
    keys: createKeys(equipment.commands),
    playback: createPlayback(),
  }
}

/**
 * All state beside a piece that is shown, each store with one purpose. Nobody takes them all: commands are given what they
 * work with, and `ui/context.ts` hands each out by itself.
 */
export interface Stores extends Context, Pick<Equipment, 'work' | 'fetchShell'> {
  readonly arrangement: Arrangement
  readonly offline?: Offline
  readonly brought?: Brought
  readonly outline: OutlineState
  /** Groups and betweenness, on their way. */
  readonly weightsMaker: WeightsMaker
  /** What a machine read so far outlives the dialog in which it reads: made when it is first asked for. */
  readonly machineReading: (make: () => MachineReading) => MachineReading
  readonly commands: Commands
  /** Once the piece is left: ends whatever would go on for it. */
  stop(): void
}

interface Parts {
  tab: TabStores
  store: Store
  editing: Editing
  /** Null where one piece is explored. */
  collection?: OpenCollection | null
  corpus?: OpenCorpus | null
  desk: Desk | null
  /** What the reader is told at the start. */
  notices?: readonly string[]
  dialog?: Dialog | null
  /** Ends the making of its overviews, where that began before. */
  stopOverviews?: (() => void) | null
  /** What it opened above itself, where the graph is drawn already. */
  layers?: Layers
  picture?: Picture
}

export function createStores({
  tab,
  store,
  editing,
  collection = null,
  corpus = null,
  desk,
  notices = [],
  dialog = null,
  stopOverviews: stopBegun = null,
  picture = createPicture(),
  layers = createLayers(dialog),
}: Parts): Stores {
  const { playback, commands, work, fetchShell, ...rest } = tab
  store.indexer.value = piecemeal({ isLong: isMuch, begin: indexInSteps, before: findsNothing })
  store.explainer.value = piecemeal({
    isLong: ({ piece }) => isMuch(piece),
    begin: findExplanation,
    before: null,
  })
  const news = createNews(notices)
  const weightsMaker = makeWeightsWhenNeeded(store, work.weights())
  const stopOverviews = corpus
    ? corpus.follow(store, news.notify)
    : (stopBegun ?? makeOverviews(store, work.communities(), tab.media.showsFew.peek()))
  const stopColouring = colourWhenNeeded(store)
  const player = createPlayer(store, playback)
  const stopTelling = effect(() => {
    if (weightsMaker.progress.value === 'failed' && weightsMaker.isNeeded.peek())
      news.notify('Groups could not be worked out in this browser.')
  })
  /** Whatever the reader does changes one of these. */
  const doings = computed(() => [
    store.history.value,
    editing.journal.value,
    collection?.journal.value,
    layers.dialog.value,
    layers.menu.value,
    layers.drawer.value,
  ])
  const stopDismissing = doings.subscribe(() => {
    if (!player.playing.peek()) news.dismiss()
  })
  const reached = {
    ...rest,
    store,
    editing,
    collection,
    corpus,
    desk,
    news,
    layers,
    picture,
    pathStart: signal<string | null>(null),
    player,
    story: createStory(store),
    review: createReview(store, editing, news),
  }
  let reading: MachineReading | null = null
  return {
    ...reached,
    work,
    fetchShell,
    outline: createOutlineState(),
    weightsMaker,
    machineReading(make) {
      reading ??= make()
      return reading
    },
    commands: createCommands(reached, commands),
    stop() {
      reached.review.settle()
      stopTelling()
      stopDismissing()
      weightsMaker.stop()
      stopOverviews()
      stopColouring()
      player.stop()
    },
  }
}
