import { describe, expect, it } from 'vitest'
import { captionOf } from '../../../../src/app/story/caption'
import { storeOfStep } from '../../../../src/app/story/story'
import { parsePiece } from '../../../../src/model/file/piece'
import { begin } from '../../../../src/state/history'
import { viewOfStep } from '../../../../src/state/story'
import { openingView } from '../../../../src/state/view'
import { jsonOf } from '../../support/files'
import { createStore } from '../../support/store'

const read = parsePiece(jsonOf('data/pieces/kherson-evacuation.json'))
if (!read.ok) throw new Error(JSON.stringify(read.faults))
const { piece } = read
const whole = createStore(piece, begin(openingView(piece.id)))
const steps = piece.story?.steps ?? []
const shown = steps.map((step) => ({ step, ...storeOfStep(whole, step) }))
const at = (id: string) => {
  const found = shown.find(({ step }) => step.id === id)
  if (!found) throw new Error(`no step ${id}`)
  return found.store
}

describe('the story of the bundled piece', () => {
  it('has some eight steps, each of which shows all that it names, as a link would have it', () => {
    expect(steps).toHaveLength(8)
    for (const { step, store, gone } of shown) {
      expect(gone).toEqual([])
      expect(viewOfStep(store.view.value)).toBe(step.view)
    }
  })

  it('names nobody whom its view, or the dossier of what is selected, does not have', () => {
    const told = new Map(shown.map(({ step, store }) => [step.id, captionOf(store)]))
    expect(told.get('plan')).toMatch(/^Planned: .*Russian officials in Kherson\.$/)
    expect(told.get('voice')).toMatch(/^Jens Stoltenberg: \d+ own ties, \d+ ties on this voice’s word\.$/)
    expect(told.get('passed-on')).toMatch(/US officials, as told by the New York Times\.$/)
    expect(told.get('without')).toContain('Without Jens Stoltenberg')
    expect(told.get('connected')).toBe('Vladimir Putin to Jens Stoltenberg: 2 steps.')
  })

  it('says of voices what the claims say', () => {
    const [author, first] = at('lines').speaking
    expect([author?.voice, first?.voice]).toEqual(['@author', 'jens-stoltenberg'])
    const his = piece.claims.filter(({ voices }) => voices.includes('jens-stoltenberg'))
    expect(new Set(his.map(({ to }) => to))).toEqual(new Set(['deutsche-welle']))
    const accounts = at('two-accounts').ties.get('nato~ukraine')?.claims ?? []
    const toldBy = (id: string) => accounts.find((claim) => claim.id === id)
    expect(toldBy('medvedev-nato-stays-out')?.voices).toEqual(['dmitry-medvedev', 'dw-interviewer'])
    expect(toldBy('stoltenberg-denies-nato-stays-out')).toMatchObject({
      denied: true,
      voices: ['jens-stoltenberg'],
    })
    expect(toldBy('nuclear-strike-draws-nato-in')).toMatchObject({
      stance: 'possible',
      voices: ['jens-stoltenberg'],
    })
    const claims = at('regions').claims
    expect(claims.get('regions-part-of-russia')?.voices).toEqual(['dimitri-peskov'])
    expect(claims.get('russia-occupies-regions')?.voices).toEqual([])
    expect(claims.get('regions-part-of-ukraine')).toMatchObject({ voices: [], object: 'ukraine' })
  })

  it('leads from Putin to Stoltenberg by way of Medvedev, with the claims that it tells', () => {
    const hops = at('connected').path.value?.hops ?? []
    expect(hops.flatMap(({ claims }) => claims.map(({ id }) => id))).toEqual(
      expect.arrayContaining(['medvedev-ally-of-putin', 'stoltenberg-contradicts-medvedev']),
    )
  })
})
