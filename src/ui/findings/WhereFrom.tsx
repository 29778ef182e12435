import { findingOf } from '../../app/collection/findings'
import { useStore } from '../context'
import { Told } from './Told'

/** Of a claim in one of several pieces: who else tells it, and whether that is one source. */
export function WhereFrom({ claim }: { claim: string }) {
  return (
    <section>
      <h3>Is it one source?</h3>
      <ToldOf claim={claim} open />
    </section>
  )
}

/** The same beneath a claim among others. */
export function ToldOf({ claim, open = false }: { claim: string; open?: boolean }) {
  const finding = findingOf(useStore(), claim)
  return finding ? <Told finding={finding} open={open} /> : null
}
