import { SourceDeeds } from '../collection/SourceDeeds'
import { UpdateLine } from '../frame/UpdateLine'
import { ReadWithMachineButton } from '../machine/ReadWithMachineButton'
import { BroughtListener } from '../opening/BroughtListener'
import { DropTarget } from '../opening/DropTarget'
import { ReadLine } from '../opening/ReadLine'
import { WordsNote } from '../opening/WordsNote'
import { lazy } from '../parts/lazy'
import { KeepingNote, SaveState } from '../shelf/KeepingNote'
import { NoDate } from './NoDate'
import type { Workshop } from './parts'
import { WorkshopDialog } from './WorkshopDialog'

/** All of it. */
export const workshop: Workshop = {
  SaveState,
  KeepingNote,
  ReadLine,
  NoDate,
  ReadWithMachineButton,
  WordsNote,
  SourceDeeds,
  DropTarget,
  BroughtListener,
  UpdateLine,
  Review: lazy(reviewWithDialogs),
  ReviewText: lazy(async () => (await import('../review/ReviewText')).ReviewText),
  OpenDialog: WorkshopDialog,
}

/** With the dialogs that its keys open: what is typed right after such a key is meant for them. */
async function reviewWithDialogs() {
  const [{ Review }] = await Promise.all([
    import('../review/Review'),
    import('../review/dialogs/MergeDialog'),
    import('../review/dialogs/MarkDialog'),
    import('../review/dialogs/SaidByDialog'),
    import('../review/dialogs/ClaimDialog'),
  ])
  return Review
}
