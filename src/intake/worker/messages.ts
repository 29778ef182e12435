/** What the page and the intake's worker tell each other. Whatever bears another `type` is somebody else's. */

import type { Fault as PieceFault } from '../../model/faults'
import type { Making } from '../annotate'
import type { Brought, Source } from '../bring'
import type { Draft } from '../draft'
import type { CleanPage } from '../formats/page/cleanPage'

export type Task =
  | { readonly do: 'read'; readonly source: Source }
  | { readonly do: 'annotate'; readonly draft: Draft; readonly making: Making }

export interface Fault {
  readonly kind: 'fault'
  /** What is wrong, and how to mend it: a sentence each. */
  readonly what: string
  readonly mend: string
}

/** A piece with faults. */
export interface Faulty {
  readonly kind: 'faulty'
  /** The first of them, and how many there are besides. */
  readonly faults: readonly PieceFault[]
  readonly more: number
}

/** A mistake of ours. */
export interface Broken {
  readonly kind: 'broken'
}

export type Outcome = Brought | Fault | Faulty | Broken

/** What became of a page's source. */
export type PageRead = { readonly kind: 'page'; readonly page: CleanPage } | Broken

export type ToWorker =
  | { readonly type: 'task'; readonly number: number; readonly task: Task }
  | { readonly type: 'page'; readonly read: PageRead }

/** `part` is some of a large piece as JSON, which the outcome has without it; `share` is how much of the task is done, from 0 to 1; `html` asks for a page's source to be cleaned. */
export type FromWorker =
  | { readonly type: 'outcome'; readonly number: number; readonly outcome: Outcome }
  | { readonly type: 'part'; readonly number: number; readonly part: string }
  | { readonly type: 'share'; readonly number: number; readonly share: number }
  | { readonly type: 'html'; readonly number: number; readonly html: string }
