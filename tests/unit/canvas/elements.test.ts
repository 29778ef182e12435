import { describe, expect, it } from 'vitest'
import { elementsOf, type Labelling } from '../../../src/canvas/elements'
import type { Picture } from '../../../src/canvas/picture'
import type { ElementSpec } from '../../../src/graph/look/element'
import {
  endReplay,
  pin,
  replay,
  selectClaim,
  selectEntity,
  setLayout,
  toggleFamily,
  toggleKind,
} from '../../../src/state/actions'
import { begin } from '../../../src/state/history'
import type { Store } from '../../../src/state/store'
import { openingView } from '../../../src/state/view'
import { claim, group, person, pieceOf, place } from '../support/small-piece'
import { createStore } from '../support/store'

const piece = pieceOf(
  [
    person('ann', { name: 'Ann Ames' }),
    group('union', { unnamed: true }),
    place('port', { name: 'Port of Westhaven' }),
    person('bob'),
  ],
  [
    claim('leads', 'ann heads union'),
    claim('closes', 'union targets port', { voices: ['ann'], stance: 'planned' }),
    claim('warned', 'port warns union', { voices: ['bob'], stance: 'possible' }),
    claim('refuses', 'bob attacks ann', { voices: ['bob'], denied: true }),
    claim('rumour', 'bob backs port', { voices: ['unattributed', 'ann'], stance: 'possible' }),
  ],
)
const picture: Picture = {
  layout: 'web',
  by: 'web',
  pane: { width: 800, height: 600 },
  nodes: piece.entities.map(({ id }, at) => ({ id, size: 17 + at, label: { width: 40, height: 14 } })),
  edges: [],
  labels: new Map([['port', { width: 60, height: 27, lines: ['Port of', 'Westhaven'] }]]),
  positions: new Map(),
  places: new Map(),
  otherPlaces: ['below'],
  arcs: new Map(),
  inRows: false,
  covered: [],
  backdrop: null,
}
const labelling: Labelling = {
  places: new Map([
    ['ann', 'below'],
    ['port', 'right'],
    ['bob', null],
  ]),
  font: 11.5,
  selectedFont: 13,
  pills: new Map(),
}
const storeOf = (inPiece = piece) => createStore(inPiece, begin(openingView('small')))
function drawn(store: Store, inPicture: Partial<Picture> = {}, inLabelling: Partial<Labelling> = {}) {
  const specs = elementsOf(store, { ...picture, ...inPicture }, { ...labelling, ...inLabelling })
  const element = (id: string): ElementSpec => {
    const spec = specs.find(({ data }) => data.id === id)
    if (!spec) throw new Error(`nothing is drawn for ${id}`)
    return spec
  }
  return {
    specs,
    data: (id: string) => element(id).data,
    classes: (id: string): readonly string[] => element(id).classes.split(' '),
    having: (name: string) =>
      specs.flatMap(({ data, classes }) => (classes.split(' ').includes(name) ? data.id : [])),
  }
}

describe('the picture of a piece', () => {
  const picture = drawn(storeOf())

  it('has a node for each entity and one line for each tie, nodes first', () => {
    expect(picture.specs.map(({ data, group }) => `${group} ${data.id}`)).toEqual([
      'nodes ann',
      'nodes union',
      'nodes port',
      'nodes bob',
      'edges ann~union',
      'edges port~union',
      'edges ann~bob',
      'edges bob~port',
    ])
  })

  it('has lines between the ends of their ties', () => {
    expect(picture.data('port~union')).toMatchObject({ source: 'port', target: 'union' })
  })

  it('shows the kind, and who is nobody in particular', () => {
    expect(picture.classes('ann')).toContain('person')
    expect(picture.classes('union')).toEqual(expect.arrayContaining(['organisation', 'unnamed']))
    expect(picture.classes('port')).toContain('place')
    expect(picture.classes('port')).not.toContain('unnamed')
  })

  it('writes the name in its lines, or in one where they are not known', () => {
    expect(picture.data('port')).toMatchObject({ label: 'Port of\nWesthaven', size: 19, font: 11.5 })
    expect(picture.data('ann')).toMatchObject({ label: 'Ann Ames', size: 17 })
  })

  it('puts a label where there is room, and none where there is none', () => {
    expect(picture.classes('ann')).toContain('below')
    expect(picture.classes('port')).toContain('right')
    expect(picture.classes('bob')).toContain('unlabelled')
    expect(picture.classes('union')).toContain('unlabelled')
  })

  it('has nothing selected, dimmed, hidden, hovered or pinned', () => {
    for (const name of ['selected', 'dimmed', 'hidden', 'hovered', 'pinned', 'own', 'on-word', 'arc'])
      expect([name, picture.having(name)]).toEqual([name, []])
  })
})

