import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { stanceNames } from '../../app/words'
import type { Mark, Marks } from '../../graph/timeline/marks'
import type { Hit } from '../../graph/timeline/place'
import { attribution, plainText } from '../../graph/voices'
import { tellDate } from '../../model/dates/dates'
import type { Claim } from '../../model/piece'
import type { Store } from '../../state/store'
import { useStore } from '../context'
import { isShown } from './looks'
import './ClaimList.css'

interface Props {
  marks: Marks
  onMeet: (hit: Hit | null) => void
  onChoose: (hit: Hit) => void
}

interface Entry {
  readonly claim: Claim
  readonly mark: Mark
}

/** The dots for the keyboard and for screen readers: one stop, arrow keys from claim to claim, a sentence for each. */
export function ClaimList({ marks, onMeet, onChoose }: Props) {
  const store = useStore()
  const entries = useMemo(
    () => marks.marks.flatMap((mark) => mark.claims.map((claim): Entry => ({ claim, mark }))),
    [marks],
  )
  const active = useSignal<string | null>(null)
  const selected = store.selection.value?.type === 'claim' ? store.selection.value.id : null
  const at = Math.max(
    0,
    entries.findIndex(({ claim }) => claim.id === (active.value ?? selected)),
  )
  const entry = entries[at]
  if (!entry) return null
  const go = (to: number) => {
    const next = entries[Math.max(0, Math.min(entries.length - 1, to))]
    if (!next) return
    active.value = next.claim.id
    onMeet({ type: 'claim', ...next })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') onChoose({ type: 'claim', ...entry })
    else {
      const to = keyed(event.key, entries, at)
      if (to === null) return
      go(to)
    }
    event.preventDefault()
  }
  return (
    <div
      class="timeline-list"
      role="listbox"
      aria-label={`${entries.length} claims by date`}
      aria-orientation="horizontal"
      aria-activedescendant={`dated-${entry.claim.id}`}
      tabIndex={0}
      onFocus={() => go(at)}
      onBlur={() => {
        active.value = null
        onMeet(null)
      }}
      onKeyDown={onKeyDown}
    >
      <div
        id={`dated-${entry.claim.id}`}
        role="option"
        aria-selected={entry.claim.id === selected}
        aria-posinset={at + 1}
        aria-setsize={entries.length}
      >
        {tellEntry(entry, store)}
      </div>
    </div>
  )
}

/** "18 Oct. Denied: NATO would stay out. Denied by Jens Stoltenberg. Hidden by a filter." */
function tellEntry({ claim, mark }: Entry, store: Store): string {
  const stance = claim.denied ? 'Denied' : claim.stance === 'asserted' ? null : stanceNames[claim.stance]
  return [
    `${tellDate(mark.date, store.piece.published)}.`,
    stance && `${stance}:`,
    claim.text,
    `${plainText(attribution(claim, store.entities))}.`,
    store.stillDisputed.value.has(claim.id) && 'Disputed.',
    !isShown(store, claim) && 'Hidden by a filter.',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Arrows go from claim to claim, PageUp and PageDown from date to date. */
function keyed(key: string, entries: readonly Entry[], at: number): number | null {
  const mark = entries[at]?.mark
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return at + 1
    case 'ArrowLeft':
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return (
        at + (mark?.claims.length ?? 1) - entries.slice(0, at).filter((entry) => entry.mark === mark).length
      )
    case 'PageUp': {
      const before = entries.slice(0, at).findLast((entry) => entry.mark !== mark)?.mark
      return entries.findIndex((entry) => entry.mark === (before ?? mark))
    }
    case 'Home':
      return 0
    case 'End':
      return entries.length - 1
    default:
      return null
  }
}
