import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { memberKey } from '../../graph/collection/resolution'
import type { Choice } from '../../graph/overview/expansion'
import { type Answers, type Question, reach, type Wanted } from '../../graph/overview/reach'
import { cover } from '../../graph/provider/cover'
import type { Name, NeighbourQuery, Neighbours, Provider, Teller } from '../../graph/provider/provider'
import type { Piece } from '../../model/piece'
import { families, kinds } from '../../model/vocabulary'
import { idOfKey, keyOfId } from './ids'

/** Pieces that are read at once: what more of a corpus tells is left to who asks for it. */
const MOST_PIECES = 80
/** Pieces for each tie that is shown. */
const OF_EACH_TIE = 3
const PAGE = 100

/** Who is tied to somebody, in all of the corpus. */
type Around = Pick<Neighbours, 'total' | 'kinds' | 'families'>

interface Near {
  readonly ids: readonly string[]
  readonly isAll: boolean
}

/** Asks a corpus for what a reader wants to see of it; what was asked once is kept. */
export interface Reader {
  /** As it is settled. */
  readonly answers: ReadonlySignal<Answers>
  /** Pieces that were read, whatever for. */
  readonly read: ReadonlySignal<ReadonlyMap<string, Piece>>
  /** Who a member is, by `memberKey`; undefined of a piece that was not read. */
  readonly idOf: ReadonlySignal<ReadonlyMap<string, string>>
  /** By the explorer's id. */
  readonly names: ReadonlySignal<ReadonlyMap<string, Name>>
  around(id: string): Around | undefined
  /** Reads what is to be shown: the pieces that tell of it. Rejects as the provider does. */
  part(wanted: Wanted, signal: AbortSignal): Promise<readonly Piece[]>
  /** Reads who is around somebody. */
  look(id: string, signal?: AbortSignal): Promise<void>
  /** Names that came from elsewhere. */
  meet(names: readonly Name[]): void
  /** What was read is shown. */
  settle(): void
  pieces(ids: readonly string[], signal?: AbortSignal): Promise<readonly Piece[]>
  /** Who is who may have changed: what is shown stays until it is read anew. */
  forget(): void
}

/** What was asked, and answered. */
interface Known {
  readonly near: ReadonlyMap<string, Near>
  readonly around: ReadonlyMap<string, Around>
  readonly ways: ReadonlyMap<string, readonly string[]>
}

const nothing: Known = { near: new Map(), around: new Map(), ways: new Map() }

