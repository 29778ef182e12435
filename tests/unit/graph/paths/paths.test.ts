import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hopCost, hubCost } from '../../../../src/graph/evidence'
import { carries, type Explanation, explain } from '../../../../src/graph/paths/explanation'
import { type Path, weakestHop } from '../../../../src/graph/paths/paths'
import { bundleTies, tieId } from '../../../../src/graph/ties'
import type { Claim, Piece } from '../../../../src/model/piece'
import { pairIn, toldPiece } from '../../support/arbitrary-view'
import { check } from '../../support/property'
import { byId, claim, group, person, pieceOf } from '../../support/small-piece'

/** One letter, one person; `officials` is unnamed. */
const people = [
  ...'abcdefghijklmnopqrstuvwxyz'.split('').map((id) => person(id)),
  group('officials', { unnamed: true }),
]

function between(
  from: string,
  to: string,
  claims: readonly Claim[],
  { barred = [], markup = [] }: { barred?: readonly string[]; markup?: readonly string[] } = {},
): Explanation {
  const piece = pieceOf(people, claims, markup)
  return explain({ from, to, piece, ties: bundleTies(piece.claims), barred: new Set(barred) })
}

/** Everybody on the way, both ends included. */
const way = (path: Path | null | undefined): string =>
  path ? [path.hops[0]?.from, ...path.hops.map((hop) => hop.to)].join(' ') : 'none'
const ways = (explanation: Explanation) => explanation.paths.map(way)
/** `ab` is a claim that ties a and b, told by the author. */
const tie = (pair: string, more: Partial<Claim> = {}): Claim =>
  claim(`${pair}-${more.stance ?? ''}${more.denied ? 'no' : ''}`, `${pair[0]} backs ${pair[1]}`, more)

