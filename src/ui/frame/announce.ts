import { nameInText, nameOf } from '../../app/names'
import { tellPlace } from '../../app/story/words'
import { familyNames, kindNames } from '../../app/words'
import { tellAftermath } from '../../export/words/aftermath'
import type { Trait } from '../../graph/filter/filter'
import type { Column } from '../../graph/lists/columns'
import { pathEnds } from '../../graph/paths/spotlight'
import { tellKnown } from '../../graph/timeline/replay'
import { attribution, plainText } from '../../graph/voices'
import { count, list, percent, some } from '../../graph/words'
import { layoutOf } from '../../layouts/list'
import type { Store } from '../../state/store'
import { isSame, type View } from '../../state/view'
import { tellNews } from '../replay/news'

/** Says what one part of the view changed to; empty where it did not change. */
type Teller = (before: View, after: View, store: Store) => string

/** The step of a story says what is seen: nothing is told beside it. */
function tellStory(before: View, after: View, { piece }: Store, missing: string): string {
  if (before.story === after.story) return ''
  const steps = piece.story?.steps ?? []
  const at = steps.findIndex(({ id }) => id === after.story)
  const step = steps[at]
  return step ? `${tellPlace({ at, steps })}: ${step.text} ${missing}`.trim() : 'The story has ended.'
}

/** Voices left out or brought back, with what that does. */
const tellVoices: Teller = (before, after, store) => {
  if (same(before.leftOut, after.leftOut)) return ''
  const back = added(after.leftOut, before.leftOut).map((voice) => nameInText(store, voice))
  const loss = store.loss.value
  const totals = { claims: store.claims.size, ties: store.ties.size, disputes: store.disputes.length }
  const left = loss
    ? tellAftermath(after.leftOut, loss, totals, (id) => nameInText(store, id))
    : `Nobody is left out: ${shown(store)}.`
  return back.length === 0 ? left : `Brought back: ${some(back)}. ${left}`
}

const tellSelected: Teller = (before, after, store) => {
  if (isSame(before.selection, after.selection)) return ''
  return after.selection === null ? 'Nothing is selected.' : `${tellSelection(store)}${stays(store)}`
}

/** The same path, around somebody or another way. */
const tellWay: Teller = (before, after, store) => {
  if (!isSame(before.selection, after.selection)) return ''
  if (!same(before.barred, after.barred)) {
    const around = after.barred.map((id) => nameInText(store, id))
    return `${around.length === 0 ? 'Through anybody' : `Not through ${list(around)}`}: ${tellSteps(store)}.`
  }
  return before.way === after.way ? '' : `Way ${after.way + 1}: ${tellSteps(store)}.`
}

const tellFilters: Teller = (before, after, store) => {
  const [was, is] = [hiddenIn(before, store), hiddenIn(after, store)]
  const [hidden, back] = [added(was, is), added(is, was)]
  if (hidden.length + back.length === 0 && same(before.narrowing, after.narrowing)) return ''
  if (!store.isFiltered.value) return `Nothing is filtered out: ${shown(store)}.`
  if (hidden.length > 0) return `Hidden: ${some(hidden)}; ${shown(store)}.`
  return `${back.length > 0 ? `Shown again: ${some(back)}` : 'Narrowed'}; ${shown(store)}.`
}

const hiddenIn = (
  { hiddenKinds, hiddenFamilies, hiddenTraits, hiddenMadeStates, hiddenPieces, sure }: View,
  { sureAtFirst, sources }: Store,
): readonly string[] => [
  ...hiddenKinds.map((kind) => kindNames[kind].many.toLowerCase()),
  ...hiddenFamilies.map((family) => `claims of ${familyNames[family].toLowerCase()}`),
  ...hiddenMadeStates.map((state) => `what is ${state}`),
  ...sources.filter(({ piece }) => hiddenPieces.includes(piece)).map(({ of }) => `what “${of.title}” tells`),
  ...sureTold(sure ?? sureAtFirst),
  ...hiddenTraits.map((trait) => `claims ${traitNames.get(trait) ?? `that are ${trait}`}`),
]

const sureTold = (sure: number): readonly string[] =>
  sure > 0 ? [`claims less sure than ${percent(sure)}`] : []

const tellReplay: Teller = ({ replay: before }, { replay: after }, store) => {
  if (same(before, after)) return ''
  const soFar = store.soFar.value
  if (after === null || soFar === null) return `The replay has ended: ${shown(store)}.`
  const isOver = soFar.at === soFar.steps.length
  const news = isOver ? 'The replay has come to the end.' : tellNews(store, soFar)
  return `${news} Known so far: ${tellKnown(soFar, store.piece, ', ')}.`
}

