import { afterEach, describe, expect, it } from 'vitest'
import { parseHtml } from '../../src/cli/parseHtml'
import { bring } from '../../src/intake/bring'
import { IntakeFault } from '../../src/intake/formats/fault'
import { hostiles, MARKER } from '../fixtures/hostile'

/** What no cleaned text has in it. */
const UNSEEN = /[^\P{Cc}\n]|[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u

/** Far above what any of them takes, for machines that are busy. */
const LONGEST = 60_000

async function outcomeOf(bytes: Uint8Array, name: string) {
  try {
    const read = await bring({ from: 'file', name, bytes }, { progress: () => {}, parseHtml })
    return { read, fault: null }
  } catch (fault) {
    return { read: null, fault }
  }
}

describe('a file made to break what reads it', () => {
  it('is one of two hundred at least', () => {
    expect(hostiles.length).toBeGreaterThanOrEqual(200)
    expect(new Set(hostiles.map(({ what }) => what)).size).toBe(hostiles.length)
  })

  afterEach(() => {
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it.each(hostiles)(
    '$what',
    async ({ name, bytes, refused }) => {
      const { read, fault } = await outcomeOf(bytes, name)
      if (fault !== null || refused) {
        expect(fault).toBeInstanceOf(IntakeFault)
        const { message, mend } = fault as IntakeFault
        expect(message).toMatch(/[.:!?]$/)
        expect(mend).toMatch(/\S.*\.$/)
        return
      }
      if (read?.kind !== 'draft') throw new Error('taken for a piece')
      const { head, around, paragraphs } = read.draft
      const whole = [head.title, ...head.authors, head.publisher ?? '', around, ...paragraphs].join('\n')
      expect(whole).toMatch(/\S/)
      expect(UNSEEN.test(whole)).toBe(false)
      if (name.endsWith('.html')) expect(markupIn(whole)).toBe(false)
    },
    LONGEST,
  )
})

/** Text that a page shows may speak of tags; nothing of what an attack would run may be left as one. */
const markupIn = (text: string): boolean =>
  new RegExp(`<[a-z!/][^>]*(?:${MARKER.replace(/[()]/g, '\\$&')}|javascript:|\\son\\w+=)`, 'i').test(text)
