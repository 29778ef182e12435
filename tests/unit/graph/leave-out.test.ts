import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tellAftermath } from '../../../src/export/words/aftermath'
import { findDisputes } from '../../../src/graph/disputes'
import { applyFilter } from '../../../src/graph/filter/filter'
import { aftermath, falls } from '../../../src/graph/leaveOut'
import { bundleTies } from '../../../src/graph/ties'
import { AUTHOR } from '../../../src/graph/voices'
import type { Claim } from '../../../src/model/piece'
import { bringBack, leaveOut, toggleVoice } from '../../../src/state/actions'
import { begin } from '../../../src/state/history'
import { openingView } from '../../../src/state/view'
import { toldPiece, viewed, voicesIn } from '../support/arbitrary-view'
import { check } from '../support/property'
import { claim, ids } from '../support/small-piece'
import { createStore } from '../support/store'

const without = (claims: readonly Claim[], ...leftOut: readonly string[]) => {
  const ties = bundleTies(claims)
  return aftermath(ties, findDisputes(claims), new Set(leftOut))
}
const sentence = (claims: readonly Claim[], ...leftOut: readonly string[]) => {
  const totals = {
    claims: claims.length,
    ties: bundleTies(claims).size,
    disputes: findDisputes(claims).length,
  }
  const name = (id: string) => (id === AUTHOR ? 'the author' : id)
  return tellAftermath(leftOut, without(claims, ...leftOut), totals, name)
}
const nothing = { claims: [], ties: [], onOneVoice: [], apart: [], cutOff: [], disputes: [] }

describe('a claim', () => {
  const chain = claim('chain', 'ann attacks bob', { voices: ['cat', 'dan', 'eve'], to: 'fay' })
  const author = claim('author', 'ann attacks bob')
  const fallsWithout = (one: Claim, ...voices: readonly string[]) => falls(one, new Set(voices))

  it('falls with any voice of its chain: the first, the middle one and the last', () => {
    for (const voice of ['cat', 'dan', 'eve']) expect(fallsWithout(chain, voice)).toBe(true)
  })

  it('stands without whom it was said to, and without those that it is about', () => {
    expect(fallsWithout(chain, 'fay')).toBe(false)
    expect(fallsWithout(chain, 'ann', 'bob')).toBe(false)
  })

  it('falls with the author where nobody else says it, and only there', () => {
    expect(fallsWithout(author, AUTHOR)).toBe(true)
    expect(fallsWithout(chain, AUTHOR)).toBe(false)
    expect(fallsWithout(author, 'ann', 'cat')).toBe(false)
  })

  it('falls with those whom the piece does not name', () => {
    const rumour = claim('rumour', 'ann attacks bob', { voices: ['unattributed'] })
    expect(fallsWithout(rumour, 'unattributed')).toBe(true)
    expect(fallsWithout(chain, 'unattributed')).toBe(false)
  })

  it('stands while nobody is left out', () => {
    for (const one of [chain, author]) expect(fallsWithout(one)).toBe(false)
  })
})

