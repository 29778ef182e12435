import { useLayoutEffect } from 'preact/hooks'
import { listenToKeys } from '../app/keys/listen'
import type { Stores } from '../app/stores'
import { isMuch } from '../app/work/much'
import type { Store } from '../state/store'
import { isLocalPiece } from '../storage/localId'
import {
  StoresProvider,
  useCommands,
  useCorpus,
  useKeys,
  useLayers,
  useMedia,
  usePicture,
  useStore,
  useStory,
} from './context'
import { ContextMenu } from './dialogs/ContextMenu'
import { OpenDialog } from './dialogs/OpenDialog'
import { Dossier } from './dossier/Dossier'
import { Announcer } from './frame/Announcer'
import { Header } from './frame/Header'
import { Notices } from './frame/Notices'
import { PhoneChips, PhoneTabs, Sheet } from './frame/Phone'
import { Rail } from './frame/Rail'
import { Splitter } from './frame/Splitter'
import { Toast } from './frame/Toast'
import { Trail } from './frame/Trail'
import { ViewSwitch } from './frame/ViewSwitch'
import { Caption } from './graph/Caption'
import { GraphPane } from './graph/GraphPane'
import { Legend, LegendPopover } from './graph/Legend'
import { lazy } from './parts/lazy'
import { useTurns } from './parts/turns'
import { listenForMenus } from './pointing'
import { usePrinting } from './print/usePrinting'
import { Reader } from './reader/Reader'
import { ReplayButton } from './replay/ReplayButton'
import { TimelinePopover, TimelineSlot, TimelineStrip } from './timeline/TimelineSlot'
import { useWorkshop, type Workshop, WorkshopProvider } from './workshop/parts'
import './Explorer.css'

const CorpusPage = lazy(async () => (await import('./corpus/CorpusPage')).CorpusPage)
const LineNote = lazy(async () => (await import('./corpus/LineNote')).LineNote)
const ClaimsTable = lazy(async () => (await import('./lists/ClaimsTable')).ClaimsTable)
const CorpusTable = lazy(async () => (await import('./corpus/all/Table')).CorpusTable)
const Outline = lazy(async () => (await import('./outline/Outline')).Outline)
const ReplayBar = lazy(async () => (await import('./replay/ReplayBar')).ReplayBar)
const StoryBar = lazy(async () => (await import('./story/StoryBar')).StoryBar)

interface Props {
  readonly stores: Stores
  /** Null where the piece stays as it is. */
  readonly workshop: Workshop | null
}

/** A piece to be explored: everything that is on the page. */
export function Explorer({ stores, workshop }: Props) {
  return (
    <StoresProvider value={stores}>
      <WorkshopProvider value={workshop}>
        {stores.corpus ? (
          <CorpusPage>
            <Page />
          </CorpusPage>
        ) : (
          <Page />
        )}
      </WorkshopProvider>
    </StoresProvider>
  )
}

function Page() {
  useListening()
  usePrinting()
  const workshop = useWorkshop()
  const corpus = useCorpus()
  const { isPhone, isShort } = useMedia()
  const { menu } = useLayers()
  const store = useStore()
  const story = useStory()
  const { panel, display, selection } = store.view.value
  return (
    <div
      class={`explorer${isPhone.value ? ' phone' : ''}${isShort.value ? ' short' : ''}${display === 'review' ? ' reviewing' : ''}`}
      data-panel={panel}
      data-detent={selection === null && story.telling.value === null ? 'peek' : 'selected'}
    >
      <Header />
      {workshop && <workshop.UpdateLine />}
      {workshop && <workshop.KeepingNote />}
      {corpus && <LineNote corpus={corpus} />}
      <Notices />
      {isPhone.value ? <PhoneBody /> : <WideBody />}
      <Toast />
      <Announcer />
      <OpenDialog />
      {workshop && <workshop.BroughtListener />}
      {workshop && <workshop.DropTarget />}
      {menu.value && <ContextMenu menu={menu.value} />}
    </div>
  )
}

/** To what is pressed and pointed at anywhere on the page, from the moment on when it is there. */
function useListening(): void {
  const store = useStore()
  const layers = useLayers()
  const picture = usePicture()
  const keys = useKeys()
  const commands = useCommands()
  const story = useStory()
  useLayoutEffect(() => {
    const scope = () =>
      store.view.peek().display === 'review' ? 'review' : story.telling.peek() ? 'story' : null
    return listenToKeys({ keys, commands, layers, scope })
  }, [store, layers, keys, commands, story])
  useLayoutEffect(() => listenForMenus({ store, layers, picture }), [store, layers, picture])
}

/** Cast, dossier and text. */
const PANELS = 3

