import { expect } from 'vitest'
import { effort } from '../../effort'

/** How much longer the long input is. */
const FACTOR = 4

/** Work in proportion to the length takes 4 times as long, in proportion to its square 16 times. */
const MOST = 8

/** What takes less cannot be told from what else the machine does, ms. */
const LEAST_MS = 2

/** What takes so long is measured well enough: on an input of half the length, and with fewer repetitions. ms. */
const ENOUGH_MS = 25

/** So many times the size is tried where a smaller one does not show steady growth. */
const LONGEST = 4

/** Rounds of measuring, the least of which count: whatever else the machine does only ever adds. */
const ROUNDS = 6

/**
 * Expects work to take about as long per character of a long input as of a short one, measured in turn on one of `size` and on one
 * four times as long: that holds on any machine, however slow or busy.
 * @param input makes one of about so many characters, or of whatever its length is counted in
 * @param size of the short one; half of it will do where the work takes long
 */
export async function expectSteadyGrowth<Input>(
  input: (size: number) => Input,
  work: (input: Input) => unknown,
  size = 8000,
): Promise<void> {
  const most = size * effort.times
  // The longer an input, the plainer is what grows too fast, and the less what a machine does besides.
  let ratio = Number.POSITIVE_INFINITY
  for (let times = 1; times <= LONGEST && ratio > MOST; times *= 2)
    ratio = Math.min(ratio, await ratioAt(times * most, input, work))
  expect(ratio, `how many times longer an input takes that is ${FACTOR} times as long`).toBeLessThanOrEqual(
    MOST,
  )
}

/** How many times longer an input takes that is `FACTOR` times as long as one of `most`. */
async function ratioAt<Input>(
  most: number,
  input: (size: number) => Input,
  work: (input: Input) => unknown,
): Promise<number> {
  // Nothing is as slow as the first time, when code is yet to be loaded and compiled.
  await timeOf(work, input(most / 2))
  const half = await timeOf(work, input(most / 2))
  const isSlow = Math.min(half.wall, half.processor) >= ENOUGH_MS
  const [short, long] = [input(isSlow ? most / 2 : most), input((isSlow ? most / 2 : most) * FACTOR)]
  const [shortTimes, longTimes]: [Time[], Time[]] = [isSlow ? [half] : [], []]
  let ratio = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS && ratio > MOST; round += 1) {
    for (let again = isSlow ? 2 : 0; again < 3; again += 1) shortTimes.push(await timeOf(work, short))
    longTimes.push(await timeOf(work, long))
    const ratioBy = (clock: keyof Time) =>
      least(longTimes, clock) / Math.max(LEAST_MS, least(shortTimes, clock))
    ratio = Math.min(ratioBy('wall'), ratioBy('processor'))
  }
  return ratio
}

/** ms. That of the processor is not disturbed by a busy machine; where it ticks slowly, that on the wall is better. */
interface Time {
  readonly wall: number
  readonly processor: number
}

async function timeOf<Input>(work: (input: Input) => unknown, input: Input): Promise<Time> {
  const [began, used] = [performance.now(), process.cpuUsage()]
  await work(input)
  const { user, system } = process.cpuUsage(used)
  return { wall: performance.now() - began, processor: (user + system) / 1000 }
}

const least = (times: readonly Time[], clock: keyof Time): number =>
  Math.min(...times.map((time) => time[clock]))
