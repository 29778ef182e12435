// Which files of unit tests would do again what they did when they passed: nothing that they reach has changed since.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** Neither what somebody wrote, nor read by a test. */
const NOT_OURS = new Set(['.cache', '.git', 'dist', 'node_modules', 'test-results'])
/** What decides on every test. */
const FOR_ALL = ['package-lock.json', 'tsconfig.json', 'vite.config.ts', 'data', 'tests/fixtures']
/** What a file with one of these reads cannot be seen in it: it may be anything. */
const READS_ANYTHING =
  /['"](?:node:)?(?:fs|fs\/promises|child_process|worker_threads|vite)['"]|import\.meta\.glob/
/** Reads what decides on every test anyway, and refuses all else. */
const READS_DATA = 'tests/unit/support/files.ts'
const GLOBS_DATA = /import\.meta\.glob(?:<[^>]*>)?\(\s*'(?:\.\.\/)+data\//g
/** Whatever is written as a path counts as imported, also in a comment: too much is safe, too little is not. */
const PATHS = /['"`](\.{1,2}\/[^'"`\n]*)['"`]/g
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.json']

/**
 * Files of tests with a digest of all that each of them reaches.
 * @param {string} root the folder of the project
 * @param {string} folder of the tests, from there
 * @returns {Map<string, string>} by path from the root
 */
export function digests(root, folder) {
  /** @type {Map<string, string>} */
  const contents = new Map()
  /** @param {string} file */
  const digestOf = (file) => {
    const known = contents.get(file)
    if (known !== undefined) return known
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex')
    contents.set(file, digest)
    return digest
  }
  /** @param {readonly string[]} files */
  const digestOfAll = (files) => {
    const digest = createHash('sha256')
    for (const file of files.toSorted()) digest.update(`${relative(root, file)} ${digestOf(file)}\n`)
    return digest.digest('hex')
  }
  const imports = importsIn()
  const shared = `${process.version} ${digestOfAll(FOR_ALL.flatMap((path) => filesIn(join(root, path))))}`
  const everything = digestOfAll(filesIn(root))
  return new Map(
    filesIn(join(root, folder))
      .filter((file) => /\.test\.tsx?$/.test(file))
      .map((file) => {
        const reached = reachedFrom(file, imports)
        return [relative(root, file), `${shared} ${reached ? digestOfAll(reached) : everything}`]
      }),
  )
}

/**
 * @param {string} from
 * @param {(file: string) => readonly string[] | undefined} imports
 * @returns {string[] | undefined} nothing where it may reach anything
 */
function reachedFrom(from, imports) {
  const reached = new Set([from])
  for (const file of reached) {
    const next = imports(file)
    if (!next) return undefined
    for (const one of next) reached.add(one)
  }
  return [...reached]
}

/** Which files a file imports, as is looked up once. */
function importsIn() {
  /** @type {Map<string, readonly string[] | undefined>} */
  const known = new Map()
  /** @param {string} file */
  return (file) => {
    if (!known.has(file)) known.set(file, read(file))
    return known.get(file)
  }
  /** @param {string} file */
  function read(file) {
    if (!/\.(tsx?|mjs)$/.test(file)) return []
    const text = readFileSync(file, 'utf8')
    const isKnown = file.endsWith(READS_DATA) || !READS_ANYTHING.test(text.replace(GLOBS_DATA, ''))
    if (!isKnown) return undefined
    return [...text.matchAll(PATHS)].flatMap(([, path = '']) => {
      const plain = resolve(dirname(file), path.replace(/\?.*$/, ''))
      const found = ENDINGS.map((ending) => plain + ending).find(isFile)
      return found === undefined ? [] : [found]
    })
  }
}

/** @param {string} path */
const isFile = (path) => existsSync(path) && statSync(path).isFile()

/**
 * @param {string} path a file or a folder
 * @returns {string[]}
 */
function filesIn(path) {
  if (!existsSync(path)) return []
  if (isFile(path)) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return []
    const inner = join(path, entry.name)
    return entry.isDirectory() ? filesIn(inner) : entry.isFile() ? [inner] : []
  })
}

/**
 * The digests that files had when they passed.
 * @param {string} file where they are kept
 * @returns {Map<string, string>}
 */
export function passedBefore(file) {
  if (!existsSync(file)) return new Map()
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8'))))
}

/**
 * @param {string} file
 * @param {ReadonlyMap<string, string>} passed
 */
export function keepPassed(file, passed) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(passed), null, 1)}\n`)
}
