// What has to be there before anything runs: Node, the packages, the build. It starts on a fresh clone, where there are
// no packages yet, and on an old Node, which it has to tell so: Node built-ins only, and no syntax past Node 14.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CONNECT } from './connect.mjs'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * What is wrong with this version of Node, if anything.
 * @param {string} version
 */
export function nodeFault(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  // The same as Vite asks for: Node 22 learnt what is needed later than Node 20 was given it.
  const fits = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)
  return fits
    ? undefined
    : `Hearsay needs Node 20.19, 22.12 or newer, and this is ${version}. Get one at https://nodejs.org`
}

/** Ends the program where Node is too old. */
export function requireNode() {
  const fault = nodeFault(process.version)
  if (!fault) return
  console.error(fault)
  process.exit(1)
}

/**
 * Runs a command in the project's folder, its output going where ours goes, or to `say` as it comes.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, minutes?: number, say?: (text: string) => void }} [options]
 * @returns {Promise<number>} the exit code; 1 where it did not start or was stopped
 */
export function run(command, args, { env = {}, minutes = 0, say } = {}) {
  const output = say ? 'pipe' : 'inherit'
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      // Nothing here asks anything: a question would wait for ever where nobody sits.
      stdio: ['ignore', output, output],
      // On Windows npm is a .cmd file, which only a shell starts.
      shell: process.platform === 'win32' && command === 'npm',
    })
    const timer = minutes ? setTimeout(() => stop(child, minutes), minutes * 60_000) : undefined
    const done = (/** @type {number} */ code) => {
      clearTimeout(timer)
      resolve(code)
    }
    child.on('error', (error) => {
      console.error(`${command} did not start: ${error.message}`)
      done(1)
    })
    if (say) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', say)
    child.on('close', (code) => done(code === null ? 1 : code))
  })
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} minutes
 */
function stop(child, minutes) {
  console.error(`Stopped: not done after ${minutes} minutes.`)
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
}

/**
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath
  // The npm that started us, where one did: it is there, and it needs no shell.
  return npm && basename(npm) === 'npm-cli.js'
    ? run(process.execPath, [npm, ...args], options)
    : run('npm', args, options)
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Locked */

/**
 * The packages of the lockfile that are not installed, or not as locked.
 * @param {{ packages: Record<string, Locked> }} lock
 * @param {{ packages: Record<string, Locked> } | undefined} installed npm's own note of what it has installed
 * @param {(path: string) => boolean} exists
 */
export function missingPackages(lock, installed, exists) {
  return Object.entries(lock.packages)
    .filter(([path, wanted]) => {
      if (path === '') return false
      const found = installed?.packages[path]
      // An optional one may be for another system.
      if (!found) return !(wanted.optional || wanted.devOptional)
      return found.version !== wanted.version || found.integrity !== wanted.integrity || !exists(path)
    })
    .map(([path]) => path)
}

function missingHere() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  return missingPackages(
    readJson(join(root, 'package-lock.json')),
    existsSync(installed) ? readJson(installed) : undefined,
    (path) => existsSync(join(root, path, 'package.json')),
  )
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** Installs what the lockfile asks for and is not there; says whether all is there now. */
export async function install() {
  const missing = missingHere()
  if (missing.length === 0) return true
  console.log(
    `Installing: ${missing.length} ${missing.length === 1 ? 'package is' : 'packages are'} missing …`,
  )
  // `--include=dev`: NODE_ENV=production would leave out what builds the page.
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code === 0) return true
  console.error(
    `\nThe packages could not be installed: npm ci ended with ${code}, see above. It needs the network this once.`,
  )
  return false
}

/** The file in `dist/` that says what the build was made from. */
export const FINGERPRINT = '.fingerprint'

const sources = ['src', 'data', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']

/**
 * One string for everything that goes into the build: the contents of files, and the servers that the page may connect to.
 * @param {string} [folder]
 * @param {string} [connect]
 */
export function fingerprint(folder = root, connect = process.env[CONNECT]) {
  const hash = createHash('sha256')
  if (connect?.trim()) hash.update(`${connect.trim().split(/\s+/).join(' ')}\0`)
  for (const file of sources.flatMap((source) => filesIn(join(folder, source)))) {
    const content = readFileSync(file)
    hash.update(`${relative(folder, file).split(sep).join('/')}\0${content.length}\0`)
    hash.update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

/**
 * Builds where the sources are not those of the last build; says whether there is a build now.
 * @param {(text: string) => void} [say] hears what goes on, instead of the standard output
 */
export async function build(say) {
  const dist = join(root, 'dist')
  const mark = join(dist, FINGERPRINT)
  const there = existsSync(join(dist, 'index.html')) && existsSync(mark)
  if (there && readFileSync(mark, 'utf8') === fingerprint()) return true
  if (say) say('Building …\n')
  else console.log('Building …')
  const args = ['run', '--silent', 'build', '--', '--logLevel', 'warn']
  if ((await runNpm(args, say ? { say } : {})) === 0) return true
  console.error('\nThe build failed: see above.')
  return false
}
