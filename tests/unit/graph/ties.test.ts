import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bundleTies,
  firstParagraph,
  inReadingOrder,
  keptTies,
  otherEnd,
  type Tie,
  tieId,
  tieLook,
  tieOf,
  tiesByEntity,
  weight,
} from '../../../src/graph/ties'
import type { Claim } from '../../../src/model/piece'
import { piece as anyPiece } from '../support/arbitrary-piece'
import { check } from '../support/property'
import { claim, ids } from '../support/small-piece'

const tie = (...claims: Claim[]): Tie => ({ id: 'ann~bob', ends: ['ann', 'bob'], claims })
const nobody = new Set<string>()

describe('a tie', () => {
  it('holds all claims between the same two, either way round', () => {
    const ties = bundleTies([
      claim('out', 'bob attacks ann'),
      claim('back', 'ann warns bob'),
      claim('else', 'bob backs cat'),
    ])
    expect([...ties.keys()].sort()).toEqual(['ann~bob', 'bob~cat'])
    expect(ids(ties.get('ann~bob')?.claims ?? [])).toEqual(['back', 'out'])
    expect(ids(ties.get('bob~cat')?.claims ?? [])).toEqual(['else'])
  })

  it('carries the claims as they stand in the piece', () => {
    const out = claim('out', 'bob attacks ann')
    expect(bundleTies([out]).get('ann~bob')?.claims[0]).toBe(out)
  })

  it('takes any name for what it is, also one that every object of the language has', () => {
    const ties = bundleTies([claim('backs', 'ann backs constructor')])
    expect([...ties.keys()]).toEqual(['ann~constructor'])
    expect([...tiesByEntity(ties.values()).keys()]).toEqual(['ann', 'constructor'])
  })

  it('names its two ends in alphabetical order, whoever acts first', () => {
    expect(bundleTies([claim('out', 'bob attacks ann')]).get('ann~bob')?.ends).toEqual(['ann', 'bob'])
    expect(bundleTies([claim('out', 'ann attacks bob')]).get('ann~bob')?.ends).toEqual(['ann', 'bob'])
  })

  it('reads in the order of the piece, then of ids', () => {
    const ties = bundleTies([
      claim('late', 'ann attacks bob', { paragraph: 10 }),
      claim('second', 'ann backs bob', { paragraph: 2 }),
      claim('first', 'bob warns ann', { paragraph: 2 }),
      claim('head', 'bob attacks ann', { paragraph: 0 }),
    ])
    expect(ties.get('ann~bob')?.claims.map(({ id }) => id)).toEqual(['head', 'first', 'second', 'late'])
  })

  it('is not there when no claim of it is admitted', () => {
    const claims = [
      claim('no', 'ann attacks bob'),
      claim('yes', 'ann attacks cat'),
      claim('nor', 'cat backs ann'),
    ]
    const ties = keptTies(bundleTies(claims), ({ id }) => id === 'yes')
    expect([...ties.keys()]).toEqual(['ann~cat'])
    expect(ids(ties.get('ann~cat')?.claims ?? [])).toEqual(['yes'])
  })

  it('has the same id from either end', () => {
    const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,6}$/)
    check(
      fc.property(id, id, (one, other) => {
        expect(tieId(one, other)).toBe(tieId(other, one))
        expect(tieId(one, other).split('~').sort()).toEqual([one, other].sort())
      }),
    )
  })

  it('is told apart from every other by its id', () => {
    expect(tieId('a', 'b-c')).not.toBe(tieId('a-b', 'c'))
    expect(tieOf(claim('x', 'bob attacks ann'))).toBe(tieId('ann', 'bob'))
  })

  it('leads from each end to the other', () => {
    const between = tie(claim('x', 'bob attacks ann'))
    expect(otherEnd(between, 'ann')).toBe('bob')
    expect(otherEnd(between, 'bob')).toBe('ann')
  })

  it('holds every claim of any piece exactly once', () => {
    check(
      fc.property(anyPiece, (piece) => {
        const ties = bundleTies(piece.claims)
        expect(ids([...ties.values()].flatMap(({ claims }) => claims))).toEqual(ids(piece.claims))
        for (const [id, { ends, claims, ...tie }] of ties) {
          expect(tie.id).toBe(id)
          expect(id).toBe(tieId(...ends))
          for (const { subject, object } of claims) expect([subject, object].sort()).toEqual([...ends])
          expect([...claims].sort(inReadingOrder)).toEqual(claims)
        }
      }),
    )
  })
})

describe('the ties of an entity', () => {
  it('are those that it is an end of', () => {
    const ties = bundleTies([claim('x', 'ann attacks bob'), claim('y', 'bob backs cat')])
    const of = tiesByEntity(ties.values())
    expect(ids(of.get('ann') ?? [])).toEqual(['ann~bob'])
    expect(ids(of.get('bob') ?? [])).toEqual(['ann~bob', 'bob~cat'])
    expect(ids(of.get('cat') ?? [])).toEqual(['bob~cat'])
    expect(of.get('dan')).toBeUndefined()
  })
})

