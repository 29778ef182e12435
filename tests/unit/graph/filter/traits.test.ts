import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDisputes } from '../../../../src/graph/disputes'
import { applyFilter, type Trait, traits, traitsOf } from '../../../../src/graph/filter/filter'
import type { Claim } from '../../../../src/model/piece'
import { showEverything, toggleTrait } from '../../../../src/state/actions'
import { openingView } from '../../../../src/state/view'
import { toldPiece } from '../../support/arbitrary-view'
import { check } from '../../support/property'
import { claim, ids, person, pieceOf } from '../../support/small-piece'

const claims: readonly Claim[] = [
  claim('author', 'ann backs bob'),
  claim('planned', 'ann attacks cat', { voices: ['ann'], stance: 'planned' }),
  claim('predicted', 'bob attacks cat', { voices: ['ann', 'cat'], stance: 'predicted' }),
  claim('possible', 'bob warns dan', { voices: ['unattributed'], stance: 'possible' }),
  claim('no', 'ann backs bob', { voices: ['dan'], denied: true }),
  claim('never', 'cat backs dan', { voices: ['dan'], denied: true, stance: 'predicted' }),
]
const piece = pieceOf(
  ['ann', 'bob', 'cat', 'dan'].map((id) => person(id)),
  claims,
)
const disputed = new Set(findDisputes(claims).flatMap((one) => one.claims.map(({ id }) => id)))
const shown = (...hiddenTraits: readonly Trait[]) => {
  const { entities, ties } = applyFilter(
    piece,
    { hiddenKinds: [], hiddenFamilies: [], hiddenTraits },
    disputed,
  )
  return {
    entities: [...entities].sort(),
    ties: [...ties.keys()].sort(),
    claims: ids([...ties.values()].flatMap((tie) => tie.claims)),
  }
}
const gone = (...hidden: readonly Trait[]) =>
  ids(claims).filter((id) => !shown(...hidden).claims.includes(id))
const of = (id: string) => traitsOf(claims.find((one) => one.id === id) ?? claim('', 'a backs b'), disputed)

describe('how a claim is told', () => {
  it('is its stance and its depth, and that it is disputed', () => {
    expect(of('author')).toEqual(['asserted', 'author', 'disputed'])
    expect(of('planned')).toEqual(['planned', 'one-voice'])
    expect(of('predicted')).toEqual(['predicted', 'passed-on'])
    expect(of('possible')).toEqual(['possible', 'one-voice'])
  })

  it('is denied, and not asserted, where the voices deny it: a denial never counts as a confirmation', () => {
    expect(of('no')).toEqual(['denied', 'one-voice', 'disputed'])
    expect(of('never')).toEqual(['denied', 'one-voice'])
  })
})

describe('leaving out how claims are told', () => {
  it('takes the claims that are told so, of each kind its own', () => {
    expect(gone('planned')).toEqual(['planned'])
    expect(gone('predicted')).toEqual(['predicted'])
    expect(gone('possible')).toEqual(['possible'])
    expect(gone('denied')).toEqual(['never', 'no'])
    expect(gone('disputed')).toEqual(['author', 'no'])
    expect(gone('author')).toEqual(['author'])
    expect(gone('one-voice')).toEqual(['never', 'no', 'planned', 'possible'])
    expect(gone('passed-on')).toEqual(['predicted'])
  })

  it('of what is asserted leaves the denials', () => {
    expect(gone('asserted')).toEqual(['author'])
  })

  it('keeps names, and ties that something else tells', () => {
    expect(shown('denied')).toEqual({
      entities: ['ann', 'bob', 'cat', 'dan'],
      ties: ['ann~bob', 'ann~cat', 'bob~cat', 'bob~dan'],
      claims: ['author', 'planned', 'possible', 'predicted'],
    })
  })

  it('leaves the disputes alone where all stances but denials are left out', () => {
    expect(shown('asserted', 'planned', 'predicted', 'possible').claims).toEqual(['never', 'no'])
  })
})

describe('any piece', () => {
  const any = toldPiece.map((told) => ({
    told,
    disputed: new Set(findDisputes(told.claims).flatMap((one) => one.claims.map(({ id }) => id))),
  }))

  it('has every claim told in one manner and at one depth', () => {
    check(
      fc.property(any, ({ told, disputed }) => {
        for (const one of told.claims) {
          const has = traitsOf(one, disputed)
          const among = (some: readonly Trait[]) => has.filter((trait) => some.includes(trait)).length
          expect(among(['asserted', 'planned', 'predicted', 'possible', 'denied'])).toBe(1)
          expect(among(['author', 'one-voice', 'passed-on'])).toBe(1)
          expect(has.includes('disputed')).toBe(disputed.has(one.id))
        }
      }),
    )
  })

  it('is whole again when everything is shown, or what was left out is switched on again', () => {
    check(
      fc.property(any, fc.subarray([...traits]), ({ told, disputed }, some) => {
        const start = openingView(told.id)
        const left = some.reduce((view, trait) => toggleTrait(trait)(view), start)
        const again = some.reduce((view, trait) => toggleTrait(trait)(view), left)
        const whole = applyFilter(told, start, disputed)
        expect(applyFilter(told, showEverything(0)(left), disputed)).toEqual(whole)
        expect(applyFilter(told, again, disputed)).toEqual(whole)
        const shown = applyFilter(told, left, disputed)
        for (const { claims } of shown.ties.values())
          for (const one of claims)
            expect(traitsOf(one, disputed).some((trait) => some.includes(trait))).toBe(false)
      }),
    )
  })
})
