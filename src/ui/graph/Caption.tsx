import type { ComponentChildren } from 'preact'
import { nameInText, nameOf } from '../../app/names'
import { stanceNames } from '../../app/words'
import { tellAftermath } from '../../export/words/aftermath'
import type { Aftermath } from '../../graph/leaveOut'
import { pathEnds } from '../../graph/paths/spotlight'
import { tellTime } from '../../graph/timeline/brush'
import { attribution, plainText } from '../../graph/voices'
import { count, list } from '../../graph/words'
import { layoutOf } from '../../layouts/list'
import { bringBack, centreOn, showEverything } from '../../state/actions'
import type { Store } from '../../state/store'
import { drawsPairs, showsGraph } from '../../state/view'
import { useCorpus, useMedia, useStore } from '../context'
import { TrailTools } from '../frame/Trail'
import { Key } from '../parts/Key'
import { lazy } from '../parts/lazy'
import { tellNews } from '../replay/news'
import { GroupingButton, InsideGroup } from './Grouping'
import { LandNote, MapExplanation, RetryLand, showsMap } from './MapCaption'
import './Caption.css'

const ShownPart = lazy(async () => (await import('./ShownPart')).ShownPart)
const PartTools = lazy(async () => (await import('./ShownPart')).PartTools)

/** One sentence that explains the picture. `Announcer` tells a screen reader what each action changes. */
export function Caption() {
  const { isPhone } = useMedia()
  const store = useStore()
  const corpus = useCorpus()
  const loss = store.loss.value
  // Outline and table of a piece have all of it.
  const isPart = store.isLarge.value && (corpus !== null || showsGraph(store.view.value))
  return (
    <div class={`caption${loss ? ' banner' : ''}`}>
      <div class="caption-body">
        <p>
          {isPart && <ShownPart />}
          {store.soFar.value && <span class="news">{tellNews(store, store.soFar.value)} </span>}
          {loss ? <Loss loss={loss} /> : <Explanation />}
          <Time />
          <StillToCome />
          <InsideGroup />
          <Hidden />
          <LandNote />
        </p>
        {!isPhone.value && store.view.value.display !== 'review' && <TrailTools />}
        {isPart && <PartTools />}
        <CentreHere />
        <Groups />
        <RetryLand />
        {store.isFiltered.value && (
          <button type="button" class="link" onClick={() => store.act(showEverything(store.sureAtFirst))}>
            Show everything
          </button>
        )}
        {loss && (
          <button type="button" class="button" onClick={() => store.act(bringBack)}>
            Bring back&nbsp;
            <Key of="bring-back" />
          </button>
        )}
      </div>
    </div>
  )
}

/** On a phone a chip above the graph has them. */
function Groups(): ComponentChildren {
  const { isPhone } = useMedia()
  const { display } = useStore().view.value
  if (isPhone.value || display !== 'graph') return null
  return <GroupingButton class="link groups-button" id="groups" />
}

/** Whoever is in the middle stays there until somebody else is asked for. */
function CentreHere(): ComponentChildren {
  const store = useStore()
  const { layout, display, selection } = store.view.value
  if (!layoutOf(layout).hasCentre || display !== 'graph' || selection?.type !== 'entity') return null
  if (selection.id === store.centre.value) return null
  return (
    <button type="button" class="link" onClick={() => store.act(centreOn(selection.id))}>
      Centre here
    </button>
  )
}

/** Keeps saying that somebody is left out, and what that does. */
function Loss({ loss }: { loss: Aftermath }): ComponentChildren {
  const store = useStore()
  const totals = {
    claims: store.soFar.value?.claims.size ?? store.claims.size,
    ties: store.knownTies.value.size,
    disputes: store.knownDisputes.value.length,
  }
  return tellAftermath([...store.leftOut.value], loss, totals, (id) => nameInText(store, id))
}

const beginsFiltered = (store: Store): boolean => store.sureAtFirst > 0 && store.isFiltered.value

