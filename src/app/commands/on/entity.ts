import { mentioning, pathEnds } from '../../../graph/paths/spotlight'
import { layoutOf, mapLayout } from '../../../layouts/list'
import type { Entity } from '../../../model/piece'
import { focusNext } from '../../../platform/focus'
import {
  bar,
  centreOn,
  connect,
  inOrder,
  narrow,
  pin,
  selectEntity,
  setLayout,
  show,
  showPanel,
  toggleKind,
  unpin,
} from '../../../state/actions'
import { nameInText, nameOf } from '../../names'
import { placeName } from '../../places'
import { kindNames } from '../../words'
import { type Command, needsGraph, onEntity } from '../command'
import type { Context } from '../context'
import { read } from '../doing'

const inText = (entity: Entity): string => entity.inText ?? entity.name

/** Another entity that is selected, to be connected with this one. */
function selectedBeside({ store }: Context, entity: Entity): string | null {
  const selection = store.selection.value
  return selection?.type === 'entity' && selection.id !== entity.id ? selection.id : null
}

/** The first paragraph after another that mentions an entity; after the last, the first again. */
function nextMention({ store }: Context, entity: Entity, after: number): number | undefined {
  const paragraphs = mentioning(store.piece, entity.id)
  const inBody = [...paragraphs].sort((a, b) => a - b)
  return inBody.find((number) => number > after) ?? paragraphs[0]
}

const isPinned = ({ store }: Context, { id }: Entity): boolean => {
  const { layout, pins } = store.view.value
  return pins.some((one) => one.layout === layout && one.entity === id)
}

