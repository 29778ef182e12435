import { type ReadonlySignal, signal } from '@preact/signals-core'
import type { Drafts } from '../../storage/drafts'
import { type KeptDraft, keptDraftToRecord, parseKeptDraft } from '../../storage/keptDraft'
import { createSaver, type SaveStatus } from '../../storage/saver'

/** The text that a reader was about to open: kept as it is typed, so that a tab that dies gives it back. */
export interface DraftKeeper {
  readonly status: ReadonlySignal<SaveStatus>
  /** What was left; null where nothing was, or nothing can be read. */
  left(): Promise<KeptDraft | null>
  keep(draft: Omit<KeptDraft, 'on'>): void
  /** It is not wanted. */
  clear(): void
  /**
   * What was kept here last, if anything, is open as a piece now. It is not offered any more, and goes once that piece is
   * kept: that is told by calling what this gives.
   */
  becomesPiece(): () => void
  /** Once nothing is under way. */
  settled(): Promise<unknown>
}

export function createDraftKeeper(drafts: Drafts): DraftKeeper {
  const status = signal<SaveStatus>({ state: 'saved', on: null })
  const now = () => new Date().toISOString()
  const saver = createSaver<KeptDraft | null>({
    write: (draft) => (draft === null ? drafts.clear() : drafts.write(keptDraftToRecord(draft))),
    onStatus: (is) => {
      status.value = is
    },
    now,
    later(task, ms) {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
  })
  /** Goes up with whatever is kept here; 0 while nothing was. */
  let number = 0
  let isPiece = false
  const clear = () => {
    number = 0
    saver.save(null)
  }
  return {
    status,
    async left() {
      if (isPiece) return null
      try {
        return parseKeptDraft(await drafts.read())
      } catch (error) {
        // Where nothing is kept, nothing was left.
        console.info('No draft can be read.', error)
        return null
      }
    },
    keep(draft) {
      number++
      isPiece = false
      saver.save({ ...draft, on: now() })
    },
    clear,
    settled: () => saver.settled(),
    becomesPiece() {
      const mine = number
      isPiece = mine > 0
      return () => {
        if (mine > 0 && number === mine) clear()
      }
    },
  }
}
