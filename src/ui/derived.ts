import { computed } from '@preact/signals'
import { useMemo } from 'preact/hooks'

/**
 * What follows from the store's signals: whoever reads it is drawn anew when it changes, not whenever they do. `inputs` are
 * what else it is made from.
 */
export const useDerived = <Value>(derive: () => Value, inputs: readonly unknown[]): Value =>
  useMemo(() => computed(derive), [...inputs]).value
