import { describe, expect, it } from 'vitest'
import { nearestLayout, type ReadyLayout, readReadyLayouts } from '../../../../src/layouts/web/ready'

const file = {
  fingerprint: 'abc',
  panes: [
    {
      width: 1440,
      height: 900,
      positions: { ann: [10, 20], bob: [-5, 0.5] },
      places: { ann: 'above', bob: 'hidden' },
    },
  ],
}
const read = (positions: unknown, places: unknown = {}) =>
  readReadyLayouts({ fingerprint: 'abc', panes: [{ width: 1, height: 1, positions, places }] }, 'abc')[0]

describe('a layout made ahead of time', () => {
  it('is read with its pane, its positions and where labels stand', () => {
    expect(readReadyLayouts(file, 'abc')).toEqual([
      {
        pane: { width: 1440, height: 900 },
        positions: new Map([
          ['ann', { x: 10, y: 20 }],
          ['bob', { x: -5, y: 0.5 }],
        ]),
        places: new Map([
          ['ann', 'above'],
          ['bob', null],
        ]),
      },
    ])
  })

  it('is not taken for another state of the piece', () => {
    expect(readReadyLayouts(file, 'abd')).toEqual([])
    expect(readReadyLayouts({ ...file, fingerprint: undefined }, 'abc')).toEqual([])
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', '{}'],
    ['a list', []],
    ['no panes', { fingerprint: 'abc' }],
    ['panes that are no list', { fingerprint: 'abc', panes: { 0: file.panes[0] } }],
  ])('is none where the file is %s', (_, file) => {
    expect(readReadyLayouts(file, 'abc')).toEqual([])
  })

  it('drops a pane without a size and keeps the others', () => {
    const panes = [null, {}, 7, { width: '1440', height: 900 }, { width: 1 }, ...file.panes]
    expect(readReadyLayouts({ ...file, panes }, 'abc').map(({ pane }) => pane.width)).toEqual([1440])
  })

  it('drops a position that is none and keeps the others', () => {
    const positions = { a: [1], b: ['1', 2], c: null, d: { x: 1, y: 2 }, e: [3, 4], f: [5, 6, 7] }
    expect([...(read(positions)?.positions.keys() ?? [])]).toEqual(['e', 'f'])
    expect(read(undefined)?.positions.size).toBe(0)
    expect(read('abc')?.positions.size).toBe(0)
  })

  it('drops a place for a label that there is not, and keeps the others', () => {
    const places = { a: 'below', b: 'middle', c: 7, d: 'right', e: null, f: 'constructor' }
    expect(read({}, places)?.places).toEqual(
      new Map([
        ['a', 'below'],
        ['d', 'right'],
      ]),
    )
  })

  it('takes an entity called constructor for what it is', () => {
    const positions = JSON.parse('{"constructor": [1, 2], "__proto__": [3, 4]}')
    expect(read(positions)?.positions.get('constructor')).toEqual({ x: 1, y: 2 })
    expect(read(positions)?.positions.get('__proto__')).toEqual({ x: 3, y: 4 })
    expect(read({})?.positions.get('constructor')).toBeUndefined()
  })
})

describe('the layout for a pane', () => {
  const made = (width: number, height: number): ReadyLayout => ({
    pane: { width, height },
    positions: new Map(),
    places: new Map(),
  })
  const nearest = (panes: readonly (readonly [number, number])[], width: number, height: number) => {
    const found = nearestLayout(
      panes.map((pane) => made(...pane)),
      { width, height },
    )
    return found && [found.pane.width, found.pane.height]
  }

  it('is the one made for that very pane', () => {
    expect(
      nearest(
        [
          [800, 600],
          [744, 742],
          [390, 500],
        ],
        744,
        742,
      ),
    ).toEqual([744, 742])
  })

  it('is the one of the nearest shape rather than of the nearest size', () => {
    expect(
      nearest(
        [
          [700, 300],
          [1600, 1400],
        ],
        800,
        700,
      ),
    ).toEqual([1600, 1400])
    expect(
      nearest(
        [
          [300, 700],
          [1400, 1600],
        ],
        700,
        800,
      ),
    ).toEqual([1400, 1600])
  })

  it('lies on its side only where the pane does', () => {
    expect(
      nearest(
        [
          [400, 800],
          [900, 450],
        ],
        800,
        400,
      ),
    ).toEqual([900, 450])
    expect(
      nearest(
        [
          [900, 450],
          [400, 800],
        ],
        300,
        600,
      ),
    ).toEqual([400, 800])
  })

  it('is the one of the nearest size where shapes are the same', () => {
    expect(
      nearest(
        [
          [2000, 1000],
          [800, 400],
          [200, 100],
        ],
        700,
        350,
      ),
    ).toEqual([800, 400])
  })

  it('is none where none was made', () => {
    expect(nearest([], 800, 600)).toBeNull()
  })

  it('leaves the list as it is', () => {
    const ready = [made(100, 900), made(800, 600)]
    nearestLayout(ready, { width: 800, height: 600 })
    expect(ready.map(({ pane }) => pane.width)).toEqual([100, 800])
  })
})
