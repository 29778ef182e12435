import type { Claim } from '../../model/piece'
import { type Source, sourceOf } from '../collection/sources'
import { sameTold } from './findings'

/** Ids of the claims that no piece which came out earlier makes. */
export function freshClaims(claims: readonly Claim[], sources: readonly Source[]): ReadonlySet<string> {
  const dayOf = (claim: Claim): string => sourceOf(sources, claim)?.of.published ?? ''
  return new Set(
    sameTold(claims).flatMap((same) => {
      const first = same.map(dayOf).reduce((a, b) => (a < b ? a : b))
      return same.filter((claim) => dayOf(claim) === first).map(({ id }) => id)
    }),
  )
}
