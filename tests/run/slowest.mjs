// The slowest tests, out of the reports that Vitest and Playwright write.

import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {object} Timed
 * @property {string} name the file and what the test says
 * @property {number} seconds
 */

/**
 * The tests of all reports that are there, slowest first.
 * @param {readonly string[]} files
 * @param {number} most
 * @returns {Timed[]}
 */
export function slowest(files, most) {
  return files
    .filter((file) => existsSync(file))
    .flatMap((file) => timesIn(JSON.parse(readFileSync(file, 'utf8'))))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, most)
}

/**
 * @param {unknown} report JSON as either of them writes it
 * @returns {Timed[]}
 */
export function timesIn(report) {
  return [
    ...list(report, 'testResults').flatMap((file) =>
      list(file, 'assertionResults').map((test) => ({
        name: `${String(field(file, 'name')).replace(/^.*?\/(?=tests\/)/, '')} › ${String(field(test, 'fullName'))}`,
        seconds: Number(field(test, 'duration') ?? 0) / 1000,
      })),
    ),
    ...list(report, 'suites').flatMap((suite) => timesInSuite(suite, [])),
  ]
}

/**
 * @param {unknown} suite
 * @param {readonly string[]} above titles of the suites around it
 * @returns {Timed[]}
 */
function timesInSuite(suite, above) {
  const titles = [...above, String(field(suite, 'title'))]
  const specs = list(suite, 'specs').flatMap((spec) =>
    list(spec, 'tests').map((test) => ({
      name: [...titles, field(spec, 'title')].join(' › '),
      seconds: sumOf(list(test, 'results').map((result) => Number(field(result, 'duration')))) / 1000,
    })),
  )
  return [...specs, ...list(suite, 'suites').flatMap((inner) => timesInSuite(inner, titles))]
}

/** @param {readonly number[]} numbers */
const sumOf = (numbers) => numbers.reduce((sum, number) => sum + number, 0)

/**
 * @param {unknown} of
 * @param {string} key
 * @returns {unknown}
 */
const field = (of, key) =>
  typeof of === 'object' && of !== null ? /** @type {Record<string, unknown>} */ (of)[key] : undefined

/**
 * @param {unknown} of
 * @param {string} key
 * @returns {readonly unknown[]}
 */
function list(of, key) {
  const value = field(of, key)
  return Array.isArray(value) ? value : []
}
