import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  branches,
  nearestRow,
  type Outlined,
  type OutlineRow,
  openList,
  outlineRows,
  selectionOf,
} from '../../../../src/graph/outline/outline'
import { wayTo } from '../../../../src/graph/outline/way'
import { bundleTies, tieOf } from '../../../../src/graph/ties'
import { restsOn } from '../../../../src/graph/voices'
import type { Piece, Remark } from '../../../../src/model/piece'
import { connect } from '../../../../src/state/actions'
import { begin } from '../../../../src/state/history'
import { openingView } from '../../../../src/state/view'
import { toldPiece } from '../../support/arbitrary-view'
import { check } from '../../support/property'
import { claim, group, person, pieceOf, place } from '../../support/small-piece'
import { createStore } from '../../support/store'

const piece = pieceOf(
  [person('ann'), group('union'), place('port'), person('bob')],
  [
    claim('leads', 'ann heads union', { paragraph: 2 }),
    claim('founded', 'ann backs union', { paragraph: 1 }),
    claim('closes', 'union targets port', { voices: ['ann'], paragraph: 3 }),
    claim('lives', 'ann comes-from port', { paragraph: 4 }),
  ],
)

const of = (from: Piece): Outlined => ({
  roots: from.entities.map(({ id }) => id),
  ...branches([...bundleTies(from.claims).values()], from.remarks),
})
const told = of(piece)
const keys = (rows: readonly OutlineRow[]) => rows.map(({ key }) => key)
const opened = (...open: readonly string[]) => outlineRows(told, new Set(open))
const below = (rows: readonly OutlineRow[], parent: string) =>
  keys(rows.filter((row) => row.parent === parent)).map((key) => key.slice(parent.length + 1))

describe('the outline', () => {
  it('lists the entities in the order given while nothing is open', () => {
    const rows = opened()
    expect(keys(rows)).toEqual(['entity:ann', 'entity:union', 'entity:port', 'entity:bob'])
    expect(rows.map(({ level, position, size }) => [level, position, size])).toEqual([
      [1, 1, 4],
      [1, 2, 4],
      [1, 3, 4],
      [1, 4, 4],
    ])
  })

  it('opens an entity to its ties, the strongest first, and to what it says', () => {
    expect(below(opened('entity:ann'), 'entity:ann')).toEqual(['tie:ann~union', 'tie:ann~port', 'says'])
  })

  it('does not open an entity that is tied to nothing and says nothing', () => {
    expect(opened().map(({ opens }) => opens)).toEqual([true, true, true, false])
    expect(keys(opened('entity:bob'))).toEqual(keys(opened()))
  })

  it('opens a tie to its claims in reading order, and to its other end', () => {
    const tie = 'entity:ann/tie:ann~union'
    expect(below(opened('entity:ann', tie), tie)).toEqual(['claim:founded', 'claim:leads', 'entity:union'])
  })

  it('opens what somebody says to the claims on that word', () => {
    const says = 'entity:ann/says'
    expect(below(opened('entity:ann', says), says)).toEqual(['claim:closes'])
  })

  it('opens what somebody says to remarks too, and an entity to the remarks that speak of it', () => {
    const remark = (id: string, voice: string, about: readonly string[], paragraph: number): Remark => ({
      id,
      voices: [voice],
      about,
      text: `${id}.`,
      evidence: [{ paragraph }],
    })
    const said = of({
      ...piece,
      remarks: [
        remark('early', 'ann', ['bob'], 1),
        remark('late', 'ann', ['bob'], 5),
        remark('rumour', 'unattributed', ['bob'], 2),
      ],
    })
    const [says, spokenOf] = ['entity:ann/says', 'entity:bob/spoken-of']
    const rows = outlineRows(said, new Set(['entity:ann', says, 'entity:bob', spokenOf]))
    expect(below(rows, says)).toEqual(['remark:early', 'claim:closes', 'remark:late'])
    expect(below(rows, 'entity:bob')).toEqual(['spoken-of'])
    expect(below(rows, spokenOf)).toEqual(['remark:early', 'remark:rumour', 'remark:late'])
    const row = rows.find(({ key }) => key === `${says}/remark:late`)
    expect(row && selectionOf(row)).toEqual({ type: 'remark', id: 'late' })
    const wayTold = (type: 'remark' | 'tie', id: string) => wayTo({ type, id }, said, null, null)
    expect(wayTold('remark', 'late')).toEqual({ open: ['entity:ann', says], to: `${says}/remark:late` })
    expect(wayTold('remark', 'rumour')?.to).toBe(`${spokenOf}/remark:rumour`)
    expect(wayTold('tie', 'ann~bob')?.to).toBe(`${says}/remark:early`)
  })

  it('leads up to what is open above instead of opening it again', () => {
    const end = 'entity:ann/tie:ann~union/entity:union'
    const back = `${end}/tie:port~union`
    const rows = opened('entity:ann', 'entity:ann/tie:ann~union', end, back, `${back}/entity:port`)
    const at = (key: string) => rows.find((row) => row.key === key)
    expect(at(`${end}/tie:ann~union`)).toMatchObject({
      opens: false,
      item: { above: 'entity:ann/tie:ann~union' },
    })
    // Round a triangle: the tie is new, its other end is not.
    const round = `${back}/entity:port/tie:ann~port`
    expect(at(round)).toMatchObject({ opens: true, item: { above: null } })
    const closed = [...rows].length
    const all = outlineRows(
      told,
      new Set([...rows.filter(({ isOpen }) => isOpen).map(({ key }) => key), round]),
    )
    expect(all.length).toBe(closed + 2)
    expect(all.find(({ key }) => key === `${round}/entity:ann`)).toMatchObject({
      opens: false,
      item: { above: 'entity:ann' },
    })
  })

  it('opens all rows of one list at once', () => {
    const once = openList(opened(), 'entity:port', new Set())
    expect([...once].sort()).toEqual(['entity:ann', 'entity:port', 'entity:union'])
    expect(openList(outlineRows(told, once), 'entity:port', once)).toBe(once)
    const rows = opened('entity:ann')
    expect([...openList(rows, 'entity:ann/says', new Set(['entity:ann']))].sort()).toEqual([
      'entity:ann',
      'entity:ann/says',
      'entity:ann/tie:ann~port',
      'entity:ann/tie:ann~union',
    ])
  })

  it('stays at the nearest row above where one is gone', () => {
    const rows = opened('entity:port')
    expect(nearestRow(rows, 'entity:port/tie:ann~port/claim:lives')?.key).toBe('entity:port/tie:ann~port')
    expect(nearestRow(rows, 'entity:gone/says')?.key).toBe('entity:ann')
    expect(nearestRow(rows, null)?.key).toBe('entity:ann')
    expect(nearestRow([], 'entity:ann')).toBeNull()
  })
})

