import { effect, untracked } from '@preact/signals-core'
import { mostReadable } from '../../state/derived/part'
import type { Stores } from '../stores'
import type { Media } from './media'

/** How many names are shown as a whole. */
export const mostIn = ({ showsFew }: Pick<Media, 'showsFew'>): number =>
  showsFew.peek() ? mostReadable.phone : mostReadable.usual

/**
 * Once, where a window has become so narrow or so wide that another part of a piece is to be shown: as soon as nothing lies above
 * it in which somebody writes. Who has brought names in keeps what is there.
 */
export function whenRoomChanges(
  { store, layers, corpus }: Pick<Stores, 'store' | 'layers' | 'corpus'>,
  { showsFew }: Pick<Media, 'showsFew'>,
  show: () => void,
): () => void {
  const before = showsFew.peek()
  let isDone = false
  return effect(() => {
    const { expanded, display } = store.view.value
    const isBusy = layers.dialog.value !== null || display === 'review' || expanded.length > 0
    if (isDone || corpus || isBusy || showsFew.value === before) return
    if (store.piece.entities.length <= mostReadable.phone) return
    isDone = true
    // Whoever is told of the same change is told first.
    queueMicrotask(() => untracked(show))
  })
}
