// Reads files one after the other, beside whoever keeps the corpus. A thread does not inherit how TypeScript is read.

import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { readJob } = await import('./readJob')
parentPort?.on('message', async (job) => parentPort?.postMessage(await readJob(job)))
