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
  DropTarget,
  BroughtListener,
  UpdateLine,
  Review: lazy(async () => (await import('../review/Review')).Review),
  ReviewText: lazy(async () => (await import('../review/ReviewText')).ReviewText),
  OpenDialog: WorkshopDialog,
}
