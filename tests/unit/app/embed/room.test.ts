import { describe, expect, it } from 'vitest'
import { mediaOfFrame } from '../../../../src/app/embed/room'

const showsFew = (innerWidth: number, innerHeight: number, ...sides: ('cast' | 'dossier' | 'piece')[]) =>
  mediaOfFrame({ innerWidth, innerHeight }, sides).showsFew.value

describe('the graph of a frame', () => {
  it('has room for few names where it is as small as on a phone, for what stands beside it too', () => {
    expect(showsFew(1200, 700)).toBe(false)
    expect(showsFew(640, 400)).toBe(true)
    expect(showsFew(900, 560)).toBe(false)
    expect(showsFew(900, 560, 'cast', 'dossier')).toBe(true)
    expect(showsFew(390, 844, 'dossier')).toBe(true)
  })
})
