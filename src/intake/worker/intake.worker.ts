import { IntakeFault } from '../formats/fault'
import { bring, pieceOfDraft } from './draft'
import type { IntakeReply, IntakeRequest, Outcome, Task } from './intake'

addEventListener('message', ({ data: { number, task } }: MessageEvent<IntakeRequest>) => {
  const reply: IntakeReply = { number, outcome: outcomeOf(task) }
  postMessage(reply)
})

function outcomeOf(task: Task): Outcome {
  try {
    return task.do === 'read'
      ? bring(task.source)
      : { kind: 'piece', piece: pieceOfDraft(task.draft, task.making) }
  } catch (error) {
    // What is no fault of the file is one of ours: the page hears of it as an error of the worker.
    if (!(error instanceof IntakeFault)) throw error
    return { kind: 'fault', what: error.message, mend: error.mend }
  }
}
