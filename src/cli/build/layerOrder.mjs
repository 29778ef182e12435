// The order of the layers of styles, in every file of styles: whichever of them comes first has it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup.mjs'

const LAYERS = join(root, 'src/ui/styles/layers.css')

/** @returns {import('vite').Plugin} */
export const layerOrder = () => ({
  name: 'hearsay-layer-order',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/ui\/.+\.css$/ },
    handler: (styles) => `${/@layer [^{;]+;/.exec(readFileSync(LAYERS, 'utf8'))?.[0]}\n${styles}`,
  },
})
