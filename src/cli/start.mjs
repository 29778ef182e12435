// `npm start`: nothing may be installed yet, so what is imported here needs Node alone.

import { start } from './serve.mjs'
import { requireNode } from './setup.mjs'

requireNode()
start(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
