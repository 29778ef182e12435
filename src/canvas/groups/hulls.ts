import { computed, effect } from '@preact/signals-core'
import type { Core } from 'cytoscape'
import type { Group } from '../../graph/groups/group'
import type { Shape } from '../../graph/look/shapes'
import type { Tokens } from '../../graph/look/tokens'
import { contour } from '../../layouts/kernel/contour'
import { labelFont } from '../../layouts/kernel/labels'
import { nameSpot } from '../../layouts/kernel/nameSpot'
import { labelRect, nodeRect, type Point, type Rect, zoomButtons } from '../../layouts/kernel/parts'
import { layoutOf } from '../../layouts/list'
import type { Store } from '../../state/store'
import type { Labelling } from '../elements'
import type { Paint, Underlay } from '../ground/underlay'
import type { Picture } from '../picture'
import { readTokens } from '../style/tokens'
import { type Hull, hullShapes, NAME_LINE, nameFont, paintHulls } from './paintHulls'

interface Drawing {
  readonly picture: Picture
  readonly labelling: Labelling
}

interface Scene extends Drawing {
  readonly store: Store
  /** Those that are not collapsed, the largest first. */
  readonly groups: readonly Group[]
  /** Ids of the entities that are drawn. */
  readonly entities: ReadonlySet<string>
}

/** Keeps soft shapes behind the groups of the store, where the layout has room for them; gives a way to stop that. */
export function showHulls(
  cy: Core,
  underlay: Underlay,
  store: Store,
  drawing: () => Drawing | null,
): () => void {
  const open = computed(() => openGroups(store))
  return effect(() => {
    const drawn = drawing()
    const groups = open.value
    const { entities } = store.drawn.value
    const isShown = drawn !== null && groups.length > 0
    underlay.set('groups', isShown ? hullPaint(cy, { ...drawn, store, groups, entities }) : null)
  })
}

/** Those that have a shape. */
function openGroups(store: Store): readonly Group[] {
  const collapsed = new Set(store.collapsed.value)
  return layoutOf(store.layout.value).hasShapes ? store.groups.value.filter((one) => !collapsed.has(one)) : []
}

/** The shapes around groups, at zoom 1. */
export function hullsIn(
  store: Store,
  drawing: Drawing,
  positions: ReadonlyMap<string, Point>,
  widthOf: (text: string) => number,
): (tokens: Tokens) => readonly Shape[] {
  const groups = openGroups(store)
  const { entities } = store.drawn.value
  const hulls =
    groups.length === 0 ? [] : hullsOf({ ...drawing, store, groups, entities }, positions, 1, widthOf)
  return (tokens) => hullShapes(hulls, tokens)
}

/** Follows the nodes wherever they are at this moment; shapes are worked out anew only where one has moved. */
function hullPaint(cy: Core, scene: Scene): Paint {
  let known = ''
  let hulls: readonly Hull[] = []
  return (context, zoom) => {
    const scale = Math.max(1, 1 / zoom)
    const positions = new Map(cy.nodes(':visible').map((node) => [node.id(), { ...node.position() }]))
    const places = [...positions.values()].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)
    const now = [scale, ...places].join()
    if (now !== known) {
      known = now
      context.font = nameFont(scale)
      hulls = hullsOf(scene, positions, scale, (text) => context.measureText(text).width)
    }
    paintHulls(context, hulls, readTokens(), scale)
  }
}

function hullsOf(
  scene: Scene,
  positions: ReadonlyMap<string, Point>,
  scale: number,
  widthOf: (text: string) => number,
): readonly Hull[] {
  const { store, picture, groups, entities } = scene
  const boxes = boxesOf(scene, positions)
  const taken = [...[...boxes.values()].flat(), zoomButtons(picture.pane)]
  const segments = picture.edges.flatMap(({ source, target }) => {
    const [from, to] = [positions.get(source), positions.get(target)]
    return from && to ? [[from, to] as const] : []
  })
  return groups.flatMap((group) => {
    const members = group.members.flatMap((id) => {
      const anchor = positions.get(id)
      return anchor && entities.has(id) ? [{ id, anchor, boxes: boxes.get(id) ?? [] }] : []
    })
    if (members.length < 2) return []
    const inside = new Set(members.map(({ id }) => id))
    const others = [...boxes].filter(([id]) => !inside.has(id))
    const lines = contour(
      members,
      others.flatMap(([, [body]]) => body ?? []),
    )
    const [one = '', other = ''] = group.members.map((id) => store.entities.get(id)?.name ?? id)
    const wordings = [[`${one} and ${other}`], [`${one} and`, other]]
    const spot = nameSpot(
      lines,
      wordings.map((wording) => ({
        width: Math.max(...wording.map(widthOf)),
        height: NAME_LINE * scale * wording.length,
      })),
      { taken, foreign: others.flatMap(([, rects]) => rects), segments, pane: picture.pane },
    )
    if (spot) taken.push(spot.rect)
    return { lines, name: spot && { wording: wordings[spot.box] ?? [], rect: spot.rect } }
  })
}

/** By node id, its body and, where it has one, its label. */
function boxesOf(
  { picture, labelling }: Drawing,
  positions: ReadonlyMap<string, Point>,
): ReadonlyMap<string, readonly Rect[]> {
  const scale = labelling.font / labelFont.size
  return new Map(
    picture.nodes.flatMap(({ id, size, label }) => {
      const at = positions.get(id)
      if (!at) return []
      const place = labelling.places.get(id) ?? null
      const box = { width: label.width * scale, height: label.height * scale }
      const body = nodeRect(at, size)
      return [[id, place ? [body, labelRect(at, size, box, place)] : [body]] as const]
    }),
  )
}
