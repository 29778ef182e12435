import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Direction, inDirection } from '../../../../src/graph/paths/walk'
import { check } from '../../support/property'

const here = { x: 100, y: 100 }
type Places = Readonly<Record<string, readonly [dx: number, dy: number]>>
const walk = (direction: Direction, places: Places) =>
  inDirection(
    here,
    new Map(Object.entries(places).map(([id, [dx, dy]]) => [id, { x: here.x + dx, y: here.y + dy }])),
    direction,
  )

const around: Places = { north: [0, -50], south: [0, 50], west: [-50, 0], east: [50, 0] }

describe('walking with the arrow keys', () => {
  it.each([
    ['up', 'north'],
    ['down', 'south'],
    ['left', 'west'],
    ['right', 'east'],
  ] as const)('%s goes to the neighbour that lies there', (direction, there) => {
    expect(walk(direction, around)).toBe(there)
  })

  it('stays where nobody lies in that direction', () => {
    expect(walk('up', {})).toBeNull()
    expect(walk('up', { south: [0, 50], east: [50, 0], west: [-50, 0] })).toBeNull()
    expect(walk('right', { far: [30, 80] })).toBeNull()
  })

  it('takes whoever lies within 60° of the direction', () => {
    const at = (degrees: number): readonly [number, number] => [
      80 * Math.cos((degrees * Math.PI) / 180),
      80 * Math.sin((degrees * Math.PI) / 180),
    ]
    for (const degrees of [59, -59, 20]) expect(walk('right', { aside: at(degrees) })).toBe('aside')
    for (const degrees of [61, -61, 180]) expect(walk('right', { aside: at(degrees) })).toBeNull()
  })

  it('prefers the straighter of two that are as far', () => {
    expect(walk('right', { aside: [40, 30], straight: [50, 5] })).toBe('straight')
    expect(walk('right', { straight: [50, 5], aside: [40, 30] })).toBe('straight')
  })

  it('prefers the nearer of two on the same line', () => {
    expect(walk('down', { far: [0, 300], near: [0, 60] })).toBe('near')
    expect(walk('down', { near: [0, 60], far: [0, 300] })).toBe('near')
  })

  it('prefers a near one a little aside to a far one straight ahead', () => {
    expect(walk('right', { far: [400, 0], near: [60, 30] })).toBe('near')
    expect(walk('right', { far: [90, 0], near: [60, 60] })).toBe('far')
  })

  it('leads to the same neighbour however large the picture is drawn', () => {
    const places: Places = { far: [400, 0], near: [60, 30], aside: [30, 40], back: [-900, 20] }
    for (const scale of [0.1, 1, 7, 100]) {
      const scaled = Object.entries(places).map(([id, [dx, dy]]) => [id, [dx * scale, dy * scale]] as const)
      expect(walk('right', Object.fromEntries(scaled))).toBe('near')
      expect(walk('down', Object.fromEntries(scaled))).toBe('aside')
    }
  })

  it('never ends where it began, even where another stands on the same spot', () => {
    expect(walk('up', { same: [0, 0] })).toBeNull()
    expect(walk('up', { same: [0, 0], north: [0, -50] })).toBe('north')
  })

  it('reaches every neighbour that stands alone by some key', () => {
    const step = fc.integer({ min: -500, max: 500 })
    check(
      fc.property(step, step, (dx, dy) => {
        fc.pre(dx !== 0 || dy !== 0)
        const found = (['up', 'down', 'left', 'right'] as const).map((key) => walk(key, { only: [dx, dy] }))
        expect(found).toContain('only')
      }),
    )
  })
})
