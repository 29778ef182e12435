import weightsUrl from '../../../data/language/en/parser.bin?url'
import { bring } from '../bring'
import { FaultyPiece, IntakeFault } from '../formats/kernel/fault'
import type { CleanPage } from '../formats/page/cleanPage'
// What most files are read by comes with the worker, not after it: a file may be there already.
import '../formats/piece/work'
import type { Reader } from '../relate/trees/reading'
import type { FromWorker, Outcome, PageRead, Task, ToWorker } from './messages'
import { bare, partsOf } from './parts'

const tell = (message: FromWorker): void => postMessage(message)

/** Whom the page answers that was asked to clean a page's source. */
let onPage: ((read: PageRead) => void) | null = null

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'page') onPage?.(data.read)
  // The readers of formats send each other messages too, by the same way.
  if (data.type === 'task') send(data.number, await outcomeOf(data))
})

function send(number: number, outcome: Outcome): void {
  // Only a piece by itself: what a journal or a collection tells of it would go twice.
  const isAlone = outcome.kind === 'piece' && !outcome.journal && !outcome.collection
  const parts = isAlone ? partsOf(outcome.piece) : []
  for (const part of parts) tell({ type: 'part', number, part })
  tell({
    type: 'outcome',
    number,
    outcome: isAlone && parts.length > 0 ? { ...outcome, piece: bare(outcome.piece) } : outcome,
  })
}

async function outcomeOf({ number, task }: { number: number; task: Task }): Promise<Outcome> {
  try {
    if (task.do === 'annotate') return await annotate(number, task)
    const brought = await bring(task.source, {
      progress: (share) => tell({ type: 'share', number, share }),
      parseHtml: (html) => parseOnPage(number, html),
    })
    // It will be asked for next. Where it cannot be loaded, that is told then.
    if (brought.kind === 'draft') Promise.all([recogniser(), reader()]).catch(() => {})
    return brought
  } catch (error) {
    if (error instanceof FaultyPiece) return { kind: 'faulty', faults: error.faults, more: error.more }
    // What is no fault of the file is one of ours.
    return error instanceof IntakeFault
      ? { kind: 'fault', what: error.message, mend: error.mend }
      : { kind: 'broken' }
  }
}

/** What recognises names is large, and whoever looks a text over does not wait for it. */
const recogniser = () => import('../annotate')

async function annotate(
  number: number,
  { draft, making }: Task & { readonly do: 'annotate' },
): Promise<Outcome> {
  const [{ languageNotices, pieceOfDraft }, read] = await Promise.all([recogniser(), reader()])
  const progress = (share: number) => tell({ type: 'share', number, share })
  const piece = pieceOfDraft(draft, making, { ...read, progress })
  return { kind: 'piece', piece, read: languageNotices(piece) }
}

let english: Promise<Reader> | undefined

/** What reads English has weights, which are fetched once. A fetch that failed is tried anew the next time. */
function reader(): Promise<Reader> {
  english ??= loadReader().catch((error: unknown) => {
    english = undefined
    throw error
  })
  return english
}

async function loadReader(): Promise<Reader> {
  const [{ english: language, englishParser }, response] = await Promise.all([
    import('../../language/en/english'),
    fetch(weightsUrl),
  ])
  if (!response.ok) throw new Error(`The weights could not be loaded: ${response.status}`)
  return { language, parser: englishParser(await response.arrayBuffer()) }
}

/** A worker has no document: the page parses, inert, and gives back what it shows. */
async function parseOnPage(number: number, html: string): Promise<CleanPage> {
  const read = await new Promise<PageRead>((resolve) => {
    onPage = resolve
    tell({ type: 'html', number, html })
  })
  if (read.kind === 'broken') throw new Error('the page could not parse it')
  return read.page
}