describe('leaving a voice out', () => {
  it('does nothing where nothing rests on its word', () => {
    expect(without([claim('x', 'ann attacks bob')], 'cat')).toEqual(nothing)
    expect(without([claim('x', 'ann attacks bob', { voices: ['cat'], to: 'dan' })], 'dan')).toEqual(nothing)
  })

  it('takes its claims, and the ties that have no other', () => {
    const claims = [
      claim('hers', 'ann attacks bob', { voices: ['cat'] }),
      claim('passed-on', 'bob backs dan', { voices: ['dan', 'cat', 'eve'] }),
      claim('his', 'dan warns bob'),
    ]
    const { claims: gone, ties } = without(claims, 'cat')
    expect(ids(gone)).toEqual(['hers', 'passed-on'])
    expect(ties).toEqual(['ann~bob'])
  })

  it('marks a tie of several voices that one voice tells now, but not one that always had one', () => {
    const claims = [
      claim('a', 'ann attacks bob', { voices: ['cat'] }),
      claim('b', 'ann attacks bob', { voices: ['dan'] }),
      claim('c', 'ann backs cat', { voices: ['dan'] }),
      claim('d', 'ann backs cat', { voices: ['dan'] }),
      claim('e', 'ann backs dan', { voices: ['cat'] }),
      claim('f', 'ann backs dan', { voices: ['dan'] }),
      claim('g', 'ann backs dan'),
    ]
    expect(without(claims, 'cat').onOneVoice).toEqual(['ann~bob'])
  })

  it('sets apart who loses the last tie', () => {
    const claims = [
      claim('a', 'ann attacks bob', { voices: ['cat'] }),
      claim('b', 'ann backs dan'),
      claim('c', 'eve backs fay', { voices: ['cat'] }),
    ]
    expect(without(claims, 'cat').apart).toEqual(['bob', 'eve', 'fay'])
  })

  it('tells who is cut off from the rest though tied to somebody', () => {
    const claims = [
      claim('a', 'ann backs bob'),
      claim('b', 'ann backs dan'),
      claim('bridge', 'bob backs eve', { voices: ['cat'] }),
      claim('c', 'eve backs fay'),
      claim('never', 'gus backs hal'),
    ]
    expect(without(claims, 'cat')).toMatchObject({
      apart: [],
      cutOff: [
        { entity: 'eve', from: 'ann' },
        { entity: 'fay', from: 'ann' },
      ],
    })
  })

  it('ends the disputes of which a side falls, whichever', () => {
    const claims = [
      claim('yes', 'ann attacks bob', { voices: ['cat'] }),
      claim('no', 'ann attacks bob', { voices: ['dan'], denied: true }),
      claim('in', 'ann enters-war-in eve', { voices: ['fay'] }),
      claim('out', 'ann stays-out-of-war-in eve'),
    ]
    const ended = (...voices: readonly string[]) => without(claims, ...voices).disputes.map(({ id }) => id)
    expect(ended('cat')).toEqual(['no~yes'])
    expect(ended('dan')).toEqual(['no~yes'])
    expect(ended(AUTHOR)).toEqual(['in~out'])
    expect(ended('cat', 'dan', 'fay').sort()).toEqual(['in~out', 'no~yes'])
    expect(ended('eve')).toEqual([])
  })

  it('can leave nothing at all', () => {
    const { ties, apart, cutOff } = without(
      [claim('a', 'ann attacks bob'), claim('b', 'bob backs cat')],
      AUTHOR,
    )
    expect([ties, apart, cutOff]).toEqual([['ann~bob', 'bob~cat'], ['ann', 'bob', 'cat'], []])
  })
})

describe('the sentence that sums it up', () => {
  const claims = [
    claim('a', 'ann attacks bob', { voices: ['cat'] }),
    claim('b', 'ann backs dan'),
    claim('c', 'ann backs dan', { voices: ['cat'] }),
    claim('d', 'dan backs eve'),
  ]

  it('tells how many claims and ties go, of how many, and who has none left', () => {
    expect(sentence(claims, 'cat')).toBe(
      'Without cat, 2 of 4 claims and 1 of 3 ties go. 1 tie now rests on a single voice. Bob has no tie left.',
    )
  })

  it('says so too where nothing goes', () => {
    expect(sentence(claims, 'gus')).toBe('Without gus, 0 of 4 claims and 0 of 3 ties go.')
  })

  it('names up to three voices, and counts more', () => {
    expect(sentence(claims, 'cat', 'gus', AUTHOR)).toMatch(/^Without cat, gus and the author, 4 of 4 claims /)
    expect(sentence(claims, 'cat', 'gus', 'hal', AUTHOR)).toMatch(/^Without these 4 voices, 4 of 4 claims /)
  })

  it('names who is no longer connected, and to whom', () => {
    const bridge = [
      claim('a', 'ann backs bob'),
      claim('b', 'ann backs dan'),
      claim('bridge', 'bob backs eve', { voices: ['cat'] }),
      claim('c', 'eve backs fay'),
    ]
    expect(sentence(bridge, 'cat')).toBe(
      'Without cat, 1 of 4 claims and 1 of 4 ties go. Eve and fay are no longer connected to ann.',
    )
  })

  it('names four at most, and counts the rest', () => {
    const of = (...names: readonly string[]) =>
      sentence(
        names.map((name) => claim(name, `ann backs ${name}`, { voices: ['hal'] })),
        'hal',
      )
    expect(of('bob', 'cat', 'dan')).toMatch(/Ann, bob, cat and dan have no tie left\.$/)
    expect(of('bob', 'cat', 'dan', 'eve', 'fay')).toMatch(/Ann, bob, cat and 3 more have no tie left\.$/)
  })

  it('counts the disputes that end', () => {
    const quarrel = [
      claim('yes', 'ann attacks bob', { voices: ['cat'] }),
      claim('no', 'ann attacks bob', { voices: ['dan'], denied: true }),
    ]
    expect(sentence(quarrel, 'dan')).toContain('1 of 1 disputes ends. ')
    expect(sentence(quarrel, 'dan')).not.toContain('passed on')
  })

  it('does not let hearsay without its denier look like agreement', () => {
    const rumour = [
      claim('yes', 'ann attacks bob', { voices: ['cat', 'eve'] }),
      claim('no', 'ann attacks bob', { voices: ['dan'], denied: true }),
    ]
    expect(sentence(rumour, 'dan')).toContain(
      '1 of 1 disputes ends; of one, only what was passed on remains.',
    )
    expect(sentence(rumour, 'eve')).not.toContain('passed on')
  })
})

