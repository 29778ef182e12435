// Steps, a few at once, and what is said of them at the end.

import { slowest } from './reports.mjs'

/** How many of the slowest tests are told. */
const SLOWEST = 10

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} again the command that does this step alone
 * @property {(say: (text: string) => void) => Promise<string | undefined>} run answers with what went wrong, if anything;
 *   what it has to say itself comes in one piece with its name, whatever else is under way
 * @property {string} [needs] the step before without which this one, which is alone, makes no sense
 * @property {boolean} [isAlone] begins when all before it are done, and nothing runs beside it
 */

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {string} again
 * @property {string | undefined} fault
 * @property {number} seconds
 */

/**
 * Runs them all, whatever fails, and gives the results in the order of the steps.
 * @param {readonly Step[]} steps
 * @param {number} [atOnce] how many at most
 * @param {(line: string) => void} [say]
 * @returns {Promise<Result[]>}
 */
export async function runSteps(steps, atOnce = 1, say = console.log) {
  /** @type {Map<Step, Result>} */
  const results = new Map()
  /** @type {Set<Promise<void>>} */
  const underWay = new Set()
  for (const step of steps) {
    while (underWay.size >= (step.isAlone ? 1 : atOnce)) await Promise.race(underWay)
    const running = runStep(step, [...results.values()], say).then((result) => {
      results.set(step, result)
      underWay.delete(running)
    })
    underWay.add(running)
    if (step.isAlone) await running
  }
  await Promise.all(underWay)
  return steps.flatMap((step) => results.get(step) ?? [])
}

/**
 * @param {Step} step
 * @param {readonly Result[]} before
 * @param {(line: string) => void} say
 * @returns {Promise<Result>}
 */
async function runStep({ name, again, run, needs, isAlone }, before, say) {
  const began = Date.now()
  const title = `\n── ${name} (${again})`
  /** @type {string[]} */
  const said = []
  if (isAlone) say(title)
  const unmet = before.some((result) => result.name === needs && result.fault)
  const fault = unmet ? `not run: it needs ${needs}` : await run((text) => said.push(text)).catch(String)
  if (!isAlone) say(`${title}\n${said.join('')}`.trimEnd())
  if (fault) say(`${name}: ${fault}`)
  return { name, again, fault, seconds: (Date.now() - began) / 1000 }
}

/**
 * What failed stands at the end, for whoever sees no more. The last line counts the steps and has always the same form.
 * @param {readonly Result[]} results
 * @param {number} seconds that all took together
 * @param {readonly import('./reports.mjs').Ran[]} [tests]
 */
export function summary(results, seconds, tests = []) {
  const width = Math.max(...results.map(({ name }) => name.length))
  const lines = results.map(({ name, again, fault, seconds }) => {
    const line = `  ${fault ? 'FAILED' : 'passed'}  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s`
    return fault ? `${line}   ${fault}; again: ${again}` : line
  })
  const slow = slowest(tests, SLOWEST).map(
    (test) => `  ${test.seconds.toFixed(1).padStart(6)} s  ${test.name}`,
  )
  /** @param {boolean} isUnsteady */
  const faulty = (isUnsteady) =>
    tests.flatMap(({ name, fault, isUnsteady: passedLater = false }) =>
      fault === undefined || passedLater !== isUnsteady ? [] : [`  ${name}`, `      ${fault}`],
    )
  const [broken, unsteady] = [faulty(false), faulty(true)]
  const failed = results.filter(({ fault }) => fault).length
  return [
    '',
    ...(slow.length > 0 ? ['Slowest tests', ...slow, ''] : []),
    `Summary, ${seconds.toFixed(0)} s in all`,
    ...lines,
    '',
    ...(unsteady.length > 0 ? ['Passed only when tried again, to be mended', ...unsteady, ''] : []),
    ...(broken.length > 0 ? ['Failed tests', ...broken, ''] : []),
    `${results.length - failed} passed, ${failed} failed`,
  ].join('\n')
}
