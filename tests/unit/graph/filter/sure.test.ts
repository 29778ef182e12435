import { describe, expect, it } from 'vitest'
import { applyFilter } from '../../../../src/graph/filter/filter'
import { labelName, lessSure, suggestedTag, suggestionsIn, usualSure } from '../../../../src/graph/made'
import type { Made, Piece } from '../../../../src/model/piece'
import { setSure, showEverything } from '../../../../src/state/actions'
import { begin } from '../../../../src/state/history'
import type { Store } from '../../../../src/state/store'
import { fromUrl, knownIn, toUrl } from '../../../../src/state/url'
import { openingView } from '../../../../src/state/view'
import { tellChange } from '../../../../src/ui/frame/announce'
import { claim, ids, person, pieceOf } from '../../support/small-piece'
import { createStore } from '../../support/store'

const suggested = (confidence: number): Made => ({ by: 'rules', confidence, state: 'suggested' })

const piece = pieceOf(
  [person('ann', { made: suggested(0.9) }), person('bob', { made: suggested(0.4) }), person('cat')],
  [
    claim('sure', 'ann backs cat', { made: suggested(0.8) }),
    claim('unsure', 'ann attacks cat', { made: suggested(0.3) }),
    claim('told', 'cat backs ann'),
    claim('bobs', 'bob backs cat', { made: suggested(0.9) }),
  ],
)

describe('how sure a suggestion must be', () => {
  const shownFrom = (sure: number) => {
    const { entities, ties } = applyFilter(piece, setSure(sure)(openingView('small')))
    return { entities: [...entities], claims: [...ties.values()].flatMap((tie) => ids(tie.claims)).sort() }
  }

  it('takes away claims that are less sure; names and what is confirmed stay', () => {
    expect(shownFrom(0)).toEqual({
      entities: ['ann', 'bob', 'cat'],
      claims: ['bobs', 'sure', 'told', 'unsure'],
    })
    expect(shownFrom(0.5)).toEqual({ entities: ['ann', 'bob', 'cat'], claims: ['bobs', 'sure', 'told'] })
    expect(shownFrom(1)).toEqual({ entities: ['ann', 'bob', 'cat'], claims: ['told'] })
  })

  it('stands in the address, and goes with everything that is shown again', () => {
    const view = setSure(0.6)(openingView('small'))
    expect(toUrl(view)).toBe('?piece=small&sure=0.6')
    expect(fromUrl(new URLSearchParams(toUrl(view)), knownIn(piece)).view).toEqual(view)
    const everything = showEverything(usualSure(piece.claims))(view)
    expect(toUrl(everything)).toBe('?piece=small&sure=0')
    expect(fromUrl(new URLSearchParams(toUrl(everything)), knownIn(piece)).view).toEqual(everything)
    expect(showEverything(usualSure([]))(view)).toEqual(openingView('small'))
    expect(setSure(0.6)(view)).toBe(view)
    expect(setSure(7)(view).sure).toBe(1)
  })

  it.each(['2', '-1', 'x', '0.123', '1e-1', ''])('is left out of an address where it is “%s”', (sure) => {
    expect(fromUrl(new URLSearchParams({ piece: 'small', sure }), knownIn(piece)).view.sure).toBeNull()
  })

  it('is at first as likely right as wrong, where a claim is suggested, and asks nothing elsewhere', () => {
    const storeOf = (of: Piece) => createStore(of, begin(openingView('small')))
    const claimsIn = (store: Store) => ids([...store.shown.value.ties.values()].flatMap((tie) => tie.claims))
    const store = storeOf(piece)
    expect([store.sure.value, store.unsure.value, store.isFiltered.value]).toEqual([0.5, 1, true])
    expect(claimsIn(store)).toEqual(['bobs', 'sure', 'told'])
    store.act(showEverything(store.sureAtFirst))
    expect([store.sure.value, store.unsure.value, store.isFiltered.value]).toEqual([0, 0, false])
    expect(claimsIn(store)).toEqual(['bobs', 'sure', 'told', 'unsure'])
    const reviewed = storeOf(
      pieceOf(piece.entities, [
        claim('edited', 'ann backs cat', { made: { ...suggested(0.1), state: 'edited' } }),
        claim('told', 'cat backs ann'),
      ]),
    )
    expect([reviewed.sure.value, reviewed.unsure.value, reviewed.isFiltered.value]).toEqual([0, 0, false])
  })

  it('is even odds where a machine does not tell', () => {
    const untold = claim('untold', 'ann backs cat', { made: { by: 'model', state: 'suggested' } })
    expect([lessSure([untold], 0.5), lessSure([untold], 0.55)]).toEqual([0, 1])
  })

  it('is one step of history while a hand moves it, and heard', () => {
    const store = createStore(piece, begin(openingView('small')))
    const before = store.view.value
    for (const sure of [0.45, 0.35, 0.3]) store.act(setSure(sure), 'sure')
    store.settle()
    expect(store.history.value.steps.length).toBe(2)
    expect(tellChange(before, store.view.value, store)).toBe(
      'Nothing is filtered out: all 4 claims and 2 ties are shown.',
    )
    const all = store.view.value
    store.act(setSure(0.85))
    expect(tellChange(all, store.view.value, store)).toBe(
      'Hidden: claims less sure than 85 %; 2 of 4 claims and 2 of 2 ties are shown.',
    )
  })

  it('is told in tags and names', () => {
    expect(piece.entities.map(labelName)).toEqual(['Ann?', 'Bob?', 'Cat'])
    expect(suggestedTag({ made: suggested(0.723) })).toBe('Suggested 0.72')
    expect(suggestedTag({ made: { by: 'rules', state: 'suggested' } })).toBe('Suggested')
    expect(suggestionsIn(piece)).toEqual({ entities: 2, claims: 3, remarks: 0, all: 5 })
  })
})
