import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  candidates,
  findChromium,
  findWholeChromium,
  getChromium,
  shellsBeside,
} from '../../run/chromium.mjs'
import { filesWithout, testsIn } from '../../run/reports.mjs'
import { runSteps, type Step, summary } from '../../run/steps.mjs'
import { digests } from '../../run/unchanged.mjs'

describe('findChromium', () => {
  const find = (there: string[], env: NodeJS.ProcessEnv = {}, platform = 'linux') =>
    findChromium(['/own/chrome'], env, platform, (path) => there.includes(path))

  it('takes what it is told before all else', () => {
    expect(find(['/mine', '/usr/bin/chromium'], { CHROME_PATH: '/mine' })).toBe('/mine')
  })

  it('looks along the path, in the usual places, and last where it is told to', () => {
    expect(find(['/usr/bin/chromium', '/x/google-chrome'], { PATH: '/x:/y' })).toBe('/x/google-chrome')
    expect(find(['/opt/google/chrome/google-chrome', '/own/chrome'])).toBe('/opt/google/chrome/google-chrome')
    expect(find(['/own/chrome'])).toBe('/own/chrome')
    expect(find([])).toBeUndefined()
  })

  it('goes on where the one it was told of does not start', () => {
    expect(find(['/usr/bin/chromium'], { CHROME_PATH: '/gone' })).toBe('/usr/bin/chromium')
  })

  it('knows where other systems keep them', () => {
    expect(candidates({}, 'darwin')).toContain(
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    )
    expect(candidates({ PROGRAMFILES: 'C:\\Programs' }, 'win32')).toContain(
      'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
    )
  })
})

it('takes a headless shell before a whole browser, Playwright’s too', () => {
  const there = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']
  expect(findChromium([], {}, 'linux', (path) => there.includes(path))).toBe(
    '/usr/bin/chromium-headless-shell',
  )

  const browsers = mkdtempSync(join(tmpdir(), 'hearsay-browsers-'))
  const shell = join(browsers, 'chromium_headless_shell-7', 'chrome-linux', 'headless_shell')
  mkdirSync(join(shell, '..'), { recursive: true })
  writeFileSync(shell, '')
  expect(shellsBeside(join(browsers, 'chromium-7', 'chrome-linux', 'chrome'))).toContain(shell)
  expect(shellsBeside(join(browsers, 'chromium-8', 'chrome-linux', 'chrome'))).toEqual([])
  expect(shellsBeside('/usr/bin/chrome')).toEqual([])
  rmSync(browsers, { recursive: true })
})

it('takes a whole browser for pictures, also where it was told of a shell', () => {
  const shell = '/usr/bin/chromium-headless-shell'
  const there = [shell, '/usr/bin/chromium']
  const find = (env: NodeJS.ProcessEnv) => findWholeChromium([], env, 'linux', (path) => there.includes(path))
  expect(find({})).toBe('/usr/bin/chromium')
  expect(find({ CHROME_PATH: shell })).toBe('/usr/bin/chromium')
  expect(findWholeChromium([], {}, 'linux', (path) => path === shell)).toBeUndefined()
})

describe('getChromium', () => {
  /** Tries it where a browser is found after so many ways of fetching one. */
  async function attempt(after: number) {
    const tried: string[] = []
    const way = (name: string) => async () => {
      tried.push(name)
    }
    const find = async () => (tried.length >= after ? '/chrome' : undefined)
    const found = await getChromium({ find, download: way('download'), packaged: way('packaged') }, () => {})
    return { tried, found }
  }

  it.each([
    [0, [], '/chrome'],
    [1, ['download'], '/chrome'],
    [2, ['download', 'packaged'], '/chrome'],
    [3, ['download', 'packaged'], undefined],
  ])('fetches only as long as there is none (%i)', async (after, tried, found) => {
    expect(await attempt(after)).toEqual({ tried, found })
  })
})