const tellClock: Teller = ({ clock: before }, { clock: after }) =>
  before === after ? '' : `Time is told by when things ${after === 'when' ? 'happen' : 'were said'}.`

const tellLook: Teller = (before, after, store) => {
  const isSeen = after.display === 'graph'
  const isCentred = layoutOf(after.layout).hasCentre && before.centre !== after.centre
  const isLaidOut = isSeen && (before.layout !== after.layout || isCentred)
  if (before.display === after.display && !isLaidOut) return ''
  if (isSeen) return `${layoutName(store, after)}.`
  return displayed[after.display]
}

const displayed = {
  graph: '',
  outline: 'Shown as an outline.',
  table: 'Shown as a table of claims.',
  review: 'Shown for review: the text, and what is to be decided on.',
} as const

const tellSizes: Teller = ({ sizeBy: before }, { sizeBy: after }) =>
  before === after
    ? ''
    : `The size of a node tells ${after === 'betweenness' ? 'how many ways pass it' : `its ${after}`}.`

const tellColours: Teller = ({ colourBy: before }, { colourBy: after }) =>
  before === after ? '' : colouring[after]

const colouring = {
  kind: 'Colours tell people, organisations and places apart.',
  publisher: 'Colours tell which publisher alone names somebody, or tells a tie.',
  appearance: 'Colours tell which piece first named somebody, or told a tie.',
} as const

const tellTogether: Teller = ({ together: before }, { together: after }, store) => {
  if (before === after) return ''
  if (!store.isTogether.value) return 'No lines join those who are only mentioned together.'
  return `Thin lines join those who are only mentioned together: ${count(store.drawnPairs.value.length, 'pair')}.`
}

const tellSpeaksOf: Teller = ({ speaksOf: before }, { speaksOf: after }, store) => {
  if (before === after) return ''
  if (!after) return 'No lines join those who merely speak of others to them.'
  return `Thin lines join those who merely speak of others to them: ${count(store.drawnSpoken.value.length, 'pair')}.`
}

const tellGroups: Teller = ({ grouping: before }, { grouping: after }) => {
  if (same(before, after)) return ''
  if (after === null) return 'No groups are drawn.'
  if (before?.fineness !== after.fineness) return 'Groups are drawn.'
  const closed = after.collapsed.length
  return closed === 0 ? 'All groups are open.' : `${count(closed, 'group')} drawn as one node each.`
}

const tellOverview: Teller = ({ expanded: before }, { expanded: after }, store) => {
  const shown = store.overview.value?.names.size
  if (shown === undefined || same(before, after)) return ''
  return `${shown} of ${count(store.piece.entities.length, 'name')} are shown.`
}

const tellPins: Teller = ({ pins: before }, { pins: after }, store) => {
  const names = (pins: View['pins']) => some(pins.map(({ entity }) => nameOf(store, entity)))
  const pinned = added(before, after)
  if (pinned.length > 0) return `Pinned: ${names(pinned)}.`
  const freed = added(after, before)
  return freed.length === 0 ? '' : `Free again: ${names(freed)}.`
}

const tellLists: Teller = (before, after, store) => {
  if (before.castFilter !== after.castFilter) return `${count(store.listed.value.length, 'name')} listed.`
  if (before.castSort !== after.castSort) return `Names are listed by ${after.castSort}.`
  const { column, descending } = after.tableSort
  if (same(before.tableSort, after.tableSort)) return ''
  return `Sorted by ${columnNames.get(column) ?? column}${descending ? ', the other way round' : ''}.`
}

const tellTrail: Teller = (before, after) => {
  const isShorter = isSame(before.selection, after.selection) && after.trail.length < before.trail.length
  return isShorter ? `${count(after.trail.length, 'step')} left in the trail.` : ''
}

const tellParagraph: Teller = ({ paragraph: before }, { paragraph: after }) => {
  if (after === null || before === after) return ''
  return after === 0 ? 'Reading the head of the piece.' : `Reading paragraph ${after}.`
}

/** What matters most first. */
const tellers: readonly Teller[] = [
  tellVoices,
  tellSelected,
  tellWay,
  tellFilters,
  tellReplay,
  tellClock,
  tellLook,
  tellSizes,
  tellColours,
  tellTogether,
  tellSpeaksOf,
  tellGroups,
  tellOverview,
  tellPins,
  tellLists,
  tellTrail,
  tellParagraph,
]

