import {
  batch,
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals-core'
import type { Journal } from '../../model/journal/entries'
import { pause } from '../../platform/slices'
import { createHold } from '../../storage/hold'
import type { Saved } from '../../storage/saved'
import { createSaver, type SaveStatus } from '../../storage/saver'
import { faultOf } from '../../storage/storageFault'
import type { Message, Tabs } from '../../storage/tabs'

/** Whether this tab is the one that changes the piece. */
export type Ownership =
  /** Not known yet. */
  | 'asking'
  | 'mine'
  /** Another tab had it first. */
  | 'elsewhere'
  /** Another tab took it from here. */
  | 'taken'

/** Why a piece is not taken over: it is not saved here, what is kept cannot be read, or it was left meanwhile. */
export type Hindrance = 'unsaved' | 'unreadable' | 'left'

/** A piece or a collection of the reader's own while it is open: saved as it changes, in one tab at a time. */
export interface Keeping<Work = Journal> {
  readonly id: string
  readonly journal: ReadonlySignal<Work>
  readonly title: ReadonlySignal<string>
  readonly status: ReadonlySignal<SaveStatus>
  readonly ownership: ReadonlySignal<Ownership>
  readonly canEdit: ReadonlySignal<boolean>
  /** Of what the browser keeps; 0 where it keeps nothing of it. */
  revision(): number
  /** The piece after an edit. Only where it can be edited. */
  change(journal: Work): void
  /** Makes this the tab that changes the piece, or tells what is in the way. */
  takeOver(): Promise<'done' | Hindrance>
  /** Tries again to save. */
  retry(): void
  /** Shows what is kept, and lets go of what is not saved; false where nothing is kept. */
  reload(): Promise<boolean>
  /** Fulfilled once all is saved, if ever. */
  whenSaved(): Promise<void>
  /** It is shown, perhaps once more: what `leave` waits for is off. */
  arrive(): void
  /**
   * Saves what waits, and lets the piece go to other tabs. Gives whether that is done; what cannot be saved stays here, and
   * so does what was arrived at again.
   */
  leave(): Promise<boolean>
  /** Waits until it is known whose piece it is, and whether all of it is saved: tries that once more. */
  settle(): Promise<SaveStatus>
  /** Lets the piece go, and what of it is not saved. */
  drop(): void
}

interface Parts<Work> {
  journal: Signal<Work>
  /** The revision that the journal was loaded from; 0 where it is new. */
  revision: number
  saved: Saved<Work>
  tabs: Tabs
  locks: LockManager | undefined
  /** It is let go: told once. */
  onLeft(keeping: Keeping<Work>): void
}

export function createKeeping<Work = Journal>({
  journal,
  revision: loaded,
  saved,
  tabs,
  locks,
  onLeft,
}: Parts<Work>): Keeping<Work> {
  const { id } = saved.form.tell(journal.peek())
  const status = signal<SaveStatus>({ state: 'saved', on: null })
  const ownership = signal<Ownership>('asking')
  let revision = loaded
  /** What was given to the saver last, or came from what is kept. */
  let latest: Work | null = loaded === 0 ? null : journal.peek()
  let isLeft = false
  let arrivals = 0

  const saver = createSaver<Work>({
    async write(state) {
      // What an edit changes is on its way to the screen.
      await pause()
      try {
        revision = await saved.save(state, revision)
      } catch (error) {
        // What is gone can be kept anew: nothing is overwritten.
        if (faultOf(error).because === 'lost') revision = 0
        throw error
      }
      tabs.tell({ type: 'saved', id })
    },
    onStatus: (now) => {
      status.value = now
    },
    now: () => new Date().toISOString(),
    later(task, ms) {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
  })
  const isSaved = () => status.peek().state === 'saved'

  const hold = createHold({
    id,
    locks,
    onTaken: () => {
      ownership.value = 'taken'
      // A tab that slept has not heard what was saved meanwhile.
      void refreshOrTell()
    },
  })

  /** What another tab kept since comes in, unless there is something here that it does not have. */
  async function refresh(): Promise<void> {
    if (!isSaved() || revision === 0) return
    if ((await saved.revisionOf(id)) === revision) return
    const found = await saved.load(id)
    if (found.state !== 'open' || found.revision < revision || !isSaved()) return
    batch(() => {
      revision = found.revision
      latest = found.journal
      journal.value = found.journal
    })
  }

  async function ask(otherwise: Ownership): Promise<void> {
    const isHeld = await hold.ask()
    if (isLeft) return letGo()
    if (!isHeld) {
      // It was read before anybody listened here.
      await refreshOrTell()
      ownership.value = otherwise
      return
    }
    await refreshOrTell()
    ownership.value = 'mine'
  }

  /** A piece that cannot be read again is shown as it is; the next save tells what is wrong. */
  const refreshOrTell = (): Promise<void> =>
    refresh().catch((error: unknown) => console.warn(faultOf(error).message))

  async function give(): Promise<void> {
    ownership.value = 'taken'
    saver.retry()
    await saver.settled()
    hold.release()
  }

  const onMessage = (message: Message) => {
    if (message.id !== id) return
    const isMine = ownership.peek() === 'mine'
    if (message.type === 'give' && isMine && locks !== undefined) void give()
    else if (message.type === 'saved' && (!isMine || locks === undefined)) void refreshOrTell()
    else if (message.type === 'free') askAgain()
  }
  const askAgain = () => {
    const now = ownership.peek()
    if ((now === 'elsewhere' || now === 'taken') && isSaved()) void ask(now)
  }
  const onVisible = () => {
    // Before a page is put away it gets its last chance; when it comes back, the other tab may be gone.
    const now = status.peek()
    if (now.state === 'unsaved' && (now.because === 'full' || now.because === 'failed')) saver.retry()
    else if (document.visibilityState === 'visible' && ownership.peek() !== 'mine') {
      void refreshOrTell()
      askAgain()
    }
  }

  const stopListening = tabs.listen(onMessage)
  document.addEventListener('visibilitychange', onVisible)
  window.addEventListener('pagehide', onVisible)
  const stopSaving = effect(() => {
    const now = journal.value
    if (now === latest) return
    latest = now
    untracked(() => saver.save(now))
  })
  const asked = ask('elsewhere')

  const letGo = () => {
    hold.release()
    tabs.tell({ type: 'free', id })
  }
  const stop = () => {
    if (isLeft) return
    isLeft = true
    stopListening()
    document.removeEventListener('visibilitychange', onVisible)
    window.removeEventListener('pagehide', onVisible)
    stopSaving()
    letGo()
    onLeft(keeping)
  }
  const settle = async (): Promise<boolean> => {
    if (!isSaved()) saver.retry()
    return saver.settled()
  }

  const keeping: Keeping<Work> = {
    id,
    journal,
    title: computed(() => saved.form.tell(journal.value).title),
    status,
    ownership,
    canEdit: computed(() => ownership.value === 'mine'),
    revision: () => revision,
    change(next) {
      journal.value = next
    },
    arrive() {
      arrivals++
    },
    async takeOver() {
      if (!isSaved()) return 'unsaved'
      tabs.tell({ type: 'give', id })
      await hold.take()
      const fault = isLeft ? null : await refresh().catch(faultOf)
      // Left meanwhile, nobody here would ever let go of it.
      if (isLeft || fault) letGo()
      if (isLeft) return 'left'
      if (fault) {
        console.warn(fault.message)
        return 'unreadable'
      }
      // A tab that did not answer may wake up with something unsaved: it then finds another revision.
      saver.save(journal.peek())
      ownership.value = 'mine'
      return 'done'
    },
    retry: () => saver.retry(),
    async reload() {
      const found = await saved.load(id).catch(() => null)
      if (found?.state !== 'open') return false
      batch(() => {
        saver.drop()
        revision = found.revision
        latest = found.journal
        journal.value = found.journal
      })
      return true
    },
    whenSaved: () =>
      new Promise((resolve) => {
        const stopWaiting = effect(() => {
          if (status.value.state !== 'saved') return
          resolve()
          queueMicrotask(() => stopWaiting())
        })
      }),
    async leave() {
      const before = arrivals
      if (!(await settle()) || arrivals !== before) return false
      stop()
      return true
    },
    async settle() {
      await asked
      await settle()
      return status.peek()
    },
    drop() {
      stop()
      saver.drop()
    },
  }
  return keeping
}
