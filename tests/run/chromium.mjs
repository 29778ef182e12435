// The browser for the browser tests: one that is there, or one that is fetched.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { root, run } from '../../src/cli/setup.mjs'

export const howToMend = `No Chrome, Chromium or Edge was found, and none could be fetched. Either install one
(on Debian: apt-get install chromium-headless-shell) or say where it is: CHROME_PATH=/path/to/chrome npm test`

/** The shell first: it opens no window of its own with each page, and the tests take two thirds of the time. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

/**
 * Where a browser may be, best first.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @returns {string[]}
 */
export function candidates(env, platform) {
  const chosen = env.CHROME_PATH ? [env.CHROME_PATH] : []
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    const folders = ['/Applications', join(homedir(), 'Applications')]
    return [
      ...chosen,
      ...folders.flatMap((at) => apps.map((app) => `${at}/${app}.app/Contents/MacOS/${app}`)),
    ]
  }
  if (platform === 'win32') {
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return [...chosen, ...folders.flatMap((at) => (at ? programs.map((program) => `${at}\\${program}`) : []))]
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const usual = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge']
  return [...chosen, ...[...folders, ...usual].flatMap((at) => commands.map((command) => join(at, command)))]
}

/**
 * The headless shells that Playwright has beside its Chromium; it tells of that one only.
 * @param {string} chromium where Playwright's Chromium is, or would be
 * @returns {string[]}
 */
export function shellsBeside(chromium) {
  let folder = dirname(chromium)
  while (!/^chromium-\d+$/.test(basename(folder))) {
    if (folder === dirname(folder)) return []
    folder = dirname(folder)
  }
  const build = join(dirname(folder), basename(folder).replace('chromium', 'chromium_headless_shell'))
  if (!existsSync(build)) return []
  const names = ['chrome-headless-shell', 'chrome-headless-shell.exe', 'headless_shell']
  return readdirSync(build).flatMap((inner) => names.map((name) => join(build, inner, name)))
}

/**
 * Looks for a browser along the path and in the usual places.
 * @param {readonly string[]} [more] places to look at last
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @param {(path: string) => boolean} starts
 * @returns {string | undefined}
 */
export function findChromium(more = [], env = process.env, platform = process.platform, starts = itStarts) {
  return [...candidates(env, platform), ...more].find(starts)
}

/**
 * A browser that draws as a reader's does: a headless shell puts letters between the pixels, and no picture of its is like
 * theirs.
 * @param {readonly string[]} [more] places to look at last
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @param {(path: string) => boolean} starts
 * @returns {string | undefined}
 */
export function findWholeChromium(
  more = [],
  env = process.env,
  platform = process.platform,
  starts = itStarts,
) {
  return findChromium(
    more,
    env,
    platform,
    (path) => !/headless[-_]shell/.test(basename(path)) && starts(path),
  )
}

/**
 * On Linux a file is not enough: a download may lack its libraries, and Ubuntu's is a stub that points to its shop.
 * Windows answers `--version` with a window.
 * @param {string} path
 */
function itStarts(path) {
  if (!existsSync(path)) return false
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0
}

/**
 * @typedef {object} Ways
 * @property {() => Promise<string | undefined>} find
 * @property {() => Promise<unknown>} download
 * @property {() => Promise<unknown>} packaged
 */

/**
 * Finds a browser, or fetches one: Playwright's own, else the system's package.
 * @param {Ways} [ways]
 * @param {(line: string) => void} [say]
 * @returns {Promise<string | undefined>} where it is
 */
export async function getChromium(ways = { find, download, packaged }, say = console.log) {
  let found = await ways.find()
  if (found) return found
  say('No Chrome, Chromium or Edge here: fetching Chromium …')
  for (const way of [ways.download, ways.packaged]) {
    await way()
    found = await ways.find()
    if (found) return found
  }
  return undefined
}

async function find() {
  // Only here, for this module is read before anything is installed.
  const { chromium } = await import('@playwright/test')
  return findChromium(ofPlaywright(chromium.executablePath()))
}

/**
 * Where Playwright keeps its browsers.
 * @param {string} chromium as Playwright tells it
 */
export const ofPlaywright = (chromium) => [...shellsBeside(chromium), chromium]

function download() {
  const cli = join(root, 'node_modules', 'playwright', 'cli.js')
  return run(process.execPath, [cli, 'install', 'chromium', '--only-shell'], { minutes: 10 })
}

async function packaged() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  // A mirror that does not answer, or another apt at work, must not hold up the tests for long.
  const patience = [
    '-o',
    'Acquire::Retries=1',
    '-o',
    'Acquire::http::Timeout=20',
    '-o',
    'DPkg::Lock::Timeout=60',
  ]
  // Lists that could not be renewed may still be good enough.
  await run('apt-get', [...patience, 'update'], { env, minutes: 5 })
  // Not every system has the shell apart.
  for (const wanted of ['chromium-headless-shell', 'chromium']) {
    const install = ['install', '--yes', '--no-install-recommends', wanted]
    if ((await run('apt-get', [...patience, ...install], { env, minutes: 15 })) === 0) return
  }
}
