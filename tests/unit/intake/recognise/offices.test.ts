import { describe, expect, it } from 'vitest'
import lists from '../../../../src/intake/recognise/words/lists/offices.json'
import * as offices from '../../../../src/intake/recognise/words/offices'
import { predicateOf } from '../../../../src/intake/relate/offices'
import { officePredicate } from '../../../../src/intake/relate/verbs'
import { anyOf, many, sorted } from '../../../../src/language/lists'

describe('the list of offices', () => {
  it('is what names, speakers and claims are all read by', () => {
    expect(offices.titles.has('spokeswoman')).toBe(true)
    expect(offices.roles.has('treasurer')).toBe(true)
    expect(offices.unnamed.has('spokespeople')).toBe(true)
    expect(offices.staff.has('reporters')).toBe(true)
    expect(offices.ofPlaces).toEqual(expect.arrayContaining(['mayor', 'villagers']))
    expect(officePredicate('spokeswoman')).toBe('speaks-for')
    expect(predicateOf('deputy treasurer', false)).toBe('serves')
    expect(offices.headsPlaces('deputy mayor')).toBe(true)
  })

  it('has in small letters, in order and once what each word is', () => {
    const words = Object.keys(lists.offices)
    expect(words).toEqual([...new Set(words)].sort())
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([])
  })

  it('spells out to what is an office itself', () => {
    const known = [...offices.spelledOut.values()].filter((full) => !offices.titles.has(full))
    expect(known).toEqual([])
  })
})

describe('a list', () => {
  it('refuses a kind that nobody reads', () => {
    expect(() => sorted({ mayor: 'heads titel' }, ['heads', 'title'])).toThrow('titel')
  })

  it('is any of its words, the longest first, as they are written', () => {
    expect(new RegExp(anyOf(['a.m', 'a.m.s']), 'u').exec('a.m.s')?.[0]).toBe('a.m.s')
    expect(new RegExp(`^${anyOf(['u.s'])}$`, 'u').test('uxs')).toBe(false)
  })

  it.each([
    ['official', 'officials'],
    ['spokesperson', 'spokespeople'],
    ['businesswoman', 'businesswomen'],
    ['witness', 'witnesses'],
    ['secretary', 'secretaries'],
    ['attorney', 'attorneys'],
    ['oligarch', 'oligarchs'],
    ['wife', 'wives'],
    ['passer-by', 'passers-by'],
  ])('tells several of %s: %s', (one, several) => {
    expect(many(one)).toBe(several)
  })
})
