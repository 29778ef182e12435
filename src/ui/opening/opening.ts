import { type ReadonlySignal, signal } from '@preact/signals'
import type { Source } from '../../intake/bring'
import type { Draft } from '../../intake/draft'
import { MOST_BYTES } from '../../intake/formats/fault'
import { type Answer, createIntake, type Intake } from '../../intake/worker/intake'
import type { Task } from '../../intake/worker/messages'
import { begin as beginJournal, type Journal } from '../../model/journal'

/** How long work takes before the reader is told, and before it can be cancelled, ms. */
const [TOLD_MS, CANCEL_MS] = [1000, 3000]

export interface Trouble {
  /** Name of the file; null for what was pasted. */
  readonly file: string | null
  readonly what: string
  readonly mend: string
}

interface Named {
  readonly file: string | null
  readonly draft: Draft
}

/** A preview, with its place among several. */
export interface Preview extends Named {
  /** From 1. */
  readonly number: number
  readonly of: number
}

/** What is under way. */
export interface Working {
  readonly doing: string
  /** How much of it is done, from 0 to 1; null while nobody knows. */
  readonly share: number | null
  /** Whether it takes long enough to be told; and long enough to be cancelled. */
  readonly isTold: boolean
  readonly canCancel: boolean
}

/** From what a reader brings to pieces: first the preview, then whom and what they tell. */
export interface Opening {
  /** Null while there is nothing to be looked at. */
  readonly preview: ReadonlySignal<Preview | null>
  readonly working: ReadonlySignal<Working | null>
  readonly troubles: ReadonlySignal<readonly Trouble[]>
  readText(text: string): void
  readFiles(files: readonly File[]): void
  /** Shows a draft that was left at some time. */
  resume(file: string | null, draft: Draft): void
  /** Takes a preview as the reader left it, and goes on to the next; after the last, the pieces are open. */
  accept(draft: Draft): void
  /** Says what is wrong with the preview. */
  object(what: string, mend: string): void
  /** Leaves all previews. */
  back(): void
  cancel(): void
  stop(): void
}

export function createOpening(
  onOpen: (journals: readonly Journal[], notices: readonly string[]) => void,
  intake: Intake = createIntake(),
): Opening {
  const preview = signal<Preview | null>(null)
  const working = signal<Working | null>(null)
  const troubles = signal<readonly Trouble[]>([])
  let drafts: readonly Named[] = []
  let journals: readonly Journal[] = []
  let notices: readonly string[] = []
  let timers: readonly ReturnType<typeof setTimeout>[] = []
  let run = 0

  const begin = (doing: string) => {
    rest()
    working.value = { doing, share: null, isTold: false, canCancel: false }
    const later = (ms: number, change: Partial<Working>) =>
      setTimeout(() => {
        if (working.value) working.value = { ...working.value, ...change }
      }, ms)
    timers = [later(TOLD_MS, { isTold: true }), later(CANCEL_MS, { canCancel: true })]
    return ++run
  }
  const rest = () => {
    for (const timer of timers) clearTimeout(timer)
    working.value = null
  }
  const cancel = () => {
    run++
    intake.stop()
    rest()
  }
  /** `part` is which of how many parts of the work this task is. */
  const ask = (task: Task, part = { at: 0, of: 1 }): Promise<Answer> =>
    new Promise((onOutcome) => {
      intake.ask(task, { onOutcome, onShare: (share) => tellShare((part.at + share) / part.of) })
    })
  const tellShare = (share: number) => {
    if (working.value) working.value = { ...working.value, share }
  }

  const next = () => {
    const of = preview.value?.of ?? drafts.length
    const [first] = drafts
    if (first) preview.value = { ...first, number: of - drafts.length + 1, of }
    else if (journals.length > 0) onOpen(journals, notices)
    else preview.value = null
  }

  const take = ({ piece, journal, notice }: Answer & { kind: 'piece' }) => {
    journals = [...journals, journal ?? beginJournal(piece)]
    if (notice !== undefined) notices = [...notices, notice]
  }

  /** Reads one after the other, so that one faulty file keeps nothing from the others. */
  async function read(sources: readonly { file: string | null; load: () => Promise<Source> }[]) {
    const mine = begin(sources.length > 1 ? `Reading ${sources.length} files…` : 'Reading the text…')
    troubles.value = []
    preview.value = null
    drafts = []
    journals = []
    notices = []
    for (const [at, { file, load }] of sources.entries()) {
      if (at > 0) tellShare(at / sources.length)
      const source = await load().catch((error: unknown) => tooMuch(error))
      if (mine !== run) return
      const outcome =
        'kind' in source ? source : await ask({ do: 'read', source }, { at, of: sources.length })
      if (mine !== run) return
      if (outcome.kind === 'draft') drafts = [...drafts, { file, draft: outcome.draft }]
      else if (outcome.kind === 'piece') take(outcome)
      else troubles.value = [...troubles.value, { file, ...outcome }]
    }
    rest()
    next()
  }

  return {
    preview,
    working,
    troubles,
    readText: (text) => void read([{ file: null, load: () => Promise.resolve({ from: 'paste', text }) }]),
    readFiles: (files) =>
      void read(
        files.map((file) => ({
          file: file.name,
          load: async () => {
            if (file.size > MOST_BYTES) throw new TooLarge()
            return { from: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
          },
        })),
      ),
    resume(file, draft) {
      drafts = [{ file, draft }]
      next()
    },
    async accept(draft) {
      const file = preview.value?.file ?? null
      const mine = begin('Finding who is in it and who says what…')
      troubles.value = []
      const outcome = await ask({ do: 'annotate', draft, making: { today: today() } })
      if (mine !== run) return
      rest()
      if (outcome.kind === 'piece') {
        take(outcome)
        drafts = drafts.slice(1)
        next()
      } else if (outcome.kind === 'fault') troubles.value = [{ file, ...outcome }]
    },
    object(what, mend) {
      troubles.value = [{ file: preview.value?.file ?? null, what, mend }]
    },
    back() {
      cancel()
      drafts = []
      journals = []
      preview.value = null
      troubles.value = []
    },
    cancel,
    stop: cancel,
  }
}

class TooLarge extends Error {}

const tooMuch = (error: unknown): Answer =>
  error instanceof TooLarge
    ? {
        kind: 'fault',
        what: 'This file has more than 50 MB.',
        mend: 'Save the text of the article alone, or paste it.',
      }
    : {
        kind: 'fault',
        what: 'The browser cannot read this file.',
        mend: 'See whether it is still where it was, and choose it once more.',
      }

/** ISO day where the reader is. */
function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
