/** Place from 1 among all, equals sharing one. */
export const rankOf = (value: number, all: Iterable<number>): number =>
  1 + [...all].filter((other) => other > value).length

/** "1st", "2nd", "11th". */
export function ordinal(number: number): string {
  const ending = Math.floor(number / 10) % 10 === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

/** How often somebody is between others, told by the rank. */
export function tellBetweenness(entity: string, betweenness: ReadonlyMap<string, number>): string {
  const value = betweenness.get(entity) ?? 0
  if (value === 0) return 'No shortest way between others passes here'
  const rank = rankOf(value, betweenness.values())
  if (rank === 1) return 'The shortest ways between others pass here most often'
  return `The shortest ways between others pass here ${ordinal(rank)} most often of ${betweenness.size}`
}

/** The number behind it. */
export function explainBetweenness(entity: string, betweenness: ReadonlyMap<string, number>): string {
  const others = betweenness.size - 1
  const pairs = (others * (others - 1)) / 2
  const value = betweenness.get(entity) ?? 0
  return `For ${decimal(value)} of the ${decimal(pairs)} pairs of other names, the shortest way from tie to tie leads through this one. Where a pair has several shortest ways, each counts its share.`
}

/** Made when it is asked for: the first formatter of a page takes long, and the page opens without one. */
const decimal = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
