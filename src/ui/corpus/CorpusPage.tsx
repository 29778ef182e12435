import type { ComponentChildren } from 'preact'
import { useCorpus, useStore } from '../context'
import { lazy } from '../parts/lazy'
import { Begin } from './Begin'

const WholeTable = lazy(async () => (await import('./all/WholeTable')).WholeTable)

/** Of a corpus what was asked for, or the table of all its claims; before that, where one can begin. */
export function CorpusPage({ children }: { readonly children: ComponentChildren }) {
  const corpus = useCorpus()
  const store = useStore()
  if (!corpus || store.piece.entities.length > 0) return children
  return store.view.value.display === 'table' ? <WholeTable corpus={corpus} /> : <Begin corpus={corpus} />
}
