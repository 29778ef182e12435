/**
 * How much the tests try that draw what they try. Usually little and the same each time: a failure is about what was changed.
 * In a soak (`npm run soak`) many times as much, and other values in each round.
 */
export const effort = {
  /** How many times the usual number of runs, steps or characters. */
  times: fromEnvironment('HEARSAY_TIMES', 1),
  seed: fromEnvironment('HEARSAY_SEED', 2022),
}

function fromEnvironment(name: string, usual: number): number {
  const text = process.env[name] ?? String(usual)
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`${name} is a whole number from 1 on, not ${text}`)
  return Number(text)
}