describe('reading order', () => {
  it('goes by the first paragraph that a claim rests on', () => {
    const twice = claim('a', 'ann attacks bob', { evidence: [{ paragraph: 7 }, { paragraph: 2 }] })
    expect(firstParagraph(twice)).toBe(7)
    expect([twice, claim('b', 'ann attacks bob', { paragraph: 5 })].sort(inReadingOrder)[0]?.id).toBe('b')
  })
})

describe('the width of a line', () => {
  it('counts two claims told of one happening once', () => {
    const missile = [
      claim('fired', 'ann attacks bob', { event: 'missile' }),
      claim('by-mistake', 'ann endangers bob', { event: 'missile' }),
    ]
    expect(weight(missile)).toBe(1)
    expect(tieLook(tie(...missile), nobody).weight).toBe(1)
  })

  it('counts each claim that tells no event, and each event', () => {
    expect(
      weight([
        claim('a', 'ann attacks bob', { event: 'monday' }),
        claim('b', 'ann attacks bob', { event: 'tuesday' }),
        claim('c', 'ann attacks bob', { event: 'monday' }),
        claim('d', 'ann attacks bob'),
        claim('e', 'ann backs bob'),
      ]),
    ).toBe(4)
  })

  it('is nothing without claims', () => {
    expect(weight([])).toBe(0)
  })
})

describe('a line', () => {
  const line = (...claims: Claim[]) => tieLook(tie(...claims), nobody).line

  it('is solid for what is asserted, dashed for what is planned or predicted, dotted for what is possible', () => {
    expect(line(claim('x', 'ann attacks bob'))).toBe('solid')
    expect(line(claim('x', 'ann attacks bob', { stance: 'planned' }))).toBe('dashed')
    expect(line(claim('x', 'ann attacks bob', { stance: 'predicted' }))).toBe('dashed')
    expect(line(claim('x', 'ann attacks bob', { stance: 'possible' }))).toBe('dotted')
  })

  it('shows the firmest stance of a mix, in whatever order it is told', () => {
    const possible = claim('a', 'ann attacks bob', { stance: 'possible' })
    const planned = claim('b', 'ann attacks bob', { stance: 'planned' })
    const asserted = claim('c', 'ann attacks bob')
    expect(line(possible, planned)).toBe('dashed')
    expect(line(planned, possible)).toBe('dashed')
    expect(line(possible, planned, asserted)).toBe('solid')
    expect(line(asserted, possible)).toBe('solid')
  })

  it('takes no firmness from a denial while something else is told', () => {
    const denied = claim('a', 'ann attacks bob', { denied: true })
    const possible = claim('b', 'ann attacks bob', { stance: 'possible' })
    expect(line(denied, possible)).toBe('dotted')
  })

  it('shows the stance of what is denied where nothing else is told', () => {
    expect(line(claim('a', 'ann attacks bob', { denied: true, stance: 'predicted' }))).toBe('dashed')
  })

  it('is denied only when every claim is', () => {
    const denied = claim('a', 'ann attacks bob', { denied: true })
    expect(tieLook(tie(denied), nobody).onlyDenied).toBe(true)
    expect(tieLook(tie(denied, claim('b', 'ann warns bob')), nobody).onlyDenied).toBe(false)
  })

  it('is hollow when every claim went through two voices or more, and not when one did not', () => {
    const two = claim('a', 'ann attacks bob', { voices: ['cat', 'dan'] })
    const three = claim('b', 'ann attacks bob', { voices: ['cat', 'dan', 'eve'] })
    const one = claim('c', 'ann attacks bob', { voices: ['cat'] })
    const author = claim('d', 'ann attacks bob')
    const hollow = (...claims: Claim[]) => tieLook(tie(...claims), nobody).passedOn
    expect(hollow(two)).toBe(true)
    expect(hollow(two, three)).toBe(true)
    expect(hollow(two, one)).toBe(false)
    expect(hollow(one)).toBe(false)
    expect(hollow(two, author)).toBe(false)
  })

  it('is unsure where every claim is a suggestion that is rather wrong than right', () => {
    const guess = (id: string, confidence: number) =>
      claim(id, 'ann backs bob', { made: { by: 'rules', confidence, state: 'suggested' } })
    expect(tieLook(tie(guess('one', 0.4), guess('other', 0.49)), nobody).unsure).toBe(true)
    expect(tieLook(tie(guess('one', 0.4), guess('other', 0.5)), nobody).unsure).toBe(false)
    expect(tieLook(tie(guess('one', 0.4), claim('told', 'ann backs bob')), nobody).unsure).toBe(false)
  })

  it('is not hollow because somebody was spoken to', () => {
    const interview = claim('a', 'ann attacks bob', { voices: ['cat'], to: 'paper' })
    expect(tieLook(tie(interview), nobody).passedOn).toBe(false)
  })

  it('is disputed as soon as one of its claims is', () => {
    const quarrel = tie(claim('a', 'ann attacks bob'), claim('b', 'ann warns bob'))
    expect(tieLook(quarrel, new Set(['b'])).disputed).toBe(true)
    expect(tieLook(quarrel, new Set(['c'])).disputed).toBe(false)
  })
})
