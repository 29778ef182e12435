// Builds the explorer where that is needed, serves it and opens a browser.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { CONNECT, connectOrigins, EMBED_FROM, embedOrigins } from './connect.mjs'
import { build, install, root } from './setup.mjs'

const PORT = 4173

export const help = `npm start -- [options]

Installs and builds what is missing, then serves the explorer on this computer.

  --port N         the port (default ${PORT}); the next free one where it is taken, 0 for any
  --host [ADDRESS] let other computers in: on that address, or on all of them (default 127.0.0.1)
  --no-open        do not open a browser
  --connect ORIGIN let the page connect to this server, such as a language model of
                   your own at http://127.0.0.1:11434; may be given several times
                   (default none)
  --embed-from ORIGIN
                   let this site show pieces within its pages, such as
                   https://news.example, or * for every site; may be given several
                   times (default none)
  --corpus         serve a corpus beside the page: what npm run corpus has taken in
  --data DIR       where the corpus is kept (default ./corpus)
  --database URL   a PostgreSQL instead, as postgres://… (or HEARSAY_DATABASE)
  --help           this text

A corpus on another host than 127.0.0.1 wants two secrets in the environment:
HEARSAY_READERS for those who may look, HEARSAY_EDITORS for those who may judge.

Ctrl+C ends it.`

/** @typedef {{ port: number, host: string, open: boolean, help: boolean, connect: string[], embedFrom: string[], corpus: import('../server/engine/open').Place | null }} Options */

/**
 * @param {readonly string[]} args
 * @returns {Options}
 * @throws {Error} whose message is for the reader
 */
export function parseOptions(args) {
  /** @type {Options} */
  const options = {
    port: PORT,
    host: '127.0.0.1',
    open: true,
    help: false,
    connect: [],
    embedFrom: [],
    corpus: null,
  }
  /** @type {{ isAsked: boolean, data?: string, database?: string }} */
  const corpus = { isAsked: false }
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const { name, inline } = split(arg)
    // An option's value stands behind `=` or is the next word.
    const value = () => inline ?? (rest[0]?.startsWith('-') ? undefined : rest.shift())
    if (name === '--port') options.port = parsePort(value())
    else if (name === '--host') options.host = value() ?? '0.0.0.0'
    else if (name === '--connect')
      options.connect = connectOrigins([...options.connect, needed(name, value())].join(' '))
    else if (name === '--embed-from')
      options.embedFrom = embedOrigins([...options.embedFrom, needed(name, value())].join(' '))
    else if (name === '--data') corpus.data = needed(name, value())
    else if (name === '--database') corpus.database = needed(name, value())
    else if (inline !== undefined) throw new Error(`There is no option ${arg}.`)
    else if (name === '--no-open') options.open = false
    else if (name === '--corpus') corpus.isAsked = true
    else if (name === '--help' || name === '-h') options.help = true
    else throw new Error(name.startsWith('-') ? `There is no option ${name}.` : `${name} is no option.`)
  }
  options.corpus = placeOf(corpus)
  if (options.corpus && options.embedFrom.length > 0)
    throw new Error(
      'A server with a corpus has no pages for other sites: leave --embed-from or --corpus out.',
    )
  return options
}

/**
 * @param {{ isAsked: boolean, data?: string, database?: string }} corpus
 * @returns {import('../server/engine/open').Place | null}
 */
function placeOf({ isAsked, data, database }) {
  if (!isAsked) {
    if (data === undefined && database === undefined) return null
    throw new Error('--data and --database tell where a corpus is kept: add --corpus.')
  }
  if (data !== undefined && database !== undefined) throw new Error('Give --data or --database, not both.')
  if (data !== undefined) return { folder: data }
  const address = database ?? process.env.HEARSAY_DATABASE
  return address ? { database: address } : { folder: 'corpus' }
}

/** @param {string} arg */
function split(arg) {
  const at = arg.startsWith('--') ? arg.indexOf('=') : -1
  return at < 0 ? { name: arg } : { name: arg.slice(0, at), inline: arg.slice(at + 1) }
}

const needs = {
  '--connect': 'the address of a server, such as http://127.0.0.1:11434',
  '--embed-from': 'the address of a site, such as https://news.example',
  '--data': 'a folder',
  '--database': 'the address of a PostgreSQL, such as postgres://127.0.0.1/hearsay',
}

/**
 * @param {keyof typeof needs} name
 * @param {string | undefined} value
 */
function needed(name, value) {
  if (value) return value
  throw new Error(`${name} needs ${needs[name]}.`)
}

/** @param {string | undefined} text */
function parsePort(text) {
  const port = Number(text)
  if (text && /^\d+$/.test(text) && port <= 65535) return port
  throw new Error(
    text ? `${text} is no port: a number from 0 to 65535.` : '--port needs a number from 0 to 65535.',
  )
}

