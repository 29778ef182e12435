// Steps, one after the other, and what is said of them at the end.

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} again the command that does this step alone
 * @property {() => Promise<string | undefined>} run answers with what went wrong, if anything
 * @property {string} [needs] the step without which this one makes no sense
 */

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {string} again
 * @property {string | undefined} fault
 * @property {number} seconds
 */

/**
 * Runs them all, whatever fails.
 * @param {readonly Step[]} steps
 * @param {(line: string) => void} [say]
 * @returns {Promise<Result[]>}
 */
export async function runSteps(steps, say = console.log) {
  /** @type {Result[]} */
  const results = []
  for (const { name, again, run, needs } of steps) {
    const began = Date.now()
    say(`\n── ${name} (${again})`)
    const unmet = results.some((result) => result.name === needs && result.fault)
    const fault = unmet ? `not run: it needs ${needs}` : await run().catch(String)
    if (fault) say(`${name}: ${fault}`)
    results.push({ name, again, fault, seconds: (Date.now() - began) / 1000 })
  }
  return results
}

/**
 * The last line counts the steps and has always the same form.
 * @param {readonly Result[]} results
 * @param {readonly import('./slowest.mjs').Timed[]} [slowest] tests
 */
export function summary(results, slowest = []) {
  const width = Math.max(...results.map(({ name }) => name.length))
  const lines = results.map(({ name, again, fault, seconds }) => {
    const line = `  ${fault ? 'FAILED' : 'passed'}  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s`
    return fault ? `${line}   ${fault}; again: ${again}` : line
  })
  const seconds = results.reduce((sum, result) => sum + result.seconds, 0)
  const tests = slowest.map((test) => `  ${test.seconds.toFixed(1).padStart(6)} s  ${test.name}`)
  const failed = results.filter(({ fault }) => fault).length
  return [
    '',
    ...(tests.length > 0 ? ['Slowest tests', ...tests, ''] : []),
    `Summary, ${seconds.toFixed(0)} s in all`,
    ...lines,
    '',
    `${results.length - failed} passed, ${failed} failed`,
  ].join('\n')
}