/** What can be done to a person, an organisation or a place. */
export const onEntities: readonly Command[] = [
  onEntity({
    id: 'first-mention',
    label: 'Read where it is first mentioned',
    group: 'open',
    labelFor: ({ store }, { id }) =>
      `First mention: ${mentioning(store.piece, id)
        .slice(0, 1)
        .map((number) => placeName(store, number))
        .join('')}`,
    unavailable: ({ store }, { id }) =>
      mentioning(store.piece, id).length > 0 ? null : 'The piece does not name it.',
    run: (context, { id }) => {
      const [first] = mentioning(context.store.piece, id)
      if (first !== undefined) read(context, first, { type: 'entity', id })
    },
  }),
  onEntity({
    id: 'next-mention',
    label: 'Read on: its next mention',
    group: 'open',
    labelFor: (context, entity, { paragraph }) => {
      const next = nextMention(context, entity, paragraph ?? context.store.paragraphs.value[0] ?? -1)
      return `Read on: next mention${next === undefined ? '' : `, ${placeName(context.store, next)}`}`
    },
    isOffered: (_, __, { paragraph }) => paragraph !== undefined,
    unavailable: ({ store }, { id }) =>
      mentioning(store.piece, id).length > 1 ? null : 'It is mentioned in no other paragraph.',
    run: (context, entity, { paragraph }) => {
      const next = nextMention(context, entity, paragraph ?? context.store.paragraphs.value[0] ?? -1)
      if (next !== undefined) read(context, next, { type: 'entity', id: entity.id })
    },
  }),
  onEntity({
    id: 'explain',
    label: 'How is it connected to what is selected?',
    group: 'connect',
    labelFor: (context, entity) => {
      const other = selectedBeside(context, entity)
      return `How is it connected to ${other === null ? 'what is selected' : nameInText(context.store, other)}?`
    },
    isOffered: (context, entity) => selectedBeside(context, entity) !== null,
    unavailable: (context, entity) =>
      selectedBeside(context, entity) === null ? 'Select another one first.' : null,
    run: (context, { id }) => {
      const { selection } = context.store
      if (selection.value) context.store.act(connect(selection.value.id, id))
    },
  }),
  onEntity({
    id: 'path-from',
    label: 'Begin a path here',
    group: 'connect',
    labelFor: (_, entity) => `Begin a path at ${inText(entity)}`,
    unavailable: ({ pathStart }, { id }) => (pathStart.value === id ? 'A path begins here already.' : null),
    run: (context, entity) => {
      context.pathStart.value = entity.id
      context.news.say(`A path begins at ${inText(entity)}. The menu of another name says where it ends`)
    },
  }),
  onEntity({
    id: 'path-to',
    label: 'End the path here',
    group: 'connect',
    labelFor: ({ store, pathStart }, entity) =>
      pathStart.value === null
        ? 'End the path here'
        : `End the path from ${nameInText(store, pathStart.value)} at ${inText(entity)}`,
    unavailable: ({ pathStart }, { id }) =>
      pathStart.value === null
        ? 'Begin a path at another name first.'
        : pathStart.value === id
          ? 'The path begins here.'
          : null,
    run: ({ store, pathStart }, { id }) => {
      if (pathStart.value !== null) store.act(connect(pathStart.value, id))
      pathStart.value = null
    },
  }),
  onEntity({
    id: 'avoid',
    label: 'Find a way that does not pass it',
    group: 'connect',
    labelFor: ({ store }, entity) =>
      store.view.value.barred.includes(entity.id)
        ? `Let the way pass ${inText(entity)} again`
        : `Find a way around ${inText(entity)}`,
    isOffered: ({ store }) => store.selection.value?.type === 'path',
    unavailable: ({ store }, { id }) => {
      const { selection, view } = store
      if (selection.value?.type !== 'path') return 'No way is shown.'
      if (pathEnds(selection.value.id).includes(id)) return 'The way begins or ends there.'
      if (view.value.barred.includes(id)) return null
      return store.path.value?.hops.some((hop) => hop.to === id) ? null : 'The way does not pass it.'
    },
    run: ({ store }, { id }) => store.act(bar(id)),
  }),
  onEntity({
    id: 'frame',
    label: 'Show the neighbourhood of what is selected',
    keys: ['f'],
    group: 'show',
    labelFor: () => 'Show its neighbourhood',
    unavailable: needsGraph,
    run: (context, { id }) => {
      const isSeen = context.store.view.value.display === 'graph'
      context.store.act((view) => {
        const inGraph = inOrder(selectEntity(id), show('graph'))(view)
        return context.media.isPhone.value ? showPanel('graph')(inGraph) : inGraph
      })
      context.picture.camera.value?.frame(id)
      if (!isSeen) focusNext('.graph')
    },
  }),
  onEntity({
    id: 'only',
    label: 'Show only what it takes part in',
    group: 'show',
    labelFor: ({ store }, entity) =>
      store.view.value.narrowing.entity === entity.id
        ? `Show also what ${inText(entity)} is not in`
        : `Show only what ${inText(entity)} is in`,
    run: ({ store }, { id }) =>
      store.act(narrow({ entity: store.view.value.narrowing.entity === id ? null : id })),
  }),
  onEntity({
    id: 'hide-kind',
    label: 'Hide all of its kind',
    group: 'show',
    labelFor: (_, { kind }) => `Hide all ${kindNames[kind].many.toLowerCase()}`,
    unavailable: ({ store }, { kind }) =>
      store.view.value.hiddenKinds.includes(kind) ? 'They are hidden already.' : null,
    run: ({ store }, { kind }) => store.act(toggleKind(kind)),
  }),
  onEntity({
    id: 'rings',
    label: 'Lay out in rings around it',
    group: 'show',
    labelFor: (_, entity) => `Rings around ${inText(entity)}`,
    unavailable: ({ store }, { id }) => {
      const { layout, centre, display } = store.view.value
      return layoutOf(layout).hasCentre && centre === id && display === 'graph'
        ? 'The rings go around it already.'
        : null
    },
    run: ({ store }, { id }) => store.act(inOrder(show('graph'), centreOn(id))),
  }),
  onEntity({
    id: 'show-on-map',
    label: 'Show it on the map',
    group: 'show',
    isOffered: (_, { kind }) => kind === 'place' && mapLayout !== undefined,
    unavailable: (_, { at }) => (at ? null : 'Its coordinates are not known.'),
    run: ({ store }, { id }) => {
      const layOut = mapLayout ? setLayout(mapLayout) : inOrder()
      store.act(inOrder(selectEntity(id), show('graph'), layOut, showPanel('graph')))
    },
  }),
  onEntity({
    id: 'pin',
    label: 'Pin what is selected to its place, or free it',
    keys: ['p'],
    group: 'show',
    labelFor: (context, entity) =>
      isPinned(context, entity) ? 'Free it from its place' : 'Pin it to its place',
    unavailable: needsGraph,
    run: (context, entity) => {
      const at = context.picture.camera.value?.whereIs(entity.id)
      if (!at) return
      const wasPinned = isPinned(context, entity)
      context.store.act(wasPinned ? unpin(entity.id) : pin(entity.id, at.x, at.y))
      context.news.say(
        `${nameOf(context.store, entity.id)} ${wasPinned ? 'is free' : 'is pinned to its place'}`,
      )
    },
  }),
  onEntity({
    id: 'wikipedia',
    label: 'Read about it on Wikipedia',
    group: 'copy',
    labelFor: () => 'Wikipedia ↗',
    unavailable: (_, { wikipedia }) => (wikipedia === undefined ? 'No article is given for it.' : null),
    run: (_, { wikipedia = '' }) => {
      const title = encodeURIComponent(wikipedia.replaceAll(' ', '_'))
      window.open(`https://en.wikipedia.org/wiki/${title}`, '_blank', 'noopener,noreferrer')
    },
  }),
]
