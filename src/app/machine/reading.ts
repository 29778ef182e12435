import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { fitted } from '../../intake/machine/fit'
import {
  type Outcome,
  type Progress,
  type Resume,
  readWithMachine,
  type Suggestion,
} from '../../intake/machine/read'
import { type MachineServer, originOf } from '../../intake/machine/server/address'
import { type Asking, type Diagnosis, diagnose, notAllowed } from '../../intake/machine/server/diagnose'
import type { ServerFault } from '../../intake/machine/server/fault'
import { type Line, realLine } from '../../intake/machine/server/line'
import type { Piece } from '../../model/piece'
import { allowedOrigins } from '../../platform/connections'
import { forgetServer, keepServer, keptServer } from './settings'

type Done = Extract<Outcome, { state: 'done' }>

export type Stage =
  | { readonly is: 'ready' }
  | { readonly is: 'reading'; readonly progress: Progress | null }
  | { readonly is: 'stopped'; readonly fault: ServerFault | null; readonly resume: Resume }
  /** Something was found, and the piece could not take it; `why` is a sentence. */
  | { readonly is: 'found'; readonly outcome: Done; readonly why: string }
  | { readonly is: 'done'; readonly outcome: Done }

/** Having a piece read by a machine of the reader's own, from its settings to what was found. */
export interface MachineReading {
  readonly server: Signal<MachineServer>
  /** Whether this browser keeps the settings. */
  readonly isKept: ReadonlySignal<boolean>
  readonly isTesting: ReadonlySignal<boolean>
  /** Of these very settings; null where they were not tested. */
  readonly diagnosis: ReadonlySignal<Diagnosis | null>
  readonly stage: ReadonlySignal<Stage>
  change(change: Partial<MachineServer>): void
  forget(): void
  test(): void
  /** Begins, or goes on where it was stopped. Nothing is sent where the page is not allowed to. */
  start(): void
  /** Begins anew, whatever was read so far. */
  restart(): void
  /** Tries once more to add what was found. */
  add(): void
  /** Stops testing and reading; what was read so far is kept to go on from. */
  cancel(): void
}

export interface World {
  readonly line: Line
  readonly page: Asking
}

const thisPage = (): World => ({
  line: realLine,
  page: { origin: location.origin, allowed: allowedOrigins() },
})

/** `onRead` adds what was found to the piece; a sentence where that cannot be done, else null. */
export function createMachineReading(
  piece: () => Piece,
  onRead: (edit: Suggestion) => string | null,
  { line, page }: World = thisPage(),
): MachineReading {
  const server = signal(keptServer())
  const isKept = signal(true)
  const isTesting = signal(false)
  const diagnosis = signal<Diagnosis | null>(null)
  const stage = signal<Stage>({ is: 'ready' })
  let running = new AbortController()

  const begin = (): AbortSignal => {
    running.abort()
    running = new AbortController()
    isTesting.value = false
    isKept.value = keepServer(server.value)
    return running.signal
  }

  const isAllowed = (): boolean => {
    const origin = originOf(server.value.address)
    const isFine = origin === null || page.allowed === null || page.allowed.includes(origin)
    if (!isFine) diagnosis.value = notAllowed(origin, page)
    return isFine
  }

  async function test() {
    const signal = begin()
    isTesting.value = true
    diagnosis.value = null
    try {
      diagnosis.value = await diagnose(server.value, line, page, signal)
    } catch (error) {
      if (!signal.aborted) throw error
    } finally {
      if (!signal.aborted) isTesting.value = false
    }
  }

  async function read(resume: Resume | undefined) {
    if (!isAllowed()) return
    const signal = begin()
    stage.value = { is: 'reading', progress: null }
    const onProgress = (progress: Progress) => {
      if (!signal.aborted) stage.value = { is: 'reading', progress }
    }
    const asked = { ...server.value, machine: server.value.machine.trim() }
    const outcome = await readWithMachine({ piece: piece(), server: asked, line, signal, onProgress, resume })
    // Another one may have begun by now.
    if (signal !== running.signal) return
    if (outcome.state === 'stopped') {
      const { fault, resume } = outcome
      stage.value = { is: 'stopped', fault, resume }
      return
    }
    add(outcome)
  }

  /** The piece may have been edited while it was read. */
  function add(found: Done) {
    const edit = fitted(found.edit, piece())
    const lost = sayingsIn(found.edit) - sayingsIn(edit)
    const outcome = { ...found, edit, dropped: withUnknown(found.dropped, lost) }
    const why = hasAny(outcome.edit) ? onRead(outcome.edit) : null
    stage.value = why === null ? { is: 'done', outcome } : { is: 'found', outcome: found, why }
  }

  return {
    server,
    isKept,
    isTesting,
    diagnosis,
    stage,
    change(change) {
      server.value = { ...server.value, ...change }
      diagnosis.value = null
    },
    forget() {
      server.value = forgetServer()
      diagnosis.value = null
    },
    test: () => void test(),
    start() {
      const { value } = stage
      void read(value.is === 'stopped' ? value.resume : undefined)
    },
    restart: () => void read(undefined),
    add() {
      const { value } = stage
      if (value.is === 'found') add(value.outcome)
    },
    cancel() {
      running.abort()
      isTesting.value = false
    },
  }
}

function withUnknown(dropped: Done['dropped'], lost: number): Done['dropped'] {
  if (lost === 0) return dropped
  const before = dropped.find(({ reason }) => reason === 'unknown-name')?.count ?? 0
  const others = dropped.filter(({ reason }) => reason !== 'unknown-name')
  return [...others, { reason: 'unknown-name', count: before + lost }]
}

const sayingsIn = ({ claims, remarks = [] }: Suggestion): number => claims.length + remarks.length

const hasAny = (edit: Suggestion): boolean =>
  edit.entities.length + edit.mentions.length + sayingsIn(edit) + edit.merges.length > 0
