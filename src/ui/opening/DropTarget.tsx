import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { useLayers, useWork } from '../context'
import './DropTarget.css'

/** From which share of the width on what is dropped is added. */
const ADDING = 2 / 3

/** Files can be dropped anywhere on the page; while they are dragged over it, it says so. */
export function DropTarget() {
  const { dialog } = useLayers()
  const work = useWork()
  const isOver = useSignal(false)
  // From the moment that it can be seen: a file that is dropped at once is taken, too.
  useLayoutEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent) => {
      if (!isFile(event)) return
      event.preventDefault()
      if (!isOver.peek()) beReady()
      isOver.value = true
    }
    // What opens it starts while it is still in the air.
    const beReady = () => {
      work.prepare()
      // Asked for again, and told where it fails, once the file is dropped.
      import('./OpenPiece').catch((error: unknown) => console.info(error))
    }
    const onLeave = (event: DragEvent) => {
      // Only where the pointer leaves the window is it related to nothing.
      if (event.relatedTarget === null) isOver.value = false
    }
    const onDrop = (event: DragEvent) => {
      if (!isFile(event)) return
      event.preventDefault()
      isOver.value = false
      const files = [...(event.dataTransfer?.files ?? [])]
      const adds = event.clientX > window.innerWidth * ADDING
      if (files.length > 0) dialog.value = { name: 'open-piece', files, adds }
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [dialog, isOver, work])
  return isOver.value ? (
    <div class="drop-target" aria-hidden="true">
      <p>Drop it here to open it as a piece; several at once open together</p>
      <p class="adding" style={{ flexBasis: `${100 * (1 - ADDING)}%` }}>
        Or here, to add it to what is open
      </p>
    </div>
  ) : null
}
