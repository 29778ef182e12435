import type { ComponentChildren } from 'preact'
import { type Aftermath, tellAftermath } from '../graph/leaveOut'
import { pathEnds } from '../graph/spotlight'
import { attribution, plainText } from '../graph/voices'
import { count, list } from '../graph/words'
import { bringBack, showEverything } from '../state/actions'
import { isFiltered } from '../state/view'
import { nameInText, nameOf, useStore } from './app'
import { LandNote, MapExplanation, RetryLand, showsMap } from './MapCaption'
import { stanceNames } from './words'

/** One sentence that explains the picture; also what a screen reader hears after each action. */
export function Caption() {
  const store = useStore()
  const loss = store.loss.value
  return (
    <div class={`caption${loss ? ' banner' : ''}`}>
      <div class="caption-body">
        <p role="status">
          {loss ? <Loss loss={loss} /> : <Explanation />}
          <Hidden />
          <LandNote />
        </p>
        <RetryLand />
        {isFiltered(store.view.value) && (
          <button type="button" class="link" onClick={() => store.act(showEverything)}>
            Show everything
          </button>
        )}
        {loss && (
          <button type="button" class="button" onClick={() => store.act(bringBack)}>
            Bring back&nbsp;<kbd>B</kbd>
          </button>
        )}
      </div>
    </div>
  )
}

/** Keeps saying that somebody is left out, and what that does. */
function Loss({ loss }: { loss: Aftermath }): ComponentChildren {
  const store = useStore()
  const totals = { claims: store.claims.size, ties: store.ties.size, disputes: store.disputes.length }
  return tellAftermath([...store.leftOut.value], loss, totals, (id) => nameInText(store, id))
}

function Explanation(): ComponentChildren {
  const store = useStore()
  const selection = store.selection.value
  const { own, onWord } = store.lights.value
  const shown = store.shown.value.ties
  switch (selection?.type) {
    case 'entity':
      return (
        <>
          <b>{nameOf(store, selection.id)}</b>
          <span class="key own">{ofThem(own, shown, 'own tie')}</span>
          {onWord.size > 0 && (
            <span class="key on-word">{ofThem(onWord, shown, 'tie')} on this voice’s word</span>
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
      return (
        <>
          <b>{claim.denied ? 'Denied' : stanceNames[claim.stance]}</b>
          <span class={`key ${claim.denied ? 'disputed' : 'own'}`}>
            {claim.text} <i>{plainText(attribution(claim, store.entities))}</i>
          </span>
          {own.size > 1 && <span>told of one happening with {count(own.size - 1, 'further tie')}</span>}
        </>
      )
    }
    case 'voice':
      return (
        <>
          <b>{nameOf(store, selection.id)}</b>
          <span class="key on-word">{count(onWord.size, 'tie')} on this voice’s word</span>
        </>
      )
    case 'path': {
      const [from, to] = pathEnds(selection.id)
      const hops = store.path.value?.hops.length ?? 0
      return (
        <>
          <b>
            {nameOf(store, from)} to {nameInText(store, to)}
          </b>
          {hops > 0 ? <span class="key own">{count(hops, 'step')}, numbered</span> : ' no connection'}
        </>
      )
    }
    default:
      if (showsMap(store)) return <MapExplanation />
      return (
        <>
          <b>{isFiltered(store.view.value) ? 'Part of what' : 'Everything'} the piece connects.</b>{' '}
          <span>A line is what somebody says. Thicker: said more often.</span>
        </>
      )
  }
}

/** "4 own ties", or how many of them a filter leaves. */
function ofThem(ties: ReadonlySet<string>, shown: ReadonlyMap<string, unknown>, name: string): string {
  const left = [...ties].filter((id) => shown.has(id)).length
  return left === ties.size ? count(ties.size, name) : `${left} of ${count(ties.size, name)} shown`
}

/** What a filter has taken away, so that nobody takes a part for the whole. */
function Hidden(): ComponentChildren {
  const store = useStore()
  const { entities, ties, ghosts } = store.shown.value
  const names = store.piece.entities.length - entities.size
  const lines = store.ties.size - ties.size - ghosts.size
  if (names + lines === 0) return null
  const kept = [...store.lights.value.selected]
    .filter((id) => !entities.has(id))
    .map((id) => nameOf(store, id))
  const tie = store.lights.value.kept
  if (tie !== null && !ties.has(tie) && !ghosts.has(tie)) kept.push('The tie')
  return (
    <span class="hidden-note">
      {' '}
      Hidden: {list([names > 0 ? count(names, 'name') : '', count(lines, 'tie')].filter(Boolean))}.
      {kept.length > 0 && ` ${list(kept)} ${kept.length === 1 ? 'stays' : 'stay'} while selected.`}
    </span>
  )
}