describe('the way to what is selected', () => {
  const store = createStore(piece, begin(openingView('small')))

  it('leads to an entity’s own row', () => {
    expect(wayTo({ type: 'entity', id: 'port' }, told, null, null)).toEqual({ open: [], to: 'entity:port' })
    expect(wayTo({ type: 'entity', id: 'nobody' }, told, null, null)).toBeNull()
    expect(wayTo({ type: 'voice', id: '@author' }, told, null, null)).toBeNull()
    expect(wayTo(null, told, null, null)).toBeNull()
  })

  it('leads to a tie under the end that the reader comes from, or under the first', () => {
    const tie = { type: 'tie', id: 'port~union' } as const
    expect(wayTo(tie, told, 'port', null)?.to).toBe('entity:port/tie:port~union')
    expect(wayTo(tie, told, 'bob', null)).toEqual({
      open: ['entity:union'],
      to: 'entity:union/tie:port~union',
    })
  })

  it('leads to a claim under its tie', () => {
    const way = wayTo({ type: 'claim', id: 'lives' }, told, null, null)
    expect(way).toEqual({
      open: ['entity:ann', 'entity:ann/tie:ann~port'],
      to: 'entity:ann/tie:ann~port/claim:lives',
    })
  })

  it('leads along a path, each step below the one before, and begins at its first step', () => {
    store.act(connect('union', 'port'))
    const { path, selection } = store
    const way = wayTo(selection.value, told, null, path.value)
    expect(way?.to).toBe('entity:union/tie:port~union')
    const rows = outlineRows(told, new Set(way?.open))
    for (const { tie } of path.value?.hops ?? [])
      expect(rows.some(({ item, isOpen }) => isOpen && item.type === 'tie' && item.tie.id === tie)).toBe(true)
  })

  it('leads to the start where no path of ties exists', () => {
    const nowhere = { type: 'path', id: 'ann~bob' } as const
    expect(wayTo(nowhere, told, null, null)).toEqual({ open: ['entity:ann'], to: 'entity:ann' })
  })
})

/** Opens every list of the rows that are seen, a few times over. */
function openedDeep(of: Outlined, times: number): readonly OutlineRow[] {
  let open: ReadonlySet<string> = new Set()
  for (let time = 0; time < times; time++) {
    const rows = outlineRows(of, open)
    open = new Set([...open, ...rows.filter(({ opens }) => opens).map(({ key }) => key)])
  }
  return outlineRows(of, open)
}

describe('any outline', () => {
  it('tells of each row where it stands, and tells rows apart', () => {
    check(
      fc.property(toldPiece, (any) => {
        const rows = openedDeep(of(any), 4)
        const byKey = new Map(rows.map((row) => [row.key, row]))
        expect(byKey.size).toBe(rows.length)
        for (const row of rows) {
          const siblings = rows.filter(({ parent }) => parent === row.parent)
          expect(siblings).toHaveLength(row.size)
          expect(siblings[row.position - 1]).toBe(row)
          const parent = row.parent === null ? undefined : byKey.get(row.parent)
          expect(row.level).toBe((parent?.level ?? 0) + 1)
          if (parent) expect(parent.isOpen).toBe(true)
        }
      }),
      25,
    )
  })

  it('shows every claim under both of its ends, and under everybody who says so', () => {
    check(
      fc.property(toldPiece, (any) => {
        const seen = new Set(keys(openedDeep(of(any), 2)))
        for (const one of any.claims) {
          for (const end of [one.subject, one.object])
            expect(seen).toContain(`entity:${end}/tie:${tieOf(one)}/claim:${one.id}`)
          for (const { id } of any.entities)
            expect(seen.has(`entity:${id}/says/claim:${one.id}`)).toBe(restsOn(one, id))
        }
      }),
      25,
    )
  })

  it('ends, however much is opened: nothing opens below itself, and each link leads up to what is open', () => {
    check(
      fc.property(toldPiece, (any) => {
        const few = { ...any, claims: any.claims.slice(0, 6) }
        const rows = openedDeep(of(few), 40)
        expect(rows.every(({ opens, isOpen }) => opens === isOpen)).toBe(true)
        const open = new Set(keys(rows.filter(({ isOpen }) => isOpen)))
        for (const { key, item, isOpen } of rows) {
          const parts = key.split('/').filter((part) => part !== 'says')
          if (isOpen) expect(new Set(parts).size).toBe(parts.length)
          const above = 'above' in item ? item.above : null
          if (above === null) continue
          expect(key.startsWith(`${above}/`)).toBe(true)
          expect(open).toContain(above)
          expect(selectionOf({ ...(rows[0] as OutlineRow), item })).toBeNull()
        }
      }),
      25,
    )
  })
})