describe('the best path', () => {
  it('is the one tie where there is no other way', () => {
    const { paths, bySpeech, doubtful } = between('a', 'b', [tie('ab')])
    expect(paths).toHaveLength(1)
    expect(paths[0]).toMatchObject({
      cost: 1,
      hops: [{ from: 'a', to: 'b', tie: 'a~b', claims: [{ id: 'ab-' }], cost: 1 }],
    })
    expect([bySpeech, doubtful]).toEqual([false, null])
  })

  it('goes along a tie against the direction of its claim too', () => {
    expect(ways(between('c', 'a', [tie('ab'), tie('bc')]))).toEqual(['c b a'])
  })

  it('is the shorter one where the evidence is level', () => {
    expect(ways(between('a', 'd', [tie('ab'), tie('bd'), tie('ae'), tie('ef'), tie('fd')]))).toEqual([
      'a b d',
      'a e f d',
    ])
  })

  it('is the better founded one even where it is longer', () => {
    const hearsay = { voices: ['x', 'y', 'z'], stance: 'predicted' } as const
    expect(ways(between('a', 'd', [tie('ad', hearsay), tie('ab'), tie('bd')]))).toEqual(['a b d', 'a d'])
  })

  it('goes by who says it: a named voice before an unnamed one before what was passed on', () => {
    const paths = ways(
      between('a', 'z', [
        tie('ab', { voices: ['x', 'y'] }),
        tie('bz'),
        tie('ac', { voices: ['officials'] }),
        tie('cz'),
        tie('ad', { voices: ['x'] }),
        tie('dz'),
      ]),
    )
    expect(paths).toEqual(['a d z', 'a c z', 'a b z'])
  })

  it('goes by how it is said: asserted before predicted', () => {
    const predicted = { stance: 'predicted' } as const
    expect(ways(between('a', 'z', [tie('ab', predicted), tie('bz'), tie('ac'), tie('cz')]))).toEqual([
      'a c z',
      'a b z',
    ])
  })

  it('prefers what several say independently of each other', () => {
    const claims = [tie('ab'), tie('bz'), tie('ac'), tie('cz'), claim('too', 'c warns a', { voices: ['x'] })]
    expect(ways(between('a', 'z', claims))).toEqual(['a c z', 'a b z'])
  })

  it('goes around a hub that connects everything with everything', () => {
    const star = 'ghijklmnop'.split('').map((id) => tie(`b${id}`))
    const claims = [tie('ab'), tie('bz'), tie('ac'), tie('cz')]
    expect(ways(between('a', 'z', claims))).toEqual(['a b z', 'a c z'])
    expect(ways(between('a', 'z', [...claims, ...star]))).toEqual(['a c z', 'a b z'])
  })

  it('does not blame its own ends for being hubs', () => {
    const star = 'ghijklmnop'.split('').flatMap((id) => [tie(`a${id}`)])
    expect(between('a', 'b', [tie('ab'), ...star]).paths[0]?.cost).toBe(1)
  })

  it('breaks a tie by id, the same from either side', () => {
    const claims = [tie('ac'), tie('cz'), tie('ab'), tie('bz')]
    expect(ways(between('a', 'z', claims))).toEqual(['a b z', 'a c z'])
    expect(ways(between('z', 'a', claims))).toEqual(['z b a', 'z c a'])
    expect(ways(between('a', 'z', [...claims].reverse()))).toEqual(['a b z', 'a c z'])
  })

  it('finds its way through cycles without going in circles', () => {
    const circle = [tie('ab'), tie('bc'), tie('cd'), tie('da'), tie('bd'), tie('ac')]
    const found = ways(between('a', 'c', circle))
    expect(found).toEqual(['a c', 'a b c', 'a d c', 'a b d c', 'a d b c'])
    for (const one of found) expect(new Set(one.split(' ')).size).toBe(one.split(' ').length)
  })

  it('comes with five others at most', () => {
    const claims = 'bcdefghi'.split('').flatMap((id) => [tie(`a${id}`), tie(`${id}z`)])
    expect(ways(between('a', 'z', claims))).toEqual('bcdefg'.split('').map((id) => `a ${id} z`))
  })

  it('tells each step by its strongest claim, the others after it', () => {
    const claims = [
      claim('hearsay', 'a warns b', { voices: ['x', 'y'], paragraph: 1 }),
      claim('late', 'b backs a', { paragraph: 9 }),
      claim('early', 'a backs b', { paragraph: 4 }),
      claim('maybe', 'a attacks b', { stance: 'possible' }),
      claim('no', 'a confronts b', { denied: true }),
    ]
    expect(between('a', 'b', claims).paths[0]?.hops[0]?.claims.map(({ id }) => id)).toEqual([
      'early',
      'late',
      'hearsay',
    ])
  })

  it('names its weakest step, the first of equals', () => {
    const claims = [
      tie('ab'),
      tie('bc', { voices: ['officials'] }),
      tie('cd'),
      tie('de', { voices: ['officials'] }),
    ]
    const [path] = between('a', 'e', claims).paths
    expect(path && weakestHop(path)).toBe(1)
    expect(weakestHop({ hops: [], cost: 0 })).toBe(-1)
  })

  it('is none from somebody to themselves', () => {
    expect(between('a', 'a', [tie('ab')]).paths).toEqual([])
  })
})

