// The script that pages of others take `<hearsay-graph>` from, beside the page that it shows.

import { bundle } from './sources.mjs'

/** @returns {import('vite').Plugin} */
export const embedElement = () => ({
  name: 'hearsay-embed-element',
  apply: 'build',
  async generateBundle() {
    const source = await bundle('app/embed/element.ts')
    this.emitFile({ type: 'asset', fileName: 'hearsay-graph.js', source })
  },
})