function Explanation(): ComponentChildren {
  const store = useStore()
  const isOfCorpus = useCorpus() !== null
  const isGraph = showsGraph(store.view.value)
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
      const claims = store.knownTies.value.get(selection.id)?.claims ?? []
      const remarks = store.spoken.value.get(selection.id)?.remarks.length ?? 0
      const disputed = claims.filter((claim) => store.stillDisputed.value.has(claim.id)).length
      return (
        <>
          <b>{list(pathEnds(selection.id).map((end) => nameInText(store, end)))}</b>
          {(claims.length > 0 || remarks === 0) && (
            <span class="key own">{count(claims.length, 'claim')}</span>
          )}
          {remarks > 0 && <span class="key on-word">{count(remarks, 'remark')}</span>}
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
    case 'remark': {
      const remark = store.remarks.get(selection.id)
      if (!remark) return null
      return (
        <>
          <b>Remark</b>
          <span class="key on-word">
            {remark.text} <i>{plainText(attribution(remark, store.entities))}</i>
          </span>
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
      if (store.soFar.value !== null) return null
      if (showsMap(store)) return <MapExplanation />
      if (store.isLarge.value && (isOfCorpus || isGraph)) return isGraph ? <GroupsExplanation /> : null
      if (store.ties.size === 0 && !isOfCorpus) return <Nothing />
      return (
        <>
          <b>
            {store.isFiltered.value ? 'Part of what' : 'Everything'}{' '}
            {store.sources.length > 0 ? 'these pieces connect.' : 'the piece connects.'}
          </b>{' '}
          {/* A piece of one's own begins with less than all: what is hidden is told instead, so that one line is enough. */}
          {isGraph && !beginsFiltered(store) && (
            <span>{layoutOf(store.layout.value).reads(nameInText(store, store.centre.value))}</span>
          )}
          {!beginsFiltered(store) && store.drawnPairs.value.length > 0 && drawsPairs(store.view.value) && (
            <span> {HAIRLINE}</span>
          )}
        </>
      )
  }
}

/** Where there is no line to explain. */
function Nothing() {
  const { piece, drawnPairs } = useStore()
  return (
    <>
      <b>{piece.entities.length === 0 ? 'Nobody is named.' : 'No claim ties two of these names.'}</b>
      {drawnPairs.value.length > 0 && <span> {HAIRLINE}</span>}
    </>
  )
}

const HAIRLINE = 'A bowed hairline is no claim: a sentence names both.'

/** How an overview is read. */
function GroupsExplanation() {
  const store = useStore()
  const { layout } = store.view.value
  return (
    <span>
      {layoutOf(layout).hasGroups
        ? 'A circle is a group: a click opens it. +12: so many neighbours hidden.'
        : layoutOf(layout).reads(nameInText(store, store.centre.value))}
    </span>
  )
}

/** "4 own ties", or how many of them a filter leaves. */
function ofThem(ties: ReadonlySet<string>, shown: ReadonlyMap<string, unknown>, name: string): string {
  const left = [...ties].filter((id) => shown.has(id)).length
  return left === ties.size ? count(ties.size, name) : `${left} of ${count(ties.size, name)}`
}

/** The days that the reader narrowed to. */
function Time(): ComponentChildren {
  const store = useStore()
  const told = tellTime(store.view.value.narrowing, store.piece.published)
  if (told === null) return null
  return (
    <span class="hidden-note">
      {' '}
      Only {told}
      {store.clock.value === 'said' ? ', as it was said' : ''}.
    </span>
  )
}

/** What is selected although the replay has not come to it. */
function StillToCome(): ComponentChildren {
  const store = useStore()
  const { entities, ties } = store.ahead.value
  const { selected, kept } = store.lights.value
  const names = [...selected].filter((id) => entities.has(id)).map((id) => nameInText(store, id))
  if (kept !== null && ties.has(kept)) names.push('the tie')
  if (names.length === 0) return null
  return <span class="hidden-note">Still to come, drawn while selected: {list(names)}.</span>
}

/** What a filter has taken away, so that nobody takes a part for the whole. */
function Hidden(): ComponentChildren {
  const store = useStore()
  const { entities, ties, ghosts } = store.shown.value
  const ahead = store.ahead.value
  const names = store.piece.entities.length - entities.size - ahead.entities.size
  const lines = store.ties.size - ties.size - ghosts.size - ahead.ties.size
  if (names + lines === 0) return null
  const kept = [...store.lights.value.selected]
    .filter((id) => !entities.has(id) && !ahead.entities.has(id))
    .map((id) => nameOf(store, id))
  const tie = store.lights.value.kept
  if (tie !== null && !ties.has(tie) && !ghosts.has(tie) && !ahead.ties.has(tie)) kept.push('The tie')
  // The sentence begins with whom is selected.
  const isNamed = kept.length === 1 && store.selection.value?.type === 'entity'
  return (
    <span class="hidden-note">
      {' '}
      Hidden: {list([names > 0 ? count(names, 'name') : '', count(lines, 'tie')].filter(Boolean))}.
      {kept.length > 0 &&
        ` ${isNamed ? 'Kept' : `${list(kept)} ${kept.length === 1 ? 'stays' : 'stay'}`} while selected.`}
    </span>
  )
}
