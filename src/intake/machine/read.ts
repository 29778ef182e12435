import type { Edit } from '../../model/edits/edit'
import type { Entity, Made, Piece } from '../../model/piece'
import { askForClaims, type FoundClaim, type FoundRemark, isFoundClaim } from './answers/claims'
import { askForNames, type FoundName } from './answers/names'
import type { Answered, Reason } from './answers/question'
import { type Chunk, chunksOf } from './chunks'
import { checkClaims } from './claims'
import { wholePlacesOf } from './folded'
import { findMentions } from './mentions'
import { type Gathered, gatherNames } from './names'
import { claimMessages, fenceFor, nameMessages } from './prompts'
import { type Page, pagesOf } from './quotes'
import { checkRemarks } from './remarks'
import type { MachineServer } from './server/address'
import { ServerFault } from './server/fault'
import type { Line } from './server/line'
import { talkTo } from './server/server'

export type Suggestion = Extract<Edit, { do: 'suggest' }>

export interface Progress {
  readonly doing: 'names' | 'claims'
  /** Steps; each chunk is read twice. */
  readonly done: number
  readonly of: number
}

/** Null where the machine gave no answer that can be read. */
type Answer<Item> = Answered<Item> | null

/** What an interrupted reading has got so far, to go on from. It fits the same text, server and machine alone. */
export interface Resume {
  readonly piece: Piece
  readonly server: MachineServer
  /** By chunk. */
  readonly names: readonly Answer<FoundName>[]
  readonly claims: readonly Answer<FoundClaim | FoundRemark>[]
  readonly asked: number
}

/** What a machine is to read, and how it is reached. */
export interface Task {
  readonly piece: Piece
  readonly server: MachineServer
  readonly line: Line
  readonly signal: AbortSignal
  onProgress?(progress: Progress): void
  /** Left out, or of another text, server or machine: it begins at the beginning. */
  readonly resume?: Resume | undefined
}

export interface Dropped {
  readonly reason: Reason
  readonly count: number
}

export type Outcome =
  | {
      readonly state: 'done'
      readonly edit: Suggestion
      readonly dropped: readonly Dropped[]
      /** How many requests were sent. */
      readonly asked: number
    }
  /** Cancelled where there is no fault. */
  | { readonly state: 'stopped'; readonly fault: ServerFault | null; readonly resume: Resume }

/** Names that a request lists at most: those in its text go first. */
const MOST_NAMES = 80

/**
 * Has a machine read a piece: who is in it, then what they have to do with each other and
 * what else they say. Everything it tells is checked against
 * the text; what comes out is a suggestion, which leaves the piece valid. Throws nothing: a fault of the server is told.
 */
export async function readWithMachine(task: Task): Promise<Outcome> {
  const { piece, server, line, signal, onProgress } = task
  const resume = fits(task) ? task.resume : undefined
  const names: Answer<FoundName>[] = [...(resume?.names ?? [])]
  const claims: Answer<FoundClaim | FoundRemark>[] = [...(resume?.claims ?? [])]
  const texts = piece.paragraphs.map(({ text }) => text)
  const pages = pagesOf(texts)
  const chunks = chunksOf(texts)
  let asked = resume?.asked ?? 0
  const tell = (doing: Progress['doing']) =>
    onProgress?.({ doing, done: names.length + claims.length, of: 2 * chunks.length })
  let talk: ReturnType<typeof talkTo> | null = null
  try {
    talk = talkTo(server, line)
    for (const chunk of chunks.slice(names.length)) {
      tell('names')
      const here = pagesIn(chunk, pages)
      const known = listFor(here, piece.entities)
      const fence = fenceFor([...texts, ...known.map(told)])
      const question = askForNames(known.map(({ id }) => id))
      names.push(await talk.ask(question, nameMessages(here, known, fence), signal))
    }
    const gathered = gather(names, piece, pages, server.machine)
    const entities = [...piece.entities, ...gathered.entities]
    for (const chunk of chunks.slice(claims.length)) {
      tell('claims')
      const here = pagesIn(chunk, pages)
      const listed = listFor(here, entities)
      const fence = fenceFor([...texts, ...listed.map(told)])
      const question = askForClaims(listed.map(({ id }) => id))
      const messages = claimMessages(here, listed, fence)
      claims.push(listed.length < 2 ? NOTHING : await talk.ask(question, messages, signal))
    }
    tell('claims')
    const read = claims.flatMap((answer, at) => {
      const here = pagesIn(chunks[at], pages)
      return (answer?.items ?? []).map((found) => ({ found, pages: here }))
    })
    const ids = new Set(entities.map(({ id }) => id))
    const made = madeBy(server.machine)
    const checked = checkClaims(
      read.flatMap(({ found, pages }) => (isFoundClaim(found) ? [{ claim: found, pages }] : [])),
      piece,
      ids,
      made,
    )
    const said = checkRemarks(
      read.flatMap(({ found, pages }) => (isFoundClaim(found) ? [] : [{ remark: found, pages }])),
      piece,
      checked.claims,
      ids,
      made,
    )
    const mentions = findMentions(gathered.entities, piece.entities, piece.paragraphs, pages)
    const { edit, placeless } = withoutPlaceless({
      ...gathered,
      claims: checked.claims,
      remarks: said.remarks,
      mentions,
    })
    return {
      state: 'done',
      edit,
      dropped: counted([
        ...unread(names),
        ...gathered.dropped,
        ...placeless,
        ...unread(claims),
        ...checked.dropped,
        ...said.dropped,
      ]),
      asked: asked + talk.asked,
    }
  } catch (error) {
    if (!(error instanceof ServerFault) && !signal.aborted) throw error
    asked += talk?.asked ?? 0
    const fault = error instanceof ServerFault && !signal.aborted ? error : null
    return { state: 'stopped', fault, resume: { piece, server, names, claims, asked } }
  }
}

