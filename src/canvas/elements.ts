import type { Colours } from '../graph/collection/colouring'
import { drawnAs, type GroupNode } from '../graph/groups/collapse'
import {
  classList,
  coreWidth,
  type ElementSpec,
  entityClasses,
  tieClasses,
  usualWidth,
} from '../graph/look/element'
import { labelName } from '../graph/made'
import type { Spotlight } from '../graph/paths/spotlight'
import { type Tie, type TieLook, tieLook } from '../graph/ties'
import { LABEL_GAP, type Place } from '../layouts/kernel/parts'
import type { Entity } from '../model/piece'
import type { Store } from '../state/store'
import type { Selection } from '../state/view'
import { groupLabel } from './groups/groupNodes'
import type { Picture } from './picture'

/** How labels stand at the present zoom and selection. */
export interface Labelling {
  /** By entity id; null where a label is hidden. */
  readonly places: ReadonlyMap<string, Place | null>
  /** Font size in px at zoom 1. */
  readonly font: number
  readonly selectedFont: number
  /**
   * By id of a disputed tie, or of a step, how far from its source the pill stands, px; where there is no room, a dot is drawn, or
   * the number in the middle.
   */
  readonly pills: ReadonlyMap<string, number>
}

interface Scene {
  readonly lights: Spotlight
  readonly hover: Selection | null
  readonly selecting: boolean
  readonly pinned: ReadonlySet<string>
  readonly picture: Picture
  readonly labelling: Labelling
  /** Ids of ties that rest on a single voice since others were left out. */
  readonly onOneVoice: ReadonlySet<string>
  /** Entities that lost their last tie when voices were left out. */
  readonly apart: ReadonlySet<string>
  /** Entities and ties that are still to come in the replay, where they are drawn. */
  readonly ahead: ReadonlySet<string>
  /** Entities and ties that the present step of the replay has brought, or has brought a claim of. */
  readonly fresh: ReadonlySet<string>
  /** Classes of what is coloured by who told it. */
  readonly colours: Colours | null
}

const OWN_TIE = 2.4
const TIE_ON_WORD = 1.8
const STEP = 3.2
const FRESH_TIE = 2.6

/** Node ids and tie ids live in one space on the canvas: no entity id contains the `~` of a tie's. */
export function elementsOf(store: Store, picture: Picture, labelling: Labelling): readonly ElementSpec[] {
  const { drawn, drawnLights: lights, hover, view } = store
  const { layout, pins } = view.value
  const scene: Scene = {
    lights: lights.value,
    hover: hover.value && drawnAs(hover.value, drawn.value),
    selecting: store.selection.value !== null,
    pinned: new Set(pins.filter((pin) => pin.layout === layout).map((pin) => pin.entity)),
    picture,
    labelling,
    onOneVoice: new Set(store.loss.value?.onOneVoice),
    apart: new Set(store.loss.value?.apart),
    ahead: aheadOf(store),
    fresh: freshOf(store),
    colours: store.colours.value,
  }
  const sizes = new Map(picture.nodes.map(({ id, size }) => [id, size]))
  const otherSizes = picture.inRows ? new Map<string, number>() : store.sizes.value
  const part = store.part.value
  const nodes = (part?.piece.entities ?? []).map((entity) => {
    const isAsked = lights.value.selected.has(entity.id) || scene.ahead.has(entity.id)
    const hidden = !drawn.value.entities.has(entity.id) && !isAsked
    const size = sizes.get(entity.id) ?? 0
    return nodeSpec(entity, sizeData(size, otherSizes.get(entity.id)), hidden, scene)
  })
  const groupNodes = drawn.value.groupNodes.map((node) =>
    groupNodeSpec(node, sizes.get(node.id) ?? 0, store, scene),
  )
  const { ties, ghosts, bundles } = drawn.value
  const seen = store.overviews.value?.bundlesOf(drawn.value, lights.value)
  const bundled = [...(seen?.keys() ?? bundles.keys())].flatMap((id) => ties.get(id) ?? ghosts.get(id) ?? [])
  const edges = [...(part?.ties.values() ?? []), ...bundled].map((tie) => {
    const ghost = ghosts.get(tie.id)
    const left = ties.get(tie.id) ?? ghost
    return edgeSpec(
      left ?? tie,
      left === undefined && lights.value.kept !== tie.id && !scene.ahead.has(tie.id),
      ghost !== undefined,
      seen?.get(tie.id) ?? tieLook(left ?? tie, store.stillDisputed.value),
      scene,
    )
  })
  return [...nodes, ...groupNodes, ...edges]
}

/** Ids that are drawn faintly: what is selected is drawn as ever. */
function aheadOf({ ahead, lights, drawn, view }: Store): ReadonlySet<string> {
  if (view.value.replay?.ahead !== 'faint') return new Set()
  const { selected, kept } = lights.value
  const { inside } = drawn.value
  const entities = [...ahead.value.entities].filter((id) => !selected.has(id) && !inside.has(id))
  const ties = [...ahead.value.ties.values()].flatMap(({ id, ends }) =>
    id === kept || ends.some((end) => inside.has(end)) ? [] : id,
  )
  return new Set([...entities, ...ties])
}

