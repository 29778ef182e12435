import { describe, expect, it } from 'vitest'
import { citation } from '../../../src/export/citation'
import { applyFilter } from '../../../src/graph/filter/filter'
import { type MadeState, madeStateOf, madeStatesIn, madeTag, tellMade } from '../../../src/graph/made'
import type { Made } from '../../../src/model/piece'
import { setSure, showEverything, startOver, toggleMadeState } from '../../../src/state/actions'
import { begin } from '../../../src/state/history'
import { fromUrl, knownIn, toUrl } from '../../../src/state/url'
import { isFiltered, openingView } from '../../../src/state/view'
import { tellChange } from '../../../src/ui/frame/announce'
import { byId, claim, ids, person, pieceOf } from '../support/small-piece'
import { createStore } from '../support/store'

const made = (state: MadeState, more: Partial<Made> = {}): Made => ({
  by: 'rules',
  confidence: 0.5,
  state,
  ...more,
})

const piece = pieceOf(
  [
    person('ann'),
    person('bob', { made: made('suggested') }),
    person('cat', { made: made('confirmed') }),
    person('dan', { made: made('edited') }),
  ],
  [
    claim('guess', 'ann backs cat', { made: made('suggested') }),
    claim('changed', 'ann attacks dan', { made: made('edited', { reason: '“hit” joins the two' }) }),
    claim('checked', 'cat backs dan', { made: made('confirmed') }),
    claim('written', 'ann heads cat'),
    claim('hers', 'bob backs ann', { made: { by: 'reader', state: 'confirmed' } }),
  ],
)
const opened = openingView('small')
const without = (...hidden: readonly MadeState[]) =>
  hidden.reduce((view, state) => toggleMadeState(state)(view), opened)

describe('what is suggested, edited or confirmed', () => {
  const shown = (...hidden: readonly MadeState[]) => {
    const { entities, ties } = applyFilter(piece, without(...hidden))
    return { entities: [...entities], claims: ids([...ties.values()].flatMap((tie) => tie.claims)) }
  }

  it('is filtered out by itself, and with a name its claims', () => {
    expect(shown('suggested')).toEqual({
      entities: ['ann', 'cat', 'dan'],
      claims: ['changed', 'checked', 'written'],
    })
    expect(shown('edited')).toEqual({
      entities: ['ann', 'bob', 'cat'],
      claims: ['guess', 'hers', 'written'],
    })
  })

  it('is confirmed where no machine made it', () => {
    expect(shown('confirmed')).toEqual({ entities: ['bob', 'dan'], claims: [] })
    expect(shown('suggested', 'edited')).toEqual({ entities: ['ann', 'cat'], claims: ['written'] })
  })

  it('goes together with how sure a suggestion must be', () => {
    const view = setSure(0.8)(without('confirmed'))
    const { entities, ties } = applyFilter(piece, view)
    expect([...entities]).toEqual(['bob', 'dan'])
    expect([...ties.values()]).toEqual([])
  })

  it('stands in the address, and comes back with everything that is shown again', () => {
    const view = without('confirmed', 'suggested')
    expect(toUrl(view)).toBe('?piece=small&without=suggested.confirmed')
    const again = fromUrl(new URLSearchParams(toUrl(view)), knownIn(piece)).view
    expect(again).toEqual({ ...view, hiddenMadeStates: ['suggested', 'confirmed'] })
    expect(isFiltered(view, 0)).toBe(true)
    expect(showEverything(0)(view)).toEqual(opened)
    expect(startOver(view)).toEqual(opened)
    expect(toggleMadeState('suggested')(without('suggested'))).toEqual(opened)
  })

  it('is counted where anything is, and nowhere else', () => {
    expect(madeStatesIn(piece)).toEqual({ suggested: 2, edited: 2, confirmed: 5 })
    expect(madeStatesIn(pieceOf([person('ann')], []))).toBeNull()
    expect(createStore(piece, begin(opened)).made?.edited).toBe(2)
  })

  it('is heard when it is hidden or shown again', () => {
    const store = createStore(piece, begin(opened))
    store.act(toggleMadeState('suggested'))
    expect(tellChange(opened, store.view.value, store)).toBe(
      'Hidden: what is suggested; 3 of 5 claims and 3 of 4 ties are shown.',
    )
  })

  it.each<[string, Made | undefined, string, string]>([
    ['came with the piece', undefined, '', ''],
    ['was suggested', made('suggested'), 'Suggested 0.50', 'by rules, not reviewed'],
    [
      'was edited',
      made('edited', { reason: 'it is so' }),
      'Edited',
      'by rules, edited by a reader: it is so',
    ],
    ['was confirmed', made('confirmed'), 'Confirmed', 'by rules, confirmed by a reader'],
    ['a reader added', { by: 'reader', state: 'confirmed' }, 'Confirmed', 'added by a reader'],
    [
      'a reader added and changed',
      { by: 'reader', state: 'edited' },
      'Edited',
      'added by a reader, and edited',
    ],
  ])('has a tag, and says how it came about: what %s', (_, how, tag, told) => {
    const thing = how ? { made: how } : {}
    expect(madeTag(thing)).toBe(tag)
    expect(tellMade(thing)).toBe(told)
  })

  it('is told in what is copied while nobody reviewed it', () => {
    const entities = byId(piece.entities)
    const [guess, changed] = piece.claims.map((one) =>
      citation.produce({ piece, claim: one, entities, link: 'link' }),
    )
    expect(guess).toContain('“ann backs cat.” (suggested by rules, not reviewed)')
    expect(changed).not.toContain('rules')
  })

  it('is as good as confirmed where no machine made it', () => {
    expect(madeStateOf({})).toBe('confirmed')
    expect(madeStateOf({ made: { by: 'rules', state: 'suggested' } })).toBe('suggested')
    expect(madeStateOf({ made: { by: 'reader', state: 'edited' } })).toBe('edited')
  })
})
