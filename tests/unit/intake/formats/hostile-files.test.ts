import { describe, expect, it } from 'vitest'
import { hostileFiles } from '../../../fixtures/hostile/files'
import { hostilePages, pageFloods } from '../../../fixtures/hostile/pages'
import { hostileTexts, textFloods } from '../../../fixtures/hostile/texts'
import { itBreaksNothing } from '../../support/hostile-check'

describe('a file made to break what reads it', () => {
  it('is one of two hundred at least', () => {
    const all = [...hostileFiles, ...hostilePages, ...pageFloods, ...hostileTexts, ...textFloods]
    expect(new Set(all.map(({ what }) => what)).size).toBe(all.length)
    expect(all.length).toBeGreaterThanOrEqual(200)
  })

  itBreaksNothing(hostileFiles)
})
