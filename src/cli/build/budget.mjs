// How much the page fetches before its graph can be worked with: more than was agreed on ends the build.

import { gzipSync } from 'node:zlib'

/** Name of the chunk that holds Cytoscape. */
export const CYTOSCAPE = 'cytoscape'

/**
 * @typedef {{ fileName: string, name: string, code: string, imports: readonly string[], isEntry: boolean, facadeModuleId: string | null }} Chunk
 * @typedef {{ chunk: Chunk, size: number }} Sized
 */

/** In bytes, compressed with gzip. */
const limits = [
  {
    what: 'The code besides Cytoscape',
    most: 60_000,
    isIn: (/** @type {Chunk} */ chunk) => chunk.name !== CYTOSCAPE && !isData(chunk),
  },
  { what: 'All scripts, the piece and its layouts among them,', most: 220_000, isIn: () => true },
]

/** @param {Chunk} chunk */
const isData = ({ facadeModuleId }) => /\.json(\?|$)/.test(facadeModuleId ?? '')

/**
 * What of a build is too large, in sentences; the files are named, the largest first.
 * @param {readonly Chunk[]} chunks
 * @param {string} piece id of the first
 * @returns {string[]}
 */
export function overBudget(chunks, piece) {
  const first = chunks.filter(
    ({ isEntry, facadeModuleId: module }) =>
      (isEntry && module?.endsWith('/index.html')) || module?.replace(/\?.*$/, '').endsWith(`/${piece}.json`),
  )
  const sized = [...withImports(first, chunks)]
    .map((chunk) => ({ chunk, size: gzipSync(chunk.code).length }))
    .sort((one, other) => other.size - one.size)
  return limits.flatMap(({ what, most, isIn }) => {
    const counted = sized.filter(({ chunk }) => isIn(chunk))
    const sum = counted.reduce((before, { size }) => before + size, 0)
    if (sum <= most) return []
    const files = counted.map(({ chunk, size }) => `${chunk.fileName} ${size}`).join(', ')
    return [
      `${what} that the page fetches before its graph can be worked with may take ${most} bytes compressed, and takes ${sum}: ${files}.`,
    ]
  })
}

/**
 * Chunks, and all that they import.
 * @param {readonly Chunk[]} from
 * @param {readonly Chunk[]} chunks
 */
function withImports(from, chunks) {
  const found = new Set(from)
  for (const { imports } of found)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk)
  return found
}

/**
 * @param {string} piece id of the first
 * @returns {import('vite').Plugin}
 */
export const budget = (piece) => ({
  name: 'hearsay-budget',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
      const faults = overBudget(chunks, piece)
      if (faults.length > 0) this.error(faults.join('\n'))
    },
  },
})
