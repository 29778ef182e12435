/** What of all claims of a corpus is asked for, as the view has it. */

import type { Clock } from '../../../graph/filter/clock'
import type { Column } from '../../../graph/lists/columns'
import { type ClaimQuery, depths, manners, type RowOrder } from '../../../graph/provider/asked'
import { families } from '../../../model/vocabulary'
import type { View } from '../../../state/view'
import { keyOfId } from '../ids'

/** As graph and table are narrowed and filtered. */
export function queryOf({ narrowing, hiddenFamilies, hiddenTraits }: View, clock: Clock): ClaimQuery {
  const { words, voice, entity, other, since, until } = narrowing
  const [of, also] = [entity, other].filter((id) => id !== null)
  const left = <Word extends string>(all: readonly Word[], hidden: readonly string[]) => {
    const kept = all.filter((one) => !hidden.includes(one))
    return kept.length < all.length ? kept : null
  }
  const [told, how, through] = [
    left(families, hiddenFamilies),
    left(manners, hiddenTraits),
    left(depths, hiddenTraits),
  ]
  return {
    clock,
    ...(of !== undefined && { of: keyOfId(of) }),
    ...(also !== undefined && { with: keyOfId(also) }),
    ...(voice !== null && { voice: keyOfId(voice) }),
    ...(words.trim() !== '' && { words }),
    ...(since !== null && { since }),
    ...(until !== null && { until }),
    ...(told && { families: told }),
    ...(how && { manners: how }),
    ...(through && { depths: through }),
  }
}

/** Null where a corpus cannot be put into the order of a column. */
export const sortOf = (column: Column): RowOrder['column'] | null =>
  column === 'piece'
    ? 'paragraph'
    : column === 'claim' || column === 'between' || column === 'voices'
      ? null
      : column
