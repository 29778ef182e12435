import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { memberKey } from '../../graph/collection/resolution'
import type { Choice } from '../../graph/overview/expansion'
import { type Answers, type Question, reach, type Wanted } from '../../graph/overview/reach'
import { pathEnds, type Selection } from '../../graph/paths/spotlight'
import { cover } from '../../graph/provider/cover'
import type { Name, NeighbourQuery, Neighbours, Provider, Teller } from '../../graph/provider/provider'
import type { Piece } from '../../model/piece'
import { families, kinds } from '../../model/vocabulary'
import { idOfKey, keyOfId } from './ids'

/** Pieces that are read at once: what more of a corpus tells is left to who asks for it. */
const MOST_PIECES = 80
/** Pieces for each tie that is shown. */
const OF_EACH_TIE = 3
/** Pieces of a tie that is looked at, and pieces more of a name that come at once. */
export const MORE_PIECES = 20
const PAGE = 100
/** Of an id, each of which may be a piece's. */
const MOST_BEGINNINGS = 20

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
  /** Claims of a tie in all of the corpus, once it was looked at. */
  claimsOf(tie: string): number | undefined
  /** Reads how much there is of somebody, or of a tie. */
  look(selection: Selection, signal?: AbortSignal): Promise<void>
  /** Names that came from elsewhere. */
  meet(names: readonly Name[]): void
  /** What was read is shown. */
  settle(): void
  pieces(ids: readonly string[], signal?: AbortSignal): Promise<readonly Piece[]>
  /** Who is who may have changed: what is shown stays until it is read anew. */
  forget(): void
  /** How often it may have changed. */
  readonly forgotten: ReadonlySignal<number>
}

/** What was asked, and answered. */
interface Known {
  readonly near: ReadonlyMap<string, Near>
  readonly around: ReadonlyMap<string, Around>
  readonly ways: ReadonlyMap<string, readonly string[]>
  readonly claims: ReadonlyMap<string, number>
}

const nothing: Known = { near: new Map(), around: new Map(), ways: new Map(), claims: new Map() }

export function createReader(provider: Provider): Reader {
  /** What is shown goes by it: it changes once all of what a view asks for is there. */
  const settled = signal(nothing)
  let latest = nothing
  const read = signal<ReadonlyMap<string, Piece>>(new Map())
  const idOf = signal<ReadonlyMap<string, string>>(new Map())
  const names = signal<ReadonlyMap<string, Name>>(new Map())
  const forgotten = signal(0)
  const tellers = new Map<string, readonly Teller[]>()
  /** Ids of pieces of which it is known who is in them. */
  const members = new Set<string>()
  const homes = new Map<string, readonly string[]>()
  const homesOfSayings = new Map<string, readonly string[]>()

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

  async function tellersOf(
    ids: readonly string[],
    most: number,
    signal: AbortSignal,
  ): Promise<readonly Teller[]> {
    const keys = ids.map(keyOfId)
    const asked = `${most} ${keys.toSorted().join()}`
    const kept = tellers.get(asked)
    if (kept) return kept
    const found = keys.length > 1 ? await provider.tellers(keys, most, signal) : []
    tellers.set(asked, found)
    return found
  }

  /** The pieces that have these claims and remarks: an id of one begins with its piece's. */
  async function tellersOfSayings(told: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
    const asked = told.filter((id) => !homesOfSayings.has(id))
    for (const id of asked) {
      const parts = id.split('-')
      const beginnings = parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('-'))
      const { members } = await provider.cast(beginnings.slice(-MOST_BEGINNINGS), signal)
      homesOfSayings.set(id, [...new Set(members.map(({ piece }) => piece))])
    }
    return told.flatMap((id) => homesOfSayings.get(id) ?? [])
  }

  /** The newest pieces that tell of somebody; none where nobody is of that id. */
  async function homesOf(id: string, most: number, signal: AbortSignal): Promise<readonly string[]> {
    const kept = homes.get(id)
    const all = kept ?? (await provider.name(keyOfId(id), signal))?.members.map(({ piece }) => piece) ?? []
    homes.set(id, all)
    return [...new Set(all)].slice(-most)
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
        const found = await tellersOf(names, OF_EACH_TIE, signal)
        const tied = new Set(found.flatMap(({ ties }) => ties.flat()))
        const asked = new Map(
          names.flatMap((id) => {
            const more = wanted.expanded.filter(
              (one) => one.id === id && 'what' in one && one.what === 'pieces',
            )
            const most = more.length > 0 ? MORE_PIECES * more.length : tied.has(keyOfId(id)) ? 0 : 1
            return most > 0 ? [[id, most] as const] : []
          }),
        )
        const ties = wanted.looked.flatMap(({ type, id }) => (type === 'tie' ? [pathEnds(id)] : []))
        const more = await Promise.all([
          ...[...asked].map(([id, most]) => homesOf(id, most, signal)),
          ...ties.map(async (ends) => (await tellersOf(ends, MORE_PIECES, signal)).map(({ piece }) => piece)),
        ])
        const told = wanted.looked.flatMap(({ type, id }) =>
          type === 'claim' || type === 'remark' ? [id] : [],
        )
        const ids = new Set([
          ...more.flat(),
          ...(await tellersOfSayings(told, signal)),
          ...cover(found, MOST_PIECES),
        ])
        return pieces([...ids], signal)
      }
    },
    pieces,
    meet,
    claimsOf: (tie) => settled.value.claims.get(tie),
    async look({ type, id }, signal) {
      if (type === 'entity' && !latest.around.has(id))
        await answer({ ask: 'near', id, what: 'closest', from: 0 }, signal)
      if (type !== 'tie' || latest.claims.has(id)) return
      const [one, other] = pathEnds(id)
      const listed = await provider.claims(keyOfId(one), keyOfId(other), { limit: 1 }, signal)
      latest = { ...latest, claims: new Map(latest.claims).set(id, listed?.total ?? 0) }
    },
    settle() {
      settled.value = latest
    },
    forgotten,
    forget() {
      forgotten.value++
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