const NOTHING: Answered<FoundClaim | FoundRemark> = { items: [], dropped: [] }

const fits = ({ piece, server, resume }: Task): boolean =>
  resume !== undefined &&
  hasSameText(resume.piece, piece) &&
  resume.server.address === server.address &&
  resume.server.machine === server.machine

/** Whoever reviews meanwhile changes the piece, and never its text. */
const hasSameText = ({ paragraphs: before }: Piece, { paragraphs: now }: Piece): boolean =>
  before.length === now.length && before.every(({ text }, number) => text === now[number]?.text)

const pagesIn = (chunk: Chunk | undefined, pages: readonly Page[]): readonly Page[] =>
  (chunk?.paragraphs ?? []).flatMap((number) => pages[number] ?? [])

const gather = (
  names: readonly Answer<FoundName>[],
  piece: Piece,
  pages: readonly Page[],
  machine: string,
): Gathered =>
  gatherNames(
    names.flatMap((answer) => answer?.items ?? []),
    piece.entities,
    pages,
    madeBy(machine),
  )

const madeBy =
  (machine: string) =>
  (confidence: number | null): Made => ({
    by: `model ${machine.replace(/\s+/g, ' ').trim()}`,
    ...(confidence !== null && { confidence }),
    state: 'suggested',
  })

/** Those whom these pages name first, then the others, as far as there is room. */
function listFor(pages: readonly Page[], entities: readonly Entity[]): readonly Entity[] {
  if (entities.length <= MOST_NAMES) return entities
  const isHere = ({ name, aliases }: Entity) =>
    [name, ...aliases].some((one) =>
      pages.some(({ text, folded }) => wholePlacesOf(text, folded, one).length > 0),
    )
  const here = entities.filter(isHere)
  const ids = new Set(here.map(({ id }) => id))
  return [...here, ...entities.filter(({ id }) => !ids.has(id))].slice(0, MOST_NAMES)
}

const told = ({ id, name, aliases }: Entity): string => [id, name, ...aliases].join('\n')

/** A new name that stands only within other names, and of which nothing is claimed or said, is nobody. */
function withoutPlaceless({ entities, mentions, claims, remarks = [], merges }: Omit<Suggestion, 'do'>): {
  readonly edit: Suggestion
  readonly placeless: readonly Reason[]
} {
  const used = new Set([
    ...mentions.map(({ entity }) => entity),
    ...claims.flatMap(({ subject, object, voices, to }) => [subject, object, ...voices, to]),
    ...remarks.flatMap(({ voices, about, to }) => [...voices, ...about, to]),
  ])
  const lost = new Set(entities.flatMap(({ id }) => (used.has(id) ? [] : [id])))
  return {
    edit: {
      do: 'suggest',
      entities: entities.filter(({ id }) => !lost.has(id)),
      mentions,
      claims,
      ...(remarks.length > 0 && { remarks }),
      merges: merges.filter(({ from, into }) => !lost.has(from) && !lost.has(into)),
    },
    placeless: [...lost].map(() => 'no-place'),
  }
}

const unread = (answers: readonly Answer<unknown>[]): readonly Reason[] =>
  answers.flatMap((answer) => answer?.dropped ?? ['unreadable-answer'])

function counted(all: readonly Reason[]): readonly Dropped[] {
  const counts = new Map<Reason, number>()
  for (const reason of all) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count }))
}
