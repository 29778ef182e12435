import { useEffect } from 'preact/hooks'
import type { EmbedOptions } from '../../app/embed/options'
import { listenToKeys } from '../../app/keys/listen'
import { absolute } from '../../app/links'
import type { Stores } from '../../app/stores'
import { toUrl } from '../../state/url'
import { StoresProvider, useCommands, useKeys, useLayers, usePicture, useStore, useStory } from '../context'
import { OpenDialog } from '../dialogs/OpenDialog'
import { Dossier } from '../dossier/Dossier'
import { Announcer } from '../frame/Announcer'
import { Notices } from '../frame/Notices'
import { Rail } from '../frame/Rail'
import { Toast } from '../frame/Toast'
import { Caption } from '../graph/Caption'
import { GraphPane } from '../graph/GraphPane'
import { lazy } from '../parts/lazy'
import { Reader } from '../reader/Reader'
import './Embed.css'

const ClaimsTable = lazy(async () => (await import('../lists/ClaimsTable')).ClaimsTable)
const Outline = lazy(async () => (await import('../outline/Outline')).Outline)
const StoryBar = lazy(async () => (await import('../story/StoryBar')).StoryBar)

interface Props {
  readonly stores: Stores
  readonly options: EmbedOptions
}

/** A piece within another page: the graph and what was asked for beside it, and the way to all the rest. */
export function Embed({ stores, options }: Props) {
  return (
    <StoresProvider value={stores}>
      <Page options={options} />
    </StoresProvider>
  )
}

function Page({ options: { sides, isGiven } }: Omit<Props, 'stores'>) {
  useListening()
  const store = useStore()
  const { isDrawn } = usePicture()
  const { telling } = useStory()
  const { display } = store.view.value
  const has = (side: (typeof sides)[number]) => isDrawn.value && sides.includes(side)
  return (
    <div class="embed" data-sides={sides.join(' ')}>
      <header class="embed-head">
        <h1>{store.piece.title}</h1>
        <a
          class="button"
          href={absolute(isGiven ? '?' : toUrl(store.view.value))}
          target="_blank"
          rel="noopener noreferrer"
        >
          {isGiven ? 'Made with Hearsay' : 'Open in Hearsay'}
        </a>
      </header>
      <Notices />
      <main class="embed-body">
        {sides.includes('cast') && <div class="embed-cast">{has('cast') && <Rail />}</div>}
        <div class="embed-graph">
          <Caption />
          <div class="stage">
            <div class="stage-graph" inert={display !== 'graph'} onWheelCapture={leaveToPage}>
              <GraphPane />
            </div>
            {display === 'outline' && <Outline />}
            {display === 'table' && <ClaimsTable />}
          </div>
          {telling.value && <StoryBar />}
        </div>
        {(sides.includes('dossier') || sides.includes('piece')) && (
          <div class="embed-side">
            {has('dossier') && <Dossier />}
            {has('piece') && <Reader />}
          </div>
        )}
      </main>
      <Toast />
      <Announcer />
      <OpenDialog />
    </div>
  )
}

/** The wheel scrolls the page around; it zooms with Ctrl, and once somebody is in the graph. */
function leaveToPage(event: WheelEvent & { readonly currentTarget: HTMLElement }): void {
  const isInside = event.currentTarget.contains(document.activeElement)
  if (!event.ctrlKey && !isInside) event.stopPropagation()
}

function useListening(): void {
  const keys = useKeys()
  const commands = useCommands()
  const layers = useLayers()
  const { telling } = useStory()
  useEffect(
    () => listenToKeys({ keys, commands, layers, scope: () => (telling.peek() ? 'story' : null) }),
    [keys, commands, layers, telling],
  )
}
