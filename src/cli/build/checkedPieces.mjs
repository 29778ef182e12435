// The pieces that come with the explorer, parsed and checked as it is built.

import { withOurs } from './ours.mjs'

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
    return { code: await withOurs((load) => read(load, file)), moduleType: 'js' }
  },
})

/**
 * @param {(file: string) => Promise<any>} load
 * @param {string} file
 */
async function read(load, file) {
  /** @type {typeof import('./pieceModule')} */
  const { pieceModule } = await load('cli/build/pieceModule.ts')
  return pieceModule(file)
}
