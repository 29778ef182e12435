import fc from 'fast-check'
import { effort } from '../../effort'

/**
 * Tries a property on values drawn for it; throws with the simplest value that breaks it, and with the seed.
 * @param runs how many values are tried in the usual run
 */
export function check<Values>(
  property: fc.IAsyncProperty<Values>,
  runs?: number,
  more?: Pick<fc.Parameters<Values>, 'endOnFailure'>,
): Promise<void>
export function check<Values>(
  property: fc.IProperty<Values>,
  runs?: number,
  more?: Pick<fc.Parameters<Values>, 'endOnFailure'>,
): void
export function check<Values>(
  property: fc.IRawProperty<Values>,
  runs = 100,
  more: Pick<fc.Parameters<Values>, 'endOnFailure'> = {},
): unknown {
  return fc.assert(property, { ...more, numRuns: runs * effort.times, seed: effort.seed })
}
