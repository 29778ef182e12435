import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { App } from '../app/app'
import type { Store } from '../state/store'

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('a component of the explorer stands outside of it')
  return app
}

export const useStore = (): Store => useApp().store
