import { type ReadonlySignal, signal } from '@preact/signals-core'

/** What the reader is told that shows nowhere else. */
export interface News {
  /** What went wrong or was left out, until the reader closes it. */
  readonly notices: ReadonlySignal<readonly string[]>
  notify(notice: string): void
  closeNotices(): void
  /** The last thing done ("Link copied"); empty once it is old. */
  readonly toast: ReadonlySignal<string>
  say(text: string): void
}

export function createNews(opening: readonly string[]): News {
  const notices = signal(opening)
  const toast = signal('')
  return {
    notices,
    notify(notice) {
      notices.value = [...notices.peek(), notice]
    },
    closeNotices() {
      notices.value = []
    },
    toast,
    say(text) {
      toast.value = text
    },
  }
}
