// Sources of the page that the build itself goes by, or makes scripts of by themselves.

import { join } from 'node:path'
import { build, runnerImport } from 'vite'
import { root } from '../setup.mjs'

/**
 * What a module of `src/` exports. What it loads when it is needed is not loaded.
 * @param {string} path from `src/`
 * @returns {Promise<any>}
 */
export async function load(path) {
  const { module } = await runnerImport(join(root, 'src', path), { configFile: false, logLevel: 'warn' })
  return module
}

/**
 * A module of `src/` with all that it imports, as one classic script.
 * @param {string} path from `src/`
 * @param {Record<string, string>} [define] what stands for names of the source, as code
 */
export async function bundle(path, define = {}) {
  const result = await build({
    configFile: false,
    root: join(root, 'src'),
    logLevel: 'warn',
    publicDir: false,
    define,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, 'src', path),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const script = [result].flat().flatMap((one) => ('output' in one ? one.output : []))[0]
  if (script?.type !== 'chunk') throw new Error(`${path} came to nothing`)
  return script.code
}
