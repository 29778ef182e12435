// How much the page fetches before its graph can be worked with: more than was agreed on ends the build.

import { gzipSync } from 'node:zlib'

/** Name of the chunk that holds Cytoscape. */
export const CYTOSCAPE = 'cytoscape'

/**
 * @typedef {{ fileName: string, name: string, code: string, imports: readonly string[], isEntry: boolean, facadeModuleId: string | null }} Chunk
 */

/** Name of the chunk that draws the graph; the page asks for it once it was seen as it was built. */
export const GRAPH = 'graph'

/** @param {Pick<Chunk, 'facadeModuleId'>} chunk */
export const isData = ({ facadeModuleId }) => /\.json(\?|$)/.test(facadeModuleId ?? '')

/** @param {Pick<Chunk, 'name'>} chunk */
export const drawsGraph = ({ name }) => name === GRAPH

/**
 * The chunks of the page, of its graph, and of the piece that it opens first with its layouts; and all that they import.
 * @template {Chunk} Kind
 * @param {readonly Kind[]} chunks
 * @param {string} piece id of the first
 * @returns {Kind[]}
 */
export function beforeGraph(chunks, piece) {
  return withImports(
    chunks,
    chunks.filter(
      (chunk) =>
        isPage(chunk) ||
        drawsGraph(chunk) ||
        chunk.facadeModuleId?.replace(/\?.*$/, '').endsWith(`/${piece}.json`),
    ),
  )
}

/** @param {Chunk} chunk */
const isPage = ({ isEntry, facadeModuleId }) => isEntry && facadeModuleId?.endsWith('/index.html')

/**
 * Some chunks and all that they import.
 * @template {Chunk} Kind
 * @param {readonly Kind[]} chunks
 * @param {readonly Kind[]} some
 * @returns {Kind[]}
 */
function withImports(chunks, some) {
  const found = new Set(some)
  for (const { imports } of found)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk)
  return [...found]
}

/**
 * Whether the page would wait for its graph's code before it is seen as it was built.
 * @param {readonly Chunk[]} chunks
 */
export const waitsForGraph = (chunks) => withImports(chunks, chunks.filter(isPage)).some(drawsGraph)

/** In bytes, compressed with gzip. */
const limits = [
  {
    what: 'The code besides Cytoscape',
    most: 60_000,
    isIn: (/** @type {Chunk} */ chunk) => chunk.name !== CYTOSCAPE && !isData(chunk),
  },
  { what: 'All scripts, the piece and its layouts among them,', most: 220_000, isIn: () => true },
]

/**
 * What of a build is too large, in sentences; the files are named, the largest first.
 * @param {readonly Chunk[]} chunks
 * @param {string} piece id of the first
 * @returns {string[]}
 */
export function overBudget(chunks, piece) {
  const sized = beforeGraph(chunks, piece)
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
      if (!chunks.some(drawsGraph))
        this.error(`No chunk is called ${GRAPH}: what is fetched before the graph is not known.`)
      if (waitsForGraph(chunks))
        this.error(
          `The page imports the chunk ${GRAPH} and would be seen only after that: what both need belongs into the chunk page.`,
        )
      const faults = overBudget(chunks, piece)
      if (faults.length > 0) this.error(faults.join('\n'))
    },
  },
})
