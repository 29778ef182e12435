import { type ReadonlySignal, signal } from '@preact/signals-core'
import { tellFaults } from '../../export/words/faults'
import type { Source } from '../../intake/bring'
import type { Draft } from '../../intake/draft'
import { paired } from '../../intake/formats/annotations/pairs'
import { IntakeFault, MOST_BYTES, tooLargeFile } from '../../intake/formats/kernel/fault'
import { type ReadNotice, tellReadNotice } from '../../intake/formats/kernel/notice'
import { type Answer, createIntake, type Intake } from '../../intake/worker/intake'
import type { Task } from '../../intake/worker/messages'
import { readOn } from '../../model/dates/published'
import { type Batch, createBatch, type ReadText } from './batch'
import { type Doubt, doubtsOn } from './doubts'
import { createWorking, type Working } from './working'

export interface Trouble {
  /** Name of the file; null for what was pasted. */
  readonly file: string | null
  readonly what: string
  readonly mend: string
}

/** A preview, with its place among several. */
export interface Preview extends ReadText {
  /** From 1. */
  readonly number: number
  readonly of: number
  /** Why it did not open at once. */
  readonly doubts: readonly Doubt[]
}

export interface Opened extends Batch {
  /** What could not be opened. */
  readonly troubles: readonly Trouble[]
  /** Names of the files whose previews were left; null for what was pasted. */
  readonly left: readonly (string | null)[]
}

/** From what a reader brings to pieces: first the preview of what raises a doubt, then whom and what they tell. */
export interface Opening {
  /** Null while there is nothing to be looked at. */
  readonly preview: ReadonlySignal<Preview | null>
  readonly working: ReadonlySignal<Working | null>
  readonly troubles: ReadonlySignal<readonly Trouble[]>
  readText(text: string): void
  /** While there is something to be looked at, they come after it. */
  readFiles(files: readonly File[]): void
  /** Shows a draft that was left at some time. */
  resume(file: string | null, draft: Draft): void
  /** Takes a preview as the reader left it, and goes on to the next; after the last, the pieces are open. */
  accept(draft: Draft): void
  /** Takes it likewise, and all that come after it as they were found. */
  acceptAll(draft: Draft): void
  /** Says what is wrong with the preview. */
  object(what: string, mend: string): void
  /** Leaves all previews that were not accepted. */
  back(): void
  cancel(): void
  /** Ends it: what was accepted is open, the rest is left. */
  leave(): void
}

interface Parts {
  readonly intake?: Intake
  /** Why a text is to be looked over before it opens. */
  readonly doubtsOn?: (draft: Draft, notices: readonly ReadNotice[]) => readonly Doubt[]
}

