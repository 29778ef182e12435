// What makes the page one that can be installed: its manifest and its icons.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup.mjs'
import { load } from './sources.mjs'

/**
 * What a computer or a phone is told of the explorer when it is installed: its name, and what can be opened with it.
 * @param {readonly { mediaTypes: Readonly<Record<string, readonly string[]>> }[]} formats in which an article can be brought
 * @param {{ path: string, files: string, title: string, text: string, url: string }} shared where the page takes what is
 *   shared with it, and the names of the fields
 */
export function manifestOf(formats, { path, files, ...texts }) {
  const accept = Object.fromEntries(formats.flatMap(({ mediaTypes }) => Object.entries(mediaTypes)))
  return {
    name: 'Hearsay: who says so',
    short_name: 'Hearsay',
    description: 'Who is connected with whom in a news piece, who says so, and does anyone deny it?',
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    categories: ['news', 'education'],
    icons: icons.map(({ fileName, sizes, type }) => ({
      src: fileName,
      sizes,
      type,
      purpose: 'any maskable',
    })),
    file_handlers: [{ action: './', accept }],
    launch_handler: { client_mode: 'navigate-new' },
    share_target: {
      action: `./${path}`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        ...texts,
        files: [{ name: files, accept: [...Object.keys(accept), ...Object.values(accept).flat()] }],
      },
    },
  }
}

const icons = [
  { fileName: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
  { fileName: 'icon-192.png', sizes: '192x192', type: 'image/png' },
  { fileName: 'icon-512.png', sizes: '512x512', type: 'image/png' },
]

const MANIFEST = 'manifest.webmanifest'

/** @returns {import('vite').Plugin} */
export const installable = () => ({
  name: 'hearsay-installable',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { filename }) =>
      filename.endsWith('/index.html')
        ? [
            { tag: 'link', attrs: { rel: 'manifest', href: `./${MANIFEST}` } },
            { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icon-192.png' } },
          ]
        : [],
  },
  async generateBundle() {
    const [{ formats }, { SHARED }] = await Promise.all([
      load('intake/formats/list.ts'),
      load('platform/offline/messages.ts'),
    ])
    const source = JSON.stringify(manifestOf(formats, SHARED), null, 2)
    this.emitFile({ type: 'asset', fileName: MANIFEST, source })
    for (const { fileName } of icons) {
      const source = readFileSync(join(root, 'src/cli/build/icons', fileName))
      this.emitFile({ type: 'asset', fileName, source })
    }
  },
})
