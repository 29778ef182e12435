import { tellAftermath } from '../../export/words/aftermath'
import { pathEnds } from '../../graph/paths/spotlight'
import { tellTime } from '../../graph/timeline/brush'
import { attribution, plainText } from '../../graph/voices'
import { count, list } from '../../graph/words'
import { layoutOf, openingLayout } from '../../layouts/list'
import type { Store } from '../../state/store'
import { nameInText, nameOf } from '../names'
import { stanceNames } from '../words'

/** What the picture of a view shows, in sentences, for where it stands without the page around it. */
export function captionOf(store: Store): string {
  const { layout, centre, narrowing } = store.view.value
  const time = tellTime(narrowing, store.piece.published)
  return [
    selected(store) ??
      (store.isFiltered.value
        ? ''
        : `Everything ${store.sources.length > 0 ? 'these pieces connect' : 'the piece connects'}.`),
    lost(store),
    layout === openingLayout
      ? ''
      : `${layoutOf(layout).shownAs(centre === null ? null : nameInText(store, centre))}.`,
    store.isFiltered.value ? 'Not everything is shown: filters are on.' : '',
    time === null ? '' : `Only ${time}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function lost(store: Store): string {
  const loss = store.loss.value
  if (loss === null) return ''
  const totals = {
    claims: store.claims.size,
    ties: store.knownTies.value.size,
    disputes: store.knownDisputes.value.length,
  }
  return tellAftermath([...store.leftOut.value], loss, totals, (id) => nameInText(store, id))
}

/** Null where nothing is selected. */
function selected(store: Store): string | null {
  const selection = store.selection.value
  if (selection === null) return null
  const { type, id } = selection
  const { own, onWord } = store.lights.value
  const onTheirs = onWord.size === 0 ? [] : [`${count(onWord.size, 'tie')} on this voice’s word`]
  switch (type) {
    case 'entity':
      return `${nameOf(store, id)}: ${[count(own.size, 'own tie'), ...onTheirs].join(', ')}.`
    case 'voice':
      return `${nameOf(store, id)}: ${onTheirs.join('')}.`
    case 'claim':
    case 'remark': {
      const claim = store.claims.get(id)
      const said = claim ?? store.remarks.get(id)
      if (!said) return null
      const name = claim ? (claim.denied ? 'Denied' : stanceNames[claim.stance]) : 'Remark'
      return `${name}: “${said.text.replace(/\.$/, '')}”. ${plainText(attribution(said, store.entities))}.`
    }
    case 'tie': {
      const claims = store.ties.get(id)?.claims ?? []
      const remarks = store.spoken.value.get(id)?.remarks.length ?? 0
      const disputed = claims.filter((claim) => store.stillDisputed.value.has(claim.id)).length
      const told = [
        claims.length === 0 ? '' : count(claims.length, 'claim'),
        remarks === 0 ? '' : count(remarks, 'remark'),
        disputed === 0 ? '' : `${disputed} disputed`,
      ]
      return `${list(pathEnds(id).map((end) => nameOf(store, end)))}: ${told.filter(Boolean).join(', ')}.`
    }
    case 'path': {
      const hops = store.path.value?.hops.length ?? 0
      const [from, to] = pathEnds(id).map((end) => nameOf(store, end))
      return `${from} to ${to}: ${hops === 0 ? 'no connection' : count(hops, 'step')}.`
    }
  }
}
