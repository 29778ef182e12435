import { describe, expect, it } from 'vitest'
import { attribution, depth, isAboutItself, plainText, restsOn, takesPart } from '../../../src/graph/voices'
import { byId, claim, group, person } from '../support/small-piece'

const entities = byId([
  person('ann', { name: 'Ann Ames' }),
  person('asker', { name: 'DW interviewer', inText: 'the DW interviewer', unnamed: true }),
  group('times', { name: 'New York Times', inText: 'the New York Times' }),
  group('welle', { name: 'Deutsche Welle' }),
])
const who = (more: Parameters<typeof claim>[2]) =>
  plainText(attribution(claim('x', 'ann backs welle', more), entities))

describe('who says so', () => {
  it('is the author where no voice is named', () => {
    expect(who({})).toBe('The author')
  })

  it('is one voice by its full name, as it starts the line', () => {
    expect(who({ voices: ['ann'] })).toBe('Ann Ames')
    expect(who({ voices: ['times'] })).toBe('New York Times')
  })

  it('tells a chain from whoever is closest to the fact', () => {
    expect(who({ voices: ['ann', 'asker'] })).toBe('Ann Ames, as told by the DW interviewer')
    expect(who({ voices: ['ann', 'asker', 'times'] })).toBe(
      'Ann Ames, as told by the DW interviewer, as told by the New York Times',
    )
  })

  it('names the one who was spoken to last, as in a sentence', () => {
    expect(who({ voices: ['ann'], to: 'welle' })).toBe('Ann Ames, to Deutsche Welle')
    expect(who({ voices: ['ann'], to: 'times' })).toBe('Ann Ames, to the New York Times')
    expect(who({ voices: ['ann', 'asker'], to: 'times' })).toBe(
      'Ann Ames, as told by the DW interviewer, to the New York Times',
    )
  })

  it('says of a denial who denies it, never who claims it', () => {
    expect(who({ voices: ['ann'], denied: true })).toBe('Denied by Ann Ames')
    expect(who({ voices: ['asker'], denied: true })).toBe('Denied by the DW interviewer')
    expect(who({ voices: ['ann', 'times'], denied: true })).toBe(
      'Denied by Ann Ames, as told by the New York Times',
    )
    expect(who({ denied: true })).toBe('Denied by the author')
    expect(who({ voices: ['ann'], to: 'welle', denied: true })).toBe('Denied by Ann Ames, to Deutsche Welle')
  })

  it('admits that the piece does not say who', () => {
    expect(who({ voices: ['unattributed'] })).toBe('Somebody, the piece does not say who')
    expect(who({ voices: ['unattributed', 'times'] })).toBe(
      'Somebody, the piece does not say who, as told by the New York Times',
    )
    expect(who({ voices: ['ann', 'unattributed'] })).toBe(
      'Ann Ames, as told by somebody, the piece does not say who',
    )
    expect(who({ voices: ['unattributed'], denied: true })).toBe(
      'Denied by somebody, the piece does not say who',
    )
  })

  it('has every name as a link to follow, and no link for the author or for nobody', () => {
    const runs = attribution(claim('x', 'ann backs welle', { voices: ['ann', 'unattributed'] }), entities)
    expect(runs.filter((run) => typeof run !== 'string')).toEqual([{ entity: 'ann', name: 'Ann Ames' }])
    expect(attribution(claim('x', 'ann backs welle'), entities)).toEqual(['The author'])
  })

  it('falls back on the id of a voice that is not known', () => {
    expect(who({ voices: ['constructor', 'stranger'] })).toBe('constructor, as told by stranger')
  })
})

describe('a claim', () => {
  it('is as deep as it has voices, whoever it was told to', () => {
    expect(depth(claim('x', 'ann backs welle'))).toBe(0)
    expect(depth(claim('x', 'ann backs welle', { voices: ['ann'], to: 'times' }))).toBe(1)
    expect(depth(claim('x', 'ann backs welle', { voices: ['ann', 'unattributed'] }))).toBe(2)
  })

  it('rests on every voice of its chain, not on whom it was told to', () => {
    const chain = claim('x', 'ann backs welle', { voices: ['ann', 'asker'], to: 'times' })
    expect(['ann', 'asker', 'times', 'welle'].filter((id) => restsOn(chain, id))).toEqual(['ann', 'asker'])
  })

  it('has its subject and its object take part', () => {
    const told = claim('x', 'ann backs welle', { voices: ['asker'], to: 'times' })
    expect(['ann', 'asker', 'times', 'welle'].filter((id) => takesPart(told, id))).toEqual(['ann', 'welle'])
  })

  it('is about itself when its only voice is its own subject', () => {
    expect(isAboutItself(claim('x', 'ann backs welle', { voices: ['ann'] }))).toBe(true)
    expect(isAboutItself(claim('x', 'ann backs welle', { voices: ['welle'] }))).toBe(false)
    expect(isAboutItself(claim('x', 'ann backs welle', { voices: ['ann', 'times'] }))).toBe(false)
    expect(isAboutItself(claim('x', 'ann backs welle'))).toBe(false)
  })
})
