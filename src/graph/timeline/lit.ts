import type { Claim } from '../../model/piece'
import type { Path } from '../paths/paths'
import { pathEnds, type Selection } from '../paths/spotlight'
import { tieOf } from '../ties'
import { partIn, spokenBy } from '../voices'

/** As in the graph: a claim belongs to what is selected, or rests on the selected one's word. */
export type Light = 'own' | 'on-word'

/** Claims that a selection (or what the pointer is on) lights, by id. */
export function litClaims(
  selection: Selection | null,
  claims: readonly Claim[],
  path: Path | null = null,
): ReadonlyMap<string, Light> {
  switch (selection?.type) {
    case 'entity': {
      const { id } = selection
      return new Map([...lit(spokenBy(claims, id), 'on-word'), ...lit(partIn(claims, id), 'own')])
    }
    case 'voice':
      return lit(spokenBy(claims, selection.id), 'on-word')
    case 'tie': {
      const [end = ''] = pathEnds(selection.id)
      return lit(
        partIn(claims, end).filter((claim) => tieOf(claim) === selection.id),
        'own',
      )
    }
    case 'claim': {
      const { event } = claims.find(({ id }) => id === selection.id) ?? {}
      return lit(
        claims.filter((claim) => claim.id === selection.id || (event !== undefined && claim.event === event)),
        'own',
      )
    }
    case 'path':
      return lit(
        (path?.hops ?? []).flatMap((hop) => hop.claims),
        'own',
      )
    default:
      return new Map()
  }
}

const lit = (claims: readonly Claim[], light: Light): ReadonlyMap<string, Light> =>
  new Map(claims.map(({ id }) => [id, light]))
