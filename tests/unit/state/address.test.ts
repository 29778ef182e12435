import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from '../../../src/state/location'
import { check } from '../support/property'

const told = (search: string) => Object.fromEntries(fieldsOf(search))

describe('an address', () => {
  const meant = { piece: 'small', select: 'entity:ann' }
  it.each([
    '?piece=small&select=entity:ann',
    '?piece=small&select=entity:ann.',
    '?piece=small&select=entity:ann),',
    '?piece=small&select=entity:ann%E2%80%9D.',
    '?piece=small&select=entity%3Aann',
    '?piece=small&select=entity%253Aann',
    '?piece=small&amp;select=entity:ann',
  ])('is read as it was meant: %s', (search) => {
    expect(told(search)).toEqual(meant)
  })

  it('keeps what was typed as it is', () => {
    expect(told('?piece=small&find=100%2525.')).toEqual({ piece: 'small', find: '100%25.' })
  })

  it('is the same when it was right', () => {
    const id = fc.stringMatching(/^[a-z0-9][a-z0-9~@-]{0,9}$/)
    check(
      fc.property(id, id, (piece, select) => {
        expect(told(`?piece=${piece}&select=entity:${select}`)).toEqual({ piece, select: `entity:${select}` })
      }),
    )
  })
})