describe('a claim that is denied or only possible', () => {
  it('carries no path, whoever says so', () => {
    expect(carries(tie('ab'))).toBe(true)
    expect(carries(tie('ab', { stance: 'predicted' }))).toBe(true)
    expect(carries(tie('ab', { stance: 'possible' }))).toBe(false)
    expect(carries(tie('ab', { denied: true }))).toBe(false)
  })

  it('is reported where it would make the way shorter', () => {
    for (const more of [{ denied: true }, { stance: 'possible' }] as const) {
      const { paths, doubtful } = between('a', 'c', [tie('ab'), tie('bc'), tie('ac', more)])
      expect(paths.map(way)).toEqual(['a b c'])
      expect(way(doubtful)).toBe('a c')
    }
  })

  it('is reported where there is no other way', () => {
    const { paths, doubtful } = between('a', 'c', [tie('ab'), tie('bc', { denied: true })])
    expect(paths).toEqual([])
    expect(way(doubtful)).toBe('a b c')
  })

  it('is reported where it is weakly told as well: a shorter way is a shorter way', () => {
    const rumour = tie('ac', { stance: 'possible', voices: ['officials'] })
    expect(way(between('a', 'c', [tie('ab'), tie('bc'), rumour]).doubtful)).toBe('a c')
  })

  it('makes the same way shorter from either side', () => {
    const doubt = { stance: 'possible' } as const
    const claims = [tie('am', doubt), tie('my'), tie('yz'), tie('an', doubt), tie('nx'), tie('xz')]
    expect(way(between('a', 'z', claims).doubtful)).toBe('a m y z')
    expect(way(between('z', 'a', claims).doubtful)).toBe('z y m a')
  })

  it('is not reported where it makes nothing shorter', () => {
    const claims = [tie('ab'), tie('bc'), tie('ad', { stance: 'possible' }), tie('dc')]
    expect(between('a', 'c', claims).doubtful).toBeNull()
  })

  it('does not cast doubt on a tie that stands without it', () => {
    const weak = { voices: ['x', 'y', 'z'], stance: 'predicted' } as const
    const claims = [tie('ab'), tie('bc'), tie('ac', weak), tie('ac', { denied: true })]
    const { paths, doubtful } = between('a', 'c', claims)
    expect(paths.map(way)).toEqual(['a b c', 'a c'])
    expect(doubtful).toBeNull()
  })

  it('beside one that is asserted leaves the tie to the latter', () => {
    const { paths, doubtful } = between('a', 'b', [tie('ab', { denied: true }), tie('ab')])
    expect(paths[0]?.hops[0]?.claims.map(({ id }) => id)).toEqual(['ab-'])
    expect(doubtful).toBeNull()
  })
})

describe('a bar', () => {
  const claims = [tie('ab'), tie('bz'), tie('ac'), tie('cd'), tie('dz')]

  it('makes the path go around somebody', () => {
    expect(ways(between('a', 'z', claims))).toEqual(['a b z', 'a c d z'])
    expect(ways(between('a', 'z', claims, { barred: ['b'] }))).toEqual(['a c d z'])
    expect(ways(between('a', 'z', claims, { barred: ['b', 'd'] }))).toEqual([])
  })

  it('holds for the doubtful way, for who speaks about whom and for neighbours in common', () => {
    const doubt = [tie('ab', { denied: true }), tie('bz')]
    expect(between('a', 'z', doubt, { barred: ['b'] }).doubtful).toBeNull()
    const speech = [
      claim('said', 'y backs z', { voices: ['b'] }),
      claim('of', 'b backs y', { voices: ['a'], denied: true }),
    ]
    expect(between('a', 'z', speech).paths).not.toEqual([])
    expect(between('a', 'z', speech, { barred: ['b'] }).paths).toEqual([])
    expect(between('a', 'z', claims, { barred: ['b'] }).nearest.neighbours).toEqual([])
  })
})

describe('what one says about the other', () => {
  const claims = [
    tie('ab'),
    tie('bz'),
    claim('late', 'z warns c', { voices: ['a'], paragraph: 8 }),
    claim('early', 'c warns z', { voices: ['a', 'y'], paragraph: 2 }),
    claim('back', 'a warns c', { voices: ['z'], denied: true }),
    claim('else', 'c warns d', { voices: ['a'] }),
  ]

  it('stands beside the path in reading order, denials too', () => {
    const { saidByFrom, saidByTo, bySpeech } = between('a', 'z', claims)
    expect(saidByFrom.map(({ id }) => id)).toEqual(['early', 'late'])
    expect(saidByTo.map(({ id }) => id)).toEqual(['back'])
    expect(bySpeech).toBe(false)
  })

  it('changes sides with the ends', () => {
    const { saidByFrom, saidByTo } = between('z', 'a', claims)
    expect(saidByFrom.map(({ id }) => id)).toEqual(['back'])
    expect(saidByTo.map(({ id }) => id)).toEqual(['early', 'late'])
  })

  it('is no step while ties lead there', () => {
    for (const { hops } of between('a', 'z', claims).paths)
      for (const hop of hops) expect(['a~b', 'b~z']).toContain(hop.tie)
  })

  it('is a step where no ties lead there, and says that it is', () => {
    const { paths, bySpeech } = between('a', 'z', [tie('ab'), claim('said', 'y warns z', { voices: ['b'] })])
    expect(paths.map(way)).toEqual(['a b z', 'a b y z'])
    expect(bySpeech).toBe(true)
    expect(paths[0]?.hops[1]).toMatchObject({ from: 'b', to: 'z', claims: [{ id: 'said' }] })
  })
})

