import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { groupName } from '../graph/groups/group'
import type { Direction } from '../graph/paths/walk'
import { AUTHOR } from '../graph/voices'
import type { Drawings } from '../layouts/layout'
import type { MapDrawing } from '../layouts/map/drawing'
import type { Anchored, Orphan } from '../model/anchor'
import type { Edit } from '../model/edits/edit'
import type { Journal, Retraction } from '../model/journal/entries'
import type { Spot } from '../model/spans'
import { UNATTRIBUTED } from '../model/vocabulary'
import { readParagraph, select, showPanel } from '../state/actions'
import { type Editing, stillEditing } from '../state/editing'
import type { Store } from '../state/store'
import { toUrl } from '../state/url'
import { type Display, openingView, type Selection } from '../state/view'
import { isLocal } from '../storage/localId'
import type { Target } from './commands/command'
import type { DraftKeeper } from './opening/draftKeeper'
import { createOutlineState, type OutlineState } from './outlineState'
import type { Keeping } from './pieces/keeping'
import type { Shelf } from './pieces/shelf'
import { createReviewState, type ReviewState } from './review/state'
import { type Weighing, weighWhenNeeded } from './weighing/weighing'

/** What commands ask of the picture; given by the component that hosts it. */
export interface Camera {
  fit(): void
  zoomBy(factor: number): void
  /** Shows an entity with its neighbours. */
  frame(entity: string): void
  /** The neighbour that lies that way from an entity, or null. */
  neighbourTowards(entity: string, direction: Direction): string | null
  /** Where an entity stands, as shares of the pane. */
  whereIs(entity: string): { x: number; y: number } | null
  /** Where something stands on the screen, px of the window; null where it is not drawn. */
  onScreen(id: string): { x: number; y: number } | null
  /** The map that is drawn; null while another layout is. */
  readonly map: ReadonlySignal<MapDrawing | null>
  /** How far the map's land is; `late` where the reader waits for it. */
  readonly land: ReadonlySignal<'loading' | 'late' | 'drawn' | 'failed'>
  retryLand(): void
}

export type Dialog =
  /** `files`: what was dropped on the page, to be read at once. */
  | { readonly name: 'open-piece'; readonly files: readonly File[] }
  | { readonly name: 'palette' | 'help' | 'coverage' | 'shelf' | 'machine' }
  /** `from`: an entity that is chosen already, or null. */
  | { readonly name: 'connect'; readonly from: string | null }
  /** Entities: `from` becomes part of `into`, which is null until it is chosen. */
  | { readonly name: 'merge'; readonly from: string; readonly into: string | null }
  /** Words of the text that name somebody; `span` is where they were chosen, or null. */
  | { readonly name: 'mark'; readonly words: string; readonly span: Spot | null }
  /** `from`: an entity at which the claim begins. */
  | { readonly name: 'add-claim'; readonly from: string }

/** A menu of what can be done to something. */
export interface Menu {
  /** Null for the view as a whole. */
  readonly target: Target | null
  /** Where its corner goes, px of the window. */
  readonly at: { readonly x: number; readonly y: number }
  /** What has the focus again once it is closed. */
  readonly opener: HTMLElement | null
}

/** The pieces that one can open, and the ways from one to another; given by whoever mounts the explorer. */
export interface Desk {
  readonly shelf: Shelf
  /** How the piece that is shown is kept; null where it comes with the explorer. */
  readonly keeping: ReadonlySignal<Keeping | null>
  /** Pieces that could not be saved, shown or not; told until they are. */
  readonly unsaved: ReadonlySignal<readonly Keeping[]>
  /** The reader was told that this browser keeps nothing, and wants to hear it no more. */
  knowsOfBlocking(): void
  /** Whether the piece that is shown can be edited here and now. */
  readonly canEdit: ReadonlySignal<boolean>
  /** What is about to become a piece. */
  readonly draft: DraftKeeper
  /**
   * Keeps pieces as the reader's own, and shows the first of them in place of the present one; as the graph, unless told.
   * What it gives is fulfilled once the browser has kept them all, if ever.
   */
  open(journals: readonly Journal[], notices?: readonly string[], display?: Display): Promise<void>
  /** Keeps a piece that stands against what another tab kept of it under an id of its own, and shows it. */
  keepAsCopy(keeping: Keeping): void
  /** Shows one of the pieces there are. */
  show(id: string): void
  /** Shows the piece that is open in its own words instead of as a digest, as long as the tab lives. */
  layWords(words: Anchored): void
  /** What of the annotation the words of a piece do not hold; null where it is shown as it came. */
  orphansOf(id: string): readonly Orphan[] | null
  /** Shows the piece that is open as a digest again. */
  takeWordsAway(): void
  /** Keeps the words that were laid under the piece that is open, as a piece of the reader's own. */
  keepWords(): void
  /** Leaves one of the reader's own for the shelf. */
  close(id: string): void
}

