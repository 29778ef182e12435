/// <reference types="vitest/config" />
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { FIRST_PIECE } from './src/app/pieces/firstPiece.mjs'
import { budget, CYTOSCAPE, GRAPH } from './src/cli/build/budget.mjs'
import { checkedPieces } from './src/cli/build/checkedPieces.mjs'
import { embedElement } from './src/cli/build/embedElement.mjs'
import { explorerShell } from './src/cli/build/explorerShell.mjs'
import { firstPage } from './src/cli/build/firstPage.mjs'
import { layerOrder } from './src/cli/build/layerOrder.mjs'
import { installable } from './src/cli/build/manifest.mjs'
import { serviceWorker } from './src/cli/build/serviceWorker.mjs'
import { CONNECT, connectOrigins, EMBED_FROM, embedOrigins } from './src/cli/connect.mjs'
import { FINGERPRINT, fingerprint, root } from './src/cli/setup.mjs'
import { SHELL } from './src/export/explorer/shell.mjs'
import { headers, policyInFile, policyInPage } from './src/platform/csp.mjs'
import * as asked from './src/ui/first/asked.mjs'

/** Servers that the page may connect to: none unless whoever builds or serves it names them. */
const connect = connectOrigins(process.env[CONNECT])
const policyTag = `<meta http-equiv="Content-Security-Policy" content="${policyInPage(connect)}" />`

const KEEP_FOR_GOOD = 'public, max-age=31536000, immutable'

/** Where the units' times are to be written as JSON. */
const report = process.env.HEARSAY_REPORT

/** Only in what is built: the development server itself adds inline styles and scripts. */
const policy: Plugin = {
  name: 'hearsay-policy',
  apply: 'build',
  transformIndexHtml(html) {
    const page = html.replace('<head>', (head) => `${head}\n    ${policyTag}`)
    if (page === html) throw new Error('index.html has no <head> to put the content security policy into')
    return page
  },
}

/** Marks the build with what it was made from, for `npm start` to know when to build again. */
function stamp(): Plugin {
  let source = ''
  return {
    name: 'hearsay-stamp',
    apply: 'build',
    // Taken first: a file saved during the build makes the mark stale, as it should.
    buildStart() {
      source = fingerprint()
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FINGERPRINT, source })
    },
  }
}

/** What is named by its content never changes: a browser that has it need not ask again. */
const keptForGood: Plugin = {
  name: 'hearsay-kept-for-good',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url?.startsWith('/assets/')) response.setHeader('Cache-Control', KEEP_FOR_GOOD)
      next()
    })
    // Whoever comes this far asks for what is not there: it may come.
    return () =>
      middlewares.use((_, response, next) => {
        response.removeHeader('Cache-Control')
        next()
      })
  },
}

/** The page that is embedded may stand within the sites that whoever serves it names; no other page may. */
const embedded: Plugin = {
  name: 'hearsay-embedded',
  configurePreviewServer({ middlewares }) {
    const ancestors = embedOrigins(process.env[EMBED_FROM])
    middlewares.use('/embed.html', (_, response, next) => {
      for (const [name, value] of Object.entries(headers(connect, ancestors))) response.setHeader(name, value)
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.setHeader('Cache-Control', 'no-cache')
      readFile(join(root, 'dist/embed.html')).then((page) => response.end(page), next)
    })
  },
}

/** How sources are read, in whatever they are built into. */
const code = {
  resolve: {
    // What is for browsers asks the document, which no worker has; texts are read in one.
    alias: {
      'decode-named-character-reference': join(
        root,
        'node_modules/decode-named-character-reference/index.js',
      ),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} satisfies UserConfig

export default defineConfig({
  // Not just 'src', which would be that of wherever this is started from.
  root: join(root, 'src'),
  // Relative, so that the page also works in a subfolder of a site.
  base: './',
  // One page: an address that is not there is a 404 rather than the page once more.
  appType: 'mpa',
  publicDir: false,
  plugins: [
    checkedPieces(),
    layerOrder(),
    policy,
    firstPage(FIRST_PIECE, asked),
    explorerShell(code, policyInFile),
    budget(FIRST_PIECE),
    stamp(),
    installable(),
    embedElement(),
    serviceWorker([SHELL]),
    embedded,
    keptForGood,
  ],
  ...code,
  worker: { format: 'es' },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    // In one file: the page that was built waits for all of them but a few, and each more would come later by itself.
    cssCodeSplit: false,
    // An inlined font is a data: address, which the policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'embed.html'].map((page) => join(root, 'src', page)),
      output: {
        codeSplitting: {
          groups: [
            // In a file of its own: it changes less often than what is ours.
            { name: CYTOSCAPE, test: /node_modules[\\/]cytoscape/, priority: 3 },
            // Apart, or the page as it was built would wait for its graph.
            {
              name: 'page',
              test: /vite\/preload-helper|\/src\/platform\/(slices|storage)\.ts$/,
              priority: 2,
            },
            // In one file with all that it takes: small files cost more, each, than they hold.
            { name: GRAPH, test: /\/src\/ui\/first\/show\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
  preview: { headers: headers(connect) },
  test: {
    root,
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    // What the files import is read once in each of the few processes that run them, not once a file: most of it is shared.
    isolate: false,
    maxWorkers: '100%',
    // Failures and the summary; all times where whoever runs this names a file for them.
    reporters: report ? ['minimal', ['json', { outputFile: report }]] : ['minimal'],
    // A bound for what hangs, wide enough for the slowest machine: no measurement.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
