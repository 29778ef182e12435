import { describe, expect, it } from 'vitest'
import { labelBox, lineBox } from '../../../src/layouts/kernel/labels'
import type { Drawing, Drawings, Sources } from '../../../src/layouts/layout'
import { layoutOf, layouts, openingLayout } from '../../../src/layouts/list'
import { placings } from '../../../src/layouts/placings/all'
import { webTask } from '../../../src/layouts/web'
import { webDrawing } from '../../../src/layouts/web/drawing'
import type { Piece } from '../../../src/model/piece'
import { begin } from '../../../src/state/history'
import { openingView } from '../../../src/state/view'
import { claim, group, person, pieceOf, place } from '../support/small-piece'
import { createStore } from '../support/store'

const piece = pieceOf(
  [person('ann'), person('bob'), group('union'), place('port', { at: [51.9, 4.5] }), place('quay')],
  [claim('a', 'ann heads union'), claim('b', 'union targets port'), claim('c', 'bob attacks ann')],
)
const pane = { width: 700, height: 600 }
const widthOf = (text: string) => text.length * 6

/** With a web that is made already. */
function sourcesOf(told: Piece, more: Partial<Sources> = {}): Sources {
  const store = createStore(told, begin(openingView(told.id)))
  const sources: Sources = {
    piece: told,
    entities: store.entities,
    ties: store.ties,
    cast: store.cast,
    centre: store.centre.value,
    pane,
    covered: [],
    measured: new Map(
      told.entities.map(({ id, name }) => [
        id,
        { box: labelBox(name, widthOf), line: lineBox(name, widthOf) },
      ]),
    ),
    made: [],
    ...more,
  }
  const { nodes, edges, avoid } = webTask(sources)
  return { ...sources, made: [{ pane, ...webDrawing(nodes, edges, pane, { avoid }) }], ...more }
}

const nothing: Drawings = new Map()
const having = (drawing: Drawing): Drawings => new Map([[drawing.by, drawing]])

function placed(name: (typeof layouts)[number]['id'], sources: Sources, before = nothing): Drawing {
  const drawing = placings[name](sources, before)
  if (!drawing) throw new Error(`${name} has nothing to draw from`)
  return drawing
}

describe('the layouts', () => {
  it('differ in their ids and in what they are called', () => {
    for (const of of ['id', 'label', 'tells'] as const)
      expect(new Set(layouts.map((layout) => layout[of])).size).toBe(layouts.length)
  })

  it('begin with the one that a piece opens with, which is among the usual ones', () => {
    expect(openingView('small').layout).toBe(openingLayout)
    expect(layoutOf(openingLayout).isUsual).toBe(true)
  })

  it.each(layouts)('$label places everybody in the pane, apart from each other, with a name', ({ id }) => {
    const { nodes, positions, labels } = placed(id, sourcesOf(piece))
    expect(nodes.map((node) => node.id).sort()).toEqual(piece.entities.map((entity) => entity.id).sort())
    const at = nodes.flatMap((node) => positions.get(node.id) ?? [])
    expect(at).toHaveLength(nodes.length)
    expect(new Set(at.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length)
    expect(at.every(({ x, y }) => x > 0 && y > 0 && x < pane.width && y < pane.height)).toBe(true)
    for (const entity of piece.entities) expect(labels.get(entity.id)?.lines.join(' ')).toBe(entity.name)
  })

  it.each(layouts)('$label is the same from the same, also after it was drawn', ({ id }) => {
    const first = placed(id, sourcesOf(piece))
    expect(placed(id, sourcesOf(piece))).toEqual(first)
    expect(placed(id, sourcesOf(piece), having(first))).toEqual(first)
  })

  it.each(layouts)('$label keeps out of what the interface covers', ({ id }) => {
    const covered = [{ left: 648, top: 0, right: 700, bottom: 132 }]
    const { nodes, positions } = placed(id, sourcesOf(piece, { covered }))
    const under = nodes.filter((node) => {
      const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 }
      return x > 648 && y < 132
    })
    expect(under).toEqual([])
  })
})

describe('the web', () => {
  const first = placed('web', sourcesOf(piece))

  it('waits until it is made', () => {
    expect(placings.web(sourcesOf(piece, { made: [] }), nothing)).toBeNull()
  })

  it('leaves everybody where they were drawn, and somebody new comes beside those they are tied to', () => {
    const more = pieceOf([...piece.entities, person('eve')], [...piece.claims, claim('d', 'eve backs bob')])
    const next = placed('web', sourcesOf(more, { made: [] }), having(first))
    for (const { id } of piece.entities) expect(next.positions.get(id)).toEqual(first.positions.get(id))
    const [eve, bob] = [next.positions.get('eve'), next.positions.get('bob')]
    expect(Math.hypot((eve?.x ?? 0) - (bob?.x ?? 999), (eve?.y ?? 0) - (bob?.y ?? 999))).toBeLessThan(150)
  })

  it('has whoever comes back where they stood', () => {
    const less = pieceOf(
      piece.entities.filter(({ id }) => id !== 'bob'),
      piece.claims.slice(0, 2),
    )
    const without = placed('web', sourcesOf(less), having(first))
    expect(without.nodes.map(({ id }) => id)).not.toContain('bob')
    const again = placed('web', sourcesOf(piece), having(without))
    expect(again.positions.get('bob')).toEqual(first.positions.get('bob'))
  })

  it('of many fills a pane of another shape, and stands as before in the first', () => {
    const groups = { nodes: [], edges: [], cameFrom: new Map<string, string>() }
    const narrow = { width: 350, height: 900 }
    const before = placed('web', sourcesOf(piece, { groups }))
    const beside = placed(
      'web',
      sourcesOf(piece, { groups, pane: { width: 750, height: 600 } }),
      having(before),
    )
    expect(beside.positions).toEqual(before.positions)
    const next = placed('web', sourcesOf(piece, { groups, pane: narrow }), having(beside))
    expect(next.positions).not.toEqual(before.positions)
    const still = placed('web', sourcesOf(piece, { groups, pane: narrow }), having(next))
    expect(still.positions).toEqual(next.positions)
    const aLittleLess = { width: 350, height: 870 }
    const less = placed('web', sourcesOf(piece, { groups, pane: aLittleLess }), having(still))
    expect(less.positions).toEqual(next.positions)
    const back = placed('web', sourcesOf(piece, { groups }), having(less))
    expect(back.positions).toEqual(before.positions)
    expect(back.places).toEqual(before.places)
  })

  it('is drawn anew for a pane of another size', () => {
    const wider = { width: 900, height: 500 }
    expect(placed('web', sourcesOf(piece, { pane: wider }), having(first)).positions).not.toEqual(
      first.positions,
    )
  })
})

describe('the map', () => {
  it('is the very same after an edit that no place and no tie is part of', () => {
    const first = placed('map', sourcesOf(piece))
    const edited = { ...piece, title: 'Another title' }
    const next = placed('map', sourcesOf(edited), having(first))
    expect(next.backdrop).toBe(first.backdrop)
    const moved = pieceOf([...piece.entities.slice(0, 3), place('port', { at: [40, 4.5] })], piece.claims)
    expect(placed('map', sourcesOf(moved), having(first)).backdrop).not.toBe(first.backdrop)
  })

  it('is the web where no place has coordinates', () => {
    const nowhere = pieceOf([person('ann'), person('bob'), place('quay')], [claim('c', 'bob attacks ann')])
    const sources = sourcesOf(nowhere)
    expect(placed('map', sources)).toEqual(placed('web', sources))
  })
})
