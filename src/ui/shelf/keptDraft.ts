import { type ReadonlySignal, signal } from '@preact/signals'
import type { Drafts } from '../../library/drafts'
import { createSaver, type SaveStatus } from '../../library/saver'
import { type KeptDraft, keptDraftToRecord, parseKeptDraft } from '../../model/keptDraft'

/** The text that a reader was about to open: kept as it is typed, so that a tab that dies gives it back. */
export interface DraftKeeper {
  readonly status: ReadonlySignal<SaveStatus>
  /** What was left; null where nothing was, or nothing can be read. */
  left(): Promise<KeptDraft | null>
  keep(draft: Omit<KeptDraft, 'on'>): void
  /** It is not wanted. */
  clear(): void
  /** What was kept here last, if anything, became a piece. */
  done(): void
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
  let isOurs = false
  const clear = () => {
    isOurs = false
    saver.save(null)
  }
  return {
    status,
    async left() {
      try {
        return parseKeptDraft(await drafts.read())
      } catch (error) {
        // Where nothing is kept, nothing was left.
        console.info('No draft can be read.', error)
        return null
      }
    },
    keep(draft) {
      isOurs = true
      saver.save({ ...draft, on: now() })
    },
    clear,
    done() {
      if (isOurs) clear()
    },
  }
}
