// The pieces that come with the explorer, parsed and checked as it is built.

import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** What stands behind the path of a piece's file to ask for the piece as it is held in memory. */
const CHECKED = '?checked'

/**
 * A piece with faults ends the build.
 * @returns {import('vite').Plugin}
 */
export const checkedPieces = () => ({
  name: 'hearsay-checked-pieces',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith(`.json${CHECKED}`)) return null
    const file = id.slice(0, -CHECKED.length)
    this.addWatchFile(file)
    const { pieceModule } = await ours()
    return { code: pieceModule(file), moduleType: 'js' }
  },
})

/**
 * Only where it is needed: Node reads no TypeScript by itself.
 * @returns {Promise<typeof import('./pieceModule')>}
 */
const ours = async () =>
  (await runnerImport(fileURLToPath(new URL('pieceModule.ts', import.meta.url)), { logLevel: 'error' }))
    .module
