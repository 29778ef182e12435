import type { ComponentChildren } from 'preact'
import { predicates } from '../model/predicates'
import { showEverything } from '../state/actions'
import { nameInText, nameOf, useStore } from './app'
import { count, list } from './words'

/** One sentence that explains the picture; also what a screen reader hears after each action. */
export function Caption() {
  const store = useStore()
  return (
    <div class="caption">
      <p role="status">
        <Explanation />
        <Hidden />
      </p>
      {store.view.value.hiddenKinds.length + store.view.value.hiddenFamilies.length > 0 && (
        <button type="button" class="link" onClick={() => store.act(showEverything)}>
          Show everything
        </button>
      )}
    </div>
  )
}

function Explanation(): ComponentChildren {
  const store = useStore()
  const selection = store.selection.value
  const { own, onWord } = store.lights.value
  switch (selection?.type) {
    case 'entity':
      return (
        <>
          <b>{nameOf(store, selection.id)}</b>
          <span class="key own">{count(own.size, 'own tie')}</span>
          {onWord.size > 0 && (
            <span class="key on-word">{count(onWord.size, 'tie')} on this voice’s word</span>
          )}
        </>
      )
    case 'tie': {
      const tie = store.ties.get(selection.id)
      const disputed = tie?.claims.filter((claim) => store.disputed.has(claim.id)).length ?? 0
      return (
        <>
          <b>{list((tie?.ends ?? []).map((end) => nameInText(store, end)))}</b>
          <span class="key own">{count(tie?.claims.length ?? 0, 'claim')}</span>
          {disputed > 0 && <span class="key disputed">{disputed} disputed</span>}
        </>
      )
    }
    case 'claim': {
      const claim = store.claims.get(selection.id)
      if (!claim) return null
      const wording = claim.wording ?? predicates.get(claim.predicate)?.wording ?? ''
      return (
        <>
          <b>One claim</b>
          <span class="key own">
            {nameOf(store, claim.subject)} {wording} {nameInText(store, claim.object)}
          </span>
          {own.size > 1 && <span>told of one happening with {count(own.size - 1, 'further tie')}</span>}
        </>
      )
    }
    default:
      return (
        <>
          <b>Everything the piece connects.</b>{' '}
          <span>A line is what somebody says. Thicker: said more often.</span>
        </>
      )
  }
}

/** What a filter has taken away, so that nobody takes a part for the whole. */
function Hidden(): ComponentChildren {
  const store = useStore()
  const { entities, ties } = store.shown.value
  const names = store.piece.entities.length - entities.size
  const lines = store.ties.size - ties.size
  if (names + lines === 0) return null
  const kept = [...store.lights.value.selected].filter((id) => !entities.has(id))
  return (
    <span class="hidden-note">
      {' '}
      Hidden: {list([names > 0 ? count(names, 'name') : '', count(lines, 'tie')].filter(Boolean))}.
      {kept.length > 0 && ` ${list(kept.map((id) => nameOf(store, id)))} stays while selected.`}
    </span>
  )
}
