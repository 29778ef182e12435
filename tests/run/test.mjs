// `npm test`: everything that must hold, step by step, and one summary. Nothing may be installed yet, so
// what is imported here needs Node alone.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { install, requireNode, root, runNpm } from '../../src/cli/setup.mjs'
import { getChromium, howToMend } from './chromium.mjs'
import { filesWithout, testsOf } from './reports.mjs'
import { runSteps, summary } from './steps.mjs'
import { digests, keepPassed, passedBefore } from './unchanged.mjs'

/** Far more than any step takes: it is there for one that hangs. */
const MINUTES = 20
/** The longest keeps two cores busy at most times; what runs beside it takes whatever is left. */
const AT_ONCE = 2

/** What files of units were when all their tests passed. */
const passedUnits = join(root, '.cache', 'units.json')

/** What each step writes of its tests. */
const reports = {
  units: join(root, '.cache', 'times', 'units.json'),
  architecture: join(root, '.cache', 'times', 'architecture.json'),
  browser: join(root, '.cache', 'times', 'browser.json'),
}

requireNode()
if (process.argv.length > 2) {
  console.error(
    'npm test takes no options. For one step alone see "scripts" in package.json: npm run units, …',
  )
  process.exit(2)
}
main().then((passed) => {
  process.exitCode = passed ? 0 : 1
})

async function main() {
  if (!(await install())) {
    console.log('\n0 passed, 1 failed')
    return false
  }
  for (const report of Object.values(reports)) rmSync(report, { force: true })
  const began = Date.now()
  const results = await runSteps(
    [
      // The longest first, and the others beside it.
      { name: 'units', again: 'npm run units', run: units },
      step('format and lint', 'lint'),
      step('types', 'types'),
      step('architecture', 'units', ['tests/architecture.test.ts'], { HEARSAY_REPORT: reports.architecture }),
      step('build', 'build'),
      step('data', 'check-data'),
      { name: 'browser', again: 'npm run browser', needs: 'build', isAlone: true, run: browserTests },
    ],
    AT_ONCE,
  )
  const seconds = (Date.now() - began) / 1000
  console.log(summary(results, seconds, testsOf(Object.values(reports))))
  return results.every(({ fault }) => !fault)
}

/**
 * A script of package.json as a step, so that each is written down once.
 * @param {string} name
 * @param {string} script
 * @param {string[]} [args]
 * @param {Record<string, string>} [env]
 * @returns {import('./steps.mjs').Step}
 */
function step(name, script, args = [], env = {}) {
  const command = ['run', script, ...(args.length ? ['--', ...args] : [])]
  return { name, again: `npm ${command.join(' ')}`, run: (say) => npm(command, env, say) }
}

/**
 * The files of units that reach something which changed since they passed; `npm run units` runs them all.
 * @param {(text: string) => void} say
 */
async function units(say) {
  const now = digests(root, 'tests/unit')
  const before = passedBefore(passedUnits)
  const changed = [...now].flatMap(([file, digest]) => (before.get(file) === digest ? [] : [file]))
  if (changed.length < now.size)
    say(`${now.size - changed.length} of ${now.size} files are as they were when they passed\n`)
  if (changed.length === 0) return undefined
  const fault = await npm(['run', 'units', '--', ...changed], { HEARSAY_REPORT: reports.units }, say)
  const unsure = filesWithout('passed', reports.units)
  const passed = [...now].filter(([file]) => !changed.includes(file) || (unsure && !unsure.has(file)))
  keepPassed(passedUnits, new Map(passed))
  return fault
}

async function browserTests() {
  const chromium = await getChromium()
  if (chromium) return npm(['run', 'browser'], { CHROME_PATH: chromium, HEARSAY_REPORT: reports.browser })
  console.error(howToMend)
  return 'no browser found, none fetched'
}

/**
 * @param {string[]} command
 * @param {Record<string, string>} [env]
 * @param {(text: string) => void} [say]
 */
async function npm(command, env = {}, say) {
  const code = await runNpm(['--silent', ...command], { env, minutes: MINUTES, ...(say ? { say } : {}) })
  return code === 0 ? undefined : `ended with ${code}`
}
