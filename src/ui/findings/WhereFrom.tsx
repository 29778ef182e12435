import { findingOf } from '../../app/collection/findings'
import { useStore } from '../context'
import { Told } from './Told'

/** Of a claim in one of several pieces: who else tells it, and whether that is one source. */
export function WhereFrom({ claim }: { claim: string }) {
  const finding = findingOf(useStore(), claim)
  if (!finding) return null
  return (
    <section>
      <h3>Is it one source?</h3>
      <Told finding={finding} open />
    </section>
  )
}