/**
 * What an action changed, in a sentence for those who do not see it; empty where nothing did that is worth hearing. `store`
 * shows the view `after`, of which `missing` tells what a step of the story shows no more. Of several things that changed, the first two are told.
 */
export const tellChange = (before: View, after: View, store: Store, missing = ''): string =>
  tellStory(before, after, store, missing) ||
  tellers
    .map((tell) => tell(before, after, store))
    .filter(Boolean)
    .slice(0, 2)
    .join(' ')

const traitNames: ReadonlyMap<Trait, string> = new Map([
  ['author', 'of the author'],
  ['one-voice', 'of one voice'],
  ['passed-on', 'that were passed on'],
])

const columnNames: ReadonlyMap<Column, string> = new Map([
  ['claim', 'sentence'],
  ['between', 'whom it is between'],
  ['voices', 'who says so'],
  ['depth', 'number of voices'],
])

const layoutName = (store: Store, { layout, centre }: View): string =>
  layoutOf(layout).shownAs(centre === null ? null : nameInText(store, centre))

/** "12 of 114 claims and 8 of 78 ties are shown". */
function shown(store: Store): string {
  const { ties } = store.shown.value
  const claims = [...ties.values()].reduce((sum, tie) => sum + tie.claims.length, 0)
  return claims === store.claims.size
    ? `all ${count(claims, 'claim')} and ${count(ties.size, 'tie')} are shown`
    : `${claims} of ${count(store.claims.size, 'claim')} and ${ties.size} of ${count(store.ties.size, 'tie')} are shown`
}

function tellSelection(store: Store): string {
  const selection = store.selection.value
  const { own, onWord } = store.lights.value
  switch (selection?.type) {
    case 'entity': {
      const onTheirs = onWord.size > 0 ? [`${count(onWord.size, 'tie')} on this voice’s word`] : []
      return `${nameOf(store, selection.id)} selected: ${[count(own.size, 'own tie'), ...onTheirs].join(', ')}.`
    }
    case 'tie': {
      const tie = store.ties.get(selection.id)
      const [one, other] = pathEnds(selection.id)
      const remarks = store.spoken.value.get(selection.id)?.remarks.length ?? 0
      const disputed = tie?.claims.filter(({ id }) => store.stillDisputed.value.has(id)).length ?? 0
      const marks = [
        tie || remarks === 0 ? count(tie?.claims.length ?? 0, 'claim') : '',
        remarks > 0 ? count(remarks, 'remark') : '',
        disputed > 0 ? `${disputed} disputed` : '',
      ]
      return `Tie of ${nameInText(store, one)} and ${nameInText(store, other)} selected: ${marks.filter(Boolean).join(', ')}.`
    }
    case 'claim': {
      const claim = store.claims.get(selection.id)
      if (!claim) return ''
      return `Claim selected: “${claim.text.replace(/\.$/, '')}”, ${plainText(attribution(claim, store.entities))}.`
    }
    case 'remark': {
      const remark = store.remarks.get(selection.id)
      if (!remark) return ''
      return `Remark selected: “${remark.text.replace(/\.$/, '')}”, ${plainText(attribution(remark, store.entities))}.`
    }
    case 'voice':
      return `${nameOf(store, selection.id)} selected: ${count(onWord.size, 'tie')} on this voice’s word.`
    case 'path': {
      const [from, to] = pathEnds(selection.id)
      return `${nameOf(store, from)} to ${nameInText(store, to)}: ${tellSteps(store)}.`
    }
    default:
      return ''
  }
}

/** Whether what is selected is there only because it is selected. */
function stays(store: Store): string {
  const { entities } = store.shown.value
  const hidden = [...store.lights.value.selected].filter((id) => !entities.has(id))
  if (hidden.length === 0) return ''
  const names = list(hidden.map((id) => nameOf(store, id)))
  return ` ${names} ${hidden.length === 1 ? 'is' : 'are'} filtered out and ${hidden.length === 1 ? 'stays' : 'stay'} while selected.`
}

function tellSteps(store: Store): string {
  const hops = store.path.value?.hops.length ?? 0
  if (hops === 0) return 'not connected in what is shown'
  return `${store.explanation.value?.bySpeech ? 'no tie, but speaking about others joins them' : 'connected'} in ${count(hops, 'step')}`
}

/** By what they say: steps that the browser brings back are copies. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const added = <Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] =>
  after.filter((item) => !before.some((other) => same(other, item)))