function freshOf({ soFar, shown }: Store): ReadonlySet<string> {
  if (soFar.value === null) return new Set()
  const { freshEntities, freshClaims } = soFar.value
  const ties = [...shown.value.ties.values()].filter(({ claims }) =>
    claims.some(({ id }) => freshClaims.has(id)),
  )
  return new Set([...freshEntities, ...ties.map(({ id }) => id)])
}

/** A size other than the layout's moves no label: it is drawn nearer to its node, or farther off. */
const sizeData = (size: number, drawn = size) => {
  const gap = LABEL_GAP + (size - drawn) / 2
  return { size: drawn, gap, rise: -gap }
}

function nodeSpec(
  entity: Entity,
  sizes: ReturnType<typeof sizeData>,
  hidden: boolean,
  scene: Scene,
): ElementSpec {
  const { lights, labelling, picture } = scene
  const selected = lights.selected.has(entity.id)
  const place = labelling.places.get(entity.id) ?? null
  const classes = {
    ...entityClasses(entity),
    ...colourIn(scene, entity.id),
    hidden,
    apart: scene.apart.has(entity.id),
    ahead: scene.ahead.has(entity.id),
    fresh: scene.fresh.has(entity.id),
    pinned: scene.pinned.has(entity.id),
    selected,
    dimmed: scene.selecting && !lights.lit.has(entity.id),
    hovered: scene.hover?.type === 'entity' && scene.hover.id === entity.id,
    [place ?? 'unlabelled']: true,
  }
  const data = {
    id: entity.id,
    ...sizes,
    label: picture.labels.get(entity.id)?.lines.join('\n') ?? labelName(entity),
    font: selected ? labelling.selectedFont : labelling.font,
  }
  return { group: 'nodes', data, classes: classList(classes) }
}

/** A group that is drawn as one node. */
function groupNodeSpec(node: GroupNode, size: number, store: Store, scene: Scene): ElementSpec {
  const { lights, labelling, picture } = scene
  const { id, group } = node
  const isLeft = store.isLarge.value
  const classes = {
    group: true,
    community: isLeft,
    pinned: !isLeft && scene.pinned.has(group.leader),
    holding: lights.selected.has(id),
    dimmed: scene.selecting && !lights.lit.has(id),
    hovered: scene.hover?.id === id,
    [labelling.places.get(id) ?? 'unlabelled']: true,
  }
  const label = picture.labels.get(id)?.lines.join('\n') ?? groupLabel(node, store)
  const at = picture.positions.get(id)
  return {
    group: 'nodes',
    data: { id, ...sizeData(size), label, font: labelling.font },
    classes: classList(classes),
    ...(at ? { position: at } : {}),
    ...(isLeft ? { stays: true } : {}),
  }
}

function edgeSpec(tie: Tie, hidden: boolean, ghost: boolean, look: TieLook, scene: Scene): ElementSpec {
  const { lights } = scene
  const own = lights.own.has(tie.id)
  const onWord = lights.onWord.has(tie.id)
  const step = lights.steps.get(tie.id)
  const fresh = scene.fresh.has(tie.id)
  const width = Math.max(
    step !== undefined ? STEP : own ? OWN_TIE : onWord ? TIE_ON_WORD : 0,
    fresh ? FRESH_TIE : 0,
    usualWidth(look),
  )
  const arc = scene.picture.arcs.get(tie.id)
  const pill = scene.labelling.pills.get(tie.id)
  const dimmed = scene.selecting && !own && !onWord
  const classes = {
    ...tieClasses(look),
    ...colourIn(scene, tie.id),
    dot: look.disputed && (dimmed || pill === undefined),
    hidden,
    own,
    step: step !== undefined,
    placed: step !== undefined && pill !== undefined,
    ghost,
    'single-voice': scene.onOneVoice.has(tie.id),
    'on-word': onWord,
    dimmed,
    ahead: scene.ahead.has(tie.id),
    fresh,
    hovered: isHovered(tie, scene.hover),
    arc: arc !== undefined,
  }
  const [source, target] = tie.ends
  const data = {
    id: tie.id,
    source,
    target,
    width,
    core: coreWidth(width),
    bow: arc?.distances.join(' ') ?? '',
    step: step ?? '',
    pill: pill ?? 0,
  }
  return { group: 'edges', data, classes: classList(classes) }
}

const colourIn = ({ colours }: Scene, id: string): Readonly<Record<string, boolean>> => {
  const name = colours?.get(id)
  return name === undefined ? {} : { [name]: true }
}

const isHovered = (tie: Tie, hover: Selection | null): boolean => {
  switch (hover?.type) {
    case 'entity':
      return tie.ends.includes(hover.id)
    case 'tie':
      return tie.id === hover.id
    case 'claim':
      return tie.claims.some((claim) => claim.id === hover.id)
    default:
      return false
  }
}
