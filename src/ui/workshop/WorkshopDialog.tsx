import type { Dialog } from '../../app/screen/layers'
import { tellRefusal } from '../../export/words/refusals'
import { useEditing } from '../context'
import { lazy } from '../parts/lazy'

const BroughtQuestion = lazy(async () => (await import('../opening/BroughtQuestion')).BroughtQuestion)
const OpenPiece = lazy(async () => (await import('../opening/OpenPiece')).OpenPiece)
const MergeDialog = lazy(async () => (await import('../review/dialogs/MergeDialog')).MergeDialog)
const MarkDialog = lazy(async () => (await import('../review/dialogs/MarkDialog')).MarkDialog)
const SaidByDialog = lazy(async () => (await import('../review/dialogs/SaidByDialog')).SaidByDialog)
const ClaimDialog = lazy(async () => (await import('../review/dialogs/ClaimDialog')).ClaimDialog)
const MachineDialog = lazy(async () => (await import('../machine/MachineDialog')).MachineDialog)
const Shelf = lazy(async () => (await import('../shelf/Shelf')).Shelf)

/** The dialog that is open, where it is about opening, keeping or editing pieces. */
export function WorkshopDialog({ dialog }: { readonly dialog: Dialog }) {
  const editing = useEditing()
  switch (dialog.name) {
    case 'open-piece':
      return <OpenPiece files={dialog.files} over={dialog.over ?? null} adds={dialog.adds ?? false} />
    case 'brought':
      return <BroughtQuestion what={dialog.what} />
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
