// The explorer as one file without a piece: `export/explorerFile.ts` puts one into it.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { PIECE_SLOT, SHELL } from '../../export/explorer/shell.mjs'
import { GENERATOR } from '../../model/file/savedPage.mjs'
import { root } from '../setup.mjs'

/** Unpacks the explorer and runs it, or says why not: the policy knows it by its hash. */
const loader = `const tell = (why) => {
  document.querySelector('.loading').textContent = why
}
const run = (code) => {
  const policy = window.trustedTypes?.createPolicy('hearsay', { createScript: (script) => script })
  const script = document.createElement('script')
  script.type = 'module'
  script.textContent = policy ? policy.createScript(code) : code
  document.head.append(script)
}
if (typeof DecompressionStream === 'undefined') tell('This browser is too old for this page: open it in a newer one.')
else {
  const unpack = async () => {
    const signs = atob(document.querySelector('#explorer').textContent)
    const packed = new Blob([Uint8Array.from(signs, (sign) => sign.charCodeAt(0))])
    return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).text()
  }
  unpack().then(run, () => tell('This file is damaged: ask for it once more.'))
}`

/**
 * @typedef {(hashes: { scripts: readonly string[], styles: readonly string[] }) => string} Policy
 *
 * @param {string} page `index.html`
 * @param {{ code: string, css: string }} explorer in one script and one sheet
 * @param {Policy} policyOf SHA-256, in base64, of all that runs and styles
 */
export function shellOf(page, { code, css }, policyOf) {
  if (css.includes('</')) throw new Error('a style sheet ends its own element')
  const policy = policyOf({ scripts: [hash(loader), hash(code)], styles: [hash(css)] })
  const packed = gzipSync(code, { level: 9 }).toString('base64')
  const bare = page.replace(/^ *<link rel="(preload|stylesheet)".*\n/gm, '')
  const steps = /** @type {const} */ ([
    [
      '<head>',
      `<head>\n    ${GENERATOR}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    ],
    ['</head>', `  <style>${css}</style>\n  </head>`],
    [
      '<script type="module" src="./main.ts"></script>',
      `${PIECE_SLOT}
    <script type="text/plain" id="explorer">${packed}</script>
    <script>${loader}</script>`,
    ],
  ])
  return steps.reduce((html, [place, filling]) => {
    const [before, after, ...more] = html.split(place)
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`index.html does not have ${place} once`)
    return before + filling + after
  }, bare)
}

/** @param {string} text */
const hash = (text) => createHash('sha256').update(text).digest('base64')

/**
 * Builds it out of `file.ts`.
 * @param {Pick<import('vite').UserConfig, 'resolve' | 'oxc'>} config what the page is built with, too
 * @param {Policy} policyOf
 * @returns {Promise<string>}
 */
async function makeShell(config, policyOf) {
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    root: join(root, 'src'),
    plugins: [latinAlone, corpusLess],
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: join(root, 'src/file.ts'), output: { codeSplitting: false } },
    },
  })
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
  const sheets = files.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [file.source] : [],
  )
  const [code, ...moreCode] = scripts
  if (code === undefined || moreCode.length > 0 || files.length > scripts.length + sheets.length)
    throw new Error(`the explorer is not in one file: ${files.map(({ fileName }) => fileName).join(', ')}`)
  const page = readFileSync(join(root, 'src/index.html'), 'utf8')
  return shellOf(page, { code: code.trimEnd(), css: sheets.map(String).join('') }, policyOf)
}

/**
 * Of the fonts, Latin letters alone go along: others are the reader's own.
 * @type {import('vite').Plugin}
 */
const latinAlone = {
  name: 'hearsay-latin-alone',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource-variable.*\.css$/ },
    handler: (css) => css.match(/@font-face \{[^}]*-latin-wght-normal[^}]*\}/g)?.join('\n') ?? css,
  },
}

const NOTHING = '\0nothing'

/**
 * What shows a server's corpus stays out, wherever it would be fetched when one is explored: a page in a file has none.
 * @type {import('vite').Plugin}
 */
const corpusLess = {
  name: 'hearsay-corpus-less',
  enforce: 'pre',
  resolveDynamicImport: (what, from) =>
    typeof what === 'string' && /^\.\.?\/corpus\//.test(what) && from?.includes('/src/ui/') ? NOTHING : null,
  load: (id) => (id === NOTHING ? 'export {}' : null),
}

/**
 * Puts it beside the page, which fetches it when a reader asks for it.
 * @param {Parameters<typeof makeShell>[0]} config
 * @param {Policy} policyOf
 * @returns {import('vite').Plugin}
 */
export const explorerShell = (config, policyOf) => ({
  name: 'hearsay-explorer-shell',
  apply: 'build',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: SHELL, source: await makeShell(config, policyOf) })
  },
})
