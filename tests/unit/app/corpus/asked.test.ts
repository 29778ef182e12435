import { expect, it } from 'vitest'
import { queryOf } from '../../../../src/app/corpus/all/asked'
import { openingView } from '../../../../src/state/view'

it('a corpus is asked for what filters leave, and for no suggestion that is rather wrong than right', () => {
  const view = openingView('corpus')
  expect(queryOf(view, 'when')).toEqual({ clock: 'when', sure: 0.5 })
  expect(
    queryOf(
      {
        ...view,
        hiddenKinds: ['place'],
        hiddenFamilies: ['conflict', 'support', 'affiliation', 'location', 'media'],
        hiddenTraits: ['denied', 'disputed', 'passed-on'],
        hiddenMadeStates: ['suggested'],
        sure: 0.75,
        speaksOf: false,
      },
      'said',
    ),
  ).toEqual({
    clock: 'said',
    sure: 0.75,
    kinds: ['person', 'organisation'],
    families: ['statement'],
    manners: ['asserted', 'planned', 'predicted', 'possible'],
    depths: ['author', 'one-voice'],
    made: ['edited', 'confirmed'],
    disputed: 'left-out',
    remarks: 'left-out',
  })
})
