import { type ReadonlySignal, signal } from '@preact/signals-core'

/** What the reader is told that shows nowhere else. */
export interface News {
  /** What went wrong or was left out, until the reader closes it. */
  readonly notices: ReadonlySignal<readonly string[]>
  notify(notice: string): void
  closeNotices(): void
  /** How each part of the page that could not be fetched is asked for once more. */
  readonly missing: ReadonlySignal<readonly Ask[]>
  lack(ask: Ask): void
  fetchMissing(): void
  /** The last thing done ("Link copied"); empty once it was read or something else is done. */
  readonly toast: ReadonlySignal<string>
  say(text: string): void
  /** Whether the toast stays for now, as while it is pointed at. */
  hold(isHeld: boolean): void
  dismiss(): void
}

type Ask = () => void

/** Does something after so many ms, unless what it gives is called before. */
type Later = (task: () => void, ms: number) => () => void

const byTheClock: Later = (task, ms) => {
  const timer = setTimeout(task, ms)
  return () => clearTimeout(timer)
}

/** What reading takes, ms: at least, and for each character. */
const [LEAST_MS, CHARACTER_MS] = [4000, 60]

export function createNews(opening: readonly string[], later: Later = byTheClock): News {
  const notices = signal(opening)
  const missing = signal<readonly Ask[]>([])
  const toast = signal('')
  let isHeld = false
  let stopWaiting = () => {}

  const dismiss = () => {
    stopWaiting()
    toast.value = ''
  }
  const wait = () => {
    stopWaiting()
    if (isHeld || toast.peek() === '') return
    stopWaiting = later(dismiss, Math.max(LEAST_MS, toast.peek().length * CHARACTER_MS))
  }

  return {
    notices,
    notify(notice) {
      notices.value = [...notices.peek(), notice]
    },
    closeNotices() {
      notices.value = []
      missing.value = []
    },
    missing,
    lack(ask) {
      missing.value = [...missing.peek(), ask]
    },
    fetchMissing() {
      const asked = missing.peek()
      missing.value = []
      for (const ask of asked) ask()
    },
    toast,
    say(text) {
      // The same once more is news too.
      toast.value = ''
      toast.value = text
      wait()
    },
    hold(held) {
      if (held === isHeld) return
      isHeld = held
      wait()
    },
    dismiss,
  }
}