function WideBody() {
  const { hasDrawer, isShort } = useMedia()
  const { isDrawn } = usePicture()
  const { drawer } = useLayers()
  const store = useStore()
  const workshop = useWorkshop()
  const isReviewing = store.view.value.display === 'review'
  const turn = useTurns(isDrawn.value, isMuch(store.piece) ? PANELS : 1)
  const isThere = (panel: number) => turn >= (isMuch(store.piece) ? panel : 1)
  const isCovered = hasDrawer.value && drawer.value && !isReviewing
  return (
    <main class="body">
      {isReviewing && isDrawn.value && workshop && <workshop.Review />}
      {isCovered && (
        <button
          type="button"
          class="drawer-backdrop"
          aria-label="Close the cast"
          onClick={() => {
            drawer.value = false
          }}
        />
      )}
      {!isReviewing && (!hasDrawer.value || isCovered) && (isThere(1) ? <Rail /> : <div class="rail" />)}
      <div key="middle" class="middle" inert={isCovered}>
        {!isReviewing && (
          <div class="trail-bar">
            <Trail />
            {isShort.value && <LegendPopover />}
            {isShort.value && <TimelinePopover start={<ReplayButton />} />}
            <ViewSwitch />
          </div>
        )}
        <Stage key="stage" />
        {!isReviewing && <BelowGraph />}
      </div>
      {!isReviewing && (
        <div class="right" inert={isCovered}>
          {isThere(2) && (
            <>
              <Dossier />
              <Splitter />
              {isThere(PANELS) && <Reader />}
            </>
          )}
        </div>
      )}
    </main>
  )
}

/** The day that a replay by dates has come to. */
function replayedDay(store: Store): number | null {
  const day = store.soFar.value?.step?.date?.interval.start
  return day !== undefined && Number.isFinite(day) ? day : null
}

/** A story that is told takes the place of legend and timeline, a replay that of the legend: the graph keeps its shape. */
function BelowGraph() {
  const { isShort, hasDrawer } = useMedia()
  const store = useStore()
  const isOfCorpus = useCorpus() !== null
  const isTold = useStory().telling.value !== null
  const isReplayed = store.soFar.value !== null
  // Of several pieces there is more to tell than a narrow pane has room for.
  const isCompact = store.sources.length > 0 && (hasDrawer.value || isOfCorpus)
  const bar = isTold ? <StoryBar /> : isReplayed ? <ReplayBar /> : null
  if (isShort.value) return bar
  return (
    <div class={`below-graph${isTold ? ' telling' : ''}`}>
      <div class="below-graph-usual" inert={isTold}>
        <div class={`legend-or-replay${isReplayed ? ' replaying' : ''}`}>
          <div class="legend-place" inert={isReplayed}>
            <Legend isCompact={isCompact} />
          </div>
          {!isTold && isReplayed && bar}
        </div>
        <TimelineSlot start={<ReplayButton />} playhead={replayedDay(store)} />
      </div>
      {isTold && bar}
    </div>
  )
}

/** The graph, or its outline, or the table of what it shows; the graph stays as it was underneath. */
function Stage() {
  const { display } = useStore().view.value
  return (
    <>
      <Caption />
      <div class="stage">
        <div class="stage-graph" inert={display !== 'graph' && display !== 'review'}>
          <GraphPane />
        </div>
        {display === 'outline' && <Outline />}
        {display === 'table' && <Table />}
      </div>
    </>
  )
}

function Table() {
  const corpus = useCorpus()
  return corpus ? <CorpusTable corpus={corpus} /> : <ClaimsTable />
}

function PhoneBody() {
  const store = useStore()
  const workshop = useWorkshop()
  const story = useStory()
  const { panel, display } = store.view.value
  return (
    <>
      <main class="body">
        {display !== 'review' && <PhoneChips />}
        <div class="phone-graph" inert={panel !== 'graph' || display !== 'graph'}>
          <GraphPane />
        </div>
        {panel === 'graph' && display === 'outline' && <Outline />}
        {panel === 'graph' && display === 'table' && <Table />}
        {panel === 'graph' && display === 'review' && workshop && <workshop.Review />}
        {panel === 'graph' && display === 'graph' && <TimelineStrip playhead={replayedDay(store)} />}
        {panel === 'graph' && display === 'graph' && (
          <Sheet>
            {story.telling.value !== null ? <StoryBar /> : store.soFar.value !== null && <ReplayBar />}
            <Caption />
            <Dossier />
          </Sheet>
        )}
        {panel === 'cast' && <Rail />}
        {panel === 'dossier' && (
          <div class="full">
            <Trail />
            <Dossier />
          </div>
        )}
        {panel === 'piece' && (
          <div class="full">
            {store.soFar.value !== null && <ReplayBar />}
            {workshop && display === 'review' && isLocalPiece(store.piece.id) ? (
              <workshop.ReviewText />
            ) : (
              <Reader />
            )}
          </div>
        )}
      </main>
      <PhoneTabs />
    </>
  )
}