describe('a line', () => {
  it('shows its stance, what is passed on and what is only denied', () => {
    const { classes } = drawn(storeOf())
    expect(classes('ann~union')).toEqual(['solid'])
    expect(classes('port~union')).toEqual(['dashed'])
    expect(classes('ann~bob')).toEqual(['solid', 'denied'])
    expect(classes('bob~port')).toEqual(['dotted', 'passed-on'])
  })

  it('gets wider with each happening, up to 5 px', () => {
    const { data } = drawn(storeOf())
    expect(data('ann~union').width).toBeCloseTo(1.1)
    expect(data('port~union').width).toBeCloseTo(1.9)
    const many = Array.from({ length: 30 }, (_, at) => claim(`c${at}`, 'ann backs bob'))
    expect(drawn(storeOf(pieceOf(piece.entities, many))).data('ann~bob').width).toBe(5)
    const one = many.map((claim) => ({ ...claim, event: 'one' }))
    expect(drawn(storeOf(pieceOf(piece.entities, one))).data('ann~bob').width).toBeCloseTo(1.1)
  })

  it('keeps a core of paper of 1.6 px where it is hollow and thinnest, a wider one where it is wider', () => {
    const { data } = drawn(storeOf())
    expect(data('bob~port').core).toBeCloseTo(1.6)
    expect(data('port~union').core).toBeCloseTo(2.4)
  })

  it('says that it is disputed, by a dot where the word would cover a label', () => {
    const quarrel = pieceOf(piece.entities, [...piece.claims, claim('fights', 'bob attacks ann')])
    const store = storeOf(quarrel)
    expect(drawn(store).having('disputed')).toEqual(['ann~bob'])
    expect(drawn(store).having('dot')).toEqual(['ann~bob'])
    const pills = new Map([['ann~bob', 40]])
    expect(drawn(store, {}, { pills }).having('dot')).toEqual([])
    expect(drawn(store, {}, { pills }).data('ann~bob').pill).toBe(40)
  })

  it('is an arc where the picture has one', () => {
    const arcs = new Map([['ann~union', { distances: [20, 24], weights: [0.1, 0.9] }]] as const)
    const { having, data } = drawn(storeOf(), { arcs })
    expect(having('arc')).toEqual(['ann~union'])
    expect(data('ann~union').bow).toBe('20 24')
    expect(data('ann~bob').bow).toBe('')
  })
})

describe('a selection', () => {
  it('of somebody stands out with own ties and, differently, ties that rest on this word; the rest is dim', () => {
    const store = storeOf()
    store.act(selectEntity('ann'))
    const { having, data } = drawn(store)
    expect(having('selected')).toEqual(['ann'])
    expect(having('own')).toEqual(['ann~union', 'ann~bob'])
    expect(having('on-word')).toEqual(['port~union', 'bob~port'])
    expect(having('dimmed')).toEqual([])
    expect(data('ann').font).toBe(13)
    expect(data('bob').font).toBe(11.5)
    expect(data('ann~union').width).toBe(2.4)
    expect(data('bob~port').width).toBe(1.8)
    expect(data('port~union').width).toBeCloseTo(1.9)
  })

  it('dims names and lines that have nothing to do with it', () => {
    const store = storeOf()
    store.act(selectClaim('leads'))
    const { having } = drawn(store)
    expect(having('selected')).toEqual(['ann', 'union'])
    expect(having('dimmed')).toEqual(['port', 'bob', 'port~union', 'ann~bob', 'bob~port'])
  })

  it('turns the word on a dimmed disputed line into a dot', () => {
    const store = storeOf(pieceOf(piece.entities, [...piece.claims, claim('fights', 'bob attacks ann')]))
    store.act(selectClaim('warned'))
    expect(drawn(store).having('dot')).toEqual(['ann~bob'])
  })
})

