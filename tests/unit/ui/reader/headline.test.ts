import { describe, expect, it } from 'vitest'
import { headlineEnd } from '../../../../src/ui/reader/headline'

describe('the title of a piece in its head', () => {
  it('is its first line, however that ends', () => {
    expect(headlineEnd('Quarry shuts\nBy Ida Holm', 'Quarry shuts')).toBe(12)
    expect(headlineEnd('Quarry shuts.\nBy Ida Holm', 'Quarry shuts')).toBe(13)
    expect(headlineEnd('QUARRY SHUTS ', 'Quarry shuts;')).toBe(13)
  })

  it('is not there where a head begins with something else', () => {
    expect(headlineEnd('By Ida Holm\nQuarry shuts', 'Quarry shuts')).toBe(0)
    expect(headlineEnd('Quarry shuts for good', 'Quarry shuts')).toBe(0)
    expect(headlineEnd('', 'Quarry shuts')).toBe(0)
  })
})