describe('two that nothing connects', () => {
  const islands = [tie('ab'), tie('bc'), tie('xy'), tie('yz')]

  it('have no path', () => {
    const { paths, bySpeech, doubtful, nearest } = between('a', 'z', islands)
    expect([paths, bySpeech, doubtful]).toEqual([[], false, null])
    expect(nearest).toEqual({ paragraphs: [], neighbours: [] })
  })

  it('come with the paragraphs that mention both, the head too', () => {
    const markup = ['[A](a) and [Z](z)', '[A](a) alone', '[Z](z) and [A](a)', '[Z](z)']
    expect(between('a', 'z', islands, { markup }).nearest.paragraphs).toEqual([0, 2])
  })

  it('come with whom both are tied to, though by what carries no path', () => {
    const doubt = { stance: 'possible' } as const
    const claims = [tie('ab', doubt), tie('bz', doubt), tie('ac', doubt), tie('cz', doubt), tie('ad')]
    const { paths, nearest } = between('a', 'z', claims)
    expect(paths).toEqual([])
    expect(nearest.neighbours).toEqual(['b', 'c'])
  })

  it('may be somebody without a tie at all', () => {
    expect(between('a', 'q', islands)).toMatchObject({ paths: [], nearest: { neighbours: [] } })
  })
})

