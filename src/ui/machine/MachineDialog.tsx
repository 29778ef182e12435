import { useEffect } from 'preact/hooks'
import { createMachineReading } from '../../app/machine/reading'
import type { Suggestion } from '../../intake/machine/read'
import { useMachineReading, useStore } from '../context'
import { Dialog } from '../parts/Dialog'
import { Course } from './Course'
import { ServerForm } from './ServerForm'
import './MachineDialog.css'

/**
 * A machine of the reader's own reads the piece: where it is, what goes there, how far it is, and what came of it.
 * `onRead` adds what was found, or gives a sentence why that cannot be done.
 */
export function MachineDialog({ onRead }: { onRead: (edit: Suggestion) => string | null }) {
  const store = useStore()
  const reading = useMachineReading()(() => createMachineReading(() => store.piece, onRead))
  // Nothing goes anywhere behind the reader's back: closed, it stops, and can go on later.
  useEffect(() => () => reading.cancel(), [reading])
  return (
    <Dialog class="open-dialog machine" label="Read with a model of your own">
      {(close) => (
        <>
          <div class="open-head">
            <h2>Read with a model of your own</h2>
            <button type="button" class="button" onClick={close}>
              Close
            </button>
          </div>
          <p class="dossier-meta">
            A language model on your own computer (Ollama, LM Studio, llama.cpp) may find names, claims and
            remarks that the rules here miss. All that it finds is a suggestion, and a claim or remark whose
            quote is not in the text is dropped.
          </p>
          <div class="open-body">
            <ServerForm reading={reading} />
            <Course reading={reading} />
          </div>
        </>
      )}
    </Dialog>
  )
}
