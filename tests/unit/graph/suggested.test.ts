import { expect, it } from 'vitest'
import { standingOf } from '../../../src/graph/suggested'

it('what no machine made is as good as confirmed', () => {
  expect(standingOf({})).toBe('confirmed')
  expect(standingOf({ made: { by: 'rules', state: 'suggested' } })).toBe('suggested')
  expect(standingOf({ made: { by: 'reader', state: 'edited' } })).toBe('edited')
})