/**
 * An option that npm took for its own, because the `--` before it is missing.
 * @param {NodeJS.ProcessEnv} env
 */
export function keptByNpm(env) {
  return ['port', 'host', 'connect', 'embed-from', 'corpus', 'data', 'database'].find(
    (name) => env[`npm_config_${name.replace('-', '_')}`] !== undefined,
  )
}

/**
 * Whether a browser that we open would be seen.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
export function hasScreen(env, platform) {
  if (env.CI || env.SSH_CONNECTION) return false
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * @param {string[]} args
 * @returns {Promise<number>} the exit code; the server, once it runs, outlives this
 */
export async function start(args) {
  let options
  try {
    const kept = args.some((arg) => arg.startsWith('--')) ? undefined : keptByNpm(process.env)
    if (kept) throw new Error(`npm kept --${kept} for itself: write npm start -- --${kept} …`)
    options = parseOptions(args)
    // The build and the server's headers read them from there; what is in the environment already counts too.
    process.env[CONNECT] = connectOrigins([process.env[CONNECT] ?? '', ...options.connect].join(' ')).join(
      ' ',
    )
    process.env[EMBED_FROM] = embedOrigins(
      [process.env[EMBED_FROM] ?? '', ...options.embedFrom].join(' '),
    ).join(' ')
  } catch (error) {
    console.error(`${message(error)}\n\n${help}`)
    return 2
  }
  if (options.help) {
    console.log(help)
    return 0
  }
  if (!(await install()) || !(await build())) return 1
  try {
    if (options.corpus) await serveWithCorpus(options, options.corpus)
    else await serve(options)
    return 0
  } catch (error) {
    console.error(`It cannot be served on ${options.host}, port ${options.port}: ${message(error)}`)
    return 1
  }
}

/** @param {unknown} error */
function message(error) {
  return error instanceof Error ? error.message : String(error)
}

/** @param {Options} options */
async function serve({ port, host, open }) {
  const { preview } = await import('vite')
  const server = await preview({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    // Whoever asks for another host wants to be found under its name; there is nothing secret to find.
    preview: { port, host, open: false, ...(host === '127.0.0.1' ? {} : { allowedHosts: true }) },
  })
  endOnSignal(() => {
    // A browser keeps its connection open, and closing would wait for it.
    if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections()
    return server.close()
  })
  const address = server.httpServer.address()
  const taken = typeof address === 'object' && address ? address.port : port
  if (port !== 0 && taken !== port) console.log(`Port ${port} is taken: using ${taken}.`)
  const { local = [], network = [] } = server.resolvedUrls ?? {}
  const urls = [...local, ...network]
  const connect = process.env[CONNECT]
  const embedFrom = process.env[EMBED_FROM]
  const may = [
    ...(connect ? [`The page may connect to ${connect.split(' ').join(' and ')}.`] : []),
    ...(embedFrom ? [`Pieces may be embedded by ${embedFrom.split(' ').join(' and ')}.`] : []),
  ]
  console.log([`Hearsay is at ${urls.join('\n          and ')}`, ...may, 'Ctrl+C ends it.'].join('\n'))
  if (open && urls[0] && hasScreen(process.env, process.platform)) openBrowser(urls[0])
}

/**
 * The page and the corpus, from one server of its own.
 * @param {Options} options
 * @param {import('../server/engine/open').Place} place
 */
async function serveWithCorpus({ port, host, open }, place) {
  const { register } = await import('tsx/esm/api')
  register()
  const { serveCorpus } = await import('./corpus/serve')
  const { resolveConfig } = await import('vite')
  const { preview } = await resolveConfig({ configFile: join(root, 'vite.config.ts') }, 'serve', 'production')
  const served = await serveCorpus({
    place,
    host,
    port,
    readers: process.env.HEARSAY_READERS,
    editors: process.env.HEARSAY_EDITORS,
    page: { folder: join(root, 'dist'), headers: { ...preview.headers } },
    log: console.log,
  })
  endOnSignal(served.close)
  if (port !== 0 && served.port !== port) console.log(`Port ${port} is taken: using ${served.port}.`)
  console.log(`Hearsay is at ${served.url}\nThe corpus: ${served.tells}.\nCtrl+C ends it.`)
  if (open && hasScreen(process.env, process.platform)) openBrowser(served.url)
}

/** @param {() => Promise<unknown>} close */
function endOnSignal(close) {
  const end = () => {
    process.exitCode = 0
    close().then(() => process.exit())
  }
  // Not `once`: in a terminal Ctrl+C comes twice, from the terminal and from npm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  // Ending npm ends only the shell between it and us, and the port would stay taken.
  const parent = process.ppid
  const watch = () => process.ppid === parent || end()
  if (process.env.npm_lifecycle_event) setInterval(watch, 500).unref()
}

/** @param {string} url */
function openBrowser(url) {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  // The address is on the screen already: nothing is lost where it does not open.
  child.on('error', () => {})
  child.unref()
}
