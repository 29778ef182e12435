import type { ComponentChildren } from 'preact'
import { useCorpus, useStore } from '../context'
import { Begin } from './Begin'

/** Of a corpus what was asked for; before that, where one can begin. */
export function CorpusPage({ children }: { readonly children: ComponentChildren }) {
  const corpus = useCorpus()
  const store = useStore()
  return corpus && store.piece.entities.length === 0 ? <Begin corpus={corpus} /> : children
}