export interface App {
  readonly store: Store
  readonly desk: Desk
  readonly editing: Editing
  readonly review: ReviewState
  readonly camera: Signal<Camera | null>
  /** The dialog that is open above everything. */
  readonly dialog: Signal<Dialog | null>
  /** The menu that is open. */
  readonly menu: Signal<Menu | null>
  /** Whether the graph had its first frame; what stands around it waits so long. */
  readonly hasGraph: Signal<boolean>
  /** The cast as a drawer, on screens too narrow for the rail. */
  readonly drawer: Signal<boolean>
  /** What went wrong or was left out, until the reader closes it. */
  readonly notices: Signal<readonly string[]>
  /** The last thing done that shows nowhere else ("Link copied"). */
  readonly toast: Signal<string>
  readonly outline: OutlineState
  /** How the piece was drawn last: while it is edited, and wherever one comes back to, everybody stays where they are. */
  readonly drawings: Signal<Drawings>
  /** Entity that a path is to begin at; null while none is chosen. */
  readonly pathStart: Signal<string | null>
  /** Groups and betweenness, on their way. */
  readonly weighing: Weighing
  /** Once the piece is left: ends whatever would go on for it. */
  stop(): void
}

export function createApp(
  store: Store,
  opening: readonly string[],
  desk: Desk,
  editing: Editing = stillEditing(store.piece),
): App {
  const notices = signal(opening)
  const weighing = weighWhenNeeded(store)
  const stopTelling = effect(() => {
    if (weighing.progress.value === 'failed' && weighing.isNeeded.peek())
      notices.value = [...notices.peek(), 'Groups could not be worked out in this browser.']
  })
  return {
    store,
    desk,
    editing,
    review: createReviewState(store),
    camera: signal(null),
    hasGraph: signal(false),
    dialog: signal(null),
    menu: signal(null),
    drawer: signal(false),
    notices,
    toast: signal(''),
    outline: createOutlineState(),
    drawings: signal<Drawings>(new Map()),
    pathStart: signal(null),
    weighing,
    stop() {
      stopTelling()
      weighing.stop()
    },
  }
}

/** Whether the piece that is shown is one of the reader's own. */
export const isOwnPiece = ({ store }: App): boolean => isLocal(store.piece.id)

/** Does an edit and tells the reader why where it cannot be done; tells whether it was. */
export function edit({ editing, toast }: App, deed: Edit | Retraction): boolean {
  const why = editing.record(deed)
  if (why !== null) toast.value = why
  return why === null
}

/** Opens what was chosen, where the screen shows it. */
export function open({ store, drawer }: App, selection: Selection, paragraph?: number): void {
  drawer.value = false
  store.act((view) => {
    const selected = select(selection)(view)
    const chosen = paragraph === undefined ? selected : readParagraph(paragraph)(selected)
    return view.panel === 'cast' ? showPanel('graph')(chosen) : chosen
  })
}

/** Address of a selection alone, to be opened elsewhere or copied. */
export const linkTo = (store: Store, selection: Selection | null): string =>
  toUrl({ ...openingView(store.piece.id), selection })

export const absolute = (query: string): string => new URL(query, document.baseURI).href

/** Name of an entity or a voice as it stands in a sentence. */
export const nameInText = (store: Store, id: string): string => {
  if (id === AUTHOR) return 'the author'
  if (id === UNATTRIBUTED) return 'those whom the piece does not name'
  const entity = store.entities.get(id)
  if (entity) return entity.inText ?? entity.name
  const node = store.drawn.value.groupNodes.find((one) => one.id === id)
  return node ? `the group ${groupName(node.group, (member) => nameInText(store, member))}` : id
}

export const nameOf = (store: Store, id: string): string =>
  store.entities.get(id)?.name ?? capitalised(nameInText(store, id))

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A voice that is an entity is selected as one: its dossier tells what it says. */
export const selectionOfVoice = (store: Store, voice: string): Selection => ({
  type: store.entities.has(voice) ? 'entity' : 'voice',
  id: voice,
})
