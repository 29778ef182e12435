import { tellOrigins, tellVoices } from '../../app/collection/findings'
import { dayOf } from '../../app/collection/words'
import type { Finding, Traced } from '../../graph/findings/origins'
import { type Branch, piecesOf, treeOf } from '../../graph/findings/tree'
import { isUnnamed } from '../../graph/voices'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { useStore } from '../context'
import { EvidenceLinks } from '../parts/claim/ClaimCard'
import { EntityLink } from '../parts/links/EntityLink'
import { SelectionLink } from '../parts/links/SelectionLink'
import './Told.css'

/** In how many pieces it is told, and to how many sources it goes back; opens who has it from whom. */
export function Told({ finding, open = false }: { finding: Finding; open?: boolean }) {
  const store = useStore()
  const told = tellOrigins(store, finding)
  if (piecesOf(finding).length < 2 && finding.told.every(({ ways }) => ways.length === 1))
    return <p class="told-alone">{told}</p>
  return (
    <details class="told" open={open}>
      <summary>{told}</summary>
      <Branches branches={treeOf(finding)} />
    </details>
  )
}

/** Origin, through whom, where printed. */
function Branches({ branches }: { branches: readonly Branch[] }) {
  return (
    <ul class="origins">
      {branches.map((branch) => (
        <li key={branch.voices.join()}>
          <Voices voices={branch.voices} />
          {branch.printed.map((one) => (
            <Printed key={one.claim.id} told={one} />
          ))}
          {branch.branches.length > 0 && <Branches branches={branch.branches} />}
        </li>
      ))}
    </ul>
  )
}

function Voices({ voices }: { voices: readonly string[] }) {
  const store = useStore()
  const [voice, ...others] = voices
  if (voice === undefined || voice === UNATTRIBUTED || !store.entities.has(voice))
    return <span>{tellVoices(store, voices)}</span>
  return (
    <span>
      <EntityLink id={voice} />
      {others.map((other) => (
        <span key={other}>
          {' and '}
          <EntityLink id={other} />
        </span>
      ))}
      {others.length > 0 && <span class="quiet-text"> have it from each other</span>}
      {isUnnamed(voice, store.entities) && <span class="quiet-text">, unnamed</span>}
    </span>
  )
}

function Printed({ told: { claim, source, copyOf } }: { told: Traced }) {
  const { piece } = useStore()
  return (
    <span class={`printed${copyOf === null ? '' : ' copy'}`}>
      {' · '}
      <SelectionLink selection={{ type: 'claim', id: claim.id }}>{dayOf(source.of, piece)}</SelectionLink>{' '}
      <EvidenceLinks claim={claim} />
      {copyOf !== null && ', same words'}
    </span>
  )
}
