import { computed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Claim } from '../model/piece'

/**
 * What follows from the store's signals: whoever reads it is drawn anew when it changes, not whenever they do. `inputs` are
 * what else it is made from.
 */
export const useDerived = <Value>(derive: () => Value, inputs: readonly unknown[]): Value =>
  useMemo(() => computed(derive), [...inputs]).value

/** How many claims each name counts; counted once, however often they are told. `inputs` are what `namesOf` is made from. */
export const useCounts = <Name>(
  claims: readonly Claim[],
  namesOf: (claim: Claim) => readonly Name[],
  ...inputs: readonly unknown[]
): ReadonlyMap<Name, number> =>
  useMemo(() => {
    const counts = new Map<Name, number>()
    for (const claim of claims)
      for (const name of namesOf(claim)) counts.set(name, (counts.get(name) ?? 0) + 1)
    return counts
  }, [claims, ...inputs])