export function createOpening(
  onOpen: (opened: Opened) => void,
  { intake = createIntake(), doubtsOn: doubtsAbout = doubtsOn }: Parts = {},
): Opening {
  const preview = signal<Preview | null>(null)
  const work = createWorking()
  const troubles = signal<readonly Trouble[]>([])
  let drafts: readonly ReadText[] = []
  const batch = createBatch()
  /** How many previews were accepted. */
  let accepted = 0
  let run = 0
  intake.prepare()

  const begin = (doing: string) => {
    work.begin(doing)
    return ++run
  }
  const cancel = () => {
    run++
    intake.stop()
    work.rest()
  }
  /** `part` is which of how many parts of the work this task is. */
  const ask = (task: Task, part = { at: 0, of: 1 }): Promise<Answer> =>
    new Promise((onOutcome) => {
      intake.ask(task, { onOutcome, onShare: (share) => work.tellShare((part.at + share) / part.of) })
    })

  const next = () => {
    const [first] = drafts
    preview.value = first
      ? {
          ...first,
          number: accepted + 1,
          of: accepted + drafts.length,
          doubts: doubtsAbout(first.draft, first.notices),
        }
      : null
    if (!first) open([])
  }
  /** At most once. */
  const open = (left: Opened['left']) => {
    const taken = batch.handOver()
    if (taken) onOpen({ ...taken, troubles: troubles.value, left })
  }
  /** What is a piece by now is open; nobody accepted the others. */
  const leave = () => {
    const left = drafts.map(({ file }) => file)
    cancel()
    if (preview.value) open(left)
    forget()
  }
  const forget = () => {
    drafts = []
    batch.forget()
    accepted = 0
    preview.value = null
    troubles.value = []
  }

  /** Reads one after the other, so that one faulty file keeps nothing from the others. */
  async function read(sources: readonly { file: string | null; load: () => Promise<Source> }[]) {
    const mine = begin(sources.length > 1 ? `Reading ${sources.length} files…` : 'Reading the text…')
    if (preview.value) troubles.value = []
    else forget()
    for (const [at, { file, load }] of sources.entries()) {
      if (at > 0) work.tellShare(at / sources.length)
      const source = await load().catch((error: unknown) => unread(error))
      if (mine !== run) return
      const outcome =
        'kind' in source ? source : await ask({ do: 'read', source }, { at, of: sources.length })
      if (mine !== run) return
      if (outcome.kind === 'draft')
        drafts = [...drafts, { file, draft: outcome.draft, notices: outcome.notices }]
      else if (outcome.kind === 'piece') batch.take(outcome, file)
      else troubles.value = [...troubles.value, { file, ...wrongWith(outcome) }]
    }
    work.rest()
    const isClear = ({ draft, notices }: ReadText) => doubtsAbout(draft, notices).length === 0
    const clear = drafts.filter(isClear)
    const [first] = clear
    // Whoever is looking one over has the others after it.
    if (preview.value || !first) return next()
    drafts = [...clear, ...drafts.filter((one) => !isClear(one))]
    await annotate(first.draft, clear.length, true)
  }

  /** Annotates the first of the drafts, as many as asked for; one with a fault stays to be looked at. */
  async function annotate(draft: Draft, many: number, isAtOnce = false) {
    const mine = begin(
      many > 1
        ? `Finding who is in ${many} texts and who says what…`
        : 'Finding who is in it and who says what…',
    )
    if (!isAtOnce) troubles.value = []
    for (let at = 0; at < many; at++) {
      if (at > 0) work.tellShare(at / many)
      const [first] = drafts
      const asked = at === 0 ? draft : first?.draft
      if (!first || !asked) break
      const outcome = await ask(
        { do: 'annotate', draft: asked, making: { today: today() } },
        { at, of: many },
      )
      if (mine !== run) return
      if (outcome.kind === 'fault' || outcome.kind === 'faulty') {
        work.rest()
        troubles.value = [{ file: first.file, ...wrongWith(outcome) }]
        if (at > 0 || isAtOnce) next()
        return
      }
      if (outcome.kind === 'piece')
        batch.take(
          { ...outcome, piece: readOn(outcome.piece, asked.head.published) },
          first.file,
          isAtOnce ? first : null,
        )
      // Of many texts each day is told beside its text, and not again.
      const told = first.notices.filter(({ code }) => many === 1 || code !== 'day-of-file')
      batch.tell(first.file, told.map(tellReadNotice))
      drafts = drafts.slice(1)
      // The others alone are counted: nobody saw this one.
      if (!isAtOnce) accepted++
    }
    work.rest()
    next()
  }

  return {
    preview,
    working: work.now,
    troubles,
    readText: (text) => void read([{ file: null, load: () => Promise.resolve({ from: 'paste', text }) }]),
    readFiles: (files) =>
      void read(
        paired(files).map(({ file, beside }) => ({
          file: file.name,
          load: async () => ({
            from: 'file',
            ...(await named(file)),
            ...(beside && { beside: await named(beside) }),
          }),
        })),
      ),
    resume(file, draft) {
      drafts = [{ file, draft, notices: [] }]
      next()
    },
    accept: (draft) => void annotate(draft, 1),
    acceptAll: (draft) => void annotate(draft, drafts.length),
    object(what, mend) {
      troubles.value = [{ file: preview.value?.file ?? null, what, mend }]
    },
    back: leave,
    cancel() {
      cancel()
      // What was about to open at once is looked over instead.
      if (!preview.value && drafts.length > 0) next()
    },
    leave,
  }
}

async function named(file: File) {
  if (file.size > MOST_BYTES) throw tooLargeFile()
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

const wrongWith = (outcome: Answer & { kind: 'fault' | 'faulty' }): Omit<Trouble, 'file'> =>
  outcome.kind === 'faulty'
    ? tellFaults(outcome.faults, outcome.more)
    : { what: outcome.what, mend: outcome.mend }

const unread = (error: unknown): Answer =>
  error instanceof IntakeFault
    ? { kind: 'fault', what: error.message, mend: error.mend }
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
