/** Of the tabs in which a piece is open, one holds it: the one that changes it. */

export interface Hold {
  /** Whether the piece is held from now on; waits a moment, for a tab that is just being closed. */
  ask(): Promise<boolean>
  /** Waits for the tab that holds the piece to let go, and after a while takes it from there. */
  take(): Promise<void>
  release(): void
}

interface Parts {
  id: string
  /** Undefined where the browser has none; then everybody holds everything. */
  locks: LockManager | undefined
  /** Another tab has taken it. */
  onTaken(): void
}

/** How long a page that is being left may still have what it held, and how long a tab may take to save, ms. */
const [LEAVING_MS, SAVING_MS] = [300, 2000]

const lockOf = (id: string): string => `hearsay:piece:${id}`

export function createHold({ id, locks, onTaken }: Parts): Hold {
  let letGo: (() => void) | null = null

  const request = (options: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      if (locks === undefined || letGo) return resolve(true)
      let isHeld = false
      locks
        .request(lockOf(id), options, (lock) => {
          if (lock === null) return resolve(false)
          isHeld = true
          const held = new Promise<void>((done) => {
            letGo = done
          })
          resolve(true)
          return held
        })
        .catch((error: unknown) => {
          // Taken from here, or asked for longer than we wait; or the browser gives no locks, and revisions alone guard.
          if (isHeld) {
            letGo = null
            onTaken()
          } else resolve(!isAbort(error))
        })
    })

  return {
    // Asked without a wait before and after: a busy page may hear of its wait's end before it hears of the lock.
    ask: async () =>
      (await request({ ifAvailable: true })) ||
      (await request({ signal: AbortSignal.timeout(LEAVING_MS) })) ||
      (await request({ ifAvailable: true })),
    async take() {
      const isGiven = await request({ signal: AbortSignal.timeout(SAVING_MS) })
      if (!isGiven) await request({ steal: true })
    },
    release() {
      letGo?.()
      letGo = null
    },
  }
}

/** Does something to a piece that no tab holds; gives null, having done nothing, where one does. */
export async function whileHeld<Result>(
  id: string,
  locks: LockManager | undefined,
  task: () => Promise<Result>,
): Promise<Result | null> {
  if (locks === undefined) return task()
  return locks.request(lockOf(id), { ifAvailable: true }, (lock) => (lock === null ? null : task()))
}

const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'AbortError' || error.name === 'TimeoutError')
