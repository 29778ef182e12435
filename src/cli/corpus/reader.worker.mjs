// Reads files one after the other, beside whoever keeps the corpus. A thread does not inherit how TypeScript is read.

import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { readJob } = await import('./readJob')
// What takes longer, such as a PDF, must not be overtaken: answers come in the order of what was asked.
let last = Promise.resolve()
parentPort?.on('message', (job) => {
  last = last.then(async () => parentPort?.postMessage(await readJob(job)))
})