describe('the steps', () => {
  const step = (name: string, fault?: string, more: Partial<Step> = {}): Step => ({
    name,
    again: `npm run ${name}`,
    run: async () => fault,
    ...more,
  })
  const run = (...steps: Step[]) => runSteps(steps, 2, () => {})

  it('go on after one that failed, except where it is needed', async () => {
    const results = await run(
      step('types', 'ended with 2'),
      step('build'),
      step('browser', undefined, { needs: 'types', isAlone: true }),
    )
    expect(results.map(({ fault }) => fault)).toEqual(['ended with 2', undefined, 'not run: it needs types'])
  })

  it('fail where they throw', async () => {
    const broken = step('data', undefined, { run: () => Promise.reject(new Error('no disk')) })
    expect((await run(broken)).map(({ fault }) => fault)).toEqual(['Error: no disk'])
  })

  it('run a few at once, one alone, and are told in their order', async () => {
    const running = new Set<string>()
    const beside: Record<string, number> = {}
    const slow = (name: string, turns: number, isAlone = false) =>
      step(name, undefined, {
        isAlone,
        async run() {
          running.add(name)
          for (let turn = 0; turn < turns; turn++) {
            beside[name] = Math.max(beside[name] ?? 0, running.size)
            await Promise.resolve()
          }
          running.delete(name)
          return undefined
        },
      })
    const results = await run(slow('a', 90), slow('b', 5), slow('c', 5), slow('d', 5, true), slow('e', 5))
    expect(results.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(beside).toEqual({ a: 2, b: 2, c: 2, d: 1, e: 1 })
  })

  it('say what they have to say in one piece, each under its name', async () => {
    const said: string[] = []
    const speaker = (name: string, turns: number) =>
      step(name, undefined, {
        async run(say) {
          say(`${name} begins\n`)
          for (let turn = 0; turn < turns; turn++) await Promise.resolve()
          say(`${name} ends\n`)
          return undefined
        },
      })
    await runSteps([speaker('a', 50), speaker('b', 5)], 2, (line) => said.push(line))
    expect(said).toEqual(['\n── b (npm run b)\nb begins\nb ends', '\n── a (npm run a)\na begins\na ends'])
  })

  it('are summed up, how to mend it included, with the counts as the last line', async () => {
    const lines = summary(await run(step('types', 'ended with 2'), step('build')), 61.4).split('\n')
    expect(lines).toContain('Summary, 61 s in all')
    expect(lines).toContainEqual(
      expect.stringMatching(/FAILED {2}types .*ended with 2; again: npm run types/),
    )
    expect(lines).toContainEqual(expect.stringMatching(/passed {2}build/))
    expect(lines.at(-1)).toBe('1 passed, 1 failed')
  })

  it('tell which tests took longest, and at the end which failed and why', () => {
    const lines = summary([], 0, [
      { name: 'a test', seconds: 1.25 },
      { name: 'a longer one', seconds: 3, fault: 'Error: it broke' },
      { name: 'a shaky one', seconds: 0.5, fault: 'Error: too late', isUnsteady: true },
    ]).split('\n')
    const at = lines.indexOf('Slowest tests')
    expect(lines.slice(at + 1, at + 3)).toEqual(['     3.0 s  a longer one', '     1.3 s  a test'])
    expect(lines.slice(-5, -1)).toEqual(['Failed tests', '  a longer one', '      Error: it broke', ''])
    const unsteady = lines.indexOf('Passed only when tried again, to be mended')
    expect(lines.slice(unsteady + 1, unsteady + 3)).toEqual(['  a shaky one', '      Error: too late'])
  })
})

describe('what Vitest and Playwright write', () => {
  const file = (told: object) => ({ testResults: [{ name: '/x/tests/a.test.ts', ...told }] })
  const spec = (test: object) => ({
    suites: [{ title: 'c.ts', specs: [], suites: [{ title: 'd', specs: [{ title: 'e', tests: [test] }] }] }],
  })

  it('tells how long tests took', () => {
    const units = file({ assertionResults: [{ fullName: 'b', status: 'passed', duration: 20 }] })
    expect(testsIn(units)).toEqual([{ name: 'tests/a.test.ts › b', seconds: 0.02 }])
    const test = { status: 'expected', results: [{ duration: 500 }, { duration: 250 }] }
    expect(testsIn(spec(test))).toEqual([{ name: 'c.ts › d › e', seconds: 0.75 }])
  })

  it('tells what passed only when it was tried again', () => {
    const results = [
      { duration: 500, errors: [{ message: 'Error: too late' }] },
      { duration: 250, errors: [] },
    ]
    expect(testsIn(spec({ status: 'flaky', results }))).toEqual([
      { name: 'c.ts › d › e', seconds: 0.75, fault: 'Error: too late', isUnsteady: true },
    ])
  })

  it('tells the first line of what went wrong', () => {
    const failed = { fullName: 'b', status: 'failed', failureMessages: ['Error: no\n    at a.test.ts:3'] }
    expect(testsIn(file({ status: 'failed', assertionResults: [failed] }))).toEqual([
      { name: 'tests/a.test.ts › b', seconds: 0, fault: 'Error: no' },
    ])
    const location = { file: '/x/tests/browser/c.ts', line: 7 }
    const message = '\n\u001b[31mError: not there\u001b[39m\nCall log:'
    const test = { status: 'unexpected', results: [{ duration: 5, errors: [{ message, location }] }] }
    expect(testsIn(spec(test))).toMatchObject([{ name: 'c.ts › d › e', fault: 'Error: not there (c.ts:7)' }])
  })

  it('tells of files that could not even be read', () => {
    const message = 'SyntaxError: a brace\n in it'
    expect(testsIn(file({ status: 'failed', message, assertionResults: [] }))).toEqual([
      { name: 'tests/a.test.ts', seconds: 0, fault: 'SyntaxError: a brace' },
    ])
    expect(testsIn({ suites: [], errors: [{ message }] })).toEqual([
      { name: 'browser tests', seconds: 0, fault: 'SyntaxError: a brace' },
    ])
  })

  it('is nothing where it is something else', () => {
    for (const other of [null, 3, [], { suites: {} }, { testResults: [null] }])
      expect(testsIn(other)).toEqual([])
  })
})

describe('which units are run again', () => {
  /** A small project of files with their texts, and which of its tests a change concerns. */
  function changedBy(change: Readonly<Record<string, string>>, files: Readonly<Record<string, string>>) {
    const root = mkdtempSync(join(tmpdir(), 'hearsay-units-'))
    const write = (texts: Readonly<Record<string, string>>) => {
      for (const [path, text] of Object.entries(texts)) {
        mkdirSync(join(root, path, '..'), { recursive: true })
        writeFileSync(join(root, path), text)
      }
    }
    write(files)
    const before = digests(root, 'tests/unit')
    write(change)
    const after = digests(root, 'tests/unit')
    rmSync(root, { recursive: true })
    return [...after].flatMap(([file, digest]) => (before.get(file) === digest ? [] : [file])).toSorted()
  }
  const project = {
    'package-lock.json': '{}',
    'data/pieces/x.json': '{}',
    'src/far.ts': 'export const far = 1',
    'src/near.tsx': "import { far } from './far'",
    'src/alone.ts': "export const alone = () => import('./later?worker')",
    'src/later.ts': '',
    'src/reads.ts': "import { readFileSync } from 'node:fs'",
    'tests/unit/near.test.ts': "import '../../src/near'",
    'tests/unit/alone.test.ts': "import '../../src/alone'",
    'tests/unit/reads.test.ts': "import '../../src/reads'",
    'src/bundled.ts': "const all = import.meta.glob<unknown>('../data/pieces/*.json')",
    'tests/unit/support/files.ts': "import { readFileSync } from 'node:fs'",
    'tests/unit/data.test.ts': "import './support/files'; import '../../src/bundled'",
    'README.md': '',
  }
  const [near, alone, reads, data] = ['near', 'alone', 'reads', 'data'].map(
    (name) => `tests/unit/${name}.test.ts`,
  )

  it('are those that reach what changed, however far away, and those that may read anything', () => {
    expect(changedBy({}, project)).toEqual([])
    expect(changedBy({ 'src/far.ts': 'export const far = 2' }, project)).toEqual([near, reads])
    expect(changedBy({ 'src/later.ts': '1' }, project)).toEqual([alone, reads])
    expect(changedBy({ 'README.md': 'other words' }, project)).toEqual([reads])
  })

  it('are not those that read nothing but data, which are all anew when that changes', () => {
    expect(changedBy({ 'src/bundled.ts': "import.meta.glob('../docs/*')" }, project)).toEqual([data, reads])
    expect(
      changedBy({ 'src/later.ts': '1' }, { ...project, 'src/bundled.ts': "import.meta.glob('../docs/*')" }),
    ).toEqual([alone, data, reads])
  })

  it('are all where what all of them rest on changed', () => {
    expect(changedBy({ 'package-lock.json': '{ }' }, project)).toEqual([alone, data, near, reads])
    expect(changedBy({ 'data/pieces/y.json': '{}' }, project)).toEqual([alone, data, near, reads])
  })

  it('are also those that did not pass whole', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-report-'))
    const file = (name: string, status: string, ...tests: string[]) => ({
      name: `/home/x/hearsay/tests/unit/${name}.test.ts`,
      status,
      assertionResults: tests.map((status) => ({ status, fullName: name })),
    })
    const report = join(folder, 'units.json')
    const testResults = [
      file('whole', 'passed', 'passed', 'passed'),
      file('part', 'passed', 'passed', 'skipped'),
      file('unread', 'failed'),
    ]
    writeFileSync(report, JSON.stringify({ testResults }))
    expect([...(filesWithout('passed', report) ?? [])]).toEqual([
      'tests/unit/part.test.ts',
      'tests/unit/unread.test.ts',
    ])
    rmSync(folder, { recursive: true })
    expect(filesWithout('passed', report)).toBeUndefined()
  })
})
