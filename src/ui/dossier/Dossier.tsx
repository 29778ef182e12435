import { useEffect, useRef } from 'preact/hooks'
import { useStore } from '../context'
import { ClaimDossier } from './ClaimDossier'
import { EntityDossierView } from './EntityDossierView'
import { Glance } from './Glance'
import { PathDossier } from './PathDossier'
import { RemarkDossier } from './RemarkDossier'
import { TieDossier } from './TieDossier'
import { VoiceDossier } from './VoiceDossier'
import './Dossier.css'

/** What is known of what is selected; at the start, the piece at a glance. */
export function Dossier() {
  const store = useStore()
  const pane = useRef<HTMLElement>(null)
  const selection = store.selection.value
  useEffect(() => pane.current?.scrollTo({ top: 0 }), [selection])
  return (
    <section class="dossier" aria-label="Dossier" ref={pane} tabIndex={-1}>
      {selection === null && <Glance />}
      {selection?.type === 'entity' && <EntityDossierView key={selection.id} id={selection.id} />}
      {selection?.type === 'tie' && <TieDossier key={selection.id} id={selection.id} />}
      {selection?.type === 'voice' && <VoiceDossier key={selection.id} id={selection.id} />}
      {selection?.type === 'path' && <PathDossier key={selection.id} />}
      {selection?.type === 'remark' && <RemarkDossier key={selection.id} id={selection.id} />}
      {selection?.type === 'claim' && <ClaimDossier key={selection.id} id={selection.id} />}
    </section>
  )
}