describe('a filter', () => {
  it('hides names and their lines, and takes nothing away', () => {
    const store = storeOf()
    const before = drawn(store).specs
    store.act(toggleKind('place'))
    const { specs, having } = drawn(store)
    expect(having('hidden')).toEqual(['port', 'port~union', 'bob~port'])
    expect(specs.map(({ data }) => data.id)).toEqual(before.map(({ data }) => data.id))
  })

  it('draws a line by the claims that it leaves', () => {
    const store = storeOf()
    store.act(toggleFamily('conflict'))
    const { classes, data, having } = drawn(store)
    expect(classes('port~union')).toEqual(['dotted'])
    expect(data('port~union').width).toBeCloseTo(1.1)
    expect(having('hidden')).toEqual(['ann~bob'])
  })

  it('keeps a selected name in sight, without its lines', () => {
    const store = storeOf()
    store.act(selectEntity('port'))
    store.act(toggleKind('place'))
    expect(drawn(store).having('hidden')).toEqual(['port~union', 'bob~port'])
  })

  it('undone gives the very same picture', () => {
    const store = storeOf()
    const before = drawn(store).specs
    store.act(toggleKind('place'))
    store.act(toggleKind('place'))
    expect(drawn(store).specs).toEqual(before)
  })
})

describe('hovering', () => {
  const hovering = (type: 'entity' | 'tie' | 'claim', id: string) => {
    const store = storeOf()
    store.hover.value = { type, id }
    return drawn(store).having('hovered')
  }

  it('marks a name with its lines, a line, or the line of a claim', () => {
    expect(hovering('entity', 'ann')).toEqual(['ann', 'ann~union', 'ann~bob'])
    expect(hovering('tie', 'ann~bob')).toEqual(['ann~bob'])
    expect(hovering('claim', 'warned')).toEqual(['port~union'])
  })
})

describe('a pin', () => {
  it('is shown in the layout that it was set in', () => {
    const store = storeOf()
    store.act(pin('ann', 0.2, 0.4))
    expect(drawn(store).having('pinned')).toEqual(['ann'])
    store.act(setLayout('order'))
    expect(drawn(store).having('pinned')).toEqual([])
  })
})

describe('a replay', () => {
  const read = pieceOf(
    piece.entities,
    piece.claims.map((claim, at) => ({ ...claim, evidence: [{ paragraph: at + 1 }] })),
    ['', '[Ann](ann)', 'The [port](port)', 'No.', '[Bob](bob)'],
  )

  it('makes what is new stand out, and draws what is still to come faintly or not at all', () => {
    const store = storeOf(read)
    store.act(replay({ at: 2 }))
    expect(drawn(store).having('fresh')).toEqual(['ann', 'union', 'ann~union'])
    expect(drawn(store).having('ahead')).toEqual(['port', 'bob', 'port~union', 'ann~bob', 'bob~port'])
    expect(drawn(store).having('hidden')).toEqual([])
    store.act(replay({ at: 3, ahead: 'absent' }))
    expect(drawn(store).having('fresh')).toEqual(['port', 'port~union'])
    expect(drawn(store).having('ahead')).toEqual([])
    expect(drawn(store).having('hidden')).toEqual(['bob', 'ann~bob', 'bob~port'])
  })

  it('draws a line again as new when another claim is told of it', () => {
    const store = storeOf(read)
    store.act(replay({ at: 4 }))
    expect(drawn(store).having('fresh')).toEqual(['port~union'])
  })

  it('keeps in sight what is selected before it is known', () => {
    const store = storeOf(read)
    store.act(selectEntity('bob'))
    store.act(replay({ at: 2, ahead: 'absent' }))
    const { having } = drawn(store)
    expect(having('selected')).toEqual(['bob'])
    expect(having('hidden')).toEqual(['port', 'port~union', 'ann~bob', 'bob~port'])
  })

  it('ended gives the very same picture', () => {
    const store = storeOf(read)
    const before = drawn(store).specs
    store.act(replay({ at: 3 }))
    store.act(endReplay)
    expect(drawn(store).specs).toEqual(before)
  })
})
