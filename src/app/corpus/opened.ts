import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core'
import { type Joined, join } from '../../graph/collection/joined'
import { memberKey, type Resolution } from '../../graph/collection/resolution'
import type { Ids } from '../../graph/collection/whole/ids'
import type { Found, Glance, Provider } from '../../graph/provider/provider'
import type { Piece } from '../../model/piece'
import { type Action, expand, inOrder, selectEntity } from '../../state/actions'
import { acrossOf } from '../../state/derived/across'
import type { Work } from '../../state/derived/told'
import { present } from '../../state/history'
import type { Store } from '../../state/store'
import { type Known, knownIn } from '../../state/url'
import type { OpenCollection } from '../collection/opened'
import { stillWhole } from '../collection/whole'
import { CORPUS, forgetCorpus, rememberCorpus } from './address'
import { castIn, groupsIn, isSame, successorsIn } from './cast'
import { lenient } from './ids'
import { createJudging } from './judging'
import type { Line, LineState } from './line'
import { showReached, wantedBy } from './overviews'
import { createReader, type Reader } from './reader'
import { createSignature, type Signature } from './signature'

/** A corpus as it is explored: the part of it that was asked for is a collection. */
export interface OpenCorpus {
  readonly provider: Provider
  readonly reader: Reader
  readonly collection: OpenCollection
  readonly line: ReadonlySignal<LineState>
  unlock(token: string): void
  readonly signature: Signature
  readonly glance: ReadonlySignal<Glance | null>
  /** Whether something that the reader asked for is on its way. */
  readonly isComing: ReadonlySignal<boolean>
  /** Names and claims of all of it that fit what is typed; null while they are looked for. */
  lookUp(query: string): Found | null
  /** Does what speaks of somebody who may not be here yet: once they are. */
  go(store: Store, action: Action): Promise<void>
  /** Shows whom the first claim of a piece is about, with whoever is closest. */
  goToPiece(store: Store, piece: string): Promise<void>
  /** What an address may speak of. */
  known(piece: Piece): Known
  /** Shows in a store whatever its view asks for; gives a way to stop that. */
  follow(store: Store, tell: (notice: string) => void): () => void
}

