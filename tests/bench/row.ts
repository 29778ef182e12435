/** What is measured and how it is told: both sides in one run, in turn, the median of each. */

export interface Row {
  readonly what: string
  readonly against: string
  readonly ours: number
  /** Nothing where the other did not end in time. */
  readonly theirs: number | undefined
  readonly unit: 'ms' | 'MB'
  /** The ratio that is aimed at, at most; nothing where it is told for comparison only. */
  readonly aim?: number
  /** What else was measured, or what stands in the way. */
  readonly note?: string
}

export const ratioOf = ({ ours, theirs }: Row): number => (theirs === undefined ? 0 : ours / theirs)

/** Whether what is aimed at was reached; nothing where nothing is. */
export const isReached = (row: Row): boolean | undefined =>
  row.aim === undefined ? undefined : ratioOf(row) <= row.aim

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

/** The value below which this share of the numbers lies; NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Medians of two ways of doing something, done in turn; the first time of each warms up and does not count. */
export async function inTurn(
  ours: () => number | Promise<number>,
  theirs: () => number | undefined | Promise<number | undefined>,
  runs: number,
): Promise<{ ours: number; theirs: number | undefined }> {
  const [own, other]: [number[], number[]] = [[], []]
  for (let run = runs > 1 ? -1 : 0; run < runs; run++) {
    const [one, another] = [await ours(), await theirs()]
    if (run < 0) continue
    own.push(one)
    if (another !== undefined) other.push(another)
  }
  return { ours: median(own), theirs: other.length > 0 ? median(other) : undefined }
}

/** How long something takes, in ms. */
export function timed(run: () => unknown): number {
  const began = performance.now()
  run()
  return performance.now() - began
}

const rounded = (value: number): string => value.toPrecision(value < 1 ? 2 : 3).replace(/e\+\d+$/, '')
const numberOf = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : rounded(value)

/** Rows as a table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  return [
    '| what | ours | against | theirs | ratio | aim, at most |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => {
      const { what, against, ours, theirs, unit, aim, note } = row
      const reached = isReached(row)
      const cells = [
        `${what}${note === undefined ? '' : ` (${note})`}`,
        `${numberOf(ours)} ${unit}`,
        against,
        theirs === undefined ? 'did not end' : `${numberOf(theirs)} ${unit}`,
        theirs === undefined ? '–' : ratioOf(row).toFixed(2),
        aim === undefined ? '' : `${aim} ${reached ? '✓' : '✗'}`,
      ]
      return `| ${cells.join(' | ')} |`
    }),
  ].join('\n')
}
