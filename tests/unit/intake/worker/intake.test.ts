import { expect, it, vi } from 'vitest'
import { type Answer, createIntake } from '../../../../src/intake/worker/intake'
import type { ToWorker } from '../../../../src/intake/worker/messages'

/** A worker that answers nothing by itself. */
const silent = () => ({
  onmessage: null as ((event: { data: unknown }) => void) | null,
  onerror: null as (() => void) | null,
  postMessage: vi.fn<(message: ToWorker) => void>(),
  terminate: vi.fn<() => void>(),
})

it('starts another worker where the first did not come before anything was asked', () => {
  const workers: ReturnType<typeof silent>[] = []
  const intake = createIntake(() => {
    const worker = silent()
    workers.push(worker)
    // What the intake asks of one is here.
    return worker as unknown as Worker
  })
  intake.prepare()
  workers[0]?.onerror?.()
  const answers: Answer[] = []
  intake.ask(
    { do: 'read', source: { from: 'paste', text: 'A text.' } },
    { onOutcome: (answer) => answers.push(answer) },
  )
  expect(workers).toHaveLength(2)
  expect(workers[0]?.postMessage).not.toHaveBeenCalled()
  expect(workers[1]?.postMessage).toHaveBeenCalledOnce()
  expect(answers).toEqual([])
  workers[1]?.onerror?.()
  expect(answers).toEqual([expect.objectContaining({ kind: 'fault' })])
})
