/** Somebody to whom long work is given: a worker or, where none may start, this thread. */
export interface Labourer<Task, Result> {
  /** Only what comes of the last task is given on; nothing once it was stopped. */
  give(task: Task, onDone: (result: Result) => void, onFail?: () => void): void
  /** Lets go of what was given; another task may follow. */
  stop(): void
}

interface Request<Task> {
  readonly number: number
  readonly task: Task
}

interface Reply<Result> {
  readonly number: number
  readonly result: Result
}

/** A worker that starts when the first task is given. */
export function workerLabourer<Task, Result>(start: () => Worker): Labourer<Task, Result> {
  let worker: Worker | null = null
  let last = 0
  return {
    give(task, onDone, onFail = () => {}) {
      const number = ++last
      try {
        worker ??= start()
      } catch {
        onFail()
        return
      }
      worker.onmessage = ({ data }: MessageEvent<Reply<Result>>) => {
        if (data.number === last) onDone(data.result)
      }
      worker.onerror = () => {
        if (number === last) onFail()
      }
      worker.postMessage({ number, task } satisfies Request<Task>)
    },
    stop() {
      last++
      worker?.terminate()
      worker = null
    },
  }
}

/** What stands in such a worker: it answers, and until the first task comes it does what it rehearses, each short, with rests. */
export function answerTasks<Task, Result>(
  answer: (task: Task) => Result,
  rehearsals: Iterable<Task> = [],
): void {
  let isAsked = false
  addEventListener('message', ({ data: { number, task } }: MessageEvent<Request<Task>>) => {
    isAsked = true
    postMessage({ number, result: answer(task) } satisfies Reply<Result>)
  })
  const left = rehearsals[Symbol.iterator]()
  const rehearse = (): void => {
    const next = isAsked ? undefined : left.next()
    if (!next || next.done) return
    answer(next.value)
    setTimeout(rehearse)
  }
  setTimeout(rehearse, SOON)
}
/** Who starts a worker to give it something at once has done so by then, ms. */
const SOON = 150

/** Works on this thread, once what was just done is on the screen. */
export function labourerHere<Task, Result>(answer: (task: Task) => Result): Labourer<Task, Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  return {
    give(task, onDone) {
      stop()
      timer = setTimeout(() => onDone(answer(task)))
    },
    stop,
  }
}

/** Gives to another what the first cannot do; that one is fetched where it is needed. */
export function labourerOrElse<Task, Result>(
  first: Labourer<Task, Result>,
  fetchOther: () => Promise<Labourer<Task, Result>>,
): Labourer<Task, Result> {
  let last = 0
  let other: Labourer<Task, Result> | null = null
  return {
    give(task, onDone, onFail = () => {}) {
      const number = ++last
      first.give(task, onDone, () => {
        fetchOther().then(
          (fetched) => {
            if (number !== last) return
            other = fetched
            other.give(task, onDone, onFail)
          },
          () => {
            if (number === last) onFail()
          },
        )
      })
    },
    stop() {
      last++
      first.stop()
      other?.stop()
    },
  }
}
