import { tellRefusal } from '../../export/words/refusals'
import { useEditing, useLayers } from '../context'
import { lazy } from '../parts/lazy'
import { Connect } from './Connect'
import { Palette } from './Palette'

const CoverageReport = lazy(async () => (await import('./CoverageReport')).CoverageReport)
const ExportDialog = lazy(async () => (await import('../share/ExportDialog')).ExportDialog)
const ShareDialog = lazy(async () => (await import('../share/ShareDialog')).ShareDialog)
const Help = lazy(async () => (await import('./Help')).Help)
const OpenPiece = lazy(async () => (await import('../opening/OpenPiece')).OpenPiece)
const MergeDialog = lazy(async () => (await import('../review/dialogs/MergeDialog')).MergeDialog)
const MarkDialog = lazy(async () => (await import('../review/dialogs/MarkDialog')).MarkDialog)
const SaidByDialog = lazy(async () => (await import('../review/dialogs/SaidByDialog')).SaidByDialog)
const ClaimDialog = lazy(async () => (await import('../review/dialogs/ClaimDialog')).ClaimDialog)
const MachineDialog = lazy(async () => (await import('../machine/MachineDialog')).MachineDialog)
const Shelf = lazy(async () => (await import('../shelf/Shelf')).Shelf)

/** The dialog that is open above everything. */
export function OpenDialog() {
  const editing = useEditing()
  const dialog = useLayers().dialog.value
  switch (dialog?.name) {
    case 'palette':
      return <Palette />
    case 'help':
      return <Help />
    case 'share':
      return <ShareDialog />
    case 'export':
      return <ExportDialog />
    case 'coverage':
      return <CoverageReport />
    case 'open-piece':
      return <OpenPiece files={dialog.files} over={dialog.over ?? null} />
    case 'machine':
      return (
        <MachineDialog
          onRead={(found) => {
            const why = editing.record(found)
            return why === null ? null : tellRefusal(why)
          }}
        />
      )
    case 'shelf':
      return <Shelf />
    case 'connect':
      return <Connect from={dialog.from} />
    case 'merge':
      return <MergeDialog from={dialog.from} into={dialog.into} />
    case 'mark':
      return <MarkDialog words={dialog.words} span={dialog.span} />
    case 'said-by':
      return <SaidByDialog spot={dialog.spot} />
    case 'add-claim':
      return <ClaimDialog from={dialog.from} />
    default:
      return null
  }
}
