import type { ComponentChildren } from 'preact'
import { useCorpus, useStore } from '../context'
import { Begin } from './Begin'

/** Of a corpus what was asked for, or the table of all its claims; before that, where one can begin. */
export function CorpusPage({ children }: { readonly children: ComponentChildren }) {
  const corpus = useCorpus()
  const store = useStore()
  return corpus && store.piece.entities.length === 0 && store.view.value.display !== 'table' ? (
    <Begin corpus={corpus} />
  ) : (
    children
  )
}
