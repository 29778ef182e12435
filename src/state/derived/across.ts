import type { ReadonlySignal } from '@preact/signals-core'
import type { Joined } from '../../graph/collection/joined'
import { disputesAcrossInSteps, opponentsAcross } from '../../graph/findings/differences'
import type { Steps } from '../../model/check/steps'
import { type Stepped, stepped } from './stepped'
import type { Across } from './told'

/** What pieces tell, and tell differently; null where they are not several. */
export const acrossOf = (
  joined: ReadonlySignal<Joined>,
  areSeveral: () => boolean = () => true,
): Stepped<Across | null, [Joined, boolean]> =>
  stepped(
    () => [joined.value, areSeveral()],
    function* ({ findings, piece }, isAsked): Steps<Across | null> {
      if (!isAsked) return null
      const entities = new Map(piece.entities.map((entity) => [entity.id, entity]))
      const disputes = yield* disputesAcrossInSteps(piece.claims, entities, findings)
      return { findings, disputes, against: opponentsAcross(disputes, findings) }
    },
  )
