import { dossierShares } from '../../app/screen/arrangement'
import { useArrangement } from '../context'
import './Splitter.css'

/** The border between dossier and piece; drag it, or move it with the arrow keys. */
export function Splitter() {
  const { dossierShare, setDossierShare } = useArrangement()
  const show = (column: HTMLElement | null | undefined) =>
    column?.style.setProperty('--dossier-share', `${dossierShare.peek()}%`)
  const set = (percent: number, column: HTMLElement | null) => {
    setDossierShare(percent)
    show(column)
  }
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const column = event.currentTarget.parentElement
    if (!column || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { top, height } = column.getBoundingClientRect()
    set(((event.clientY - top) / height) * 100, column)
  }
  return (
    <div
      ref={(element) => {
        show(element?.parentElement)
      }}
      class="splitter"
      role="separator"
      aria-orientation="horizontal"
      aria-label="Border between dossier and piece"
      aria-valuemin={dossierShares.least}
      aria-valuemax={dossierShares.most}
      aria-valuenow={Math.round(dossierShare.value)}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDblClick={(event) => set(dossierShares.usual, event.currentTarget.parentElement)}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? -4 : event.key === 'ArrowDown' ? 4 : 0
        if (by === 0) return
        event.preventDefault()
        event.stopPropagation()
        set(dossierShare.value + by, event.currentTarget.parentElement)
      }}
    />
  )
}