export function openCorpus(provider: Provider, line: Line): OpenCorpus {
  const reader = createReader(provider)
  const pieces = signal<readonly Piece[]>([])
  const glance = signal<Glance | null>(null)
  const coming = signal(0)
  const signature = createSignature()
  const judging = createJudging(line, provider, reader, signature, async () => {
    reader.forget()
    await again()
  })
  let again: () => Promise<void> = async () => {}

  let last: Ids = new Map()
  /** Who is in the pieces that are shown: the very same while nobody is somebody else. */
  const cast = computed(() => {
    const now = castIn(pieces.value, reader.idOf.value)
    if (!isSame(now, last)) last = now
    return last
  })
  const groups = computed(() => groupsIn(cast.value))
  const title = computed(() => {
    const many = glance.value?.pieces
    return many === undefined ? 'A corpus' : `A corpus of ${many.toLocaleString('en-GB')} pieces`
  })
  const joined = computed(
    (): Joined => join({ id: CORPUS, title: title.value }, pieces.value, groups.value, cast.value),
  )
  const piece = computed(() => joined.value.piece)
  const across = acrossOf(joined)
  const work: Work = {
    piece,
    base: piece,
    successors: computed(() => successorsIn(cast.value)),
    sources: computed(() => joined.value.sources),
    across,
  }
  const resolution = computed(
    (): Resolution => ({
      groups: groups.value,
      proposals: judging.proposals.value,
      waiting: judging.waiting.value,
      refused: [],
    }),
  )

  let listener: (notice: string) => void = () => {}
  const notAnswered = (): null => {
    listener('The corpus does not answer what was asked. Try it once more.')
    return null
  }

  let asked = new AbortController()
  /** Reads what is wanted; whatever was on its way before is left. */
  async function bring(wanted: Parameters<Reader['part']>[0]): Promise<readonly Piece[] | null> {
    asked.abort()
    const mine = new AbortController()
    asked = mine
    coming.value++
    try {
      return await reader.part(wanted, mine.signal)
    } catch (error) {
      if (mine.signal.aborted) return null
      throw error
    } finally {
      coming.value--
    }
  }

  const show = (read: readonly Piece[]): void =>
    batch(() => {
      reader.settle()
      if (read.length !== pieces.peek().length || read.some((piece, at) => piece !== pieces.peek()[at]))
        pieces.value = read
    })

  async function go(store: Store, action: Action): Promise<void> {
    const wanted = action(store.view.peek())
    const read = await bring(wantedBy(wanted)).catch(notAnswered)
    if (!read) return
    batch(() => {
      show(read)
      store.act(action)
    })
  }

  const found = signal<{ readonly query: string; readonly found: Found } | null>(null)
  let looking: { readonly query: string; readonly stop: AbortController } | null = null

  return {
    provider,
    reader,
    line: line.state,
    unlock(token) {
      judging.tryAgain()
      line.unlock(token)
    },
    signature,
    glance,
    isComing: computed(() => coming.value > 0),
    collection: {
      id: CORPUS,
      collection: judging.collection(title, pieces),
      journal: judging.journal,
      pieces: computed(() => [...reader.read.value.values()]),
      absent: signal([]),
      unknown: signal([]),
      twice: signal([]),
      resolution,
      joined,
      canEdit: judging.canEdit,
      canUndo: judging.canUndo,
      canRedo: judging.canRedo,
      record: judging.record,
      undo: judging.undo,
      redo: judging.redo,
      bring() {},
      work,
      editing: stillWhole(work),
      *workOut() {
        yield* across.ahead()
      },
      isComing: signal(false),
      beforeShown: signal(null),
    },
    lookUp(query) {
      if (query === '') return { names: [], claims: [] }
      if (found.value?.query === query) return found.value.found
      if (looking?.query !== query) {
        looking?.stop.abort()
        const stop = new AbortController()
        looking = { query, stop }
        provider.search(query, MOST_FOUND, stop.signal).then(
          (answer) => {
            reader.meet(answer.names)
            found.value = { query, found: answer }
          },
          () => {
            if (looking?.stop === stop) looking = null
          },
        )
      }
      return null
    },
    go,
    async goToPiece(store, id) {
      const [piece] = (await reader.pieces([id]).catch(notAnswered)) ?? []
      const entity = piece?.claims[0]?.subject ?? piece?.entities[0]?.id
      const own = entity === undefined ? undefined : reader.idOf.value.get(memberKey({ piece: id, entity }))
      if (own !== undefined)
        await go(store, inOrder(expand({ of: 'name', id: own, what: 'closest' }), selectEntity(own)))
    },
    known: (piece) => lenient(knownIn(piece)),
    follow(store, tell) {
      const toldOf = new Set<string>()
      listener = tell
      const load = async (): Promise<void> => {
        const wanted = wantedBy(present(store.history.peek()))
        try {
          const read = await bring(wanted)
          if (!read) return
          show(read)
          const gone = wanted.looked.some(({ type, id }) => type === 'entity' && !store.entities.has(id))
          if (gone && !toldOf.has('gone')) tell('The link asks for somebody whom this corpus does not have.')
          if (gone) toldOf.add('gone')
          const selection = store.selection.peek()
          if (selection) reader.look(selection, asked.signal).then(reader.settle, () => {})
        } catch {
          notAnswered()
        }
      }
      again = load
      showReached(store, reader)
      const stopLoading = effect(() => {
        present(store.history.value)
        untracked(() => void load())
      })
      const stopJudging = judging.follow(tell)
      provider.glance().then(
        (seen) => {
          glance.value = seen
          rememberCorpus()
        },
        () => {
          forgetCorpus()
          tell('No corpus is served here: npm start -- --corpus serves one.')
        },
      )
      return () => {
        asked.abort()
        stopLoading()
        stopJudging()
      }
    },
  }
}

const MOST_FOUND = 20
