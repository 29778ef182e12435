/** A source of numbers in [0, 1). */
export type Random = () => number

/** Seeded pseudo-random numbers: mulberry32 (Tommy Ettinger, public domain). Same seed, same numbers, in every engine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** An integer in [0, count); 0 for an empty range. */
export function randomIndex(random: Random, count: number): number {
  return Math.floor(random() * count)
}

/** One of the list, or undefined of an empty one. */
export function randomOf<T>(random: Random, list: readonly T[]): T | undefined {
  return list[randomIndex(random, list.length)]
}