describe('any piece', () => {
  const asked = toldPiece.chain((piece) =>
    fc.record({
      piece: fc.constant(piece),
      ends: pairIn(piece),
      barred: fc.subarray(
        piece.entities.map(({ id }) => id),
        { maxLength: 1 },
      ),
    }),
  )
  /** Pieces of many ties: an arbitrary one has too few for a choice of ways. */
  const net = fc
    .uniqueArray(fc.tuple(fc.nat(7), fc.nat(7)), {
      selector: ([a, b]) => [a, b].sort().join(),
      minLength: 4,
      maxLength: 22,
    })
    .chain((pairs) =>
      fc
        .array(
          fc.record({
            stance: fc.constantFrom('asserted', 'asserted', 'predicted', 'possible'),
            denied: fc.constantFrom(false, false, false, true),
            voices: fc.subarray(['a', 'c', 'officials'], { maxLength: 2 }),
          }),
          { minLength: pairs.length, maxLength: pairs.length },
        )
        .map((told) =>
          pieceOf(
            people,
            pairs
              .filter(([a, b]) => a !== b)
              .map(([a, b], at) =>
                claim(`c${at}`, `${people[a]?.id} backs ${people[b]?.id}`, { ...told[at] } as Partial<Claim>),
              ),
          ),
        ),
    )
    .map((piece: Piece) => ({ piece, ends: ['a', 'h'] as const, barred: [] as string[] }))
  const question = fc.oneof(asked, net)
  const answer = ({
    piece,
    ends,
    barred,
  }: {
    piece: Piece
    ends: readonly [string, string]
    barred: string[]
  }) => {
    const ties = bundleTies(piece.claims)
    const [from, to] = ends
    return {
      ties,
      from,
      to,
      there: explain({ from, to, piece, ties, barred: new Set(barred) }),
      back: explain({ from: to, to: from, piece, ties, barred: new Set(barred) }),
    }
  }
  const mirrored = (path: Path): Path => ({
    cost: path.cost,
    hops: [...path.hops].reverse().map((hop) => ({ ...hop, from: hop.to, to: hop.from })),
  })

  it('has only steps that exist in its ties, told by firm claims of theirs', () => {
    check(
      fc.property(question, (asked) => {
        const { ties, there } = answer(asked)
        if (there.bySpeech) {
          for (const { hops } of there.paths)
            for (const { from, to, tie, claims } of hops)
              if (!ties.get(tie)?.claims.includes(claims[0]))
                expect(claims.some(({ voices }) => voices.includes(from) || voices.includes(to))).toBe(true)
          return
        }
        for (const { hops } of there.paths)
          for (const { from, to, tie, claims } of hops) {
            expect(tie).toBe(tieId(from, to))
            expect([...claims].map(({ id }) => id).sort()).toEqual(
              (ties.get(tie)?.claims ?? [])
                .filter(carries)
                .map(({ id }) => id)
                .sort(),
            )
          }
      }),
      200,
    )
  })

  it('tells the way back as the way there reversed, at the same cost', () => {
    check(
      fc.property(question, (asked) => {
        const { there, back } = answer(asked)
        expect(back.paths).toEqual(there.paths.map(mirrored))
        expect(back.bySpeech).toBe(there.bySpeech)
        expect(back.saidByFrom).toEqual(there.saidByTo)
        expect(back.saidByTo).toEqual(there.saidByFrom)
        expect(back.nearest).toEqual(there.nearest)
      }),
      200,
    )
  })

  it('tells the doubtful way back as the doubtful way there reversed', () => {
    check(
      fc.property(question, (asked) => {
        const { there, back } = answer(asked)
        expect(back.doubtful && way(mirrored(back.doubtful))).toBe(there.doubtful && way(there.doubtful))
      }),
      200,
    )
  })

  it('has paths that lead from one end to the other without a circle, the best first, no two alike', () => {
    check(
      fc.property(question, (asked) => {
        const { from, to, there } = answer(asked)
        expect(there.paths.length).toBeLessThanOrEqual(6)
        for (const path of there.paths) {
          const on = way(path).split(' ')
          expect([on[0], on.at(-1)]).toEqual([from, to])
          expect(new Set(on).size).toBe(on.length)
          expect(path.hops.map((hop) => hop.from)).toEqual(on.slice(0, -1))
          for (const id of asked.barred) expect(on).not.toContain(id)
        }
        const costs = there.paths.map(({ cost }) => cost)
        for (const [at, cost] of costs.entries())
          expect(cost + 1e-9).toBeGreaterThanOrEqual(costs[at - 1] ?? 0)
        expect(new Set(there.paths.map(way)).size).toBe(there.paths.length)
      }),
      200,
    )
  })

  it('finds the best ways in their order, as ranking every way there is does', () => {
    const entities = byId(people)
    check(
      fc.property(net, (asked) => {
        const { ties, from, to, there } = answer(asked)
        const firm = new Map<string, Map<string, number>>()
        for (const { ends, claims } of ties.values()) {
          const cost = hopCost(claims.filter(carries), entities)
          if (Number.isFinite(cost))
            for (const [one, other] of [ends, [ends[1], ends[0]] as const])
              firm.set(one, (firm.get(one) ?? new Map<string, number>()).set(other, cost))
        }
        const all: { readonly on: readonly string[]; readonly cost: number }[] = []
        const go = (on: readonly string[], cost: number): void => {
          const last = on.at(-1) ?? ''
          if (last === to) all.push({ on, cost })
          else
            for (const [id, hop] of firm.get(last) ?? [])
              if (!on.includes(id))
                go([...on, id], cost + hop + (id === to ? 0 : hubCost(firm.get(id)?.size ?? 0)))
        }
        go([from], 0)
        all.sort(
          (a, b) =>
            (Math.abs(a.cost - b.cost) < 1e-9 ? 0 : a.cost - b.cost) ||
            a.on.length - b.on.length ||
            (a.on.join('~') < b.on.join('~') ? -1 : 1),
        )
        if (there.bySpeech) expect(all).toEqual([])
        else expect(ways(there)).toEqual(all.slice(0, 6).map(({ on }) => on.join(' ')))
      }),
      150,
    )
  })
})
