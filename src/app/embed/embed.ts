import { effect } from '@preact/signals-core'
import { type ToldFault, tellFault } from '../../export/words/faults'
import { fingerprint } from '../../layouts/kernel/input'
import { readReadyLayouts } from '../../layouts/web/ready'
import { pieceOf } from '../../model/journal/journal'
import type { Piece } from '../../model/piece'
import { clearSelection, select, show } from '../../state/actions'
import { explained } from '../../state/derived/explained'
import { type Editing, stillEditing } from '../../state/editing'
import { begin } from '../../state/history'
import { createWorkStore } from '../../state/store'
import { fromUrl, knownIn, toUrl } from '../../state/url'
import type { Selection } from '../../state/view'
import type { OpenCollection } from '../collection/opened'
import { openBundled } from '../pieces/bundled'
import { FIRST_PIECE } from '../pieces/firstPiece.mjs'
import { createPicture } from '../screen/picture'
import { mostIn } from '../screen/room'
import { createStores, type Stores, type TabStores } from '../stores'
import { titleOf } from '../target'
import { talkTo } from './contract'
import { type EmbedOptions, readEmbedOptions } from './options'

/** Where an embedded piece is seen. */
export interface EmbedStage {
  /** Fulfilled once a graph can be drawn as it will stay. */
  ready(): Promise<void>
  explore(stores: Stores, options: EmbedOptions): void
  fail(asked: string, faults: readonly ToldFault[]): void
}

interface Parts {
  readonly stage: EmbedStage
  readonly tab: TabStores
  readonly page?: Pick<Window, 'addEventListener'> & {
    readonly location: Pick<Location, 'search'>
    readonly parent: unknown
  }
}

/** Shows a piece, or several together, within another page: what comes with the explorer, or what the page around gives. Keeps nothing. */
export async function startEmbed({ stage, tab, page = window }: Parts): Promise<void> {
  const params = new URLSearchParams(page.location.search)
  const options = readEmbedOptions(params)
  let shown: { select(selection: Selection | null): void; stop(): void } | null = null

  const { tell } = talkTo(options.origin, page, (asked) => {
    if (asked.type === 'select') shown?.select(asked.selection)
    else if (options.isGiven) void give(asked.piece)
  })

  async function give(file: unknown): Promise<void> {
    const [{ parseWork }, { isCollection }] = await Promise.all([
      import('../../model/file/work'),
      import('../../model/file/collection'),
    ])
    const read = isCollection(file)
      ? (await import('../opening/given')).collectionGiven(file)
      : parseWork(file)
    if (read.ok)
      return 'collection' in read ? openTogether(read.collection) : open(pieceOf(read.journal), null)
    const faults = read.faults.map(tellFault)
    shown?.stop()
    shown = null
    stage.fail('', faults)
    tell({ type: 'faults', faults: faults.map(({ path, problem }) => ({ path, problem })) })
  }

  const open = (piece: Piece, layouts: unknown): Promise<void> => explore(stillEditing(piece), null, layouts)

  async function openTogether(collection: OpenCollection): Promise<void> {
    const { tellAbsent } = await import('../collection/words')
    return explore(collection.editing, collection, null, tellAbsent(collection.absent.peek()))
  }

  async function explore(
    editing: Editing,
    collection: OpenCollection | null,
    layouts: unknown,
    told: readonly string[] = [],
  ): Promise<void> {
    await stage.ready()
    shown?.stop()
    const piece = editing.piece.peek()
    const known = knownIn(piece)
    const { view, notices } = fromUrl(params, known)
    // Nothing is reviewed here.
    const steps = begin(view.display === 'review' ? show('graph')(view) : view)
    const store = createWorkStore(editing, steps, explained, mostIn(tab.media))
    const picture = createPicture(readReadyLayouts(layouts, fingerprint(piece)))
    const stores = createStores({
      ...{ tab, store, editing, collection, desk: null, picture },
      notices: [...told, ...notices],
    })
    stage.explore(stores, options)
    tell({ type: 'ready', piece: piece.id })
    const stopTelling = effect(() => {
      const view = store.view.value
      const { selection } = view
      tell({
        type: 'view',
        view: toUrl(view),
        selection: selection && { ...selection, name: titleOf(store, selection) },
      })
    })
    shown = {
      select(selection) {
        if (selection === null) store.act(clearSelection)
        else if (known.has(selection)) store.act(select(selection))
      },
      stop() {
        stopTelling()
        stores.stop()
      },
    }
  }

  if (options.isGiven) return tell({ type: 'ready', piece: null })
  const asked = params.get('piece') ?? FIRST_PIECE
  const opened = await openBundled(asked)
  if (opened.state === 'open') return open(opened.piece, opened.layouts)
  const together = await (await import('./named')).collectionNamed(asked)
  if (together) return openTogether(together)
  const unknown: ToldFault = {
    path: '',
    problem: 'There is no such piece here.',
    remedy: 'Ask whoever embedded it.',
  }
  stage.fail(asked, opened.state === 'faulty' ? opened.faults : [unknown])
}
