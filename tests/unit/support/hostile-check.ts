import { afterEach, expect, it } from 'vitest'
import { parseHtml } from '../../../src/cli/parseHtml'
import { tellFaults } from '../../../src/export/words/faults'
import { bring } from '../../../src/intake/bring'
import { FaultyPiece, IntakeFault } from '../../../src/intake/formats/kernel/fault'
import type { Flood, Hostile } from '../../fixtures/hostile/hostile'
import { MARKER } from '../../fixtures/hostile/pages'
import { expectSteadyGrowth } from './growth'

/** What no cleaned text has in it. */
const UNSEEN = /[^\P{Cc}\n]|[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u

async function outcomeOf(bytes: Uint8Array, name: string) {
  try {
    const read = await bring({ from: 'file', name, bytes }, { progress: () => {}, parseHtml })
    return { read, fault: null }
  } catch (fault) {
    return { read: null, fault }
  }
}

/** As the reader is told of it; the worker hands it to the page. */
function toldOf(fault: unknown): { readonly what: string; readonly mend: string } {
  if (fault instanceof FaultyPiece) return tellFaults(structuredClone(fault.faults), fault.more)
  expect(fault).toBeInstanceOf(IntakeFault)
  const { message, mend } = fault as IntakeFault
  return { what: message, mend }
}

/** Each of the files ends as a text without anything of an attack, or is refused with what is wrong and how to mend it. */
export function itBreaksNothing(hostiles: readonly Hostile[]): void {
  afterEach(() => {
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  // By name: told in whole, as a table is, fifty megabytes would be printed.
  for (const { what, name, bytes, refused } of hostiles)
    it(what, async () => expectNoHarm(await outcomeOf(bytes, name), name, refused))
}

/**
 * However much there is of each of the floods, it ends like any other hostile file, and without taking for ever.
 * @param size characters of the shorter one that is tried
 */
export function itOutlasts(floods: readonly Flood[], size?: number): void {
  for (const { what, name, bytesOf } of floods)
    it(what, () =>
      expectSteadyGrowth(bytesOf, async (bytes) => expectNoHarm(await outcomeOf(bytes, name), name), size),
    )
}

function expectNoHarm(
  { read, fault }: Awaited<ReturnType<typeof outcomeOf>>,
  name: string,
  refused?: true,
): void {
  if (fault !== null || refused) {
    const told = toldOf(fault)
    expect(told.what).toMatch(/[.:!?]$/)
    expect(told.mend).toMatch(/\S.*\.$/)
    return
  }
  if (read?.kind !== 'draft') throw new Error('taken for a piece')
  const { head, around, paragraphs } = read.draft
  const whole = [head.title, ...head.authors, head.publisher ?? '', around, ...paragraphs].join('\n')
  expect(whole).toMatch(/\S/)
  expect(UNSEEN.test(whole)).toBe(false)
  if (name.endsWith('.html')) expect(markupIn(whole)).toBe(false)
}

/** Text that a page shows may speak of tags; nothing of what an attack would run may be left as one. */
const markupIn = (text: string): boolean =>
  new RegExp(`<[a-z!/][^>]*(?:${MARKER.replace(/[()]/g, '\\$&')}|javascript:|\\son\\w+=)`, 'i').test(text)
