import { type ComponentType, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Dialog } from '../../app/screen/layers'
import { fullDay } from '../../app/words'
import type { Source } from '../../graph/collection/sources'
import { publishedOn } from '../../model/dates/published'
import type { Piece } from '../../model/piece'

/** What is on the page only where pieces are opened, kept and edited; all of it works at the desk. */
export interface Workshop {
  /** In the byline: how the piece is kept. */
  readonly SaveState: ComponentType
  /** Above everything: what is not saved. */
  readonly KeepingNote: ComponentType
  /** In the first state: how the text was read. */
  readonly ReadLine: ComponentType
  /** In the first state: a day that was not found; a line of its own, or the end of one. */
  readonly NoDate: ComponentType<{ readonly isAlone: boolean }>
  /** In the first state: how the text could be read better. */
  readonly ReadWithMachineButton: ComponentType
  /** Above the text: that somebody brought it. */
  readonly WordsNote: ComponentType
  /** At a piece of a collection: what can be done with it. */
  readonly SourceDeeds: ComponentType<{ readonly source: Source }>
  readonly DropTarget: ComponentType
  /** Asks about what is brought from elsewhere. */
  readonly BroughtListener: ComponentType
  /** That there is a newer version. */
  readonly UpdateLine: ComponentType
  readonly Review: ComponentType
  readonly ReviewText: ComponentType
  /** Nothing where a dialog is none of the workshop's. */
  readonly OpenDialog: ComponentType<{ readonly dialog: Dialog }>
}

const WorkshopContext = createContext<Workshop | null>(null)
export const WorkshopProvider = WorkshopContext.Provider

/** Null where a piece stays as it is. */
export const useWorkshop = (): Workshop | null => useContext(WorkshopContext)

/** "3 May 2022", where a piece says so. */
export function tellDay(piece: Piece): string {
  const day = publishedOn(piece)
  return day === undefined ? 'no date found' : fullDay(day)
}
