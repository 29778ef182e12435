import type { Claim } from '../../model/piece'
import type { Path } from '../paths/paths'
import type { Selection } from '../paths/spotlight'
import { tieOf } from '../ties'
import { speakersOf, takesPart } from '../voices'

/** As in the graph: a claim belongs to what is selected, or rests on the selected one's word. */
export type Light = 'own' | 'on-word'

/** Claims that a selection (or what the pointer is on) lights, by id. */
export function litClaims(
  selection: Selection | null,
  claims: readonly Claim[],
  path: Path | null = null,
): ReadonlyMap<string, Light> {
  const lit = new Map<string, Light>()
  if (selection === null) return lit
  const light = lightOf(selection, claims, path)
  for (const claim of claims) {
    const its = light(claim)
    if (its !== null) lit.set(claim.id, its)
  }
  return lit
}

function lightOf(
  selection: Selection,
  claims: readonly Claim[],
  path: Path | null,
): (claim: Claim) => Light | null {
  switch (selection.type) {
    case 'entity':
      return (claim) =>
        takesPart(claim, selection.id) ? 'own' : speakersOf(claim).includes(selection.id) ? 'on-word' : null
    case 'voice':
      return (claim) => (speakersOf(claim).includes(selection.id) ? 'on-word' : null)
    case 'tie':
      return (claim) => (tieOf(claim) === selection.id ? 'own' : null)
    case 'claim': {
      const event = claims.find(({ id }) => id === selection.id)?.event
      return (claim) =>
        claim.id === selection.id || (event !== undefined && claim.event === event) ? 'own' : null
    }
    case 'path': {
      const told = new Set((path?.hops ?? []).flatMap((hop) => hop.claims.map(({ id }) => id)))
      return (claim) => (told.has(claim.id) ? 'own' : null)
    }
    default:
      return () => null
  }
}
