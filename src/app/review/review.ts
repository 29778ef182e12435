import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { madeStateOf } from '../../graph/made'
import {
  type Item,
  type ItemFilter,
  isSameItem,
  itemsShown,
  nextUndecided,
  reviewItems,
} from '../../graph/review/review'
import type { Steps } from '../../model/check/steps'
import { onceEach } from '../../model/onceEach'
import type { Piece } from '../../model/piece'
import type { Spot } from '../../model/spans'
import { focusNext } from '../../platform/focus'
import { inSlices } from '../../platform/slices'
import { select } from '../../state/actions'
import type { Editing } from '../../state/editing'
import type { Store } from '../../state/store'
import { edit } from '../deeds'
import type { News } from '../screen/news'
import { isMuch } from '../work/much'
import { claimBetween } from './claiming'
import { remarkOfWords } from './remarking'

/** What a reviewer is in the middle of; no part of the piece and of no link. */
export interface Review {
  /** All that can be reviewed, in reading order. */
  readonly items: ReadonlySignal<readonly Item[]>
  /** The item that is decided on; null where nothing or something else is selected. */
  readonly current: ReadonlySignal<Item | null>
  /** Which items the list has. */
  readonly filter: Signal<ItemFilter>
  /** The items that the filter leaves, and the present one. */
  readonly listed: ReadonlySignal<readonly Item[]>
  /** Entity at which a claim was begun in the text; null while none is. */
  readonly claimFrom: ReadonlySignal<string | null>
  beginClaim(from: string): void
  /**
   * Adds the claim that was begun, where one was: it rests on the paragraph in which its other end was pointed at. Tells
   * whether it did.
   */
  endClaimAt(to: string, paragraph: number): boolean
  dropClaim(): void
  /** Adds a claim between two that rests on a paragraph, in the place of one that was begun, and goes to it. */
  addClaim(subject: string, object: string, paragraph: number): void
  /** Adds words of the text as what a voice says, and goes to it. `voice`: an entity, or `unattributed`. */
  addRemark(voice: string, spot: Spot): void
  /** Going from item to item is one step of looking. */
  goTo(item: Pick<Item, 'type' | 'id'>): void
  /** To the next undecided item; says so where there is none. */
  goOn(): void
  /** To the item of the list that stands so many places further; from none to the first one. */
  step(by: number): void
  /**
   * Decides on an item; where that was the present one, the next undecided one is shown. In a large piece what follows is worked out
   * first, with pauses.
   */
  decide(how: 'confirm' | 'reject', item: Item): void
  /** Ends such a pause: before something else is done to the piece. */
  settle(): void
}

export function createReview(store: Store, editing: Editing, news: Pick<News, 'say'>): Review {
  const items = computed(() => itemsOf(store.piece))
  const current = computed(() => items.value.find((item) => isSameItem(item, store.selection.value)) ?? null)
  const filter = signal<ItemFilter>({ undecided: true, type: null })
  const begun = signal<string | null>(null)
  // Whoever is gone since begins nothing.
  const claimFrom = computed(() =>
    begun.value !== null && store.entities.has(begun.value) ? begun.value : null,
  )
  const listed = computed(() => {
    const shown = new Set(itemsShown(items.value, filter.value))
    return items.value.filter((item) => shown.has(item) || item === current.value)
  })

  let coming: (() => void) | null = null
  const settle = () => coming?.()
  const goTo = ({ type, id }: Pick<Item, 'type' | 'id'>) => store.act(select({ type, id }), 'review')
  const addClaim = (subject: string, object: string, paragraph: number) => {
    begun.value = null
    const claim = claimBetween(store, subject, object, paragraph)
    batch(() => {
      if (edit({ editing, news }, { do: 'claim', claim })) goTo({ type: 'claim', id: claim.id })
    })
    focusNext('#review-first')
  }
  const goOn = () => {
    const next = nextUndecided(items.value, current.value)
    if (next) goTo(next)
    else news.say('Nothing is left to decide on.')
  }

  return {
    items,
    current,
    filter,
    listed,
    claimFrom,
    beginClaim(from) {
      begun.value = from
    },
    endClaimAt(to, paragraph) {
      const from = claimFrom.peek()
      if (from === null || from === to) return false
      addClaim(from, to, paragraph)
      return true
    },
    dropClaim() {
      begun.value = null
    },
    addClaim,
    addRemark(voice, spot) {
      const remark = remarkOfWords(store, voice, spot)
      batch(() => {
        if (edit({ editing, news }, { do: 'remark', remark })) goTo({ type: 'remark', id: remark.id })
      })
      focusNext('#review-first')
    },
    goTo,
    goOn,
    step(by) {
      const at = current.value === null ? -1 : listed.value.indexOf(current.value)
      const next = at < 0 ? listed.value[0] : listed.value[at + by]
      if (next) goTo(next)
    },
    settle,
    decide(how, item) {
      settle()
      const wasCurrent = isSameItem(current.value, item)
      const next = nextUndecided(items.value, item)
      if (how === 'confirm' && madeStateOf(item) === 'confirmed') {
        if (wasCurrent) goOn()
        return
      }
      const deed = { do: how, ...idsOf(item) }
      const conclude = () => {
        coming = null
        // What is heard of an edit names what comes next.
        batch(() => {
          if (!edit({ editing, news }, deed) || !wasCurrent) return
          // A claim may have gone together with its end.
          const still =
            items.value.find((other) => isSameItem(other, next)) ?? nextUndecided(items.value, null)
          if (still) goTo(still)
        })
        // The button that was pressed is gone with its row.
        if (document.activeElement?.closest('.review-item')) focusNext('.review-item.current .review-name')
      }
      const piece = isMuch(store.piece) ? editing.pieceAfter(deed) : null
      if (piece === null) return conclude()
      coming = conclude
      const moment = { piece, sources: editing.sources.peek(), across: editing.across.peek() }
      void inSlices(ahead(piece, store.workOutNext(moment))).then(() => {
        if (coming === conclude) conclude()
      })
    },
  }
}

const itemsOf = onceEach(reviewItems)

/** What follows from a piece to come, its items with it. */
function* ahead(piece: Piece, work: Steps<void>): Steps<void> {
  yield* work
  itemsOf(piece)
  yield
}

const idsOf = ({ type, id }: Item) => ({
  entities: type === 'entity' ? [id] : [],
  claims: type === 'claim' ? [id] : [],
  ...(type === 'remark' ? { remarks: [id] } : {}),
})
