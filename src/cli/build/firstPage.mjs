// The page as it is built: the first piece stands in it, to be read before any script runs, and without.

import { join } from 'node:path'
import { root } from '../setup.mjs'
import { beforeGraph, isData } from './budget.mjs'
import { checkedPieces } from './checkedPieces.mjs'
import { withOurs } from './ours.mjs'

/** Panes that windows leave to the graph (see `cli/layouts.ts`), and which windows those are (see `ui/Still.css`). */
const wide = [
  { name: 'usual-window', width: 744, height: 615 },
  { name: 'narrow-window', width: 660, height: 529 },
  { name: 'large-window', width: 1224, height: 795 },
]
const phone = [{ name: 'phone', width: 390, height: 512 }]

const ASKED = 'asked.js'
const NO_SCRIPT =
  '<p class="loading">Hearsay draws its graph with JavaScript, which is switched off here.</p>'
const SCRIPTLESS =
  '<p class="no-script">JavaScript is switched off here: this is the piece, who is in it and a picture of its graph. With JavaScript, all of it can be explored.</p>'
const HOLE = '<p class="loading">Opening the piece…</p>'

/** @typedef {typeof import('../../ui/first/asked.mjs')} Asked */

/**
 * @param {string} id of the piece
 * @param {Asked} asked what runs before the page is shown: each stands by itself
 * @returns {import('vite').Plugin}
 */
export function firstPage(id, asked) {
  return {
    name: 'hearsay-first-page',
    apply: 'build',
    buildStart() {
      // A script of its own that the page waits for: a module would come after the first picture.
      this.emitFile({ type: 'asset', name: ASKED, source: scriptFor(id, asked) })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {}, filename }) {
        if (!filename.endsWith('/index.html') || !html.includes(HOLE)) return html
        const { title, content } = await made(id)
        const page = html
          .replace(HOLE, () => content)
          .replace(NO_SCRIPT, () => SCRIPTLESS)
          .replace(/(?<=<title>)/, () => `${title} · `)
        return {
          html: page,
          tags: [
            { tag: 'script', attrs: { src: `./${scriptIn(bundle)}` } },
            ...scriptsOf(bundle, id)
              .filter(({ fileName }) => !page.includes(fileName))
              .map((chunk) => link({ ...fetchedEarly(chunk), href: `./${chunk.fileName}` })),
          ],
        }
      },
    },
  }
}

/**
 * @param {string} id
 * @param {Asked} asked
 */
const scriptFor = (id, { classFor, keepPressed }) => `${classFor}
${keepPressed}
addEventListener('click', keepPressed)
const name = classFor(location.search, ${JSON.stringify(id)})
if (name) document.documentElement.classList.add(name)
`

/** @param {import('vite').Rollup.OutputBundle} bundle */
function scriptIn(bundle) {
  const found = Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes(ASKED))
  if (!found) throw new Error(`${ASKED} is not in the build`)
  return found.fileName
}

/**
 * What the page holds, as HTML.
 * @param {string} id
 */
const made = (id) =>
  withOurs(
    async (load) => {
      /** @type {typeof import('./pieceModule')} */
      const { readPiece } = await load('cli/build/pieceModule.ts')
      /** @type {typeof import('./pictures')} */
      const { graphsInPage } = await load('cli/build/pictures.ts')
      /** @type {typeof import('../../ui/first/page')} */
      const { firstPage } = await load('ui/first/page.tsx')
      const piece = readPiece(join(root, 'data/pieces', `${id}.json`))
      const layouts = join(root, 'data/layouts', `${id}.json`)
      const pictures = (/** @type {typeof wide} */ panes) => graphsInPage(piece, layouts, panes)
      return { title: piece.title, content: await firstPage(pictures(wide), pictures(phone)) }
    },
    [checkedPieces()],
  )

/** @param {Record<string, string>} attrs */
const link = (attrs) => ({
  tag: 'link',
  attrs: { crossorigin: true, ...attrs },
  injectTo: /** @type {const} */ ('head'),
})

/**
 * Code is fetched along with the page, and read by the browser only once the page was seen: reading Cytoscape takes as long as
 * drawing the page does.
 * @param {import('./budget.mjs').Chunk} chunk
 * @returns {Record<string, string>}
 */
const fetchedEarly = (chunk) =>
  isData(chunk) ? { rel: 'modulepreload' } : { rel: 'preload', as: 'script', fetchpriority: 'low' }

/** @param {import('vite').Rollup.OutputBundle} bundle */
const chunksOf = (bundle) => Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))

/**
 * @param {import('vite').Rollup.OutputBundle} bundle
 * @param {string} piece
 */
const scriptsOf = (bundle, piece) => beforeGraph(chunksOf(bundle), piece)