describe('any piece', () => {
  const asked = viewed.chain(({ piece, view }) =>
    fc.record({
      piece: fc.constant(piece),
      view: fc.constant({ ...view, leftOut: [] }),
      voices: fc.subarray([...voicesIn(piece)], { minLength: 1 }),
    }),
  )
  /** What a view shows of a piece. */
  const shownIn = (...[piece, view]: Parameters<typeof draw>) => draw(piece, view)
  const draw = (piece: Parameters<typeof createStore>[0], view: ReturnType<typeof openingView>) => {
    const store = createStore(piece, begin(view))
    return { shown: store.shown.value, loss: store.loss.value, paths: store.explanation.value?.paths }
  }

  it('is as it was when all that is left out is brought back, at once or one after the other', () => {
    check(
      fc.property(asked, ({ piece, view, voices }) => {
        const out = leaveOut(voices)(view)
        expect(bringBack(out)).toEqual(view)
        const oneByOne = [...voices].reverse().reduce((before, voice) => toggleVoice(voice)(before), out)
        expect(oneByOne).toEqual(view)
        expect(shownIn(piece, bringBack(out))).toEqual(shownIn(piece, view))
      }),
    )
  })

  it('shows the same whichever voice was left out first', () => {
    check(
      fc.property(asked, ({ piece, view, voices }) => {
        const there = shownIn(piece, leaveOut(voices)(view))
        const back = shownIn(piece, leaveOut([...voices].reverse())(view))
        expect(back).toEqual(there)
      }),
    )
  })

  it('never gains a claim when more voices are left out', () => {
    const more = toldPiece.chain((piece) =>
      fc.record({
        piece: fc.constant(piece),
        some: fc.subarray([...voicesIn(piece)]),
        further: fc.subarray([...voicesIn(piece)]),
      }),
    )
    check(
      fc.property(more, ({ piece, some, further }) => {
        const left = (leftOut: readonly string[]) =>
          applyFilter(piece, openingView(piece.id), new Set(), new Set(leftOut))
        const before = left(some)
        const after = left([...some, ...further])
        for (const [id, { claims }] of after.ties)
          expect(before.ties.get(id)?.claims).toEqual(expect.arrayContaining([...claims]))
        // What is gone stands apart as gone, and nothing is both there and gone.
        for (const id of after.ghosts.keys()) expect(after.ties.has(id)).toBe(false)
        expect([...after.ties.keys(), ...after.ghosts.keys()].sort()).toEqual(
          [...bundleTies(piece.claims).keys()].sort(),
        )
      }),
    )
  })

  it('tells of every claim and every tie whether it goes', () => {
    check(
      fc.property(asked, ({ piece, voices }) => {
        const ties = bundleTies(piece.claims)
        const leftOut = new Set(voices)
        const told = aftermath(ties, findDisputes(piece.claims), leftOut)
        expect(ids(told.claims)).toEqual(ids(piece.claims.filter((one) => falls(one, leftOut))))
        const tied = new Set(
          [...ties.values()].filter(({ id }) => !told.ties.includes(id)).flatMap((tie) => tie.ends),
        )
        for (const id of told.apart) expect(tied.has(id)).toBe(false)
        for (const { entity, from } of told.cutOff)
          expect([tied.has(entity), tied.has(from)]).toEqual([true, true])
        for (const id of told.onOneVoice) expect(told.ties).not.toContain(id)
      }),
    )
  })
})
