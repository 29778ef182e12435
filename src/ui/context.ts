import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { edit, open } from '../app/deeds'
import type { Desk } from '../app/pieces/desk'
import type { Stores } from '../app/stores'
import type { Selection } from '../state/view'

/** Every component takes the stores that it needs by the hooks below: its imports say which. */
const StoresContext = createContext<Stores | null>(null)
export const StoresProvider = StoresContext.Provider

function useStores(): Stores {
  const stores = useContext(StoresContext)
  if (!stores) throw new Error('a component of the explorer stands outside of it')
  return stores
}

/** The piece, how it is looked at, and all that follows from the two. */
export const useStore = () => useStores().store
export const useEditing = () => useStores().editing
/** Null where one piece is explored. */
export const useCollection = () => useStores().collection
/** Null where what is explored is in memory. */
export const useCorpus = () => useStores().corpus
/** Only for what stands where there is a desk: the parts of a workshop. */
export function useDesk(): Desk {
  const { desk } = useStores()
  if (!desk) throw new Error('a part of the workshop stands where there is no desk')
  return desk
}
export const useLayers = () => useStores().layers
export const useNews = () => useStores().news
export const usePicture = () => useStores().picture
export const useOutline = () => useStores().outline
export const usePathStart = () => useStores().pathStart
export const usePlayer = () => useStores().player
export const useStory = () => useStores().story
export const useReview = () => useStores().review
export const useWeightsMaker = () => useStores().weightsMaker
export const useMachineReading = () => useStores().machineReading
export const useCommands = () => useStores().commands
export const useFetchShell = () => useStores().fetchShell
export const useWork = () => useStores().work
export const useKeys = () => useStores().keys
export const useMedia = () => useStores().media
export const useOffline = () => useStores().offline
export const useBrought = () => useStores().brought
export const useArrangement = () => useStores().arrangement

/** Opens what is chosen, where the screen shows it. */
export function useOpen(): (selection: Selection, paragraph?: number) => void {
  const { store, layers } = useStores()
  return (selection, paragraph) => open({ store, layers }, selection, paragraph)
}

/** Does an edit, or says why it cannot be done; tells whether it was. */
export function useEdit(): (deed: Parameters<typeof edit>[1]) => boolean {
  const { editing, news } = useStores()
  return (deed) => edit({ editing, news }, deed)
}
