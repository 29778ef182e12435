import { effect, untracked, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { tellEdit } from '../../app/review/tell'
import { tellGone } from '../../app/story/words'
import type { View } from '../../state/view'
import { useEditing, useNews, usePlayer, useReview, useStore, useStory } from '../context'
import { tellChange } from './announce'

/** How long typing, dragging or playing has to rest before it is told, ms. */
const REST = 1000

/** Heard instead of an equal text, which would not be heard once more. */
const AGAIN = '\u00a0'

/** The one live region: says in a sentence what an action changed, and what was done that shows nowhere else. */
export function Announcer() {
  const store = useStore()
  const editing = useEditing()
  const review = useReview()
  const story = useStory()
  const { toast } = useNews()
  const { playing } = usePlayer()
  const text = useSignal('')
  useEffect(() => {
    const say = (sentence: string) => {
      if (sentence !== '') text.value = sentence === text.peek() ? sentence + AGAIN : sentence
    }
    let told: View = store.view.peek()
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      // Nobody wants to hear of every step while it plays: where it stops is told.
      if (playing.peek()) return
      const view = store.view.peek()
      const missing = untracked(() => tellGone(story.telling.value?.gone ?? [], store.base))
      say(untracked(() => tellChange(told, view, store, missing)))
      told = view
    }
    const stopListening = effect(() => {
      const { gesture } = store.history.value
      clearTimeout(timer)
      // What is still looked for is told once it is found.
      if (store.selection.value?.type === 'path' && store.explanation.value === null) return
      if (gesture === null) tell()
      else timer = setTimeout(tell, REST)
    })
    let heard = editing.journal.peek()
    const stopEdits = effect(() => {
      const now = editing.journal.value
      const before = heard
      heard = now
      say(untracked(() => tellEdit(before, now, { store, review })))
    })
    const stopToasts = effect(() => say(toast.value))
    return () => {
      clearTimeout(timer)
      stopListening()
      stopToasts()
      stopEdits()
    }
  }, [store, editing, review, story, toast, playing, text])
  return (
    <p class="announcer" role="status">
      {text}
    </p>
  )
}
