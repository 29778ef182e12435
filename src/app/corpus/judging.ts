import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import { memberKey } from '../../graph/collection/resolution'
import type { Proposal } from '../../graph/collection/who/proposals'
import type { Provider } from '../../graph/provider/provider'
import type { Collection, Judgement } from '../../model/collection'
import {
  beginCollection,
  type CollectionEdit,
  type CollectionJournal,
  canRedoIn,
  canUndoIn,
  collectionOf,
  recordIn,
  redoIn,
  undoIn,
} from '../../model/collection/journal'
import type { Piece } from '../../model/piece'
import { tellJudgement } from '../collection/tell'
import { type Line, LineFault } from './line'
import { read } from './provider'
import type { Reader } from './reader'
import * as shapes from './shapes'
import type { Signature } from './signature'

const AT_ONCE = 20

/** Who is who in a corpus, as an editor judges it: each deed is sent as it is done, and whoever was quicker is told of. */
export function createJudging(
  line: Line,
  provider: Provider,
  reader: Reader,
  { by }: Signature,
  onChange: () => Promise<void>,
) {
  const journal = signal<CollectionJournal>(
    beginCollection({
      format: 1,
      id: 'corpus',
      title: 'A corpus',
      pieces: [],
      judgements: [],
      questions: [],
    }),
  )
  const queue = signal<readonly Proposal[]>([])
  /** In all of the corpus, when it was asked last. */
  const total = signal(0)
  const canEdit = signal(true)
  let tell: (notice: string) => void = () => {}

  const send = (judgement: Judgement) => {
    const { on: _, ...body } = judgement
    return line.ask('corpus/judgements', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  }
  const takeBack = (id: string) =>
    line.ask(`corpus/judgements/${encodeURIComponent(id)}`, { method: 'DELETE' })

  /** One deed after the other, in the order in which they were done. */
  let sending: Promise<void> = Promise.resolve()
  function change(after: CollectionJournal): void {
    const before = journal.peek()
    journal.value = after
    sending = sending.then(() => sendChange(before, after))
  }

  /** Sends what makes the one collection into the other, and has it worked out anew. */
  async function sendChange(before: CollectionJournal, after: CollectionJournal): Promise<void> {
    const [was, is] = [collectionOf(before).judgements, collectionOf(after).judgements]
    try {
      for (const { id } of was.filter((one) => !is.includes(one))) await takeBack(id)
      for (const one of is.filter((one) => !was.includes(one))) {
        const { status, body } = await send(one)
        if (status === 404) refuse(before, 'Who was judged is not there any more.')
        if (status === 409) {
          const quicker = read(shapes.refusal, body).judgement
          // It came, and the answer did not.
          if (quicker?.id === one.id) continue
          refuse(quicker ? withJudgement(before, quicker) : before, tellQuicker(quicker))
        }
      }
    } catch (error) {
      const code = error instanceof LineFault ? error.code : 'mistake'
      if (code === 'editors-only') canEdit.value = false
      refuse(
        before,
        code === 'editors-only'
          ? 'Only editors may judge who is who here.'
          : 'It was not taken. Try it once more.',
      )
    }
    // What is shown stays where that cannot be asked now: it is asked again with the next deed.
    await Promise.all([fill(), onChange()]).catch(() => {})
  }
  const refuse = (left: CollectionJournal, notice: string): void => {
    journal.value = left
    tell(notice)
  }
  const tellQuicker = (quicker: Judgement | undefined): string =>
    quicker
      ? `Somebody was quicker, and that holds: ${tellJudgement(quicker, [...reader.read.peek().values()])}`
      : 'It was not taken. Try it once more.'

  async function fill(): Promise<void> {
    const { list, total: all } = await provider.proposals({ limit: AT_ONCE })
    batch(() => {
      queue.value = list
      total.value = all
    })
    await reader.pieces([...new Set(list.slice(0, 2).flatMap(({ of }) => of.map(({ piece }) => piece)))])
  }
  const judged = computed(() => new Set(collectionOf(journal.value).judgements.map(pairOf)))

  return {
    journal: journal as ReadonlySignal<CollectionJournal>,
    /** Of all that wait those that come next. */
    proposals: computed(() => queue.value.filter((one) => !judged.value.has(pairOf(one)))),
    /** How many wait in all of the corpus. */
    waiting: computed(() => total.value - queue.value.filter((one) => judged.value.has(pairOf(one))).length),
    collection: (title: ReadonlySignal<string>, pieces: ReadonlySignal<readonly Piece[]>) =>
      computed(
        (): Collection => ({
          ...collectionOf(journal.value),
          title: title.value,
          pieces: pieces.value.map(({ id }) => id),
        }),
      ),
    canEdit: canEdit as ReadonlySignal<boolean>,
    /** Another token was given: it may be an editor's. */
    tryAgain() {
      canEdit.value = true
    },
    canUndo: computed(() => canEdit.value && canUndoIn(journal.value)),
    canRedo: computed(() => canEdit.value && canRedoIn(journal.value)),
    record(edit: CollectionEdit): boolean {
      if (!canEdit.peek() || (edit.do !== 'judge' && edit.do !== 'take-back')) return false
      const before = journal.peek()
      const after = recordIn(before, signed(edit, by.peek()), new Date().toISOString())
      if (after === before) return false
      change(after)
      return true
    },
    undo: () => change(undoIn(journal.peek())),
    redo: () => change(redoIn(journal.peek())),
    /** From now on somebody hears what is to be told. */
    follow(listener: (notice: string) => void): () => void {
      tell = listener
      const stop = effect(() => {
        const [next] = queue.value.filter((one) => !judged.value.has(pairOf(one)))
        if (next) void reader.pieces(next.of.map(({ piece }) => piece)).catch(() => {})
      })
      void Promise.all([fill(), provider.judgements()]).then(
        ([, judgements]) => {
          const now = journal.peek()
          if (now.entries.length === 0)
            journal.value = beginCollection({ ...now.base, judgements: [...judgements] })
        },
        () => {},
      )
      return stop
    },
  }
}

/** Nobody else's judgement has this id. */
const signed = (edit: CollectionEdit, by: string): CollectionEdit =>
  edit.do === 'judge'
    ? {
        ...edit,
        judgement: {
          ...edit.judgement,
          id: `judgement-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`,
          by,
        },
      }
    : edit

const pairOf = ({ of }: Pick<Judgement, 'of'>): string => of.map(memberKey).sort().join('|')

const withJudgement = (journal: CollectionJournal, judgement: Judgement): CollectionJournal => ({
  ...journal,
  base: { ...journal.base, judgements: [...journal.base.judgements, judgement] },
})
