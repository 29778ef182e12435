import { findDisputes } from '../graph/disputes'
import { castRows, sortCast } from '../graph/lists/cast'
import {
  classList,
  coreWidth,
  type ElementSpec,
  entityClasses,
  tieClasses,
  usualWidth,
} from '../graph/look/element'
import type { Still } from '../graph/look/still'
import { labelName } from '../graph/made'
import { speaksOf } from '../graph/remarks'
import { bundleTies, type Tie, tieId, tieLook, tiesByEntity } from '../graph/ties'
import { landIn } from '../layouts/backdrop/land'
import { backdropShapes } from '../layouts/backdrop/shapes'
import { disputedPill } from '../layouts/kernel/input'
import { labelBox, labelFont, lineBox } from '../layouts/kernel/labels'
import { linesBetween } from '../layouts/kernel/lines'
import { LABEL_GAP, type Pane, type Place } from '../layouts/kernel/parts'
import { drawnRects, middleRect, placePills } from '../layouts/kernel/pill'
import { type PlaceOptions, placeLabels } from '../layouts/kernel/places'
import type { Drawing, Sources } from '../layouts/layout'
import { type LayoutName, layoutOf } from '../layouts/list'
import { groundShown } from '../layouts/map/ground'
import { placings } from '../layouts/placings/all'
import { webTask } from '../layouts/web'
import { makeWeb } from '../layouts/web/make'
import type { ReadyLayout } from '../layouts/web/ready'
import type { Piece } from '../model/piece'

/** Layouts *Web* of a piece: those that are ready, or one that is made now. */
export function readyOrMade(
  piece: Piece,
  pane: Pane,
  ready: readonly ReadyLayout[],
  widthOf: (text: string) => number,
): readonly ReadyLayout[] {
  return ready.length > 0 ? ready : [makeWeb(webTask(sourcesOf(piece, pane, ready, widthOf)))]
}

/** What a layout is made from, with nothing selected. */
function sourcesOf(
  piece: Piece,
  pane: Pane,
  made: readonly ReadyLayout[],
  widthOf: (text: string) => number,
): Sources {
  const entities = new Map(piece.entities.map((entity) => [entity.id, entity]))
  const ties = bundleTies(piece.claims)
  const cast = castRows(piece, tiesByEntity(ties.values()))
  const measured = new Map(
    piece.entities.map((entity) => {
      const name = labelName(entity)
      return [entity.id, { box: labelBox(name, widthOf), line: lineBox(name, widthOf) }] as const
    }),
  )
  const centre = sortCast(cast, 'claims')[0]?.entity.id ?? ''
  return { piece, entities, ties, cast, centre, pane, covered: [], measured, made }
}

/**
 * The whole graph of a piece as a page of this size opens it, with nothing selected; `isCut`: names that would reach out of
 * the pane give way, too. Null where the layout has nothing to show.
 */
export function stillOf(
  piece: Piece,
  layout: LayoutName,
  pane: Pane,
  ready: readonly ReadyLayout[],
  widthOf: (text: string) => number,
  isCut = false,
): Still | null {
  const sources = sourcesOf(piece, pane, ready, widthOf)
  const { entities, ties } = sources
  const { inRows } = layoutOf(layout)
  const place = placings[layout]
  const drawing =
    place(sources, new Map()) ?? place({ ...sources, made: [makeWeb(webTask(sources))] }, new Map())
  if (!drawing) return null
  const disputed = new Set(
    findDisputes(piece.claims, entities).flatMap(({ claims }) => claims.map(({ id }) => id)),
  )
  const bounds = { left: 0, top: 0, right: pane.width, bottom: pane.height }
  const standing = labelled(drawing, ties, disputed, inRows, isCut ? { bounds } : {})
  const nodes = piece.entities.map((entity): ElementSpec => {
    const size = drawing.nodes.find(({ id }) => id === entity.id)?.size ?? 0
    const spot = standing.places.get(entity.id) ?? null
    const label = drawing.labels.get(entity.id)?.lines.join('\n') ?? labelName(entity)
    return {
      group: 'nodes',
      data: { id: entity.id, size, gap: LABEL_GAP, rise: -LABEL_GAP, label, font: labelFont.size },
      classes: classList({ ...entityClasses(entity), [spot ?? 'unlabelled']: true }),
    }
  })
  const lines = [...ties.values()].map((tie) => lineSpec(tie, disputed, drawing, standing.pills))
  const spoken = inRows ? [] : [...speaksOf(piece.remarks).values()].filter(({ id }) => !ties.has(id))
  const map = drawing.backdrop?.of === 'land' ? drawing.backdrop.map : null
  return {
    elements: [
      ...nodes,
      ...lines,
      ...spoken.map(
        ({ id, ends: [source, target] }): ElementSpec => ({
          group: 'edges',
          data: { id: `speaks-of:${id}`, source, target, width: 0.9 },
          classes: 'speaks-of',
        }),
      ),
    ],
    positions: drawing.positions,
    backdrop: (tokens) =>
      backdropShapes(
        drawing.backdrop,
        {
          positions: drawing.positions,
          sizes: new Map(drawing.nodes.map(({ id, size }) => [id, size])),
          dimmed: new Set(),
          land: map && landIn(map.projection, groundShown(map)),
        },
        tokens,
      ),
    seen: null,
  }
}

interface Labelled {
  readonly places: ReadonlyMap<string, Place | null>
  readonly pills: ReadonlyMap<string, number>
}

/** Where names and the pills of disputed ties stand. */
function labelled(
  drawing: Drawing,
  ties: ReadonlyMap<string, Tie>,
  disputed: ReadonlySet<string>,
  inRows: boolean,
  within: Pick<PlaceOptions, 'bounds'>,
): Labelled {
  const { nodes, edges, positions } = drawing
  const sorted = [...nodes].sort((a, b) => (b.priority ?? 1) - (a.priority ?? 1))
  const pilled = inRows
    ? []
    : edges.filter(({ source, target }) =>
        ties.get(tieId(source, target))?.claims.some(({ id }) => disputed.has(id)),
      )
  const lines = linesBetween(edges, positions)
  const places = placeLabels(
    sorted,
    positions,
    pilled.flatMap((edge) => middleRect(edge, positions) ?? []),
    {
      places: drawing.otherPlaces,
      preferred: drawing.places.size > 0 ? drawing.places : new Map(nodes.map(({ id }) => [id, 'below'])),
      lines,
      ...within,
    },
  )
  const sizes = new Map(nodes.map(({ id, size }) => [id, size]))
  return {
    places,
    pills: placePills(pilled, positions, drawnRects(sorted, positions, places), sizes, disputedPill, lines),
  }
}

function lineSpec(
  tie: Tie,
  disputed: ReadonlySet<string>,
  { arcs }: Drawing,
  pills: ReadonlyMap<string, number>,
): ElementSpec {
  const look = tieLook(tie, disputed)
  const width = usualWidth(look)
  const arc = arcs.get(tie.id)
  const pill = pills.get(tie.id)
  const [source, target] = tie.ends
  const bow = arc?.distances.join(' ') ?? ''
  return {
    group: 'edges',
    data: { id: tie.id, source, target, width, core: coreWidth(width), bow, pill: pill ?? 0 },
    classes: classList({
      ...tieClasses(look),
      dot: look.disputed && pill === undefined,
      arc: arc !== undefined,
    }),
  }
}
