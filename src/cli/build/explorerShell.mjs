// The explorer as one file without a piece: `export/explorerFile.ts` puts one into it.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { PIECE_SLOT, SHELL } from '../../export/explorer/shell.mjs'
import { GENERATOR } from '../../model/file/savedPage.mjs'
import { root } from '../setup.mjs'

// Four bytes are five digits to the base 85: a fifteenth less than in base64.
const [BYTES, SIGNS, BASE] = [4, 5, 85]
/** The sign of 0. The others follow, but for the one that begins an element: another stands for it. */
const FIRST = '('.charCodeAt(0)
const LESS_THAN = '<'.charCodeAt(0)
const SPARE = '}'.charCodeAt(0)

/** @param {Buffer} bytes */
function signsOf(bytes) {
  const padded = Buffer.concat([bytes, Buffer.alloc((BYTES - (bytes.length % BYTES)) % BYTES)])
  const signs = Buffer.alloc((padded.length / BYTES) * SIGNS)
  for (let at = 0; at < padded.length; at += BYTES) {
    let number = padded.readUInt32BE(at)
    for (let next = (at / BYTES + 1) * SIGNS - 1; next >= (at / BYTES) * SIGNS; next--) {
      const code = FIRST + (number % BASE)
      signs[next] = code === LESS_THAN ? SPARE : code
      number = Math.floor(number / BASE)
    }
  }
  return signs.toString('ascii')
}

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
    const { textContent: signs, dataset } = document.querySelector('#explorer')
    const packed = new DataView(new ArrayBuffer((signs.length / ${SIGNS}) * ${BYTES}))
    for (let at = 0; at < signs.length; at += ${SIGNS}) {
      let number = 0
      for (let next = at; next < at + ${SIGNS}; next++) {
        const code = signs.charCodeAt(next)
        number = number * ${BASE} + (code === ${SPARE} ? ${LESS_THAN - FIRST} : code - ${FIRST})
      }
      packed.setUint32((at / ${SIGNS}) * ${BYTES}, number)
    }
    const stream = new Blob([packed]).slice(0, dataset.bytes).stream()
    return new Response(stream.pipeThrough(new DecompressionStream('gzip'))).text()
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
  const packed = gzipSync(code, { level: 9 })
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
    <script type="text/plain" id="explorer" data-bytes="${packed.length}">${signsOf(packed)}</script>
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
