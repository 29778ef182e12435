/** What of all claims and remarks of a corpus is asked for, as the view has it. */

import type { Clock } from '../../../graph/filter/clock'
import type { Column } from '../../../graph/lists/columns'
import { EVEN, madeStates } from '../../../graph/made'
import { type ClaimQuery, depths, manners, type RowOrder } from '../../../graph/provider/asked'
import { families, kinds } from '../../../model/vocabulary'
import type { View } from '../../../state/view'
import { keyOfId } from '../ids'

/** As graph and table are narrowed and filtered. */
export function queryOf(view: View, clock: Clock): ClaimQuery {
  const { narrowing, hiddenFamilies, hiddenTraits, hiddenKinds, hiddenMadeStates } = view
  const { words, voice, entity, other, since, until } = narrowing
  const [of, also] = [entity, other].filter((id) => id !== null)
  const left = <Word extends string>(all: readonly Word[], hidden: readonly string[]) => {
    const kept = all.filter((one) => !hidden.includes(one))
    return kept.length < all.length ? kept : null
  }
  const [told, how, through, what, made] = [
    left(families, hiddenFamilies),
    left(manners, hiddenTraits),
    left(depths, hiddenTraits),
    left(kinds, hiddenKinds),
    left(madeStates, hiddenMadeStates),
  ]
  return {
    clock,
    sure: sureOf(view),
    ...(of !== undefined && { of: keyOfId(of) }),
    ...(also !== undefined && { with: keyOfId(also) }),
    ...(voice !== null && { voice: keyOfId(voice) }),
    ...(words.trim() !== '' && { words }),
    ...(since !== null && { since }),
    ...(until !== null && { until }),
    ...(told && { families: told }),
    ...(how && { manners: how }),
    ...(through && { depths: through }),
    ...(what && { kinds: what }),
    ...(made && { made }),
    ...(hiddenTraits.includes('disputed') && { disputed: 'left-out' }),
    ...(!view.speaksOf && { remarks: 'left-out' }),
  }
}

/** How sure what a machine suggests must be: whatever of the corpus is read. */
export const sureOf = ({ sure }: Pick<View, 'sure'>): number => sure ?? EVEN

/** Null where a corpus cannot be put into the order of a column. */
export const sortOf = (column: Column): RowOrder['column'] | null =>
  column === 'piece'
    ? 'paragraph'
    : column === 'claim' || column === 'between' || column === 'voices'
      ? null
      : column
