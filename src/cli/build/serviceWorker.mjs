// The service worker beside the page: it is told of all that the build is made of.

import { createHash } from 'node:crypto'
import { drawsGraph } from './budget.mjs'
import { bundle as bundled, load } from './sources.mjs'

const PAGE = 'index.html'

/** @param {string | Uint8Array} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex')

/**
 * @param {readonly string[]} fetched files that the page fetches by names that every version has
 * @returns {import('vite').Plugin}
 */
export const serviceWorker = (fetched) => ({
  name: 'hearsay-service-worker',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const page = bundle[PAGE]
      if (page?.type !== 'asset') throw new Error(`${PAGE} is not built yet: no service worker can be made`)
      const { listBuild } = await load('platform/offline/listing.ts')
      const listed = listBuild(filesOf(bundle, fetched), String(page.source), sha256)
      const define = { HEARSAY_BUILD: JSON.stringify(listed) }
      const source = await bundled('platform/offline/service.worker.ts', define)
      this.emitFile({ type: 'asset', fileName: 'sw.js', source })
    },
  },
})

/**
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {readonly string[]} fetched
 */
function filesOf(bundle, fetched) {
  /** @type {Set<string>} */
  const needed = new Set()
  /** @param {string} name */
  const need = (name) => {
    const chunk = bundle[name]
    if (needed.has(name) || chunk?.type !== 'chunk') return
    needed.add(name)
    chunk.imports.forEach(need)
  }
  for (const file of Object.values(bundle))
    if (file.type === 'chunk' && (file.isEntry || drawsGraph(file))) need(file.fileName)
  return Object.values(bundle).map((file) => {
    const content = file.type === 'chunk' ? file.code : file.source
    return {
      name: file.fileName,
      size: Buffer.byteLength(content),
      isNeeded: needed.has(file.fileName),
      ...(fetched.includes(file.fileName) ? { hash: sha256(content) } : {}),
    }
  })
}
