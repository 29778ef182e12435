// What the reports that Vitest and Playwright write tell of their tests.

import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/**
 * @typedef {object} Ran
 * @property {string} name the file and what the test says; the file alone where it could not be read
 * @property {number} seconds
 * @property {string} [fault] the first line of what went wrong
 * @property {boolean} [isUnsteady] it went wrong once, and passed when it was tried again
 */

/**
 * The tests of all reports that are there.
 * @param {readonly string[]} files
 * @returns {Ran[]}
 */
export const testsOf = (files) =>
  files.filter((file) => existsSync(file)).flatMap((file) => testsIn(JSON.parse(readFileSync(file, 'utf8'))))

/**
 * Files, from the root of the project, with a test whose status is another, as Vitest's report has them: one that failed, was
 * skipped, or could not be read.
 * @param {string} status
 * @param {string} report
 * @returns {Set<string> | undefined} nothing where there is no report
 */
export function filesWithout(status, report) {
  if (!existsSync(report)) return undefined
  const files = list(JSON.parse(readFileSync(report, 'utf8')), 'testResults')
  const others = files.filter(
    (file) =>
      field(file, 'status') !== status ||
      list(file, 'assertionResults').some((test) => field(test, 'status') !== status),
  )
  return new Set(others.map(pathOf))
}

/**
 * @param {readonly Ran[]} tests
 * @param {number} most
 */
export const slowest = (tests, most) => [...tests].sort((a, b) => b.seconds - a.seconds).slice(0, most)

/**
 * @param {unknown} report JSON as either of them writes it
 * @returns {Ran[]}
 */
export function testsIn(report) {
  return [
    ...list(report, 'testResults').flatMap(testsInFile),
    ...list(report, 'suites').flatMap((suite) => testsInSuite(suite, [])),
    ...list(report, 'errors').map((error) => ({ name: 'browser tests', seconds: 0, fault: faultIn(error) })),
  ]
}

/**
 * @param {unknown} file as Vitest tells of it
 * @returns {Ran[]}
 */
function testsInFile(file) {
  const name = pathOf(file)
  const tests = list(file, 'assertionResults').map((test) => ({
    name: `${name} › ${String(field(test, 'fullName'))}`,
    seconds: Number(field(test, 'duration') ?? 0) / 1000,
    ...(field(test, 'status') === 'failed' && { fault: firstLine(list(test, 'failureMessages')[0]) }),
  }))
  const isBroken = field(file, 'status') === 'failed' && !tests.some(({ fault }) => fault !== undefined)
  return isBroken ? [...tests, { name, seconds: 0, fault: firstLine(field(file, 'message')) }] : tests
}

/**
 * @param {unknown} file as Vitest tells of it
 */
const pathOf = (file) => String(field(file, 'name')).replace(/^.*?[\\/](?=tests[\\/])/, '')

/**
 * @param {unknown} suite as Playwright tells of it
 * @param {readonly string[]} above titles of the suites around it
 * @returns {Ran[]}
 */
function testsInSuite(suite, above) {
  const titles = [...above, String(field(suite, 'title'))]
  const specs = list(suite, 'specs').flatMap((spec) =>
    list(spec, 'tests').map((test) => {
      const results = list(test, 'results')
      return {
        name: [...titles, field(spec, 'title')].join(' › '),
        seconds: sumOf(results.map((result) => Number(field(result, 'duration')))) / 1000,
        ...(['unexpected', 'flaky'].includes(String(field(test, 'status'))) && {
          fault: faultIn(results.flatMap((result) => list(result, 'errors'))[0]),
        }),
        ...(field(test, 'status') === 'flaky' && { isUnsteady: true }),
      }
    }),
  )
  return [...specs, ...list(suite, 'suites').flatMap((inner) => testsInSuite(inner, titles))]
}

/**
 * @param {unknown} error as Playwright tells of it
 */
function faultIn(error) {
  const at = field(error, 'location')
  const place = at ? ` (${basename(String(field(at, 'file')))}:${field(at, 'line')})` : ''
  return firstLine(field(error, 'message')) + place
}

/** @param {unknown} message */
const firstLine = (message) =>
  stripVTControlCharacters(String(message ?? ''))
    .split('\n')
    .find((line) => line.trim() !== '') ?? 'it does not say why'

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