export function createReader(provider: Provider): Reader {
  /** What is shown goes by it: it changes once all of what a view asks for is there. */
  const settled = signal(nothing)
  let latest = nothing
  const read = signal<ReadonlyMap<string, Piece>>(new Map())
  const idOf = signal<ReadonlyMap<string, string>>(new Map())
  const names = signal<ReadonlyMap<string, Name>>(new Map())
  const tellers = new Map<string, readonly Teller[]>()
  /** Ids of pieces of which it is known who is in them. */
  const members = new Set<string>()
  const homes = new Map<string, string | null>()

  const meet = (met: readonly Name[]): void => {
    if (met.length > 0)
      names.value = new Map([...names.peek(), ...met.map((name) => [idOfKey(name.id), name] as const)])
  }

  async function answer(question: Question, signal?: AbortSignal): Promise<void> {
    if (question.ask === 'way') {
      const { from, to } = question
      const way = await provider.path(keyOfId(from), keyOfId(to), signal)
      const steps = way?.is === 'found' ? way.steps.map((step) => step.to) : []
      meet(steps)
      const between = steps.slice(0, -1).map(({ id }) => idOfKey(id))
      latest = { ...latest, ways: new Map(latest.ways).set(wayKey(from, to), between) }
      return
    }
    const { id, what, from } = question
    const page = { ...admits(what), ...(from > 0 && { from }), limit: PAGE }
    const found = await provider.neighbours(keyOfId(id), page, signal)
    meet(found?.near.map(({ name }) => name) ?? [])
    const key = nearKey(id, what)
    const before = latest.near.get(key)?.ids ?? []
    const ids = [...before, ...(found?.near.map(({ name }) => idOfKey(name.id)) ?? [])]
    const isAll = !found || found.near.length === 0 || ids.length >= found.total
    latest = {
      ...latest,
      near: new Map(latest.near).set(key, { ids, isAll }),
      around: found && isPlain(what) ? new Map(latest.around).set(id, found) : latest.around,
    }
  }
  const answersFrom = ({ near, ways }: Known): Answers => ({
    near: (id, what) => near.get(nearKey(id, what)),
    way: (from, to) => ways.get(wayKey(from, to)),
  })

  async function pieces(ids: readonly string[], signal?: AbortSignal): Promise<readonly Piece[]> {
    const missing = ids.filter((id) => !read.peek().has(id))
    const come = await Promise.all(missing.map((id) => provider.piece(id, signal)))
    const strange = ids.filter((id) => !members.has(id))
    for (let at = 0; at < strange.length; at += PAGE) {
      const some = strange.slice(at, at + PAGE)
      const cast = await provider.cast(some, signal)
      meet(cast.names)
      for (const id of some) members.add(id)
      idOf.value = new Map([
        ...idOf.peek(),
        ...cast.members.map((member) => [memberKey(member), idOfKey(member.id)] as const),
      ])
    }
    if (missing.length > 0)
      read.value = new Map([
        ...read.peek(),
        ...come.flatMap((piece) => (piece ? [[piece.id, piece] as const] : [])),
      ])
    return ids.flatMap((id) => read.peek().get(id) ?? [])
  }

  async function tellersOf(ids: readonly string[], signal: AbortSignal): Promise<readonly Teller[]> {
    const keys = ids.map(keyOfId)
    const asked = keys.toSorted().join()
    const kept = tellers.get(asked)
    if (kept) return kept
    const found = keys.length > 1 ? await provider.tellers(keys, OF_EACH_TIE, signal) : []
    tellers.set(asked, found)
    return found
  }

  /** A piece that tells of somebody whom no piece ties to the others; null where nobody is of that id. */
  async function homeOf(id: string, signal: AbortSignal): Promise<string | null> {
    const kept = homes.get(id)
    if (kept !== undefined) return kept
    const known = await provider.name(keyOfId(id), signal)
    const home = known?.members.at(-1)?.piece ?? null
    homes.set(id, home)
    return home
  }

  return {
    answers: computed(() => answersFrom(settled.value)),
    read,
    idOf,
    names,
    around: (id) => settled.value.around.get(id),
    async part(wanted, signal) {
      for (;;) {
        const { names, questions } = reach(wanted, answersFrom(latest))
        if (questions.length > 0) {
          await Promise.all(questions.map((question) => answer(question, signal)))
          continue
        }
        const found = await tellersOf(names, signal)
        const tied = new Set(found.flatMap(({ ties }) => ties.flat()))
        const alone = names.filter((id) => !tied.has(keyOfId(id)))
        const homes = await Promise.all(alone.map((id) => homeOf(id, signal)))
        const ids = new Set([...homes.flatMap((id) => id ?? []), ...cover(found, MOST_PIECES)])
        return pieces([...ids], signal)
      }
    },
    pieces,
    meet,
    async look(id, signal) {
      if (!latest.around.has(id)) await answer({ ask: 'near', id, what: 'closest', from: 0 }, signal)
    },
    settle() {
      settled.value = latest
    },
    forget() {
      latest = nothing
      tellers.clear()
      homes.clear()
      members.clear()
    },
  }
}

const isPlain = (what: Choice): boolean => what === 'closest' || what === 'all'
const nearKey = (id: string, what: Choice): string => (isPlain(what) ? id : `${id} ${what}`)
const wayKey = (from: string, to: string): string => `${from}~${to}`

/** What of the neighbours a choice asks for. */
function admits(what: Choice): Pick<NeighbourQuery, 'kinds' | 'families'> {
  const kind = kinds.find((one) => one === what)
  const family = families.find((one) => one === what)
  return { ...(kind && { kinds: [kind] }), ...(family && { families: [family] }) }
}
