import { describe, expect, it } from 'vitest'
import { likeness } from '../../../../src/graph/collection/likeness'
import type { Kind } from '../../../../src/model/vocabulary'

const told = (kind: Kind, one: string, other: string): string => {
  const both = [likeness(kind, one, other), likeness(kind, other, one)].map((found) =>
    found.is === 'likely' ? `likely, ${found.because}` : found.is,
  )
  // It is the same either way round.
  expect(both[0]).toBe(both[1])
  return both[0] ?? ''
}

describe('two names of people', () => {
  it.each([
    ['Søren Kjær', 'Soren Kjaer', 'same'],
    ['Jürgen Weiß', 'Juergen Weiss', 'same'],
    ['Jürgen Weiß', 'Jurgen Weiss', 'same'],
    ['Anne‑Marie Lund', 'Anne-Marie Lund', 'same'],
    ['Dr. Anne Lund', 'Anne Lund', 'same'],
    ['A. B. Lund', 'AB Lund', 'same'],
    ['Lund', 'Lund', 'likely, surnames'],
    ['Anne Lund', 'Mrs Lund', 'likely, surname'],
    ['Tom Lund', 'Thomas Lund', 'likely, first-name'],
    ['A. Lund', 'Anne Lund', 'likely, first-name'],
    ['Anne Lund', 'Anne Karen Lund', 'likely, more-words'],
    ['Dmitry Orlov', 'Dimitri Orlov', 'likely, spelling'],
    ['Peter Lund', 'Peter Lund Jr.', 'likely, generation'],
    ['Anne Lund', 'Karen Lund', 'apart'],
    ['Anne Lund', 'Lund Anne', 'apart'],
    ['Anne B. Lund', 'Anne C. Lund', 'apart'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(told('person', one, other)).toBe(expected)
  })
})

describe('two names of organisations', () => {
  it.each([
    ['The Oslo Times', 'Oslo Times', 'same'],
    ['Ministry of Defence', 'Ministry of Defense', 'same'],
    ['Lund Marine Ltd', 'Lund Marine Limited', 'same'],
    ['UN Security Council', 'United Nations Security Council', 'same'],
    ['Lund', 'Lund Inc.', 'likely, short-name'],
    ['Institute for Fish and Salt', 'IFS', 'likely, acronym'],
    ['Court of Appeal', 'Oslo Court of Appeal', 'likely, more-words'],
    ['IMF', 'IMO', 'apart'],
    ['Oslo Council', 'Bergen Council', 'apart'],
    ['Oslo Post', 'Oslo Host', 'apart'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(told('organisation', one, other)).toBe(expected)
  })
})

describe('two names of places', () => {
  it.each([
    ['Kyiv', 'Kiev', 'same'],
    ['St. Petersburg', 'Saint Petersburg', 'same'],
    ['Kherson Oblast', 'Kherson region', 'same'],
    ['Bay of Lund', 'Lund Bay', 'likely, word-order'],
    ['Lund', 'South Lund', 'apart'],
    ['Lund', 'Lund region', 'apart'],
    ['Niger', 'Nigeria', 'apart'],
    ['Iran', 'Iraq', 'apart'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(told('place', one, other)).toBe(expected)
  })
})
